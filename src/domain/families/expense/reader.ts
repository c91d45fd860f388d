import { scaleCents } from '../../money.ts';
import { serial } from '../common/keys.ts';
import type { Caps, Claim, Fault, Setting } from './facts.ts';

/** What the AI believes about one claim, and the rule it applies. Only here does a fault enter. */
export interface View {
  caps: Caps;
  capsFrom: 'policy' | 'last year' | 'nowhere';
  converts: boolean;
  countsCopies: boolean;
  receiptsRead: number;
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
export function counted({ receipts }: Claim, { receiptsRead, countsCopies }: View): Claim['receipts'] {
  const read = receipts.slice(0, receiptsRead);
  if (countsCopies) return read;
  const seen = new Set<string>();
  return read.filter(({ number }) => {
    const own = serial(number);
    return !seen.has(own) && seen.add(own);
  });
}

export const payable = (claim: Claim, view: View, { rates }: Setting): number =>
  counted(claim, view).reduce((sum, { category, days, cents, currency }) => {
    const euro = scaleCents(cents, view.converts ? rates[currency] : 10_000);
    return sum + Math.min(euro, view.caps[category] * days);
  }, 0);
