import { list, money, number, percent, plural } from '#words/format';
import { atLeast } from '#words/shares';
import type { Period } from './types.ts';

/** "€3,255" for large sums, since nobody weighs cents here. */
export const euros = (cents: number): string => money(Math.round(cents / 100) * 100, 'EUR', true);

const points = (share: number): string => plural(Math.round(100 * share), 'point', 'points');
/** "2.3 in 100": shares of real cases are small, and a whole percent would hide a change. */
const inHundred = (share: number): string => `${number(100 * share, 100 * share < 9.95 ? 1 : 0)} in 100`;

/** What is told before the start. For build time alone. */
export const author = {
  kind: {
    name: 'Set the cut-off',
    about:
      'A tool gives every case a score. Decide from which score on a person looks, and whether the cut-off still fits later.',
  },
  length: (rounds: number) => `${number(rounds)} cut-offs`,
  steps: (pairs: boolean, period: Period) => [
    'See how a tool scored many cases, and which cut-off is proposed.',
    'Move the cut-off. Watch misses, false alarms, hours and cost change.',
    'Keep the proposal or set another cut-off, and commit.',
    pairs
      ? `A ${period} later the old cut-off is judged again. Keep it or move it.`
      : `Some rounds are about a past ${period}, some about a new one. Each stands alone.`,
  ],
  known: ([from, to]: readonly [number, number], period: Period) =>
    `For a past ${period} every case was looked up, so the counts are exact. For a new ${period} somebody looked up only about ${Math.round(50 * (from + to))} in 100 cases, drawn by lot. The rest is an estimate.`,
  rule: (first: number, next: number, fairness: number | null, period: Period) =>
    `A proposal is sound if it costs at most ${Math.round(100 * first)} in 100 more than the cheapest cut-off, in a new ${period} at most ${Math.round(100 * next)} in 100 more.${fairness === null ? '' : ` It must also be fair: the shares of misses in two groups may be at most ${points(fairness)} apart.`} Do not move a sound one: each change means new tests.`,
  reasons: {
    practice: 'The reasons come after each round.',
    measured: 'The reasons come at the end, for all rounds together.',
  },
  madeUp: 'The figures are made up, but each one follows from the cases you see.',
  moves: 'The two moves',
  moveList: [
    { name: 'Keep', means: 'The proposed cut-off stays.' },
    { name: 'Move', means: 'Your cut-off takes its place.' },
  ],
  movesNote: 'A change of 5 points or less still counts as keeping.',
  stakes: {
    miss: 'A real case goes through, and nobody looks (a miss)',
    falseStop: 'A good case is held up and looked at for nothing (a false alarm)',
    check: 'Each review, whatever it finds',
  },
  pass: ({ regret, wrongMoved, rightKept }: { regret: number; wrongMoved: number; rightKept: number }) =>
    `To pass, move ${atLeast(wrongMoved)} of the wrong cut-offs to where they fit, and keep ${atLeast(rightKept)} of the sound ones. On average your cut-offs may cost at most ${Math.round(100 * regret)} in 100 more than the cheapest. All three count. You will not be told how many are wrong.`,
};

