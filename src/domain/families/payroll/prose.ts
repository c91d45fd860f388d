import type { Rng } from '../../rng.ts';
import { inWords } from '../common/days.ts';
import { bare, euros } from '../common/figures.ts';
import type { Handling, Heading, Prose, Story } from '../common/item.ts';
import { counted, type Fault, type Pay, type Setting, type View, workingDays } from './facts.ts';
import type { PayItem, PayLine } from './papers.ts';

/** Which moves fit a fault in one line, and to whom it may go. */
export const handling: Record<Fault, Handling> = {
  'duplicated-records': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['timekeeping-owner', 'payroll-lead'],
  },
  'stale-data': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['payroll-lead', 'model-owner'],
  },
  'unit-currency-period': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['payroll-lead'],
  },
  'wrong-join-silo': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['hr-administration', 'payroll-lead'],
  },
};
export const batchRoles = ['payroll-lead', 'model-owner'];

export const steps = [
  'Look for a row number that comes twice in the timesheet.',
  'Find the rate that counts on the first day, and the day the table was loaded.',
  'Read how often a year this person is paid, and divide by that.',
  'Compare status and days in the HR staff file and the payroll file.',
];
const stepFor: Record<Fault, number> = {
  'duplicated-records': 0,
  'stale-data': 1,
  'unit-currency-period': 2,
  'wrong-join-silo': 3,
};

export function explain(fault: Fault, { facts, view }: PayLine, { steps: from, valid }: Setting): Prose {
  const step = steps[stepFor[fault]] as string;
  switch (fault) {
    case 'duplicated-records':
      return {
        truthText: 'One row of the timesheet is there twice, and the assistant paid it twice.',
        cue: 'Two rows have the same number, date and hours, even if the number is written in another way.',
        verificationSteps: [step, 'Leave out signs, spaces and letters when you compare numbers.'],
        feedback: 'When hours look high, count the row numbers before you check the sum.',
      };
    case 'stale-data':
      return {
        truthText: `The rate went up on ${inWords(from[valid])}. The assistant still paid EUR ${bare(view.rateCents)} an hour, from a table loaded before that.`,
        cue: 'The pay table was loaded before the new rate began to count.',
        verificationSteps: [step, 'Ask who else was paid from the old table.'],
        feedback: 'A sum can be right and still use an old figure. The load date tells you.',
      };
    case 'unit-currency-period':
      return {
        truthText: `This salary is paid in ${facts.cycles} cycles a year. The assistant divided it by ${view.divisor}.`,
        cue: 'The contract and the pay period do not fit the figure the salary was divided by.',
        verificationSteps: [step, 'Ask whether other people on this calendar were paid in the same way.'],
        feedback: 'A yearly figure needs its calendar. Four weeks and a month look alike and are not.',
      };
    case 'wrong-join-silo':
      return {
        truthText: `The HR staff file says ${facts.hr.days} of ${workingDays} days. The assistant took ${view.days} days from the payroll file.`,
        cue: 'The two files disagree on this person, and the payroll file is the older one.',
        verificationSteps: [step, 'Look which file was updated last, and which one the rules name.'],
        feedback: 'The assistant saw one file only. Where two files know the same person, compare them.',
      };
  }
}

export function habit(fault: Fault, { strict }: Setting): string {
  if (fault === 'stale-data') return 'paid by a table from before the new rate';
  return strict ? 'divided a monthly salary by 13' : 'divided a four-weekly salary by 12';
}

