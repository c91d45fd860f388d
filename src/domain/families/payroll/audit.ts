import {
  type Audit,
  asCents,
  asNumber,
  asText,
  auditMoney,
  cell,
  digitsIn,
  type Of,
  opened,
  rowsFor,
  share,
} from '../common/reading.ts';

/** Works out the pay of every line from the opened papers, by the printed pay rules. */
export const audit: Audit = (records) => {
  const of = opened(records, ['line', 'letters', 'rules', 'log']);
  if (!of) return null;
  const hourly = opened(records, ['timesheet', 'rates', 'terms']) !== null;
  if (!hourly && !opened(records, ['contract', 'hr', 'master'])) return null;
  const pay = hourly ? byTheHour : bySalary;
  return auditMoney(
    of('line'),
    of('log'),
    'Amount proposed',
    (line) => pay(of, line) + asCents(cell(of('letters'), 'Amount to pay in this period', line)),
  );
};

function byTheHour(of: Of, line: number): number {
  const employee = asText(cell(of('line'), 'Employee', line));
  const from = asText(cell(of('line'), 'From', line));
  const hours = new Map(
    rowsFor(of('timesheet'), employee).map((row) => [digitsIn(asText(row('Row'))), asNumber(row('Hours'))]),
  );
  const steps = rowsFor(of('rates'), employee)
    .map((row) => ({ from: asText(row('Counts from')), cents: asCents(row('Hourly rate')) }))
    .filter((step) => step.from <= from)
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const quarters = [...hours.values()].reduce((sum, h) => sum + Math.round(h * 4), 0);
  const factor = Math.round(asNumber(cell(of('terms'), 'Pay factor', line)) * 100);
  return share((steps[0]?.cents ?? Number.NaN) * quarters, factor, 400);
}

function bySalary(of: Of, line: number): number {
  const contract = of('contract');
  const worded = contract.columns.includes('Paid') || contract.rows.some((row) => row.label === 'Paid');
  const cycles = worded
    ? asText(cell(contract, 'Paid', line)) === 'every four weeks'
      ? 13
      : 12
    : asNumber(cell(contract, 'Pay cycles a year', line));
  const cycle = share(asCents(cell(contract, 'Yearly salary', line)), 1, cycles);
  const whole = asNumber(cell(of('line'), 'Working days of the period', line));
  return share(cycle, asNumber(cell(of('hr'), 'Days worked', line)), whole);
}