/** The screen of a round. */
export const screen = {
  place: (n: number, of: number) => `Cut-off ${n} of ${of}`,
  stage: {
    first: (period: Period) => `Past ${period}, every case looked up`,
    next: (period: Period) => `New ${period}, a sample looked up`,
  },
  heading: (title: string, month: string) => `${title}, ${month}`,
  cases: {
    first: (cases: string, n: number, real: string, reals: number) =>
      `${number(n)} ${cases} came in. All were looked up later: ${number(reals)} were ${real}.`,
    next: (cases: string, n: number, real: string, looked: number, reals: number) =>
      `${number(n)} ${cases} came in, and the tool scored them all. Of these, ${number(looked)} were drawn by lot and looked up: ${number(reals)} were ${real}.`,
  },
  tool: 'What the tool does',
  /** What is known of the time before. */
  before: (period: Period, n: number, cases: string, real: string, reals: number) =>
    `In the ${period} before, ${number(reals)} of ${number(n)} ${cases} were ${real}.`,
  news: (period: Period, text: string) => `Heard this ${period}: ${text}`,
  confidence: (share: number) => `It says it is ${percent(share)} sure`,
  picture: 'Looked-up cases by score',
  up: (real: string) => `Upwards: ${real}`,
  down: (clean: string) => `Downwards: ${clean}`,
  pictureNote: 'Tall bars are drawn shorter than they are, so that small ones can be seen.',
  pictureSummary: (
    cut: number,
    real: string,
    caught: number,
    misses: number,
    clean: string,
    alarms: number,
    passed: number,
  ) =>
    `Bars by score. At cut-off ${cut}, ${number(caught)} ${real} lie above and ${number(misses)} below it; ${number(alarms)} ${clean} lie above and ${number(passed)} below it.`,
  below: 'goes through',
  above: 'a person looks',
  cutLabel: 'Cut-off',
  slider: 'Move the cut-off',
  field: 'As a number',
  fieldHelp: 'Steps of 5. At 0 a person looks at every case, at 100 at none.',
  /** What a slider says of itself, and what is said after typing. */
  valueText: (cut: number, misses: number, alarms: number, cost: string) =>
    `${cut}: ${plural(misses, 'miss', 'misses')}, ${plural(alarms, 'false alarm', 'false alarms')}, ${cost}`,
  table: 'What each cut-off comes to',
  columns: {
    what: 'Count',
    now: 'Slider',
    proposal: 'Proposal',
    before: 'Yours before',
    best: 'Cheapest',
    own: 'You',
  },
  rows: {
    misses: (real: string) => `Misses: ${real} that go through`,
    falseAlarms: (clean: string) => `False alarms: ${clean} looked at`,
    reviews: 'Reviews in all',
    hours: 'Reviewers’ hours',
    cost: (period: Period) => `Cost of the ${period}`,
    costAbout: (period: Period) => `Cost of the ${period}, estimated`,
    gap: 'Groups: misses apart by',
  },
  /** An estimate for all cases, and what was seen among the looked-up ones. */
  about: (estimate: number) => `about ${number(estimate)}`,
  seen: (n: number) => `${number(n)} seen`,
  exact: (n: number) => number(n),
  hours: (h: number) => number(h, h < 10 ? 1 : 0),
  gap: (share: number | null) => (share === null ? '–' : points(share)),
  overHours: (most: number) => `over the limit of ${number(most)} hours`,
  overGap: (most: number) => `over the limit of ${points(most)}`,
  /** The costs behind the last row, and what sound means. */
  stakes: (miss: string, alarm: string, check: string) =>
    `A miss costs ${miss}, a false alarm ${alarm} and each review ${check}.`,
  tolerance: (share: number) =>
    `A proposal is sound if it costs at most ${Math.round(100 * share)} in 100 more than the cheapest cut-off.`,
  limits: (hours: number | null, fairness: number | null) =>
    [
      hours === null ? '' : `Your reviewers have ${number(hours)} hours for it.`,
      fairness === null ? '' : `The shares of misses may be at most ${points(fairness)} apart.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  groups: {
    title: 'By group, at your cut-off',
    note: 'Looked-up cases only.',
    group: 'Group',
    truth: 'By group, over all cases',
    missed: (group: string) => `${group}: missed`,
    lookedAt: (group: string, clean: string) => `${group}: ${clean} looked at`,
    misses: (real: string) => `Missed, of its ${real}`,
    alarms: (clean: string) => `Looked at, of its ${clean}`,
    of: (x: number, n: number) => `${number(x)} of ${number(n)}`,
  },
  near: 'Cases close to your cut-off',
  nearNote: 'Some of those that were looked up.',
  score: 'Score',
  case: 'Case',
  was: 'What it was',
  /** Nouns stand in the plural. */
  oneOf: (plural: string) => `one of the ${plural}`,
  side: 'At your cut-off',
  sides: { above: 'reviewed', below: 'goes through' },
  bands: 'The figures behind the picture',
  band: 'Scores',
  bandOf: (from: number) => `${from} to ${from + 4}`,
  scored: (cases: string) => `All ${cases}`,
  looked: 'Looked up',
  realOf: (real: string) => `Of these ${real}`,
  lastScored: (period: Period) => `${capital(period)} before: all`,
  lastReal: (period: Period, real: string) => `${capital(period)} before: ${real}`,
  foot: 'Your move',
  keep: (cut: number) => `Keep ${cut}`,
  move: (cut: number, proposal: number) => (cut === proposal ? 'Set another' : `Set ${cut}`),
  commit: 'Commit',
  chosen: {
    keep: (cut: number) => `You keep ${cut}.`,
    move: (cut: number) => `You set ${cut}.`,
  },
  oneStep: 'That is one step of 5 away, so it counts as keeping.',
  missing: {
    choice: 'Before you commit: keep the proposal or set another cut-off.',
    cut: 'Before you commit: move the cut-off away from the proposal, or keep it.',
  },
  committed: { keep: (cut: number) => `Kept ${cut}.`, move: (cut: number) => `Set to ${cut}.` },
  settled: (n: number, cut: number) => `Round ${n} settled at ${cut}`,
  fits: { yes: 'Your decision fits', no: 'Another decision fits' },
  next: 'Next round',
  toDebrief: 'To the debrief',
  arrive: (n: number, of: number, heading: string) => `Cut-off ${n} of ${of}: ${heading}`,
};

/** One round with its truth, after a commit and in the debrief. */
export const truth = {
  list,
  points,
  heading: { sound: 'The proposal was sound', wrong: 'The proposal was wrong' },
  did: (own: number, proposal: number, kept: boolean) =>
    own === proposal
      ? `You kept ${own}.`
      : kept
        ? `You set ${own}, one step away. That counts as keeping it.`
        : `You moved it from ${proposal} to ${own}.`,
  result: {
    /** Fits. */
    good: (extra: string, tolerance: number) =>
      `Your cut-off fits: it costs ${extra} more than the cheapest one, which is within ${Math.round(100 * tolerance)} in 100.`,
    best: 'No other cut-off is cheaper.',
    /** Within the tolerance and a sound one moved. */
    needless: (extra: string) =>
      `It costs ${extra} more than the cheapest one, so it would do. But the old one would have done too, and each change means new tests.`,
    dear: (extra: string, share: number) =>
      `It costs ${extra} more than the cheapest one, ${Math.round(100 * share)} in 100.`,
    hours: 'It takes more hours than there are.',
    unfair: (gap: string) => `It is not fair enough: the shares of misses are ${gap} apart.`,
  },
  whole: (period: Period, cases: string, n: number, real: string, reals: number) =>
    `The figures are over all ${number(n)} ${cases} of the ${period}; ${number(reals)} were ${real}.`,
  limited: 'Cheapest means: of those within the limits.',
  direction: {
    low: 'It was too low: people looked at many cases for little.',
    high: 'It was too high: too many real cases went through.',
  },
  why: {
    soundFirst: (cut: number, cost: string, best: number, bestCost: string) =>
      cut === best
        ? `At ${cut} the cost is ${cost}, and no other cut-off is cheaper.`
        : `At ${cut} the cost is ${cost}. The cheapest cut-off, ${best}, costs ${bestCost}. That is too little to move for.`,
    soundNext: (period: Period, real: string, was: number, is: number, cost: string) =>
      `The old cut-off still fits. ${capital(real)} were ${inHundred(was)} in the ${period} before and ${inHundred(is)} now. ${cost}`,
    'old-costs': (cut: number, miss: string, today: string) =>
      `${cut} would be cheapest if a miss cost about ${miss}. Here it costs ${today}. So the setting comes from other costs than yours.`,
    'old-costs-none': (cut: number, less: boolean, today: string) =>
      `${cut} would be cheapest if a miss cost far ${less ? 'less' : 'more'}. Here it costs ${today}. So the setting comes from other costs than yours.`,
    promise: 'It waits for a high score, as if the score were a promise.',
    promiseOnly: (from: number, to: number, real: string, share: number) =>
      `But here only ${Math.round(100 * share)} in 100 of the cases that scored ${from} to ${to} were ${real}. `,
    promiseLow: (real: string, missed: number, of: number) =>
      `Of ${number(of)} ${real}, ${number(missed)} scored lower and went through.`,
    elsewhere: (cut: number, best: number) =>
      `It was set on the cases of other firms. On yours the tool scores ${best > cut ? 'higher' : 'lower'}, so ${best} does here what ${cut} does there.`,
    unfair: (groups: string, gap: string, limit: string) =>
      `By cost alone it looks fine. But by group the misses are far apart: ${groups}. That is ${gap}, and the limit is ${limit}.`,
    share: (period: Period, real: string, was: number, is: number) =>
      is > was
        ? `There are more ${real} now: ${inHundred(was)} in the ${period} before, ${inHundred(is)} now. When there is more to find, more reviews pay.`
        : `There are fewer ${real} now: ${inHundred(was)} in the ${period} before, ${inHundred(is)} now. When there is less to find, fewer reviews pay.`,
    inflated: (period: Period, cut: number, was: number, is: number, real: string) =>
      `The tool now scores everything higher. At ${cut} a person looked at ${inHundred(was)} cases in the ${period} before and at ${inHundred(is)} now, though there are hardly more ${real}.`,
    'new-kind': (period: Period, cut: number, real: string, was: number, is: number) =>
      `${capital(real)} of a new kind came in, and the tool scores them low. At ${cut}, ${Math.round(100 * was)} in 100 of them went through in the ${period} before, and ${Math.round(100 * is)} in 100 now.`,
    slipped: (period: Period, group: string, was: number, is: number, limit: string) =>
      `The scores of one group slipped. In “${group}”, ${Math.round(100 * was)} in 100 were missed in the ${period} before and ${Math.round(100 * is)} in 100 now. The limit between groups is ${limit}.`,
  },
  groupMisses: (group: string, missed: number, of: number) =>
    `${number(missed)} of ${number(of)} in “${group}”`,
  costs: {
    title: 'What each cut-off would have cost',
    x: 'Cut-off',
    y: (period: Period) => `Cost of the ${period}`,
    series: 'Cost, over all cases',
    closed: 'Outside the limits',
    summary: (
      best: number,
      bestCost: string,
      own: number,
      ownCost: string,
      proposal: number,
      proposalCost: string,
    ) =>
      `Cost by cut-off. The cheapest one is ${best}, at ${bestCost}. Yours, ${own}, costs ${ownCost}, and the proposal, ${proposal}, ${proposalCost}.`,
    columns: ['Cut-off', 'Misses', 'False alarms', 'Cost', 'Within the limits'],
    yes: 'yes',
    no: 'no',
    /** "you and cheapest: 75" */
    mark: (who: ('you' | 'proposal' | 'cheapest')[], cut: number) => `${list(who)}: ${cut}`,
  },
  roc: {
    title: 'What the tool can do at all (ROC curve)',
    x: (clean: string) => `${capital(clean)} looked at, in 100`,
    y: (real: string) => `${capital(real)} found, in 100`,
    series: 'Every cut-off',
    coin: 'No better than a coin',
    summary: (real: string, found: number, clean: string, held: number) =>
      `Your cut-off finds ${Math.round(100 * found)} in 100 ${real} and has a person look at ${Math.round(100 * held)} in 100 ${clean}. Other cut-offs lie on the same curve: to find more, more must be looked at.`,
    columns: (real: string, clean: string) => [
      'Cut-off',
      `${capital(real)} found`,
      `${capital(clean)} looked at`,
    ],
    area: (area: number, real: string, clean: string) =>
      `Take one of the ${real} and one of the ${clean} at random: in ${Math.round(100 * area)} of 100 such pairs the first has the higher score. Field name: area under the curve.`,
  },
  benefit: {
    title: 'For which costs your cut-off is worth it (decision curve)',
    x: 'A miss costs as much as so many false alarms',
    y: 'Net finds per 100 cases',
    own: 'Your cut-off',
    all: 'Review all',
    none: 'Review none',
    here: 'the costs here',
    more: (n: number) => `${number(n)} or more`,
    ratio: (n: number) => `${number(n)} : 1`,
    columns: ['Miss : false alarm', 'Your cut-off', 'Review all', 'Review none'],
    summary: (from: string | null, to: string | null) =>
      from === null || to === null
        ? 'At none of these costs does your cut-off do better than both reviewing all and reviewing none.'
        : `Your cut-off does better than reviewing all or none while a miss costs as much as ${from} to ${to} false alarms.`,
  },
  implied: (own: number, clean: string, real: string, ratio: number, stakes: number) =>
    `What ${own} says about costs: just at this cut-off there ${ratio < 1.5 && ratio >= 0.5 ? 'is about one' : `are about ${number(ratio, ratio < 2 ? 1 : 0)}`} of the ${clean} for each of the ${real}. Who cuts there says that one miss is worth about ${number(ratio, ratio < 2 ? 1 : 0)} false alarms. At the costs told before the start it is worth ${number(stakes, 0)}.`,
  /** Opens what takes practice to read. */
  more: 'More: how well the tool sorts cases, and which costs fit your cut-off',
  estimate: (looked: number, of: number) =>
    `When you decided, ${number(looked)} of ${number(of)} had been looked up.`,
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The whole run. */
export const debrief = {
  sentence: (kept: number, sound: number, moved: number, wrong: number): string =>
    `You kept ${all(kept, sound, 'sound cut-off', 'sound cut-offs')}, and moved ${all(moved, wrong, 'wrong one', 'wrong ones')} to where ${wrong === 1 ? 'it fits' : 'they fit'}.`,
  marks: {
    moved: (mark: string, got: number, of: number) =>
      `Wrong cut-offs moved to where they fit: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
    kept: (mark: string, got: number, of: number) =>
      `Sound cut-offs kept: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
    regret: (mark: number, got: number) =>
      `Extra cost on average: ${Math.round(100 * got)} in 100 above the cheapest. The most allowed is ${Math.round(100 * mark)} in 100:`,
  },
  verdicts: {
    soundKept: 'Sound, and kept',
    keptOff: 'Sound, but one step too far',
    soundMoved: 'Sound, but moved',
    wrongMoved: 'Wrong, and moved to where it fits',
    movedOff: 'Wrong, and moved elsewhere',
    wrongKept: 'Wrong, but kept',
  },
  count: (x: number, n: number) => (n === 0 ? '–' : `${number(x)} of ${number(n)}`),
  rounds: 'Your cut-offs',
  roundsShort: 'Cut-offs',
  caption: 'Every round: the proposal, yours and the cheapest',
  columns: {
    proposal: 'Proposal',
    own: 'Yours',
    best: 'Cheapest',
    verdict: 'The proposal was',
    extra: 'Extra cost',
  },
  sound: 'sound',
  wrong: 'wrong',
  outside: 'outside the limits',
  lean: (high: number, low: number, near: number) => {
    const parts = [
      high === 0 ? '' : `${number(high)} too high, so that real cases went through`,
      low === 0 ? '' : `${number(low)} too low, so that people looked for little`,
      near === 0 ? '' : `${number(near)} within one step of the cheapest`,
    ].filter((part) => part !== '');
    return `Of your cut-offs, ${list(parts)}.`;
  },
  stages: {
    title: 'What was known and what was new',
    short: 'New months',
    caption: 'How often your cut-off fitted, by what was known',
    what: 'What was known',
    fitted: 'Your cut-off fitted',
    first: 'Every case looked up',
    next: 'Only a sample',
    stale: (missed: number) =>
      missed === 0
        ? 'You kept no old cut-off that had gone wrong.'
        : `You kept ${plural(missed, 'old cut-off', 'old cut-offs')} that had gone wrong. A cut-off is right for the time it was tested in. After that, test it again.`,
    chased: (n: number) =>
      n === 0
        ? ''
        : `You moved ${plural(n, 'sound one', 'sound ones')}. A sample always looks a little different; that alone is no reason.`,
  },
  cost: 'What it cost',
  costShort: 'Cost',
  costText: (you: string, proposals: string, best: string) =>
    `Your cut-offs cost ${you} in all. Keeping every proposal would have cost ${proposals}, and the cheapest cut-offs ${best}.`,
  costNote: 'The cheapest ones are known only now, from all cases. From a sample nobody finds each of them.',
  ways: {
    you: 'Your cut-offs',
    proposals: 'Every proposal kept',
    none: 'Nothing reviewed',
    all: 'Everything reviewed',
    best: 'The cheapest cut-offs',
  },
  way: 'Way of working',
  euros: 'Cost',
  misses: 'Misses',
  falseAlarms: 'False alarms',
  reviews: 'Reviews',
  detail: 'Round by round',
  detailShort: 'Round by round',
  round: (n: number, title: string, month: string) => `${number(n)}. ${title}, ${month}`,
  said: (machine: string) => `${machine}:`,
  key: (sound: boolean, best: number, why: string) =>
    `${sound ? 'The proposal was sound.' : 'The proposal was wrong.'} Cheapest: ${best}. ${why}`,
};

const all = (x: number, n: number, one: string, many: string): string =>
  x === n && n > 1 ? `all ${number(n)} ${many}` : `${number(x)} of ${plural(n, one, many)}`;
