import { money, number, percent, plural } from '#words/format';
import { atLeast } from '#words/shares';
import type { Call, FindingId, Gate, Reason } from './types.ts';

const callNames: Record<Call, string> = { go: 'Go', change: 'Change', extend: 'Extend', stop: 'Stop' };

const gateNames: Record<Gate, string> = {
  owner: 'Who answers for it?',
  baseline: 'How is it today, measured?',
  measure: 'What will show that it is better?',
  'stop-rule': 'When do we stop it?',
  data: 'What does it work on?',
  control: 'Who checks it, and how is it undone?',
};
const findingNames: Record<FindingId, string> = {
  errors: 'Wrong results',
  spent: 'Spent so far',
  bound: 'How high could the share of wrong ones be?',
  groups: 'Wrong results by group',
  rollback: 'The way back',
  'owner-now': 'Who answers for it now',
  benefit: 'Gain and running cost of the quarter',
};
/** "4.8 in 100": one decimal for all, where they stand in columns. */
const inHundred = (share: number) => `${number(100 * share, 1)} in 100`;
const isWhole = (share: number) => Math.abs(100 * share - Math.round(100 * share)) < 1e-9;
/**
 * What is tolerated and what may be, in one form: whole numbers where they keep the two apart, else one decimal each.
 */
function asOne(tolerated: number, bound: number): [string, string] {
  const whole = isWhole(tolerated) && Math.round(100 * bound) !== Math.round(100 * tolerated);
  const write = (share: number) => `${number(100 * share, whole ? 0 : 1)} in 100`;
  return [write(tolerated), write(bound)];
}

