import {
  type Audit,
  asCents,
  asText,
  auditMoney,
  cell,
  digitsIn,
  type Of,
  opened,
  rowsFor,
  share,
} from '../common/reading.ts';

/** Works out the closing balance of every account from the opened papers, by the printed rules. */
export const audit: Audit = (records) => {
  const of = opened(records, ['account', 'bank', 'provider', 'payments', 'lease', 'totals', 'rules', 'log']);
  return of && auditMoney(of('account'), of('log'), 'Closing balance proposed', (line) => closing(of, line));
};

function closing(of: Of, line: number): number {
  const account = asText(cell(of('account'), 'Account', line));
  const expected = new Map(
    ['bank', 'provider'].flatMap((feed) =>
      rowsFor(of(feed), account).map(
        (row) => [digitsIn(asText(row('Reference'))), asCents(row('Amount'))] as const,
      ),
    ),
  );
  const income = [...expected.values()].reduce((sum, cents) => sum + cents, 0);
  const out = rowsFor(of('payments'), account).reduce((sum, row) => sum + asCents(row('Amount')), 0);
  return asCents(cell(of('account'), 'Opening balance', line)) + income - out - rent(of, line);
}

function rent(of: Of, line: number): number {
  const lease = of('lease');
  const cents = asCents(cell(lease, 'Rent', line));
  const label = 'Rent is per';
  const named = lease.columns.includes(label) || lease.rows.some((row) => row.label === label);
  const quarterly = named
    ? asText(cell(lease, label, line)) === 'quarter'
    : asText(cell(lease, 'Invoiced on the first of', line)) === 'each third month';
  return quarterly ? share(cents, 1, 3) : cents;
}
