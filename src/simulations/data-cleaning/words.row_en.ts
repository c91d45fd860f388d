import { list, number, percent, plural } from '#words/format';
import { type Named, spaced, tables } from '#words-of/data-cleaning';
import type { ClassFix, Deed, SetName } from './types.ts';

/*
 * Words for an open row, for fixes of many rows and for the rule. Apart from the others, because they are fetched
 * while the table is read.
 */

const called = ({ no, name }: Named) => `row ${no} (${name})`;
const minutes = (n: number) => plural(n, 'minute', 'minutes');

/** Fixes for many rows: the rule, as a tool would put it. */
export const classNames: Record<ClassFix, string> = {
  'slash-month-first': 'Read every date with slashes as month, day, year',
  'slash-by-source': 'Read dates with slashes the way their source writes them',
  'short-years': 'Write every two-digit year with four digits, as 20..',
  'marked-units': 'Turn every amount that names another unit into the unit of the column',
  'bare-units': 'Take every figure without a unit for the larger unit',
  'letters-o': 'Write a zero for every letter O in an account',
  'cut-accounts': 'Cut every account to 22 characters',
  'mark-idle': 'Mark every record not used since 2024 as out of date',
  'merge-alike': 'Merge all records with nearly the same name, keep the one used last',
  'merge-register': 'Merge all records with the same register number, keep the one used last',
};

/** How a deed is put, for the assistant and for your own list. */
export function deedText(deed: Deed, set: SetName, rowOf: (key: string) => Named): string {
  const { columns } = tables[set];
  if (deed.kind === 'obsolete') return `Mark ${called(rowOf(deed.row))} as out of date.`;
  if (deed.kind === 'merge')
    return `Merge ${called(rowOf(deed.drop))} into ${called(rowOf(deed.keep))}. Row ${rowOf(deed.keep).no} stays.`;
  return `${columns[deed.column]}: write ${deed.column === 'account' ? spaced(deed.value) : deed.value}.`;
}

export const rowWords = {
  assistant: 'The cleaning assistant proposes',
  checker: 'The checking AI says',
  confidence: (share: number) => `It says it is ${percent(share)} sure`,
  checkSays: { right: 'No fault found.', 'not-right': 'Not right.' },
  proposalAt: (row: Named) => `The assistant speaks of this row at ${called(row)}.`,
  noProposal: 'The assistant proposes nothing here.',
  decide: (row: Named) => `What to do with row ${row.no}`,
  apply: 'Apply the proposal',
  leave: 'Do not apply it',
  fix: 'Write a cell',
  merge: 'Merge two rows',
  obsolete: 'Mark as out of date',
  flag: 'Ask the owner',
  cost: (n: number) => (n === 0 ? 'free' : `${number(n)} min`),
  tooDear: 'Not enough minutes left for this.',
  refused: 'That changes nothing here.',
  look: (n: number) => `Open the papers (${number(n)} min)`,
  looked: (row: Named, left: number) => `The papers of row ${row.no} are open. ${minutes(left)} left.`,
  slip: (row: Named) => `Papers of row ${row.no}`,
  slipRows: {
    register: 'Number in the register',
    name: 'Name in the register',
    status: 'Status',
    last: 'Used last',
  },
  status: { open: 'active', closed: 'closed, or has left' },
  silent: 'not in the papers',
  column: 'Cell to write',
  value: 'Or type what should stand there',
  offers: 'Take one of these',
  offerFrom: { reading: '', papers: ' (as in the papers)' },
  write: 'Write it',
  expected: {
    account: 'Write the account as letters and digits, such as DE12 3456 7890 1234 5678 90.',
    date: 'Write the date as day-month-year, such as 14-03-2027.',
    amount: (like: string) => `Write the amount in the unit of the column, such as ${like}.`,
  },
  with: 'Merge with',
  keep: 'Which row stays?',
  keepRow: (row: Named) => `Row ${row.no}, ${row.name}`,
  pick: 'Choose a row …',
  doMerge: 'Merge them',
  cancel: 'Close',
  undo: 'Undo',
  undoOf: (what: string) => `Undo: ${what}`,
  actAt: (no: number, what: string) => `Row ${number(no)}: ${what}`,
  nextProposal: (row: Named) => `Next open proposal: row ${row.no}`,
  edits: 'What you did here',
  act: {
    apply: 'Proposal applied.',
    leave: 'Proposal not applied.',
    flag: 'The owner is asked.',
    obsolete: 'Marked as out of date.',
  },
  classes: 'Fix many rows at once',
  classesNote:
    'Each rule goes over the whole table without looking at single rows. See first which rows it would change.',
  touches: (n: number) => (n === 0 ? 'would change no row now' : `would change ${plural(n, 'row', 'rows')}`),
  touchList: (rows: readonly number[]) => list(rows.map(String)),
  doClass: (n: number) => `Do it (${number(n)} min)`,
  classDone: 'done',
  allEdits: (n: number) => `Your changes (${number(n)})`,
  noEdits: 'You have changed nothing yet.',
  markAs: (row: Named) => `Is row ${row.no}, ${row.name}, right?`,
  mark: { right: 'Right', 'not-right': 'Not right' },
  saidMark: (row: Named, as: 'right' | 'not-right', left: number) =>
    `Row ${row.no} marked ${as === 'right' ? 'right' : 'not right'}. ${plural(left, 'row', 'rows')} to go.`,
  ruleLede: 'You may bring in one rule, so that the same faults do not come back next month.',
  commit: 'Commit',
  ruleMissing: 'Choose a rule first.',
  ruleRight: 'This rule stops them at the source',
  ruleWrong: 'This rule does not stop them',
  yourRule: 'your choice',
  openProposals: (n: number) =>
    n === 0 ? 'You decided on every proposal.' : `${plural(n, 'proposal is', 'proposals are')} still open.`,
  runAsk: (openProposals: number, left: number) =>
    [
      openProposals === 0
        ? 'You decided on every proposal.'
        : `${plural(openProposals, 'proposal is', 'proposals are')} still open and will not be applied.`,
      `You have ${minutes(left)} left. After the run nothing can be changed.`,
    ].join(' '),
  runNow: 'Run it now',
  back: 'Back to the table',
  score: 'Score: how many of 100 such records would be right?',
  scoreHelp: (right: number, of: number) =>
    `You marked ${number(right)} of ${number(of)} as right. Work out the share of 100.`,
  scoreMissing: 'Write a whole number from 0 to 100.',
  nextUnmarked: (row: Named) => `Go to row ${row.no}`,
  scoreLeft: (n: number) => `${plural(n, 'row is', 'rows are')} still without a mark.`,
};