/** Every string of the pilot board. */
export const words = {
  calls: callNames,
  means: {
    go: 'It may start, or go on for good.',
    change: 'Something must be put right first. Name it.',
    extend: 'It looks well, but too little was checked. Check more before you decide.',
    stop: 'It ends here.',
  } as Record<Call, string>,
  reasons: {
    ...gateNames,
    ...findingNames,
    nothing: 'Nothing stands against it',
  } as Record<Reason, string>,
  rounds: { 1: 'The papers', 2: 'A quarter later: the reports' },
  place: (round: 1 | 2, n: number, of: number) =>
    round === 1 ? `Paper ${number(n)} of ${number(of)}` : `Report ${number(n)} of ${number(of)}`,
  sponsorSays: (sponsor: string) => `${sponsor} says`,
  came: {
    sent: 'You said go. It ran for a quarter.',
    changed: (what: string | null) =>
      what
        ? `You asked for a change (“${what}”). It was made, and the pilot ran for a quarter.`
        : 'You asked for a change. It was made, and the pilot ran for a quarter.',
    overruled:
      'You said stop. The chair had the open points answered and let it run small for a quarter. Here is the report.',
  },
  facts: { 1: 'The six questions', 2: 'The report' },
  missingHere: { 1: 'Not in the paper.', 2: 'Not in the report.' },
  notAsked: 'not asked for',
  ask: (what: string) => `Ask: ${what}`,
  askShort: 'Ask',
  asks: (left: number, cents: number) =>
    left === 0
      ? 'You have no questions left.'
      : `You can ask ${plural(left, 'more question', 'more questions')}. The first one costs ${money(cents, 'EUR', true)}; the others on this paper are free.`,
  answered: (what: string) => `Answered: ${what}`,
  assistant: 'Recommended by the planning assistant',
  confidence: (share: number) => `It says it is ${percent(share)} sure`,
  said: {
    go: [
      'The paper answers what the board asks. Start it.',
      'The gain is plain and the risk is small. Start it.',
      'I see no reason to wait with this one. Start it.',
    ],
    change: [
      'One point should be put right. Change it first.',
      'The idea is sound, the plan is not. Change it first.',
      'A question is still open here. Change it first.',
    ],
    stop: [
      'This does not hold up for our work. Stop it here.',
      'The effort is not worth the outcome. Stop it here.',
      'I would put the money elsewhere. Stop it here.',
    ],
    extend: [
      'It is too soon to tell from this. Run it longer.',
      'More cases are needed to be sure. Run it longer.',
      'Another quarter would help here. Run it longer.',
    ],
  } as Record<Call, [string, string, string]>,
  saidOnReport: {
    go: [
      'The numbers are within what was agreed. Go on with it.',
      'Few were wrong and the staff are used to it. Go on.',
      'It did what the paper had promised. Go on with it.',
    ],
    change: [
      'One thing in the report should be put right first.',
      'It can stay, with one point changed beforehand.',
      'There is a point here to change before it goes on.',
    ],
    stop: [
      'The report does not carry this any further. Stop it.',
      'It has had its chance, and it is enough. Stop it.',
      'On these numbers I would let it end here. Stop it.',
    ],
    extend: [
      'There is not enough to decide on yet. Run it longer.',
      'One more quarter would make it clear. Run it longer.',
      'I would wait for more cases before a word. Run it on.',
    ],
  } as Record<Call, [string, string, string]>,
  fact: {
    errors: (x: number, n: number, unit: string, tolerated: number) =>
      `${number(x)} of ${number(n)} ${unit} were wrong. The board tolerates ${asOne(tolerated, 1)[0]}.`,
    bound: (x: number, n: number, bound: number, tolerated: number) => {
      const [allowed, high] = asOne(tolerated, bound);
      return `With ${number(x)} wrong in ${number(n)}, the true share could be as high as ${high} (upper 95% bound). The board tolerates ${allowed}.`;
    },
    group: (name: string, x: number, n: number) => `${name}: ${number(x)} of ${number(n)} wrong`,
    rollback: (tested: boolean) =>
      tested
        ? 'Switched off for one day as a test. The old way worked within the hour.'
        : 'Described in the manual. Nobody has switched it off and tried so far.',
    owner: (named: boolean, owner: string) =>
      named ? `${owner}, as at the start.` : `It was ${owner}, who has moved on. The post is open.`,
    benefit: (saved: number, cost: number) =>
      `Time saved is worth ${money(saved, 'EUR', true)}. Licences, checking and rework cost ${money(cost, 'EUR', true)}.`,
    spent: (cents: number, sponsor: string, plea: string) =>
      `${money(cents, 'EUR', true)}. ${sponsor}: “${plea}”`,
  },
  foot: 'Your call',
  call: 'What do you say?',
  because: 'What decides it?',
  pick: 'Choose …',
  commit: 'Commit',
  next: 'Next',
  toDebrief: 'To the debrief',
  missing: { call: 'Choose a call first.', because: 'Say what decides it first.' },
  chose: (call: string) => `Your call: ${call}.`,
  committed: (call: string) => `Committed: ${call}.`,
  told: {
    fits: 'Your call fits',
    reasonNot: 'The call fits, what has to change is something else',
    not: 'Another call fits',
    sound: 'The recommendation held',
    wrong: 'The recommendation did not hold',
    rule: (call: Call) => `The board’s rule says: ${callNames[call]}.`,
    decides: (what: string[]) => `What decides it: ${what.map((one) => `“${one}”`).join(' or ')}`,
    why: {
      owner: 'Without a named person of the firm who answers for it, nobody can stop it when it goes wrong.',
      baseline: 'Without a figure of today nobody can say afterwards whether it helped.',
      measure: 'What is counted must be what you want: right results, not results.',
      'stop-rule': 'A rule made beforehand is kept. One made when the money is spent is not.',
      data: 'What it works on is not fit for this. Better data comes first, or it does not come at all.',
      control: 'Somebody must see a wrong result in time and be able to undo it.',
      errors: 'More were wrong than the board tolerates, beyond what luck explains.',
      bound: 'Few were wrong, but so few were checked that many more may be wrong. Nobody knows yet.',
      groups:
        'The small group is served less than four fifths as well as the large one. The average hides it.',
      rollback: 'A way back that nobody has tried is a hope.',
      'owner-now': 'Nobody answers for it any more.',
      benefit: 'It works, and it costs more than it brings.',
      spent: 'What is spent is spent, whatever you say now. It decides nothing.',
      nothing: 'Every answer holds: those that were there, and those one had to ask for.',
    } as Record<Reason, string>,
    sunk: 'You named the money spent. It is gone with every call, so it cannot tell one from another.',
  },
};

