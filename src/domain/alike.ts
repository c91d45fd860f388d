import type { Stakes } from './judgement.ts';
import type { FourCounts } from './progress.ts';

/*
 * Which measured shifts may be pooled. Where somebody draws the line depends on what mistakes cost and on how many
 * outputs are wrong: rare errors are missed two to three times as often (Wolfe et al. 2005, Nature 435:439).
 */

/** Tenth of the share of wrong outputs, from whole numbers, so that 3 of 10 is exactly 30%. */
export function tenthOf({ wrongStopped, wrongThrough, rightStopped, rightThrough }: FourCounts): number {
  const wrong = wrongStopped + wrongThrough;
  const items = wrong + rightStopped + rightThrough;
  return items === 0 ? 0 : Math.floor((10 * wrong) / items);
}

/** Fewer than one in ten outputs wrong: such a shift gives counts and stays out of every rate (science/spec 1.1). */
export const isRare = (counts: FourCounts): boolean => tenthOf(counts) === 0;

/**
 * Equal for shifts that may be pooled: the same work, the same three stakes, and the share of wrong outputs in the same
 * tenth. Contracts and payroll are not one skill, so shifts of two scenarios never meet in one figure.
 */
export const likeKey = (counts: FourCounts, stakes: Stakes | null, scenario: string): string =>
  [
    scenario,
    tenthOf(counts),
    stakes?.missCents ?? '',
    stakes?.falseStopCents ?? '',
    stakes?.checkCents ?? '',
  ].join('/');
