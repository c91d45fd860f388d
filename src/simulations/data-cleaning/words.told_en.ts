import { number, plural } from '#words/format';
import type { Named } from '#words-of/data-cleaning';
import type { Kind } from './types.ts';

/*
 * Words for the end of a run. Apart from the others, because nobody needs them before the AI was run again.
 */

const called = ({ no, name }: Named) => `row ${no} (${name})`;
const minutes = (n: number) => plural(n, 'minute', 'minutes');
const jobs = (n: number) => plural(n, 'job', 'jobs');
const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a row turned out to be: said at the end only. */
export const kindNames: Record<Kind, string> = {
  duplicates: 'a double',
  dateOrder: 'a date with the month first',
  shortYear: 'a year of two digits',
  units: 'an amount in another unit',
  bareUnits: 'an amount without its unit',
  gaps: 'a gap that the papers fill',
  unknown: 'a gap that no paper fills',
  obsolete: 'a record that is out of date',
  accounts: 'a mistyped account',
  slips: 'a slip of the keys',
  lookAlikes: 'a look-alike: two that only sound the same',
  dayFirst: 'sound: a date with slashes, day first',
  smallAmounts: 'sound: a small amount',
  largeAmounts: 'sound: an unusual amount',
  idle: 'sound: rarely used',
  longAccounts: 'sound: a long French account',
  bankLetters: 'sound: the letter O belongs to the bank',
  plain: 'sound',
};

