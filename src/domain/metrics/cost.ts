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
