import { at, invariants, rowsOf } from './invariants.ts';

const digits = (text: string) => text.replace(/\D/g, '');
const hasTwins = (list: readonly string[]) => new Set(list).size < list.length;

invariants('payroll', {
  faults: ['duplicated-records', 'stale-data', 'unit-currency-period', 'wrong-join-silo'],
  systematic: ['stale-data', 'unit-currency-period'],
  held: (i) => i.answer.ai.kind === 'money' && i.answer.ai.cents === 0,
  cues: {
    'a row number that comes twice': (i) =>
      hasTwins(rowsOf(i, 'timesheet').map((row) => digits(row[1] ?? ''))),
    'two rows of one day and length': (i) =>
      hasTwins(rowsOf(i, 'timesheet').map((row) => `${row[2]} ${row[3]}`)),
    'a load date before the newest rate': (i) =>
      at(i, 'log/payTableLoadedOn') !== '' &&
      at(i, 'log/payTableLoadedOn') < (rowsOf(i, 'rates')[2]?.[1] ?? ''),
    'pay every four weeks': (i) =>
      at(i, 'contract/payCyclesAYear') === '13' || at(i, 'contract/paid') === 'every four weeks',
    'two files that disagree': (i) => at(i, 'hr/daysWorked') !== at(i, 'master/daysWorked'),
    'a person who left': (i) => at(i, 'hr/status') === 'left' || at(i, 'master/status') === 'left',
    'the default calendar': (i) => at(i, 'log/payCyclesTakenFrom') === 'company default',
    'rows compared letter by letter': (i) => at(i, 'log/rowsComparedBy') === 'letter by letter',
    'days from the payroll file': (i) => at(i, 'log/daysTakenFrom') === 'payroll file',
  },
});
