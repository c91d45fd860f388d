import type { Rng } from '../domain/rng.ts';
import type { BaseScore, Simulation } from './contract.ts';

/** A policy of a simulation whose own types the caller does not know. */
export type AnyRobot = (visible: never, rng: Rng) => unknown;

/** A simulation whose own types the caller does not know: worlds, states and actions go in as they came out. */
export type AnySimulation = Simulation<unknown, unknown, unknown, unknown, unknown, BaseScore>;

/** The robots of a type, as `Robots` in contract.ts says. */
export interface AnyRobots {
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

/** What the `index.ts` of a type's folder exports. */
interface Folder extends Omit<Entry, 'engine'> {
  engine(): Promise<{ engine: AnySimulation }>;
}

/**
 * A type whose folder says where its parts are. One import here, not one for each part: every practice page carries
 * this list, and only the type it plays is asked for more.
 */
const lazy = (folder: () => Promise<unknown>): Entry => {
  const parts = folder as () => Promise<Folder>;
  return {
    engine: async () => (await (await parts()).engine()).engine,
    view: async () => (await parts()).view(),
    debrief: async () => (await parts()).debrief(),
    robots: async () => (await parts()).robots(),
  };
};

/**
 * The one registry. Everything is imported lazily: Node, which cannot load `.tsx`, takes engines and robots, and a
 * browser takes one engine and its view. A new type needs one line here, or a call of `register` (registering.ts) from outside.
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
