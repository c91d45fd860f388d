import type { Case } from '../../domain/case.ts';
import type { ConfidenceModel } from '../../domain/families/confidence.ts';
import type { Family, Segment } from '../../domain/families/family.ts';
import { loadFamily } from '../../domain/families/load.ts';
import type { FamilyName } from '../../domain/families/names.ts';
import type { Rng } from '../../domain/rng.ts';
import { type Item, levels, type Spec } from './types.ts';

/** Generators that have been fetched, for as long as the page lives. */
const loaded = new Map<FamilyName, Family>();

/** Fetches the generators a shift uses and no other (contract: `prepare`). Rejects when one cannot be loaded. */
export async function prepareFamilies({ generated }: Spec): Promise<void> {
  await Promise.all(generated.map(async ({ family }) => void loaded.set(family, await loadFamily[family]())));
}

/** What a slot of the queue holds, before it has a place there. */
export type Draft = Pick<Item, 'generated' | 'case' | 'ladder'>;

/**
 * Makes the items of one entry of `generated`, stretch by stretch. In an adaptive shift each of them has a version
 * for every level: the same stream of chance draws them, so soundness and fault are the same in all three.
 * Throws RangeError when the generator has not been fetched.
 */
export function made(
  { family, subtlety }: Spec['generated'][number],
  segments: Segment[],
  confidence: ConfidenceModel,
  adaptive: boolean,
  rng: Rng,
): Draft[] {
  const make = loaded.get(family);
  if (!make)
    throw new RangeError(`the generator "${family}" is not loaded; await prepare() before generate()`);
  const at = (level: number): Case[] => make({ segments, subtlety: level, confidence }, rng);
  const own = at(subtlety);
  const versions = adaptive ? levels.map((level) => (level === subtlety ? own : at(level))) : [];
  return own.map((drawn, i) => ({
    generated: true,
    case: drawn,
    ladder: adaptive ? { start: subtlety, cases: versions.map((version) => version[i] as Case) } : null,
  }));
}
