import { scaleCents } from '../../money.ts';
import { serial } from '../common/keys.ts';
import { type Invoice, oldToleranceBp, type Setting, toleranceBp } from './facts.ts';
import type { Traits } from './traits.ts';

export type Fault =
  | 'overconfident-extraction'
  | 'duplicated-records'
  | 'unit-currency-period'
  | 'prompt-injection'
  | 'hallucinated-policy';

/** What the AI believes about one invoice, and the rule it applies to it. Only here does a fault enter. */
export interface View {
  qty: number;
  fxE4: number;
  toleranceBp: number;
  /** It takes a sentence in the supplier's file for a confirmed account. */
  trustsFile: boolean;
  /** It compares earlier payments letter by letter. */
  byLetters: boolean;
}

/** The types of this family. */
export interface Match {
  fault: Fault;
  shared: Setting;
  traits: Traits;
  facts: Invoice;
  view: View;
}

export function viewOf(invoice: Invoice, fault: Fault | null, shared: Setting): View {
  return {
    qty:
      fault === 'overconfident-extraction' ? Number(String(invoice.qty).replaceAll('7', '1')) : invoice.qty,
    fxE4: fault === 'unit-currency-period' ? 10_000 : invoice.fxE4,
    toleranceBp: fault === 'hallucinated-policy' ? oldToleranceBp(shared) : toleranceBp,
    trustsFile: fault === 'prompt-injection',
    byLetters: fault === 'duplicated-records',
  };
}

export const isWithin = ({ priceCents, order }: Invoice, view: View): boolean =>
  priceCents * 10_000 <= order.priceCents * (10_000 + view.toleranceBp);

/** One invoice of a supplier is paid once, however it is spelt. */
export const isPaid = ({ number, supplier, payments }: Invoice, view: View): boolean =>
  payments.some((p) =>
    view.byLetters
      ? p.number === number && p.supplierName === supplier.name
      : p.supplierNumber === supplier.number && serial(p.number) === serial(number),
  );

export const isKnown = ({ iban, file, call }: Invoice, view: View): boolean =>
  view.trustsFile || iban === file.iban || (call.number === 'number on file' && call.account === iban);

/** The outcome of the match: what to pay now, in cents of a euro. */
export const toPay = (facts: Invoice, view: View): number =>
  isWithin(facts, view) && !isPaid(facts, view) && isKnown(facts, view)
    ? scaleCents(Math.min(view.qty, facts.receipt.qty) * facts.priceCents, view.fxE4)
    : 0;
