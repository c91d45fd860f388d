import type { SourceRecord } from '../../case.ts';
import { scaleCents } from '../../money.ts';
import {
  type Audit,
  asCents,
  asNumber,
  asText,
  cell,
  digitsIn,
  euros,
  linesOf,
  type Of,
  opened,
  rateOf,
} from '../common/reading.ts';

/** Works out what to pay on every invoice from the opened papers, by the printed policy. */
export const audit: Audit = (records) => {
  const of = opened(records, [
    'invoice',
    'order',
    'receipt',
    'payments',
    'supplier',
    'rates',
    'policy',
    'text',
    'log',
  ]);
  if (!of) return null;
  const lines = linesOf(of('invoice'));
  let total = 0;
  let wrong = 0;
  let open = false;
  for (let i = 0; i < lines; i++) {
    const known = accountKnown(of, i);
    const own = known ? toPay(of, i) : 0;
    total += own;
    if (own === asCents(cell(of('log'), 'Amount proposed', i))) continue;
    wrong++;
    open ||= !known;
  }
  return {
    truth: euros(total),
    lines,
    wrong,
    move: open ? 'escalate' : 'correct',
    to: open ? ['information-security'] : [],
  };
};

function toPay(of: Of, line: number): number {
  const invoice = of('invoice');
  const price = asCents(cell(invoice, 'Unit price', line));
  const ordered = asCents(cell(of('order'), 'Unit price', line));
  const tolerance = Math.round(asNumber(cell(of('policy'), 'Price tolerance', 0)) * 100);
  if (price * 10_000 > ordered * (10_000 + tolerance) || isPaid(invoice, of('payments'), line)) return 0;
  const billed = asNumber(cell(invoice, 'Quantity', line));
  const received = asNumber(cell(of('receipt'), 'Quantity received', line));
  const code = /All amounts in ([A-Z]{3})\./.exec(asText(cell(of('text'), 'Footer', line)))?.[1] ?? '';
  return scaleCents(Math.min(billed, received) * price, rateOf(of('rates'), code));
}

function isPaid(invoice: SourceRecord, payments: SourceRecord, line: number): boolean {
  const number = digitsIn(asText(cell(invoice, 'Invoice', line)));
  const supplier = asText(cell(invoice, 'Supplier number', line));
  return payments.rows.some(
    (_, i) =>
      asText(cell(payments, 'Supplier number', i)) === supplier &&
      digitsIn(asText(cell(payments, 'Number', i))) === number,
  );
}

/** A new account counts once a call to the number on file confirmed it. */
function accountKnown(of: Of, line: number): boolean {
  const account = asText(cell(of('invoice'), 'Account', line));
  const file = of('supplier');
  if (account === asText(cell(file, 'Account on file', line))) return true;
  return (
    asText(cell(file, 'Number called', line)) === 'number on file' &&
    asText(cell(file, 'Account confirmed in the call', line)) === account
  );
}
