import type { SourceRecord } from '../../case.ts';
import type { Fault } from './reader.ts';
import type { Line } from './records.ts';

const evidence = new Set([
  ...[
    'invoice/number',
    'invoice/currency',
    'invoice/quantity',
    'invoice/unitPrice',
    'invoice/net',
    'invoice/account',
  ],
  ...['text/footer'],
]);

/** Rows that support a right output: the papers it was computed from and the rules that apply to it. */
export function supporting(records: SourceRecord[], currency: string, run: boolean): string[] {
  const whole = new Set(['order', 'receipt', 'payments', 'supplier', 'policy', 'log']);
  return records.flatMap(({ id, rows }) =>
    rows
      .filter(({ at, cells }) => {
        if (whole.has(id) || evidence.has(at)) return true;
        if (id === 'rates') return run || (cells[0]?.kind === 'text' && cells[0].text === currency);
        return run && id !== 'text';
      })
      .map(({ at }) => at),
  );
}

const cueFields: Record<Fault, string[]> = {
  'overconfident-extraction': [
    'invoice/quantity',
    'invoice/net',
    'order/quantity',
    'receipt/quantity',
    'log/quantity',
    'log/leastClear',
  ],
  'duplicated-records': ['invoice/number', 'log/compared', 'policy/onceRule'],
  'unit-currency-period': [
    'invoice/currency',
    'text/footer',
    'log/rate',
    'log/currency',
    'policy/currencyRule',
  ],
  'prompt-injection': [
    'invoice/account',
    'supplier/account',
    'supplier/callOn',
    'supplier/callNumber',
    'supplier/callAccount',
    'text/hidden',
    'log/account',
    'policy/accountRule',
  ],
  'hallucinated-policy': [
    'invoice/unitPrice',
    'order/unitPrice',
    'policy/tolerance',
    'policy/earlier',
    'policy/version',
    'log/tolerance',
    'log/rules',
  ],
};

/** Rows in which the fault can be seen. In a run these are the rows of the lines it hit. */
export function cueRows(fault: Fault, records: SourceRecord[], lines: Line[], hit: Line[]): string[] {
  const fields = new Set(cueFields[fault]);
  const tables = new Set(cueFields[fault].map((at) => at.split('/')[0]));
  const currencies = new Set(hit.map((l) => l.invoice.currency as string));
  return records.flatMap(({ id, columns, rows }) =>
    rows
      .filter(({ at, cells }, i) => {
        if (id === 'rates') {
          const code = cells[0]?.kind === 'text' ? cells[0].text : '';
          return fault === 'unit-currency-period' && currencies.has(code);
        }
        if (id === 'payments') return fault === 'duplicated-records' && isSamePayment(hit, i);
        if (columns.length === 0) return fields.has(at);
        return tables.has(id) && hit.includes(lines[i] as Line);
      })
      .map(({ at }) => at),
  );
}

/** Only single invoices carry a doubled payment, so the row number is the place in their own list. */
function isSamePayment(hit: Line[], row: number): boolean {
  const invoice = hit[0]?.invoice;
  const payment = invoice?.payments[row];
  return (
    payment !== undefined &&
    payment.supplierNumber === invoice?.supplier.number &&
    payment.netCents === invoice.qty * invoice.priceCents &&
    payment.date === invoice.date
  );
}
