import type { Rng } from '../domain/rng.ts';
import type { BaseScore, Simulation } from './contract.ts';

/** A policy of a simulation whose own types the caller does not know. */
export type AnyRobot = (visible: never, rng: Rng) => unknown;

/** A simulation whose own types the caller does not know: worlds, states and actions go in as they came out. */
type AnySimulation = Simulation<unknown, unknown, unknown, unknown, unknown, BaseScore>;

/** The robots of a type, as `Robots` in contract.ts says. */
interface AnyRobots {
  robots: Record<string, AnyRobot>;
  expertFor(world: unknown): AnyRobot;
  leastExpertPasses?: number;
}

/** One type of practice. Each part is fetched when it is needed: a page loads only the type it plays. */
export interface Entry {
  engine(): Promise<AnySimulation>;
  view(): Promise<{ default: (props: never) => unknown }>;
  /** What its debrief adds to the frame that all share: a `DebriefModule`. */
  debrief(): Promise<unknown>;
  /** For the gate and the tests; never used on a page. */
  robots(): Promise<AnyRobots>;
}

/**
 * The one registry. Everything is imported lazily: Node, which cannot load `.tsx`, takes engines and robots, and a
 * browser takes one engine and its view. A new type needs one entry here, or a call of `register` from outside.
 */
export const registry: Record<string, Entry> = {
  'agent-supervision': {
    engine: async () => (await import('./agent-supervision/engine.ts')).engine as AnySimulation,
    view: () => import('./agent-supervision/View.tsx'),
    debrief: () => import('./agent-supervision/Debrief.tsx'),
    robots: async () => (await import('./agent-supervision/robots.ts')) as AnyRobots,
  },
  drift: {
    engine: async () => (await import('./drift/engine.ts')).engine as AnySimulation,
    view: () => import('./drift/View.tsx'),
    debrief: () => import('./drift/Debrief.tsx'),
    robots: async () => (await import('./drift/robots.ts')) as AnyRobots,
  },
  'pilot-board': {
    engine: async () => (await import('./pilot-board/engine.ts')).engine as AnySimulation,
    view: () => import('./pilot-board/View.tsx'),
    debrief: () => import('./pilot-board/Debrief.tsx'),
    robots: async () => (await import('./pilot-board/robots.ts')) as AnyRobots,
  },
  'review-desk': {
    engine: async () => (await import('./review-desk/engine.ts')).engine as AnySimulation,
    view: () => import('./review-desk/View.tsx'),
    debrief: () => import('./review-desk/Debrief.tsx'),
    robots: async () => (await import('./review-desk/robots.ts')) as AnyRobots,
  },
  'silo-map': {
    engine: async () => (await import('./silo-map/engine.ts')).engine as AnySimulation,
    view: () => import('./silo-map/View.tsx'),
    debrief: () => import('./silo-map/Debrief.tsx'),
    robots: async () => (await import('./silo-map/robots.ts')) as AnyRobots,
  },
  'spot-error': {
    engine: async () => (await import('./spot-error/engine.ts')).engine as AnySimulation,
    view: () => import('./spot-error/View.tsx'),
    debrief: () => import('./spot-error/Debrief.tsx'),
    robots: async () => (await import('./spot-error/robots.ts')) as AnyRobots,
  },
};

/** Adds a type under its own name; throws RangeError when the name is taken. */
export function register(type: string, entry: Entry): void {
  if (Object.hasOwn(registry, type))
    throw new RangeError(`register: there is already a simulation "${type}"`);
  registry[type] = entry;
}

/** Engine and robots of a type, ready to be played by the gate. */
export interface Playable extends AnyRobots {
  engine: AnySimulation;
}

/** Loads what the gate needs of a type; throws RangeError for a name that is not registered. */
export async function playable(type: string): Promise<Playable> {
  const entry = Object.hasOwn(registry, type) ? registry[type] : undefined;
  if (!entry)
    throw new RangeError(`there is no simulation "${type}"; known: ${Object.keys(registry).join(', ')}`);
  const [engine, robots] = await Promise.all([entry.engine(), entry.robots()]);
  return { engine, ...robots };
}
