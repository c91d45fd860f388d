import type { Rng } from '../domain/rng.ts';
import type { BaseScore, Simulation } from './contract.ts';
import { engine as reviewDesk } from './review-desk/engine.ts';
import { expertFor as reviewDeskExpert } from './review-desk/robots.ts';

/** A policy of a simulation whose own types the caller does not know. */
export type AnyRobot = (visible: never, rng: Rng) => unknown;

/** A simulation whose own types the caller does not know: worlds, states and actions go in as they came out. */
export type AnySimulation = Omit<
  Simulation<unknown, unknown, unknown, unknown, unknown, BaseScore>,
  'robots'
> & { robots: Record<string, AnyRobot> };

/** One type of practice: its engine, its screen (fetched when needed) and, for the gate alone, its expert. */
export interface Entry {
  engine: AnySimulation;
  view: () => Promise<{ default: (props: never) => unknown }>;
  /** An expert who holds the key to what no robot can read in this world; never used on a page. */
  expertFor(world: unknown): AnyRobot;
}

/**
 * The one registry. Views are imported lazily, so that Node, which cannot load `.tsx`, can load the engines.
 * A new type needs one line here, or a call of `register` from outside.
 */
export const registry: Record<string, Entry> = {
  'review-desk': {
    engine: reviewDesk,
    view: () => import('./review-desk/View.tsx'),
    expertFor: reviewDeskExpert as Entry['expertFor'],
  },
};

/** Adds a type under its own name; throws RangeError when the name is taken. */
export function register(entry: Entry): void {
  const { type } = entry.engine;
  if (type in registry) throw new RangeError(`register: there is already a simulation "${type}"`);
  registry[type] = entry;
}
