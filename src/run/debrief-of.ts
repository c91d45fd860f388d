import type { DebriefModule } from '../simulations/contract.ts';

/** A debrief's part that knows the type, whatever it keeps. */
export type AnyDebrief = DebriefModule<unknown>;

/** Fetches what tells a run of this type; null for a type this site does not know. Rejects when it cannot be fetched. */
export async function debriefOf(type: string): Promise<AnyDebrief | null> {
  const { registry } = await import('../simulations/index.ts');
  return Object.hasOwn(registry, type) ? ((await registry[type]?.debrief()) as AnyDebrief) : null;
}
