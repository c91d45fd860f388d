import type { Value } from '../../case.ts';
import type { Item, Line } from '../common/item.ts';
import {
  count,
  date,
  decimal,
  type Field,
  money,
  type Paper,
  page,
  plainAmount,
  sheet,
  table,
  text,
} from '../common/papers.ts';
import { counted, type Fault, type Pay, type Setting, type View, workingDays } from './facts.ts';

export type PayLine = Line<Pay, View>;
export type PayItem = Item<Setting, Pay, View>;
type PayField = Field<PayLine, Fault>;

const key: [string, (line: PayLine) => string] = ['Employee', (l) => l.facts.employee];

const dup = ['duplicated-records'] as const;
const stale = ['stale-data'] as const;
const unit = ['unit-currency-period'] as const;
const silo = ['wrong-join-silo'] as const;

/** All records of an item, the pay line first. The higher the subtlety, the less a record says outright. */
export function papersOf({ lines, shared, subtlety }: PayItem): Paper<Fault>[] {
  const single = lines.length === 1;
  const hourly = shared.basis === 'hourly';
  const amount = (cents: number): Value => (subtlety <= 1 ? money(cents) : plainAmount(cents));
  const desk = sheet<PayLine, Fault>('line', single ? 'Pay line' : 'Pay lines of this run', key, lines, [
    ['from', 'From', (l) => date(l.facts.from), []],
    ['to', 'To', (l) => date(l.facts.to), unit],
    ['basis', 'Paid by', () => text(hourly ? 'the hour' : 'salary'), null],
    ['days', 'Working days of the period', () => count(workingDays), []],
  ]);
  const letters = sheet<PayLine, Fault>(
    'letters',
    single ? 'Letter on file' : 'Letters on file',
    key,
    lines,
    [
      ['number', 'Letter', (l) => text(l.facts.letter.number), null],
      ['about', 'About', (l) => text(l.facts.letter.about), []],
      ['amount', 'Amount to pay in this period', (l) => amount(l.facts.letter.cents), []],
    ],
  );
  const own = hourly ? hourlyPapers(lines, shared, amount) : salariedPapers(lines, subtlety, amount);
  return [desk, ...own, letters, rules(hourly), log(lines, shared, subtlety, amount)];
}

function hourlyPapers(
  lines: readonly PayLine[],
  { steps, valid }: Setting,
  amount: (cents: number) => Value,
): Paper<Fault>[] {
  const shifts = lines.flatMap(({ facts }, line) => {
    const seen = facts.shifts.map(({ row }) => row.replace(/\D/g, ''));
    return facts.shifts.map(({ row, date: day, quarters }, i) => ({
      line,
      cells: [text(facts.employee), text(row), date(day), decimal(quarters / 4, 2, 'h')],
      cue: seen.filter((number) => number === seen[i]).length > 1 ? dup : [],
    }));
  });
  const rates = lines.flatMap(({ facts }, line) =>
    steps.map((from, i) => ({
      line,
      cells: [text(facts.employee), date(from), amount(facts.rates[i] as number)],
      cue: i === valid || i === valid - 1 ? stale : [],
    })),
  );
  return [
    table('timesheet', 'Timesheet', ['Employee', 'Row', 'Date', 'Hours'], shifts),
    table('rates', 'Pay table', ['Employee', 'Counts from', 'Hourly rate'], rates),
    sheet<PayLine, Fault>('terms', 'Terms', key, lines, [
      ['factor', 'Pay factor', (l) => decimal(l.facts.factorE4 / 10_000, 2), []],
    ]),
  ];
}

const calendar = (cycles: number) => (cycles === 13 ? 'every four weeks' : 'every month');