export const debriefWords = {
  sentence: (held: number, wrong: number, kept: number, right: number) =>
    `You made a call that fits on ${number(held)} of ${number(wrong)} recommendations that did not hold, and went along with ${number(kept)} of ${number(right)} that did.`,
  markWrong: (mark: string, x: number, n: number) =>
    `Calls that fit where the recommendation did not hold: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
  markRight: (mark: string, x: number, n: number) =>
    `Sound recommendations taken: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
  calls: 'Every call',
  callsShort: 'Calls',
  who: (said: string, you: string, rule: string) => `Assistant: ${said} · You: ${you} · Rule: ${rule}`,
  fits: 'fits',
  fitsNot: 'does not fit',
  bounds: 'What the reports could tell',
  boundsShort: 'Evidence',
  boundsLede:
    'The bar runs up to the upper 95% bound: the true share of wrong results may be as high as that. The line across is what the board tolerates. A bar beyond the line has not shown enough.',
  boundsSummary: (within: number, all: number) =>
    `In ${number(within)} of ${plural(all, 'report', 'reports')} the upper bound lay within what the board tolerates.`,
  boundsColumns: {
    what: 'Proposal',
    counted: 'Wrong of checked',
    bound: 'Could be as high as',
    tolerated: 'Tolerated',
    enough: 'Enough would have been',
    truth: 'True share in this simulation',
  },
  counted: (x: number, n: number) => `${number(x)} of ${number(n)}`,
  inHundred,
  enough: (n: number | null) => (n === null ? '–' : number(n)),
  zero: 'With no error at all it takes 59 checked results to support “at most 5 in 100”, 149 for 2 in 100 and 299 for 1 in 100.',
  noise:
    'The true share is what the simulation drew with. A report is a sample: a right call can still turn out badly, and a wrong one well.',
  asked: 'What you asked for',
  askedLine: (asked: number, useful: number, papers: number) =>
    `You asked ${plural(asked, 'question', 'questions')} on ${plural(papers, 'paper or report', 'papers and reports')}. ${number(useful)} of the answers decided the call.`,
  sunk: (n: number) =>
    n === 0
      ? 'You never named the money spent as what decides. That is the trap of this desk.'
      : `You named the money spent ${plural(n, 'time', 'times')}. It is the same whatever you say, so it cannot decide.`,
  item: (round: 1 | 2, title: string) => (round === 1 ? `${title}: the paper` : `${title}: the report`),
  youSaid: (call: string, because: string) => `You said ${call}, because of “${because}”.`,
  noPilots: 'No pilot ran.',
};

export const briefWords = {
  kind: {
    name: 'Pilot board',
    about:
      'Proposals for AI come to the board: ask for what is missing, decide, and decide again a quarter later.',
  },
  length: (n: number) => `${plural(n, 'paper', 'papers')} and the reports a quarter later`,
  steps: (asks: number) => [
    'Read a proposal for AI in the back office, and what the planning assistant recommends.',
    `Ask for what is missing: up to ${plural(asks, 'question', 'questions')} each.`,
    'Make your call, and name what decides it.',
    'A quarter later read the report of each pilot that ran, and decide again.',
  ],
  rule: 'The board’s rule for papers: go when all six questions are answered, change when an answer fails and can be put right, stop when it cannot. For reports: stop when more were wrong than the board tolerates, or when it costs more than it brings. Change when nobody answers for it, the way back is not tested, or a group is served less than four fifths as well as another. Extend when the true share of wrong results could still be above what the board tolerates. Else go.',
  after: 'What the rule says comes after each call.',
  silent: 'What the rule says comes at the end, for all calls together.',
  noClock: 'There is no countdown.',
  moves: 'The four calls',
  calls: (['go', 'change', 'extend', 'stop'] as const).map((call) => ({
    name: callNames[call],
    means: {
      go: 'It may start, or go on for good.',
      change: 'Something must be put right first. You name it.',
      extend: 'Only for reports: it looks well, but too little was checked.',
      stop: 'It ends here.',
    }[call],
  })),
  movesNote: 'Any call but the assistant’s counts as stepping in.',
  stakes: {
    miss: 'You go along with a recommendation that does not hold',
    falseStop: 'You turn down one that holds',
    check: 'Asking, once per paper or report',
  },
  pass: (wrong: number, right: number) =>
    `To pass, make a call that fits on ${atLeast(wrong)} of the recommendations that do not hold, and go along with ${atLeast(right)} of those that do. Both count. You will not be told how many hold.`,
};

export const authorWords = {
  twice: (id: string) => ({ expected: 'each proposal under an id of its own', came: `«${id}» twice` }),
  cannotBe: (id: string, call: string) => ({
    expected:
      call === 'stop'
        ? 'a question with a `stopper` answer where `first` has stop'
        : 'a question with a `bad` answer where `first` has change',
    came: `«${id}» without one`,
  }),
  noBad: (id: string, gate: string) => ({
    expected: 'a `bad` answer for every question in `weak`',
    came: `«${gate}» of «${id}» without one`,
  }),
  department: (name: string) => ({
    expected: 'every department of a proposal in `departments`',
    came: `a proposal of ${name}`,
    example: `- ${name}`,
  }),
  fewPapers: (proposals: number, n: number) => ({
    expected: `more than ${proposals} papers to draw ${proposals} from, so that a fresh run is a fresh one`,
    came: String(n),
  }),
  noMatch: (n: number) => ({
    expected: `papers of which ${n} can be drawn: a fifth to stop, two fifths to change, the rest to go`,
    came: 'too few of one kind (see `first`)',
  }),
  uneven: (gate: string, good: number, bad: number) => ({
    expected: `answers to «${gate}» of about the same length, so that length tells nothing`,
    came: `${good} characters for the good one and ${bad} for the failing one`,
  }),
};
