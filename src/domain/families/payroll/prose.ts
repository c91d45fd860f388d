import { inWords } from '../common/days.ts';
import { bare, euros } from '../common/figures.ts';
import type { Kind } from '../common/kind.ts';
import { counted, type Payroll, type Setting } from './facts.ts';

const hourly = ({ basis }: Setting) => basis === 'hourly';
const salaried = ({ basis }: Setting) => basis === 'salaried';

export const faults: Kind<Payroll>['faults'] = {
  'duplicated-records': {
    to: ['timekeeping-owner', 'payroll-lead'],
    happens: hourly,
    step: 'Look for a row number that comes twice in the timesheet.',
    next: 'Leave out signs, spaces and letters when you compare numbers.',
    tell: () => [
      'One row of the timesheet is there twice, and the assistant paid it twice.',
      'Two rows have the same number, date and hours, even if the number is written in another way.',
      'When hours look high, count the row numbers before you check the sum.',
    ],
  },
  'stale-data': {
    to: ['payroll-lead', 'model-owner'],
    happens: hourly,
    step: 'Find the rate that counts on the first day, and the day the table was loaded.',
    next: 'Ask who else was paid from the old table.',
    tell: (_, view, { steps, valid }) => [
      `The rate went up on ${inWords(steps[valid])}. The assistant still paid EUR ${bare(view.rateCents)} an hour, from a table loaded before that.`,
      'The pay table was loaded before the new rate began to count.',
      'A sum can be right and still use an old figure. The load date tells you.',
    ],
    habit: () => 'paid by a table from before the new rate',
  },
  'unit-currency-period': {
    to: ['payroll-lead'],
    happens: salaried,
    step: 'Read how often a year this person is paid, and divide by that.',
    next: 'Ask whether other people on this calendar were paid in the same way.',
    tell: (facts, view) => [
      `This salary is paid in ${facts.cycles} cycles a year. The assistant divided it by ${view.divisor}.`,
      'The contract and the pay period do not fit the figure the salary was divided by.',
      'A yearly figure needs its calendar. Four weeks and a month look alike and are not.',
    ],
    habit: ({ strict }) => (strict ? 'divided a monthly salary by 13' : 'divided a four-weekly salary by 12'),
  },
  'wrong-join-silo': {
    to: ['hr-administration', 'payroll-lead'],
    happens: salaried,
    step: 'Compare status and days in the HR staff file and the payroll file.',
    next: 'Look which file was updated last, and which one the rules name.',
    tell: (facts, view) => [
      `The HR staff file says ${facts.hr.days} of ${facts.working} days. The assistant took ${view.days} from the payroll file.`,
      'The two files disagree on this person, and the payroll file is the older one.',
      'The assistant saw one file only. Where two files know the same person, compare them.',
    ],
  },
};

export const batchRoles = ['payroll-lead', 'model-owner'];

export const stories: Kind<Payroll>['stories'] = [
  [
    (facts, _, shared) => salaried(shared) && facts.hr.status === 'on unpaid leave',
    () => 'Both files say unpaid leave, so no salary is due.',
    'No salary looks odd until you read the status in both files.',
    'Paying no salary can be the right output. Both files said so.',
  ],
  [
    (facts, _, shared) => salaried(shared) && facts.hr.days !== facts.master.days,
    (facts) =>
      `The files differ, and the assistant took the ${facts.hr.days} days of the HR staff file, as the rules say.`,
    'Two files disagree, but the days paid are those of the HR staff file.',
    'A conflict in the data is not yet an error in the output. Look which side it took.',
  ],
  [
    (facts, _, shared) => salaried(shared) && facts.hr.days < facts.working,
    (facts) => `Both files say ${facts.hr.days} of ${facts.working} days, and only those are paid.`,
    'The pay is low, and the days in both files explain it.',
    'Less than usual can be right. The days decide.',
  ],
  [
    (facts, _, shared) => salaried(shared) && facts.cycles === 13,
    () => 'The salary is paid every four weeks, and it was divided by 13.',
    'The pay is lower than a twelfth of the salary, because there are 13 cycles.',
    'The calendar explains the figure. You found it before you doubted the sum.',
  ],
  [
    (facts, _, shared) =>
      hourly(shared) && facts.shifts.length > counted(facts, { countsCopies: false }).length,
    () => 'A row is in the timesheet twice, and the assistant paid it once.',
    'The timesheet holds a copy, but it was left out.',
    'Messy data does not always make a wrong output. Here the copy was seen.',
  ],
  [
    (facts, _, shared) =>
      hourly(shared) && new Set(facts.shifts.map(({ date }) => date)).size < facts.shifts.length,
    () => 'Two shifts on one day have different row numbers, so both are real.',
    'Day and hours are alike, and the row numbers are not.',
    'Two alike rows are a reason to look at the numbers. Here both count.',
  ],
  [
    (_, __, shared) => hourly(shared) && shared.valid === 1,
    (_, __, { steps }) => `The next rate counts only from ${inWords(steps[2])}, after this period.`,
    'The newest rate in the table is not the one that counts yet.',
    'The newest figure is not always the right one. The date it counts from decides.',
  ],
  [
    (facts) => facts.letter.cents > 0,
    (facts) => `Letter ${facts.letter.number} grants ${euros(facts.letter.cents)} on top.`,
    'The pay is higher than usual, and a letter explains it.',
    'An odd amount with a paper behind it is fine.',
  ],
];

export const plainly = 'Time, rate and files agree.';

export const words: Kind<Payroll>['words'] = {
  title: (facts) => `Pay of ${facts.employee}, ${inWords(facts.to)}`,
  task: 'Check the pay that the payroll assistant worked out for this person.',
  label: 'Gross pay',
  brief: (total) => [
    `Worked out from the files and the letter. Pay ${total}.`,
    `Files and letter compared for this period. Pay ${total}.`,
  ],
  figures: (facts, view, { basis }) => {
    const letter = `letter ${bare(facts.letter.cents)}`;
    if (basis === 'salaried') {
      return `${bare(facts.annualCents)} a year by ${view.divisor}, ${view.days} of ${facts.working} days, ${letter}.`;
    }
    const rows = counted(facts, view);
    const hours = rows.reduce((sum, { quarters }) => sum + quarters, 0) / 4;
    return `${rows.length} rows, ${hours.toFixed(2)} h at ${bare(view.rateCents)}, factor ${(facts.factorE4 / 10_000).toFixed(2)}, ${letter}.`;
  },
  batch: {
    title: (facts) => `Pay run to ${inWords(facts.to)}`,
    task: 'Check the total that the payroll assistant proposes to release for this run.',
    label: 'Total to release',
    texts: (n, total) => [
      `${n} pay lines made from the files and letters. Release ${total}.`,
      `Run of ${n} lines put together from files and letters. Release ${total}.`,
    ],
  },
};