function salariedPapers(
  lines: readonly PayLine[],
  subtlety: number,
  amount: (cents: number) => Value,
): Paper<Fault>[] {
  const paid: PayField =
    subtlety <= 2
      ? ['paid', 'Pay cycles a year', (l) => count(l.facts.cycles), unit]
      : ['paid', 'Paid', (l) => text(calendar(l.facts.cycles)), unit];
  const days = (of: (pay: Pay) => Pay['hr']): PayField[] => [
    ['status', 'Status', (l) => text(of(l.facts).status), silo],
    ['days', 'Days worked', (l) => count(of(l.facts).days), silo],
    ['updatedOn', 'Updated on', (l) => date(of(l.facts).updatedOn), silo],
  ];
  return [
    sheet<PayLine, Fault>('contract', lines.length === 1 ? 'Contract' : 'Contracts', key, lines, [
      ['salary', 'Yearly salary', (l) => amount(l.facts.annualCents), []],
      paid,
    ]),
    sheet(
      'hr',
      'HR staff file',
      key,
      lines,
      days((pay) => pay.hr),
    ),
    sheet(
      'master',
      'Payroll file',
      key,
      lines,
      days((pay) => pay.master),
    ),
  ];
}

const rules = (hourly: boolean): Paper<Fault> =>
  page('rules', 'Pay rules', [
    [
      'hours',
      'Hours',
      text('Pay each row of a timesheet once, however its number is written.'),
      hourly ? dup : null,
    ],
    [
      'rate',
      'Rate',
      text('The rate that counts on the first day of the period, times the pay factor.'),
      hourly ? stale : null,
    ],
    [
      'salary',
      'Salary',
      text('The yearly salary divided by the pay cycles, times days worked by working days.'),
      hourly ? null : [],
    ],
    [
      'cycles',
      'Pay cycles',
      text('Monthly pay has 12 cycles a year, pay every four weeks has 13.'),
      hourly ? null : unit,
    ],
    [
      'days',
      'Days',
      text('Days come from the HR staff file. If two files differ, HR decides.'),
      hourly ? null : silo,
    ],
    ['letters', 'Letters', text('Add what a letter grants for the period.'), []],
  ]);

function log(
  lines: readonly PayLine[],
  { basis, loadedOn }: Setting,
  subtlety: number,
  amount: (cents: number) => Value,
): Paper<Fault> {
  const said: PayField = ['proposed', 'Amount proposed', (l) => money(Number(l.said)), []];
  const version: PayField = ['version', 'Version of the assistant', (l) => text(l.version), null];
  const loaded: PayField = ['loaded', 'Pay table loaded on', () => date(loadedOn), stale];
  const compared: PayField = ['compared', 'Rows compared by', (l) => text(comparison(l)), dup];
  const hourly: PayField[] =
    subtlety <= 2
      ? [
          ['rows', 'Rows counted', (l) => count(counted(l.facts, l.view).length), dup],
          ['rate', 'Rate applied', (l) => amount(l.view.rateCents), stale],
          loaded,
        ]
      : [compared, loaded];
  const salaried: PayField[] =
    subtlety <= 2
      ? [
          ['divisor', 'Salary divided by', (l) => count(l.view.divisor), unit],
          ['days', 'Days counted', (l) => count(l.view.days), silo],
          ['source', 'Days taken from', (l) => text(l.view.daysFrom), silo],
        ]
      : [
          ['calendar', 'Pay cycles taken from', (l) => text(calendarSource(l)), unit],
          ['daysOf', 'Days as of', (l) => date(daysAsOf(l)), silo],
        ];
  return sheet('log', 'Log of the assistant', key, lines, [
    version,
    ...(basis === 'hourly' ? hourly : salaried),
    said,
  ]);
}

const comparison = ({ facts, view }: PayLine) => (view.countsCopies ? 'letter by letter' : facts.compared);
const calendarSource = ({ facts, view }: PayLine) =>
  view.divisor === facts.cycles ? facts.calendarFrom : 'company default';
const daysAsOf = ({ facts, view }: PayLine) =>
  view.daysFrom === 'HR staff file' ? facts.hr.updatedOn : facts.master.updatedOn;
