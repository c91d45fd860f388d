import type { SourceRecord, Value } from '../../case.ts';
import { scaleCents } from '../../money.ts';

/** What a careful clerk works out from the papers alone. */
export interface Audit {
  /** The amount that is right, in cents of a euro. */
  cents: number;
  /** Number of invoices on the desk: 1, or a run. */
  lines: number;
  /** Some account is new and no call to the number on file confirms it. */
  accountOpen: boolean;
}

/**
 * Audits one item from its displayed records: no truth, no view, nothing of the generator but the printed words.
 * It follows the printed policy. Null when the records are not those of a three-way match, or not all are open.
 */
export function audit(records: readonly SourceRecord[]): Audit | null {
  const by = new Map(records.map((record) => [record.id, record]));
  const needed = ['invoice', 'order', 'receipt', 'payments', 'supplier', 'rates', 'policy', 'text'];
  if (!needed.every((id) => by.has(id))) return null;
  const of = (id: string) => by.get(id) as SourceRecord;
  const invoice = of('invoice');
  const lines = invoice.columns.length === 0 ? 1 : invoice.rows.length;
  const tolerance = Math.round(asNumber(cell(of('policy'), 'Price tolerance', 0)) * 100);
  let cents = 0;
  let accountOpen = false;
  for (let i = 0; i < lines; i++) {
    const price = asCents(cell(invoice, 'Unit price', i));
    const ordered = asCents(cell(of('order'), 'Unit price', i));
    const billed = asNumber(cell(invoice, 'Quantity', i));
    const received = asNumber(cell(of('receipt'), 'Quantity received', i));
    const known = accountKnown(invoice, of('supplier'), i);
    accountOpen ||= !known;
    const fine =
      price * 10_000 <= ordered * (10_000 + tolerance) && !isPaid(invoice, of('payments'), i) && known;
    if (!fine) continue;
    const rate = rateE4(of('rates'), currency(of('text'), i));
    cents += scaleCents(Math.min(billed, received) * price, rate);
  }
  return { cents, lines, accountOpen };
}

/** The cell under a label, whether the record is a list of fields or a table with a row per invoice. */
function cell(record: SourceRecord, label: string, line: number): Value {
  const found =
    record.columns.length === 0
      ? record.rows.find((row) => row.label === label)?.cells[0]
      : record.rows[line]?.cells[record.columns.indexOf(label)];
  if (!found) throw new RangeError(`audit: no "${label}" in ${record.title}`);
  return found;
}

const asText = (value: Value): string =>
  value.kind === 'text' ? value.text : value.kind === 'date' ? value.date : '';
const asNumber = (value: Value): number => (value.kind === 'number' ? value.number : Number.NaN);
const asCents = (value: Value): number =>
  value.kind === 'money' ? value.cents : Math.round(asNumber(value) * 100);

const serial = (number: string) => number.replace(/\D/g, '');

function isPaid(invoice: SourceRecord, payments: SourceRecord, line: number): boolean {
  const number =
    invoice.columns.length === 0 ? cell(invoice, 'Number', line) : cell(invoice, 'Invoice', line);
  const supplier = asText(cell(invoice, 'Supplier number', line));
  return payments.rows.some(
    (_, i) =>
      asText(cell(payments, 'Supplier number', i)) === supplier &&
      serial(asText(cell(payments, 'Number', i))) === serial(asText(number)),
  );
}

function accountKnown(invoice: SourceRecord, supplier: SourceRecord, line: number): boolean {
  const account = asText(cell(invoice, 'Account', line));
  if (account === asText(cell(supplier, 'Account on file', line))) return true;
  return (
    asText(cell(supplier, 'Number called', line)) === 'number on file' &&
    asText(cell(supplier, 'Account confirmed in the call', line)) === account
  );
}

const currency = (text: SourceRecord, line: number) =>
  /All amounts in ([A-Z]{3})\./.exec(asText(cell(text, 'Footer', line)))?.[1] ?? '';

function rateE4(rates: SourceRecord, code: string): number {
  const row = rates.rows.find(({ cells }) => cells[0] && asText(cells[0]) === code);
  const value = row?.cells[2];
  if (!value) throw new RangeError(`audit: no rate for "${code}"`);
  return Math.round(asNumber(value) * 10_000);
}