/** What the end of a run says, at once in practice and again in every debrief. */
export const told = {
  errors: (before: number, after: number, of: number) =>
    `The AI got ${number(before)} of ${jobs(of)} wrong before, and ${number(after)} of ${number(of)} after your work.`,
  none: 'You changed nothing, so its answers are the same.',
  merged: (n: number) =>
    `${plural(n, 'record was', 'records were')} merged with another firm’s or person’s. That mixes their money and their dates.`,
  worse: (n: number) =>
    n === 0 ? 'You made no record worse.' : `You made ${plural(n, 'record', 'records')} worse.`,
  captured: (mended: number, most: number) =>
    mended < 0
      ? `In all, your changes broke ${number(-mended)} more jobs than they mended.`
      : `You mended ${number(mended)} of the ${jobs(most)} that your minutes could mend at best.`,
  beforeAfter: 'Errors before and after',
  short: 'The AI again',
  before: 'Before',
  after: 'After',
  best: 'At best',
  wrongJobs: 'Jobs done wrong',
  outOf: (x: number, of: number) => `${number(x)} of ${number(of)}`,
  less: (points: string) => `Difference: ${points}.`,
  clearLess: 'The AI very likely makes fewer errors on this table than before.',
  clearMore: 'The AI very likely makes more errors on this table than before.',
  unclear: 'No clear difference between before and after.',
  intervalNote:
    'The interval takes each job for itself. Jobs about one record go right or wrong together, so in truth it is wider.',
  effects: 'Which fix moved what',
  effectsShort: 'Fixes',
  effect: { what: 'What you did', minutes: 'Minutes', mended: 'Jobs mended', broken: 'Jobs broken' },
  noEffects: 'You made no changes.',
  effectsNote:
    'A change that mends nothing can still be right: a flag, or a proposal you rightly left alone.',
  trap: 'Look-alikes and doubles',
  trapShort: 'Look-alikes',
  trapText: (a: Named, b: Named, numbers: [string, string], merged: boolean) =>
    `${cap(called(a))} and ${called(b)} sound alike, but their register numbers differ: ${numbers[0]} and ${numbers[1]}. They are two. ${merged ? 'You merged them.' : 'You kept them apart.'}`,
  double: (a: Named, b: Named, number: string, merged: boolean) =>
    `${cap(called(a))} and ${called(b)} have one register number, ${number}. They are one. ${merged ? 'They ended as one record.' : 'They did not end as one right record.'}`,
  proposals: 'The assistant’s proposals',
  proposalsShort: 'Proposals',
  was: { right: 'right', wrong: 'wrong' },
  you: {
    accept: 'applied',
    correct: 'did not apply',
    'request-data': 'asked the owner, with the papers open',
    escalate: 'asked the owner',
    'stop-line': 'stopped',
  },
  bestPlan: 'The best use of the minutes',
  bestShort: 'Best use',
  bestLede: (budget: number, used: number, looks: number) =>
    `You had ${minutes(budget)} and used ${number(used)}. You opened the papers of ${plural(looks, 'row', 'rows')}. Somebody who knew every fault, but still opened the papers where the table does not show it, would have done this:`,
  plan: { what: 'What', rows: 'Rows', minutes: 'Minutes', mended: 'Jobs mended', done: 'You' },
  planDone: { yes: 'mended', no: 'not mended' },
  rows: 'Every row',
  rowsShort: 'Rows',
  row: {
    row: 'Row',
    was: 'What it was',
    ai: 'AI before, after',
    papers: 'Right is',
    checker: 'Checking AI',
    you: 'You',
  },
  rightWrong: { yes: 'right', no: 'wrong' },
  closed: 'closed, or has left',
  unknown: 'nobody’s papers say',
  rule: 'Your rule',
  ruleNone: 'You chose no rule.',

  scoreShort: 'Score',
  score: (right: number, of: number) =>
    `You marked ${number(right)} of ${plural(of, 'record', 'records')} as right.`,
  key: (right: number, of: number) => `By the key, ${number(right)} of ${number(of)} are right.`,
  keyScore: 'Score by the key',
  yourScore: 'Score from your marks',
  youSaid: (percentSaid: number, percentMarks: number) =>
    percentSaid === percentMarks
      ? `You worked out ${number(percentSaid)} of 100. That is what your marks come to.`
      : `You worked out ${number(percentSaid)} of 100. Your marks come to ${number(percentMarks)}.`,
  scoreNote: (n: number) =>
    `A score from ${number(n)} records is an estimate. The range tells where the share in the whole file likely lies.`,
  scoreHead: (found: number, faulty: number, kept: number, sound: number) =>
    `You found ${number(found)} of ${plural(faulty, 'faulty record', 'faulty records')}, and marked ${number(kept)} of ${plural(sound, 'sound one', 'sound ones')} as right.`,
  markFaulty: (mark: string, got: number, of: number) =>
    `Faulty records marked not right: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
  markSound: (mark: string, got: number, of: number) =>
    `Sound records marked right: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
  markCaptured: (mark: string, got: string) =>
    `Jobs mended, of those your minutes could mend at best: ${got}. The mark is ${mark}:`,
  markWorse: (most: number, got: number) =>
    `Records made worse: ${number(got)}. At most ${number(most)} allowed:`,
  markMerges: (most: number, got: number) =>
    `Wrong merges: ${number(got)}. ${most === 0 ? 'None allowed' : `At most ${number(most)} allowed`}:`,
  nothingToMend: 'nothing could be mended',
  objectionKey: (sound: boolean, record: string) =>
    `${sound ? 'The proposal was right.' : 'The proposal was wrong.'} ${record}`,
  recordWas: (kind: string, right: string) => `The record: ${kind}. Right is: ${right}.`,
  youDid: (did: string) => `You: ${did}.`,
  asItStands: 'as it stands',
  oneWith: (no: number) => `one record with row ${no}`,
  handled: (n: number) => `${plural(n, 'proposal', 'proposals')} you handled rightly`,
  mishandled: 'Where your decision did not fit',
  allHandled: 'You decided rightly on every proposal.',
  showRows: (n: number) => `Show all ${plural(n, 'row', 'rows')}`,
  differ: (n: number) => `${plural(n, 'record', 'records')} on which your mark is not the key’s`,
  mend: (kind: string) => `Mend ${kind}`,
  table: 'Show as a table',
  scoreCount: 'Right records',
  scoreShare: 'Share, and its likely range',
};
