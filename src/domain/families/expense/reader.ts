import { scaleCents } from '../../money.ts';
import { serial } from '../common/keys.ts';
import type { Caps, Claim, Fault, Setting, Traits } from './facts.ts';

/** What the AI believes about one claim, and the rule it applies. Only here does a fault enter. */
export interface View {
  caps: Caps;
  capsFrom: 'policy' | 'last year' | 'nowhere';
  converts: boolean;
  countsCopies: boolean;
  receiptsRead: number;
}

/** The types of this family. */
export interface Expense {
  fault: Fault;
  shared: Setting;
  traits: Traits;
  facts: Claim;
  view: View;
}

export function viewOf({ receipts }: Claim, fault: Fault | null, { now, lastYear, invented }: Setting): View {
  const capsFrom =
    fault === 'stale-data' ? 'last year' : fault === 'hallucinated-policy' ? 'nowhere' : 'policy';
  return {
    caps: { policy: now, 'last year': lastYear, nowhere: invented }[capsFrom],
    capsFrom,
    converts: fault !== 'unit-currency-period',
    countsCopies: fault === 'duplicated-records',
    receiptsRead: receipts.length - (fault === 'silent-truncation' ? 1 : 0),
  };
}

/** The receipts a view pays: those it read, each number once unless copies count too. */
export function counted(
  { receipts }: Claim,
  { receiptsRead, countsCopies }: Pick<View, 'receiptsRead' | 'countsCopies'>,
): Claim['receipts'] {
  const read = receipts.slice(0, receiptsRead);
  if (countsCopies) return read;
  const seen = new Set<string>();
  return read.filter(({ number }) => {
    const own = serial(number);
    return !seen.has(own) && seen.add(own);
  });
}

/** Without caps: what was spent. */
export const payable = (
  claim: Claim,
  view: Omit<View, 'caps' | 'capsFrom'> & { caps: Caps | null },
  { rates }: Setting,
): number =>
  counted(claim, view).reduce((sum, { category, days, cents, currency }) => {
    const euro = scaleCents(cents, view.converts ? rates[currency] : 10_000);
    return sum + (view.caps ? Math.min(euro, view.caps[category] * days) : euro);
  }, 0);
