import { money, plural } from './format.ts';

/** The list of practices and the first screen of each. */
export const practice = {
  title: 'Practice',
  lede: 'Each practice is a short stretch of work at Alder & Finch. An AI has done its part. You decide what goes through.',
  description: 'Short shifts at the review desk: read AI output, check the records and decide.',
  minutes: (n: number) => `about ${plural(n, 'minute', 'minutes')}`,
  items: (n: number) => plural(n, 'item', 'items'),
  levels: { 1: 'First steps', 2: 'Everyday', 3: 'Hard' } as Record<number, string>,
  trains: 'You look for',
  departments: 'Work from',
  level: 'Level',
  length: 'Length',
  none: 'There is no practice yet.',
  lastDebrief: 'See its debrief',
  notYet: 'Not done yet',
  unfinished: 'Begun, not finished',
  last: (stopped: number, wrong: number, through: number, right: number) =>
    `Last time: ${stopped} of ${wrong} wrong ones stopped, ${through} of ${right} right ones let through`,
  passed: 'passed',
  notPassed: 'not passed yet',
};

/** Kept apart from `brief`: only the page needs it, not its script. */
export const noScript =
  'A shift needs JavaScript, because everything happens in your browser and nothing is sent.';

/** What stands before the start of a shift. */
export const brief = {
  eyebrow: 'Practice',
  what: 'What you will do',
  steps: [
    'Read the item and what the AI says about it.',
    'Say how likely it is that the AI is wrong.',
    'Open the records you need.',
    'Choose one of the five moves, and mark the row that decided it.',
  ],
  after: {
    'after-each': 'The reasons come after each item.',
    'at-the-end': 'The reasons come at the end, for all items together.',
  },
  noClock: 'There is no countdown.',
  moves: 'The five moves',
  movesNote: 'Every move except Accept counts as stopping the output.',
  stakes: 'What mistakes cost here',
  stakesLede: 'The same for every item of this shift.',
  miss: 'A wrong output goes through',
  falseStop: 'A right output is stopped',
  check: 'Opening records, once per item',
  cost: (cents: number) => money(cents, 'EUR', true),
  pass: 'What you must reach',
  passLine: (wrong: number, right: number) =>
    `To pass, stop at least ${outOf(wrong)} of the wrong outputs, and let through at least ${outOf(right)} of the right ones. Both count. You will not be told how many are wrong.`,
  start: 'Start the shift',
  startNew: 'Start a new shift',
  startSeed: 'Start this shift',
  resume: (at: number, of: number) => `Continue at item ${at} of ${of}`,
  resumePlain: 'Continue where you stopped',
  resumeNote: 'Starting a new shift puts the unfinished one aside.',
  seeded: 'This address replays one shift. It is practice, and does not count as measured.',
  oddSeed:
    'The number of the shift in this address is not a whole number from 0 to 4294967295, so that shift cannot be replayed. You can start a new one.',
  guide: 'The first two items show you how the desk works. They do not count.',
  guideAgain: 'Begin with the two guided items',
  fromLesson: (title: string) => `Back to the lesson “${title}”`,
  loading: 'Getting the shift ready …',
  memory: 'This browser keeps nothing here. Your shift is lost when you close the page.',
  failed: 'The items could not be loaded. Check your connection and try again.',
  odd: 'The items arrived, but this page cannot read them. Reload it, then try again.',
  retry: 'Try again',
  changed: 'The items have changed since you began this shift. Please start a new one.',
  elsewhere: 'This shift was finished in another tab.',
  seeDebrief: 'See its debrief',
  lastDebrief: 'See your last debrief',
  noDebrief: 'Your shift is kept, but its debrief could not be loaded.',
  all: 'All practices',
};

/** "3 in 4" for round shares, else "75 in 100". */
export function outOf(share: number): string {
  for (const of of [2, 3, 4, 5, 10]) {
    const n = share * of;
    if (Math.abs(n - Math.round(n)) < 1e-9) return share === 1 ? 'all' : `${Math.round(n)} in ${of}`;
  }
  return `${Math.round(share * 100)} in 100`;
}
