import { type AnyRobots, type AnySimulation, type Entry, registry } from './index.ts';

/*
 * What the gate, checks and tests do with the registry; apart from it, so that a page carries the list alone.
 */

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
