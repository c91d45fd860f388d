import { scaleCents } from '../../money.ts';
import { type Invoice, inventedToleranceBp, toleranceBp } from './facts.ts';

export const faults = [
  'overconfident-extraction',
  'duplicated-records',
  'unit-currency-period',
  'prompt-injection',
  'hallucinated-policy',
] as const;
export type Fault = (typeof faults)[number];

/** What the AI believes about one invoice, and the rule it applies to it. Only here does a fault enter. */
export interface View {
  qty: number;
  fxE4: number;
  toleranceBp: number;
  /** It takes a sentence in the supplier's file for a confirmed account. */
  trustsFile: boolean;
}

export function viewOf(invoice: Invoice, fault: Fault | null): View {
  return {
    qty:
      fault === 'overconfident-extraction' ? Number(String(invoice.qty).replaceAll('7', '1')) : invoice.qty,
    fxE4: fault === 'unit-currency-period' ? 10_000 : invoice.fxE4,
    toleranceBp: fault === 'hallucinated-policy' ? inventedToleranceBp : toleranceBp,
    trustsFile: fault === 'prompt-injection',
  };
}

/** The outcome of a three-way match. */
export interface Match {
  cents: number;
  withinTolerance: boolean;
  paidBefore: boolean;
  accountKnown: boolean;
}

const within = (invoice: Invoice, tolerance: number) =>
  invoice.priceCents * 10_000 <= invoice.order.priceCents * (10_000 + tolerance);

const confirmed = ({ iban, file, call }: Invoice) =>
  iban === file.iban || (call.number === 'number on file' && call.account === iban);

const settle = (invoice: Invoice, qty: number, fxE4: number, reasons: Omit<Match, 'cents'>): Match => ({
  ...reasons,
  cents:
    reasons.withinTolerance && !reasons.paidBefore && reasons.accountKnown
      ? scaleCents(Math.min(qty, invoice.receipt.qty) * invoice.priceCents, fxE4)
      : 0,
});

/** What the AI works out, honestly, from its view. It compares earlier payments letter by letter. */
export function readByAi(invoice: Invoice, view: View): Match {
  return settle(invoice, view.qty, view.fxE4, {
    withinTolerance: within(invoice, view.toleranceBp),
    paidBefore: invoice.payments.some(
      (p) => p.number === invoice.number && p.supplierName === invoice.supplier.name,
    ),
    accountKnown: view.trustsFile || confirmed(invoice),
  });
}

/** What is right under the printed policy: one invoice of a supplier is paid once, however it is spelt. */
export function trueMatch(invoice: Invoice): Match {
  const serial = (number: string) => number.replace(/\D/g, '');
  return settle(invoice, invoice.qty, invoice.fxE4, {
    withinTolerance: within(invoice, toleranceBp),
    paidBefore: invoice.payments.some(
      (p) => p.supplierNumber === invoice.supplier.number && serial(p.number) === serial(invoice.number),
    ),
    accountKnown: confirmed(invoice),
  });
}
