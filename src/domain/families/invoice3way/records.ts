import type { SourceRecord, Value } from '../../case.ts';
import { currencies, type Invoice, inventedToleranceBp, type Rates, toleranceBp } from './facts.ts';
import type { Match, View } from './reader.ts';

/** One invoice with what the AI made of it. */
export interface Line {
  invoice: Invoice;
  view: View;
  match: Match;
}

const text = (t: string): Value => ({ kind: 'text', text: t });
const count = (n: number): Value => ({ kind: 'number', number: n, decimals: 0 });
const rate = (e4: number): Value => ({ kind: 'number', number: e4 / 10_000, decimals: 4 });
const date = (d: string): Value => ({ kind: 'date', date: d });
const percent = (bp: number): Value => ({ kind: 'number', number: bp / 100, decimals: 1, unit: '%' });

type Field = [name: string, label: string, of: (line: Line) => Value];

/**
 * One invoice gives a list of labelled fields, a run of several a table with a row for each. The names and labels
 * are the same for right and wrong outputs, so that the form of a record never hints at the answer.
 */
function sheet(id: string, title: string, lines: readonly Line[], fields: readonly Field[]): SourceRecord {
  const [only] = lines;
  if (lines.length === 1 && only) {
    const rows = fields.map(([name, label, of]) => ({ at: `${id}/${name}`, label, cells: [of(only)] }));
    return { id, title, columns: [], rows };
  }
  return {
    id,
    title,
    columns: ['Invoice', ...fields.map(([, label]) => label)],
    rows: lines.map((line, i) => ({
      at: `${id}/${i + 1}`,
      cells: [text(line.invoice.number), ...fields.map(([, , of]) => of(line))],
    })),
  };
}

