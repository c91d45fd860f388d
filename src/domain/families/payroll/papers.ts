import type { Desk, Field } from '../common/desk.ts';
import { serial } from '../common/keys.ts';
import { date, decimal, type Paper, page } from '../common/papers.ts';
import { counted, type Fault, type Pay, type Payroll, type View } from './facts.ts';

type PayField = Field<Payroll>;

const dup = ['duplicated-records'] as const;
const stale = ['stale-data'] as const;
const unit = ['unit-currency-period'] as const;
const silo = ['wrong-join-silo'] as const;

/** All records of an item, the pay line first. The higher the subtlety, the less a record says outright. */
export function papersOf(desk: Desk<Payroll>): Paper<Fault>[] {
  const { shared, sheet, amount } = desk;
  const hourly = shared.basis === 'hourly';
  return [
    sheet(
      'line',
      ['Pay line', 'Pay lines of this run'],
      [
        ['From', (f) => date(f.from), []],
        ['To', (f) => date(f.to), unit],
        ['Paid by', () => (hourly ? 'the hour' : 'salary'), null],
        ['Working days of the period', (f) => f.working, []],
      ],
    ),
    ...(hourly ? hourlyPapers(desk) : salariedPapers(desk)),
    sheet(
      'letters',
      ['Letter on file', 'Letters on file'],
      [
        ['Letter', (f) => f.letter.number, null],
        ['About', (f) => f.letter.about, []],
        ['Amount to pay in this period', (f) => amount(f.letter.cents), []],
      ],
    ),
    rules(hourly),
    log(desk),
  ];
}

function hourlyPapers({ shared, sheet, rows, amount }: Desk<Payroll>): Paper<Fault>[] {
  const { steps, valid } = shared;
  return [
    rows('timesheet', 'Timesheet', ['Row', 'Date', 'Hours'], (facts) => {
      const seen = facts.shifts.map(({ row }) => serial(row));
      return facts.shifts.map(({ row, date: day, quarters }) => [
        [row, date(day), decimal(quarters / 4, 2, 'h')],
        seen.filter((number) => number === serial(row)).length > 1 ? dup : [],
      ]);
    }),
    rows('rates', 'Pay table', ['Counts from', 'Hourly rate'], (facts) =>
      steps.map((from, i) => [
        [date(from), amount(facts.rates[i] as number)],
        i === valid || i === valid - 1 ? stale : [],
      ]),
    ),
    sheet('terms', 'Terms', [['Pay factor', (f) => decimal(f.factorE4 / 10_000, 2), []]]),
  ];
}

function salariedPapers({ subtlety, sheet, amount }: Desk<Payroll>): Paper<Fault>[] {
  const days = (of: (pay: Pay) => Pay['hr']): PayField[] => [
    ['Status', (f) => of(f).status, silo],
    ['Days worked', (f) => of(f).days, silo],
    ['Updated on', (f) => date(of(f).updatedOn), silo],
  ];
  return [
    sheet(
      'contract',
      ['Contract', 'Contracts'],
      [
        ['Yearly salary', (f) => amount(f.annualCents), []],
        subtlety <= 2
          ? ['Pay cycles a year', (f) => f.cycles, unit]
          : ['Paid', (f) => (f.cycles === 13 ? 'every four weeks' : 'every month'), unit],
      ],
    ),
    sheet(
      'hr',
      'HR staff file',
      days((pay) => pay.hr),
    ),
    sheet(
      'master',
      'Payroll file',
      days((pay) => pay.master),
    ),
  ];
}

const rules = (hourly: boolean): Paper<Fault> =>
  page('rules', 'Pay rules', [
    ['Hours', 'Pay each row of a timesheet once, however its number is written.', hourly ? dup : null],
    [
      'Rate',
      'The rate that counts on the first day of the period, times the pay factor.',
      hourly ? stale : null,
    ],
    [
      'Salary',
      'The yearly salary divided by the pay cycles, times days worked by working days.',
      hourly ? null : [],
    ],
    ['Pay cycles', 'Monthly pay has 12 cycles a year, pay every four weeks has 13.', hourly ? null : unit],
    ['Days', 'Days come from the HR staff file. If two files differ, HR decides.', hourly ? null : silo],
    ['Letters', 'Add what a letter grants for the period.', []],
  ]);

function log({ shared, subtlety, amount, log: note }: Desk<Payroll>): Paper<Fault> {
  const loaded: PayField = ['Pay table loaded on', () => date(shared.loadedOn), stale];
  const hourly: PayField[] =
    subtlety <= 2
      ? [
          ['Rows counted', (f, v) => counted(f, v).length, dup],
          ['Rate applied', (_, v) => amount(v.rateCents), stale],
          loaded,
        ]
      : [['Rows compared by', comparison, dup], loaded];
  const salaried: PayField[] =
    subtlety <= 2
      ? [
          ['Salary divided by', (_, v) => v.divisor, unit],
          ['Days counted', (_, v) => v.days, silo],
          ['Days taken from', (_, v) => v.daysFrom, silo],
        ]
      : [
          ['Pay cycles taken from', calendarSource, unit],
          ['Days as of', (f, v) => date(daysAsOf(f, v)), silo],
        ];
  return note(shared.basis === 'hourly' ? hourly : salaried, 'Amount proposed');
}

const comparison = (pay: Pay, view: View) => (view.countsCopies ? 'letter by letter' : pay.compared);
const calendarSource = (pay: Pay, view: View) =>
  view.divisor === pay.cycles ? pay.calendarFrom : 'company default';
const daysAsOf = (pay: Pay, view: View) =>
  view.daysFrom === 'HR staff file' ? pay.hr.updatedOn : pay.master.updatedOn;
