import type { DebriefModule } from '../simulations/contract.ts';
import type { Entry } from '../simulations/index.ts';

const simulations = () => import('../simulations/index.ts');

/** The parts of a type; undefined for one this site does not know. Rejects when the list cannot be fetched. */
export async function entryOf(type: string): Promise<Entry | undefined> {
  const all = (await simulations()).registry;
  return Object.hasOwn(all, type) ? all[type] : undefined;
}

/** A debrief's part that knows the type, whatever it keeps. */
export type AnyDebrief = DebriefModule<unknown>;

/** Fetches what tells a run of this type; null for a type this site does not know. Rejects when it cannot be fetched. */
export async function debriefOf(type: string): Promise<AnyDebrief | null> {
  return ((await (await entryOf(type))?.debrief()) as AnyDebrief | undefined) ?? null;
}