/** All records of an item, the invoice first. The higher the subtlety, the less a record says outright. */
export function recordsOf(lines: readonly Line[], subtlety: number, rates: Rates): SourceRecord[] {
  const single = lines.length === 1;
  const plainly = subtlety <= 1;
  const inLog = subtlety >= 3;
  /** Money names its currency on the first level; later the amounts stand bare, as on many papers. */
  const amount = (cents: number, { invoice }: Line): Value =>
    plainly
      ? { kind: 'money', cents, currency: invoice.currency }
      : { kind: 'number', number: cents / 100, decimals: 2 };

  const invoice = sheet('invoice', single ? 'Invoice' : 'Invoices of this run', lines, [
    ...(single
      ? ([
          ['number', 'Number', (l) => text(l.invoice.number)],
          ['date', 'Date', (l) => date(l.invoice.date)],
        ] satisfies Field[])
      : []),
    ['supplier', 'Supplier', (l) => text(l.invoice.supplier.name)],
    ['supplierNumber', 'Supplier number', (l) => text(l.invoice.supplier.number)],
    ...(single ? ([['goods', 'Goods', (l) => text(l.invoice.goods)]] satisfies Field[]) : []),
    ...(inLog ? [] : ([['currency', 'Currency', (l) => text(l.invoice.currency)]] satisfies Field[])),
    ['quantity', 'Quantity', (l) => count(l.invoice.qty)],
    ['unitPrice', 'Unit price', (l) => amount(l.invoice.priceCents, l)],
    ['net', 'Net', (l) => amount(l.invoice.qty * l.invoice.priceCents, l)],
    ['account', 'Account', (l) => text(l.invoice.iban)],
  ]);

  const order = sheet('order', single ? 'Purchase order' : 'Purchase orders', lines, [
    ['number', 'Order number', (l) => text(l.invoice.order.number)],
    ['quantity', 'Quantity', (l) => count(l.invoice.order.qty)],
    ['unitPrice', 'Unit price', (l) => amount(l.invoice.order.priceCents, l)],
  ]);

  const receipt = sheet('receipt', single ? 'Goods receipt' : 'Goods receipts', lines, [
    ['number', 'Receipt number', (l) => text(l.invoice.receipt.number)],
    ['date', 'Received on', (l) => date(l.invoice.receipt.date)],
    ['quantity', 'Quantity received', (l) => count(l.invoice.receipt.qty)],
  ]);

  const payments: SourceRecord = {
    id: 'payments',
    title: 'Payments made',
    columns: ['Number', 'Supplier number', 'Supplier', 'Invoice date', 'Net', 'Paid on'],
    rows: lines
      .flatMap((l) => l.invoice.payments.map((p) => ({ p, l })))
      .map(({ p, l }, i) => ({
        at: `payments/${i + 1}`,
        cells: [
          text(p.number),
          text(p.supplierNumber),
          text(p.supplierName),
          date(p.date),
          amount(p.netCents, l),
          date(p.paidOn),
        ],
      })),
  };

  const supplier = sheet('supplier', single ? 'Supplier file' : 'Supplier files', lines, [
    ['account', 'Account on file', (l) => text(l.invoice.file.iban)],
    ['changedOn', 'Account last changed', (l) => date(l.invoice.file.changedOn)],
    ['callOn', 'Last call on bank details', ({ invoice: i }) => (i.call.on ? date(i.call.on) : text('none'))],
    ['callNumber', 'Number called', (l) => text(l.invoice.call.number)],
    ['callAccount', 'Account confirmed in the call', (l) => text(l.invoice.call.account)],
  ]);

  const rateTable: SourceRecord = {
    id: 'rates',
    title: 'Exchange rates',
    columns: ['Currency', 'Date', 'Rate to EUR'],
    rows: currencies.map((currency, i) => ({
      at: `rates/${i + 1}`,
      cells: [text(currency), date((lines[0] as Line).invoice.date), rate(rates[currency])],
    })),
  };

  const policy: SourceRecord = {
    id: 'policy',
    title: 'Payment policy',
    columns: [],
    rows: [
      ['version', 'Version in force', text('5')],
      ['tolerance', 'Price tolerance', percent(toleranceBp)],
      ['earlier', 'Version 3, until 2023', text(`tolerance ${(inventedToleranceBp / 100).toFixed(1)}%`)],
      ['quantityRule', 'Quantity', text('Pay what was invoiced or received, whichever is less.')],
      [
        'priceRule',
        'Price',
        text('Up to the tolerance pay the invoice price. Above it pay nothing for now.'),
      ],
      [
        'onceRule',
        'Once only',
        text('Pay an invoice of a supplier once, however its number or name is spelt.'),
      ],
      [
        'accountRule',
        'Account',
        text('A new account must be confirmed by a call to the number on file. Until then pay nothing.'),
      ],
      ['currencyRule', 'Currency', text('Pay in EUR, at the rate of the invoice date.')],
    ].map(([name, label, value]) => ({
      at: `policy/${name}`,
      label: label as string,
      cells: [value as Value],
    })),
  };

  const file = sheet('text', single ? 'Text in the invoice file' : 'Text in the invoice files', lines, [
    ['footer', 'Footer', (l) => text(`All amounts in ${l.invoice.currency}.`)],
    ['hidden', 'Text not printed', (l) => text(l.invoice.hidden)],
  ]);

  const log = sheet('log', 'Reader log', lines, [
    ['version', 'Reader version', (l) => text(l.invoice.version)],
    ['leastClear', 'Least clear field', (l) => text(l.invoice.leastClear)],
    ...(inLog
      ? ([
          ['currency', 'Currency taken from', (l) => text(currencySource(l))],
          ['rules', 'Policy version applied', (l) => text(l.view.toleranceBp === toleranceBp ? '5' : '3')],
          ['compared', 'Payments compared by', () => text('number and name, letter by letter')],
        ] satisfies Field[])
      : ([
          ['quantity', 'Quantity read', (l) => count(l.view.qty)],
          ['rate', 'Rate applied', (l) => rate(l.view.fxE4)],
          ['tolerance', 'Tolerance applied', (l) => percent(l.view.toleranceBp)],
          ['compared', 'Payments compared by', () => text('number and name, letter by letter')],
          ['account', 'Account confirmed by', (l) => text(accountSource(l))],
        ] satisfies Field[])),
  ]);

  return [invoice, order, receipt, payments, supplier, rateTable, policy, file, log];
}

const currencySource = ({ invoice, view }: Line) =>
  invoice.currency !== 'EUR' && view.fxE4 === 10_000 ? 'company default' : invoice.currencyFrom;

const accountSource = ({ invoice, view, match }: Line) => {
  if (invoice.iban === invoice.file.iban) return 'supplier file';
  if (view.trustsFile) return 'invoice file';
  return match.accountKnown ? 'call record' : 'nothing';
};