export const stories: Story<Setting, Pay, View>[] = [
  {
    applies: ({ facts }, { basis }) => basis === 'salaried' && facts.hr.days === 0,
    truthText: ({ facts }) => `${facts.employee} is on unpaid leave in both files, so no salary is due.`,
    cue: 'No pay looks odd until you read the status in both files.',
    feedback: 'Paying nothing can be the right output. Both files said so.',
  },
  {
    applies: ({ facts }, { basis }) => basis === 'salaried' && facts.hr.days !== facts.master.days,
    truthText: ({ facts }) =>
      `The files differ, and the assistant took the ${facts.hr.days} days of the HR staff file, as the rules say.`,
    cue: 'Two files disagree, but the days paid are those of the HR staff file.',
    feedback: 'A conflict in the data is not yet an error in the output. Look which side it took.',
  },
  {
    applies: ({ facts }, { basis }) => basis === 'salaried' && facts.hr.days < workingDays,
    truthText: ({ facts }) =>
      `Both files say ${facts.hr.days} of ${workingDays} days, and only those are paid.`,
    cue: 'The pay is low, and the days in both files explain it.',
    feedback: 'Less than usual can be right. The days decide.',
  },
  {
    applies: ({ facts }, { basis }) => basis === 'salaried' && facts.cycles === 13,
    truthText: () => 'The salary is paid every four weeks, and it was divided by 13.',
    cue: 'The pay is lower than a twelfth of the salary, because there are 13 cycles.',
    feedback: 'The calendar explains the figure. You found it before you doubted the sum.',
  },
  {
    applies: ({ facts }, { basis }) =>
      basis === 'hourly' && facts.shifts.length > counted(facts, { countsCopies: false }).length,
    truthText: () => 'A row is in the timesheet twice, and the assistant paid it once.',
    cue: 'The timesheet holds a copy, but it was left out.',
    feedback: 'Messy data does not always make a wrong output. Here the copy was seen.',
  },
  {
    applies: ({ facts }, { basis }) => {
      const days = facts.shifts.map((shift) => shift.date);
      return basis === 'hourly' && new Set(days).size < days.length;
    },
    truthText: () => 'Two shifts on one day have different row numbers, so both are real.',
    cue: 'Day and hours are alike, and the row numbers are not.',
    feedback: 'Two alike rows are a reason to look at the numbers. Here both count.',
  },
  {
    applies: (_, { basis, valid }) => basis === 'hourly' && valid === 1,
    truthText: (_, { steps: from }) =>
      `The next rate counts only from ${inWords(from[2])}, after this period.`,
    cue: 'The newest rate in the table is not the one that counts yet.',
    feedback: 'The newest figure is not always the right one. The date it counts from decides.',
  },
  {
    applies: ({ facts }) => facts.letter.cents > 0,
    truthText: ({ facts }) => `Letter ${facts.letter.number} grants ${euros(facts.letter.cents)} on top.`,
    cue: 'The pay is higher than usual, and a letter explains it.',
    feedback: 'An odd amount with a paper behind it is fine.',
  },
  {
    applies: () => true,
    truthText: () => 'Time, rate and files agree.',
    cue: 'The papers agree with each other and with the amount.',
    feedback: 'Everything agreed. Letting right work go through is half of the job.',
  },
];

/** The words of an item; a right and a wrong output have the same build, tone and (nearly) length. */
export function heading(item: PayItem, rng: Rng): Heading {
  const { lines, shared } = item;
  const total = euros(lines.reduce((sum, line) => sum + Number(line.said), 0));
  const [only] = lines;
  const n = lines.length;
  if (n > 1 || !only) {
    return {
      title: `Pay run to ${inWords((lines[0] as PayLine).facts.to)}`,
      task: 'Check the total that the payroll assistant proposes to release for this run.',
      label: 'Total to release',
      text: rng.pick([
        `${n} pay lines made from the files and letters. Release ${total}.`,
        `Files and letters read for ${n} people. Release ${total} in total.`,
        `Run of ${n} lines put together from files and letters. Release ${total}.`,
      ]),
    };
  }
  return {
    title: `Pay of ${only.facts.employee}, ${inWords(only.facts.to)}`,
    task: 'Check the pay that the payroll assistant worked out for this person.',
    label: 'Gross pay',
    text: item.subtlety <= 1 ? inDetail(only, shared, total, rng) : inShort(total, rng),
  };
}

const inShort = (total: string, rng: Rng) =>
  rng.pick([
    `Worked out from the files and the letter. Pay ${total}.`,
    `Files and letter compared for this period. Pay ${total}.`,
    `Period closed with the files and the letter. Pay ${total}.`,
  ]);

function inDetail({ facts, view }: PayLine, { basis }: Setting, total: string, rng: Rng): string {
  const extra = bare(facts.letter.cents);
  if (basis === 'hourly') {
    const rows = counted(facts, view);
    const hours = (rows.reduce((sum, { quarters }) => sum + quarters, 0) / 4).toFixed(2);
    const price = bare(view.rateCents);
    const factor = (facts.factorE4 / 10_000).toFixed(2);
    return rng.pick([
      `${rows.length} rows, ${hours} h at ${price}, factor ${factor}. By letter ${extra}. Pay ${total}.`,
      `${hours} h in ${rows.length} rows at ${price}, times ${factor}. Letter: ${extra}. Pay ${total}.`,
      `Hours ${hours} (${rows.length} rows), rate ${price}, factor ${factor}, letter ${extra}. Pay ${total}.`,
    ]);
  }
  const salary = bare(facts.annualCents);
  return rng.pick([
    `${salary} a year by ${view.divisor}, ${view.days} of ${workingDays} days. By letter ${extra}. Pay ${total}.`,
    `Salary ${salary}, one of ${view.divisor} cycles, ${view.days} of ${workingDays} days. Letter: ${extra}. Pay ${total}.`,
    `Year ${salary}, divided by ${view.divisor}; days ${view.days} of ${workingDays}, letter ${extra}. Pay ${total}.`,
  ]);
}
