import { money, plural } from './format.ts';
import { atLeast } from './shares.ts';

/** What every list and first screen of practices says of one. */
export const practice = {
  title: 'Practice',
  lede: 'Each practice is a short stretch of work at Alder & Finch. An AI has done its part. You decide when to step in.',
  description:
    'Ten ways to practise when to step in: review a queue, give a second opinion, set a threshold, stop the line and more.',
  minutes: (n: number) => `about ${plural(n, 'minute', 'minutes')}`,
  items: (n: number) => plural(n, 'item', 'items'),
  levels: { 1: 'First steps', 2: 'Everyday', 3: 'Hard' } as Record<number, string>,
  trains: 'You look for',
  departments: 'Work from',
  level: 'Level',
  length: 'Length',
};

/** The review desk in the list of practices. */
export const deskKind = {
  name: 'Review desk',
  about: 'A queue of AI outputs and their records: let the right ones through, stop the wrong ones.',
};

/** The shelves of the list of practices. */
export const shelves = {
  none: 'There is no practice yet.',
  byDepartment: 'By department',
  jump: 'Show one department',
  all: 'All',
  first: 'First steps',
  firstLede: 'Start here. The signs are in plain sight, and two guided items show you the desk.',
  several: 'Several departments',
  kinds: 'Other ways to step in',
  kindsLede:
    'A queue is one kind of oversight. Work has others. Each has its own screen, its own marks to reach and the same debrief.',
  measured: 'Measured shift',
  measuredLede:
    'A practice teaches; a measured shift shows where you stand. At the review desk it has 40 items and takes about 20 minutes. It never gets harder or easier, and nothing is explained before the end. “Your skills” counts measured shifts only, each on the first time through.',
  protocol: 'The full protocol: three sittings',
  protocolLede:
    'For those who want to know how they do when mistakes get rare. Rare mistakes are missed more often, because the eye gets used to things being right.',
  protocolOrder:
    'Take the sittings in this order, with a short break between them, best all on one day. If more than a day goes by, begin again with the first.',
  sitting: (n: number) => `Sitting ${n} of 3`,
  sittings: {
    1: 'A burst. Wrong outputs are common, and you are told after each item. It sets your eye.',
    2: 'In silence. Fewer outputs are wrong, and nothing is explained before the end.',
    3: 'In silence again. Now wrong outputs are rare, as in much real work.',
  } as Record<number, string>,
  sources: 'Where this comes from',
  sourcesText:
    'In searches of pictures, people missed rare things two to three times as often as common ones (Wolfe and others, 2005). Bursts with many wrong ones and feedback, followed by stretches without feedback, brought the misses down from 45 to 21 in 100; bursts alone did not (Wolfe and others, 2007). Those were pictures of luggage, not AI outputs. Nobody has tested yet how much of it carries over to a desk like this.',
};

/** Kept apart: only the page needs it, not its script. */
export const noScript =
  'A shift needs JavaScript, because everything happens in your browser and nothing is sent.';

/** What stands before the start of a shift. The page alone carries it, not its script. */
export const brief = {
  eyebrow: 'Practice',
  eyebrowMeasured: 'Measured shift',
  eyebrowSitting: (n: number) => `The full protocol, sitting ${n} of 3`,
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
  planted: 'Some known errors are mixed in. You are told at once, and they do not count.',
  adaptive:
    'The made-up items follow you: after three items in a row that you handle well they hide their signs better, and after one that you do not they get a little easier.',
  measured: 'This one is measured',
  measuredPoints: (length: string, minutes: number) => [
    `It has ${length} and takes about ${plural(minutes, 'minute', 'minutes')}.`,
    'Nothing is explained before the end, and there is no help on the way.',
    'You can pause, or leave and come back later. Nothing is lost.',
    'It counts in “Your skills” only as a fresh shift. The same shift again is practice.',
  ],
  moves: 'The five moves',
  movesNote: 'Every move except Accept counts as stopping the output.',
  stakes: 'What mistakes cost here',
  stakesLede: 'The same for every item here.',
  miss: 'A wrong output goes through',
  falseStop: 'A right output is stopped',
  check: 'Opening records, once per item',
  cost: (cents: number) => money(cents, 'EUR', true),
  pass: 'What you must reach',
  passLine: (wrong: number, right: number) =>
    `To pass, stop ${atLeast(wrong)} of the wrong outputs, and let through ${atLeast(right)} of the right ones. Both count. You will not be told how many are wrong.`,
};

/** The ways into a shift, and what may stand in them. */
export const ways = {
  start: 'Start',
  startNew: 'Start a new one',
  startSeed: 'Start this one',
  resume: (at: number, of: number) => `Continue at item ${at} of ${of}`,
  resumePlain: 'Continue where you stopped',
  resumeNote: 'Starting a new one puts the unfinished one aside.',
  seeded: 'This address replays one shift. It is practice, and does not count as measured.',
  oddSeed:
    'The number of the shift in this address is not a whole number from 0 to 4294967295, so that shift cannot be replayed. You can start a new one.',
  guide: 'The first two items show you how the desk works. They do not count.',
  guideAgain: 'Begin with the two guided items',
  fromLesson: (title: string) => `Back to the lesson “${title}”`,
  loading: 'Getting it ready …',
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
