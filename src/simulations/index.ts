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
 * A type whose folder says where its parts are. One import here, not one for each part: every practice page carries
 * this list, and only the type it plays is asked for more.
 */
const lazy = (folder: () => Promise<unknown>): Entry => {
  const parts = folder as () => Promise<Entry>;
  return {
    engine: async () => (await parts()).engine(),
    view: async () => (await parts()).view(),
    debrief: async () => (await parts()).debrief(),
    robots: async () => (await parts()).robots(),
  };
};

/**
 * The one registry. Everything is imported lazily: Node, which cannot load `.tsx`, takes engines and robots, and a
 * browser takes one engine and its view. A new type needs one line here, or a call of `register` from outside.
 */
export const registry: Record<string, Entry> = {
  'agent-supervision': lazy(() => import('./agent-supervision/index.ts')),
  'data-cleaning': lazy(() => import('./data-cleaning/index.ts')),
  drift: lazy(() => import('./drift/index.ts')),
  'evidence-marking': lazy(() => import('./evidence-marking/index.ts')),
  'pilot-board': lazy(() => import('./pilot-board/index.ts')),
  'review-desk': lazy(() => import('./review-desk/index.ts')),
  'second-opinion': lazy(() => import('./second-opinion/index.ts')),
  'silo-map': lazy(() => import('./silo-map/index.ts')),
  'spot-error': lazy(() => import('./spot-error/index.ts')),
  threshold: lazy(() => import('./threshold/index.ts')),
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
