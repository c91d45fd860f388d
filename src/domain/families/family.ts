import type { Case } from '../case.ts';
import type { Rng } from '../rng.ts';
import type { ConfidenceModel } from './confidence.ts';

/** A stretch of items with its own exact number of wrong ones; two stretches make a drift. */
export interface Segment {
  items: number;
  wrong: number;
}

interface FamilyRequest {
  segments: Segment[];
  /** 1 the cue is on the first screen, 2 in a document, 3 in a log, a date or a unit. */
  subtlety: number;
  confidence: ConfidenceModel;
}

/**
 * A family makes cases from a seed. A fault goes into the AI's view of the records or into the rule it applies;
 * the AI then computes honestly, so every error has a cause that can be found (science/generators.yaml).
 */
export type Family = (request: FamilyRequest, rng: Rng) => Case[];

/**
 * Which items are right, in order: within each stretch exactly its number of wrong ones, at random places.
 * Throws RangeError when a stretch asks for more wrong items than it has.
 */
export function soundness(segments: readonly Segment[], rng: Rng): boolean[] {
  return segments.flatMap(({ items, wrong }) => {
    if (!Number.isInteger(items) || !Number.isInteger(wrong) || wrong < 0 || wrong > items) {
      throw new RangeError(`family: cannot make ${items} items of which ${wrong} are wrong`);
    }
    return rng.shuffle(Array.from({ length: items }, (_, i) => i >= wrong));
  });
}

/** An endless even supply: every element once in random order, then again in a new order. */
export function evenly<T>(list: readonly T[], rng: Rng): () => T {
  let left: T[] = [];
  return () => {
    if (left.length === 0) left = rng.shuffle(list);
    return left.pop() as T;
  };
}
