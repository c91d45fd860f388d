import type { Rng } from '../../rng.ts';
import type { Line } from './records.ts';

/** "EUR 1,234.56" from integer cents: the way the invoice assistant writes. */
export function euros(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `EUR ${whole}.${String(cents % 100).padStart(2, '0')}`;
}

const bare = (cents: number) => euros(cents).slice(4);

/**
 * What the AI says. The wording comes from chance alone; a right and a wrong output, one that pays and one that
 * holds, have the same build, tone and (nearly) length.
 */
export function aiText(lines: readonly Line[], subtlety: number, rng: Rng): string {
  const total = lines.reduce((sum, line) => sum + line.match.cents, 0);
  const amount = euros(total);
  const [only] = lines;
  if (lines.length > 1 || !only) {
    const held = lines.filter((line) => line.match.cents === 0).length;
    const n = lines.length;
    return rng.pick([
      `${n} invoices compared with orders, receipts and payments: ${n - held} to pay, ${held} to hold. Release ${amount}.`,
      `Run checked against orders, receipts and payments. To pay: ${n - held}. To hold: ${held}. Release ${amount}.`,
      `Orders, receipts and payments read for ${n} invoices. ${n - held} clear, ${held} on hold. Release ${amount}.`,
    ]);
  }
  const { invoice, view, match } = only;
  const paid = match.paidBefore ? 'paid before' : 'not yet paid';
  const account = match.accountKnown ? 'account known' : 'account not clear';
  const close = match.cents === 0 ? `For now pay ${amount}.` : `Pay ${amount}.`;
  const side = match.withinTolerance ? 'within' : 'above';
  if (subtlety <= 1) {
    const variance = ((invoice.priceCents / invoice.order.priceCents - 1) * 100).toFixed(1);
    const tolerance = (view.toleranceBp / 100).toFixed(1);
    const price = bare(invoice.priceCents);
    const fx = (view.fxE4 / 10_000).toFixed(4);
    return rng.pick([
      `Read ${view.qty} at ${price}, rate ${fx}. Price +${variance}%, ${side} the tolerance of ${tolerance}%; ${paid}, ${account}. ${close}`,
      `${view.qty} units at ${price}, rate ${fx}. Variance ${variance}%, ${side} tolerance (${tolerance}%). Also ${paid}, ${account}. ${close}`,
      `Quantity ${view.qty}, price ${price}, rate ${fx}. It is ${variance}% over the order, ${side} the ${tolerance}%; ${paid}, ${account}. ${close}`,
    ]);
  }
  return rng.pick([
    `Order, receipt and invoice compared. Price ${side} tolerance, ${paid}, ${account}. ${close}`,
    `Three-way match done: price ${side} tolerance, invoice ${paid}, ${account}. ${close}`,
    `Compared with order and receipt. Price ${side} the tolerance, ${paid}, ${account}. ${close}`,
  ]);
}
