import type { Stakes } from '../judgement.ts';

/** Cents of five ways to work the same items (rulings: ledger). */
export interface Ledger {
  you: number;
  acceptAll: number;
  rejectAll: number;
  checkAll: number;
  /** Per item the cheapest in expectation of accept, reject and a perfect check, by displayed information; realised cost. */
  ideal: number;
}

/** One settled item as the ledger sees it. */
export interface LedgerItem {
  sound: boolean;
  stopped: boolean;
  /** Any document opened. */
  checked: boolean;
  /** P(wrong) from the displayed confidence (generated) or the declared share (worked). */
  pWrong: number;
}

/**
 * What each way of working cost at the scenario's stakes, in cents. Wrong and accepted costs `miss`, right and
 * stopped costs `falseStop`, opening documents costs `check` once per item. Source: science/spec 1.6 with the
 * ruling that a scenario's stakes are the same for every item.
 */
export function ledger(items: readonly LedgerItem[], stakes: Stakes): Ledger {
  const total: Ledger = { you: 0, acceptAll: 0, rejectAll: 0, checkAll: 0, ideal: 0 };
  for (const item of items) {
    const acceptCost = item.sound ? 0 : stakes.missCents;
    const rejectCost = item.sound ? stakes.falseStopCents : 0;
    total.you += (item.stopped ? rejectCost : acceptCost) + (item.checked ? stakes.checkCents : 0);
    total.acceptAll += acceptCost;
    total.rejectAll += rejectCost;
    total.checkAll += stakes.checkCents;
    const accept = item.pWrong * stakes.missCents;
    const reject = (1 - item.pWrong) * stakes.falseStopCents;
    const check = stakes.checkCents;
    total.ideal += check <= Math.min(accept, reject) ? check : accept <= reject ? acceptCost : rejectCost;
  }
  return total;
}

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
