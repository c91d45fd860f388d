import { number, percent, plural } from '#words/format';
import { atLeast } from '#words/shares';
import type { Column, SetName } from './types.ts';

/** Rows are called by their number and name on screen. */
export interface Named {
  no: number;
  name: string;
}
const minutes = (n: number) => plural(n, 'minute', 'minutes');

/** What each kind of table holds, and what the AI does with it. */
export const tables: Record<
  SetName,
  {
    title: string;
    columns: Record<'no' | 'name' | 'group' | 'register' | Column | 'sum' | 'last' | 'uses', string>;
    amountLike: string;
    sum(n: number): string;
  }
> = {
  suppliers: {
    title: 'Suppliers',
    columns: {
      no: 'Row',
      name: 'Supplier',
      group: 'Country',
      register: 'Register no.',
      account: 'Account',
      date: 'Contract ends',
      amount: 'Limit a year',
      sum: 'Paid in 2026',
      last: 'Last invoice',
      uses: 'Jobs a month',
    },
    amountLike: '€46,000',
    sum: (n) => `€${number(n)}`,
  },
  staff: {
    title: 'Staff',
    columns: {
      no: 'Row',
      name: 'Person',
      group: 'Office',
      register: 'Tax no.',
      account: 'Account',
      date: 'Started',
      amount: 'Hours a week',
      sum: 'Leave taken',
      last: 'Last pay slip',
      uses: 'Jobs a month',
    },
    amountLike: '24 h',
    sum: (n) => plural(n, 'day', 'days'),
  },
  customers: {
    title: 'Customers',
    columns: {
      no: 'Row',
      name: 'Customer',
      group: 'Source',
      register: 'VAT no.',
      account: 'Account',
      date: 'Prices hold until',
      amount: 'Usual order',
      sum: 'Orders in 2026',
      last: 'Last order',
      uses: 'Jobs a month',
    },
    amountLike: '1,200 kg',
    sum: (n) => number(n),
  },
};

/** An account in groups of four, so that it can be read and held against another. */
export const spaced = (account: string): string => account.replace(/(.{4})(?=.)/g, '$1 ');

export const clean = {
  place: (left: number, budget: number) => `${number(left)} of ${minutes(budget)} left`,
  marked: (n: number, of: number) => `${number(n)} of ${number(of)} marked`,
  eyebrow: { clean: 'Clean the data', score: 'Score the records' },
  card: 'The rules for a good record',
  filter: 'Show',
  filters: {
    all: 'All rows',
    proposals: 'With a proposal',
    open: 'Proposal still open',
    changed: 'Changed or flagged',
    unmarked: 'Not marked yet',
    marked: 'Marked',
  },
  sort: 'Sort by',
  sorts: { no: 'Row number', name: 'Name', uses: 'Jobs a month', last: 'Used last' },
  shown: (n: number, of: number) => `${number(n)} of ${plural(of, 'row', 'rows')} shown`,
  none: 'No row is like that now.',
  rowNo: (no: number) => `Row ${no},`,
  empty: 'empty',
  was: (text: string) => `was ${text}`,
  state: {
    proposal: 'proposal',
    apply: 'applied',
    leave: 'left as it is',
    changed: 'changed',
    merged: (no: number) => `merged into row ${no}`,
    obsolete: 'out of date',
    flagged: 'owner asked',
    right: 'marked right',
    'not-right': 'marked not right',
  },
  undone: (what: string) => `Taken back: ${what}`,
  done: (what: string, left: number) => `${what} ${minutes(left)} left.`,
  run: 'Run the AI again',
  handIn: 'Hand in the score',
  result: 'The AI was run again',
  resultScore: 'Your score beside the key',
  coming: 'Getting it ready …',
  missing: 'This could not be loaded. Check your connection and go on; the debrief tells it again.',
  next: 'Go on',
  toDebrief: 'To the debrief',
  ruleHeading: 'One rule to keep it clean',
  ranSilently:
    'The AI was run again on your table. How it did stands in the debrief. One thing is left: you may bring in one rule, so that the same faults do not come back next month.',
};

/** Before the start, and what trainers read. */
export const author = {
  kind: {
    name: 'Clean the data',
    about:
      'Mend a table of records within a budget of minutes, then let the same AI do its work on it again.',
  },
  rows: (n: number) => plural(n, 'record', 'records'),
  stepsClean: [
    'Read the rules for a good record.',
    'Open rows, and their papers where the table cannot tell. Each step costs minutes of your budget.',
    'Apply what the assistant proposes, or do something else, or ask the owner.',
    'Run the AI again: it does its work on your table.',
    'Choose one rule that stops new faults.',
  ],
  stepsScore: [
    'Read the rules for a good record.',
    'Mark each record right or not right. A checking AI has marked it too.',
    'Open the papers of a record where the table cannot tell. Each look costs minutes.',
    'Work out the score of 100.',
  ],
  budget: (n: number, count: number) =>
    `Your budget is ${minutes(n)}. These are minutes of the story: there is no countdown. ${plural(count, 'job', 'jobs')} of the AI hang on the table each month, and “Jobs a month” tells where.`,
  budgetScore: (n: number) =>
    `Your budget for papers is ${minutes(n)}. These are minutes of the story: there is no countdown.`,
  undo: 'You can undo everything until you run the AI again.',
  picked: 'These records were picked because something about them looked odd. A whole file has fewer faults.',
  movesClean: 'What you can do with a row',
  movesScore: 'What you can do with a record',
  movesNote: 'A proposal that you do not apply counts as stopped. That is right for a wrong one only.',
  marksNote: 'Where your mark is not that of the checking AI, its output counts as stopped.',
  means: {
    apply: 'What the assistant proposes is done.',
    leave: 'The row stays as it is.',
    fix: 'You write what should stand in one cell.',
    merge: 'Two rows become one. You say which one stays. What is booked on both adds up.',
    obsolete: 'The AI holds every job about this record.',
    flag: 'Whoever owns the record is asked. It mends nothing today.',
    right: 'Every field keeps the rules and agrees with the papers.',
    'not-right': 'Something breaks a rule, is missing, or the record is there twice.',
  },
  stakes: {
    miss: 'A wrong proposal is applied',
    falseStop: 'A right proposal is not applied',
    check: 'Opening the papers of a proposal, once',
    missScore: 'A wrong mark of the checking AI goes through',
    falseStopScore: 'A right mark of the checking AI is overruled',
    checkScore: 'Opening the papers of a record',
  },
  passClean: (captured: number, worse: number, merges: number) =>
    `To pass, mend ${captured === 1 ? 'all' : `at least ${percent(captured)}`} of what your minutes could mend at best, make ${worse === 0 ? 'no record' : `at most ${plural(worse, 'record', 'records')}`} worse, and ${merges === 0 ? 'merge no two that are not the same' : `join at most ${plural(merges, 'pair', 'pairs')} wrongly`}. All of it counts.`,
  passScore: (faulty: number, sound: number) =>
    `To pass, mark ${atLeast(faulty)} of the faulty records as not right, and ${atLeast(sound)} of the sound ones as right. Both count.`,
};
