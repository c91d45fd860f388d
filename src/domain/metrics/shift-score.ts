import type { Ledger } from './cost.ts';

/** Below this gap between blind and ideal work (in cents) a score would be noise (rulings: EUR 20). */
export const leastGapCents = 2_000;

/** How far the ideal is ahead of the better blind way (accept all or reject all), in cents. */
export const gapCents = (costs: Ledger): number => Math.min(costs.acceptAll, costs.rejectAll) - costs.ideal;

/**
 * Score of a shift: 100 · (blind − you) / (blind − ideal), where blind is the cheaper of accepting all and
 * rejecting all. 0 is blind work, 100 the ideal and the cap; negative when blind work would have cost less.
 * Null when the gap is under EUR 20. It stands under the four counts and never decides passing (rulings).
 */
export function shiftScore(costs: Ledger): number | null {
  const gap = gapCents(costs);
  if (gap < leastGapCents) return null;
  const blind = Math.min(costs.acceptAll, costs.rejectAll);
  return Math.min(100, (100 * (blind - costs.you)) / gap);
}
