import { number, plural } from '#words/format';
import { atLeast } from '#words/shares';

/** Everything that is said while evidence is marked, and afterwards. */
export const evidence = {
  verdict: {
    supported: 'Supported',
    contradicted: 'Contradicted',
    'not-in-source': 'Not in the source',
  },
  means: {
    supported: 'The source says so, all of it. Point to the line.',
    contradicted: 'The source says otherwise. Point to the line.',
    'not-in-source': 'The source says nothing about it, or about a part of it. There is no line to point to.',
  },
  /** Within a sentence. */
  verdictIn: {
    supported: 'supported',
    contradicted: 'contradicted',
    'not-in-source': 'not in the source',
  },

  brief: {
    kind: {
      name: 'Mark the evidence',
      about:
        'You hold an AI summary against its source: a verdict and a line for every claim, and a look for what is missing.',
    },
    length: (claims: number, sets: number) =>
      `${plural(claims, 'claim', 'claims')} in ${plural(sets, 'summary', 'summaries')}`,
    steps: [
      'Read what was asked for, and the source.',
      'Take the claims of the AI one by one. Say of each: supported, contradicted, or not in the source.',
      'For the first two, point to the line that decides it.',
      'At the end of each summary, mark what it left out, or say that nothing important is missing.',
    ],
    guide: 'The first time, a worked example shows one summary being checked. It does not count.',
    afterEach: 'The reasons come after each claim.',
    atTheEnd: 'The reasons come at the end, for all claims together.',
    noClock: 'There is no countdown. Until you commit, you can change your mind.',
    simulated:
      'The papers and people of Alder & Finch are made up. Where a card names a real report, it says what our lessons say of it.',
    moves: 'What you can say',
    leftOut: 'Left out',
    leftOutMeans: 'A line has what was asked for, and the summary does not speak of it.',
    movesNote:
      'Only “Supported” and “Nothing important is missing” let something through. All else stops it.',
    miss: 'A faulty claim goes through, or a gap goes unseen',
    falseStop: 'A sound claim is stopped',
    check: 'A claim is held against the source, each time',
    pass: (wrong: number, right: number, places: number) =>
      `To pass, find ${atLeast(wrong)} faulty claims and gaps, let ${atLeast(right)} sound claims through, and point to ${atLeast(places)} deciding lines.`,
  },

  place: (n: number, of: number) => `Step ${n} of ${of}`,
  guided: 'Worked example, does not count',
  skipGuide: 'Skip the example',
  setOf: (n: number, of: number) => `Summary ${n} of ${of}`,
  asked: 'What was asked for',
  claims: 'The summary',
  claimOf: (n: number, of: number) => `Claim ${n} of ${of}`,
  claim: (n: number) => `Claim ${n}`,
  complete: 'This is all that was asked for.',
  allClaims: 'Show the whole summary',
  oneClaim: 'Show this claim alone',
  you: (verdict: string) => `You: ${verdict}`,

  source: 'The source',
  line: (at: string) => `line ${at}`,
  row: (at: string) => `row ${at}`,
  spokenLine: 'Line',
  spokenRow: 'Row',
  markOne: 'Lines of the source. Arrow keys go from line to line, Space marks.',
  markMany: 'Lines of the source. Arrow keys go from line to line, Space marks up to three.',
  marked: (place: string) => `Marked: ${place}.`,
  unmarked: (place: string) => `No longer marked: ${place}.`,
  noPlaceNeeded: 'A claim that is not in the source has no line. Choose another verdict to mark one.',
  enough: 'Three lines are marked already. Take one back first.',
  noMark: 'No line marked yet',
  needsNone: 'No line needed',
  place1: (place: string) => `Line: ${place}`,
  marks: (n: number) => (n === 0 ? 'No line marked yet' : `${plural(n, 'line', 'lines')} marked`),

  judge: 'What does the source say?',
  leftOutAsk: 'What did the summary leave out?',
  leftOutHint:
    'Mark what was asked for and the summary does not speak of. What it says wrongly is not left out.',
  none: 'Nothing important is missing',
  commit: 'Commit',
  missingLead: 'Before you commit:',
  missing: {
    verdict: 'say what the source says about it',
    place: 'mark the line that decides it',
    lines: 'mark what is missing, or say that nothing is',
  },
  next: 'Next claim',
  toLeftOut: 'What did it leave out?',
  nextSet: 'Next summary',
  toDebrief: 'To the debrief',
  settled: (n: number) => `Step ${n} settled`,
  said: {
    claim: (n: number, of: number) => `Claim ${n} of ${of}.`,
  },

  /** Said only after commit. */
  reasons: {
    heading: 'The reasons',
    key: {
      supported: 'The claim is supported',
      contradicted: 'The claim is contradicted',
      'not-in-source': 'The claim is not in the source',
    },
    verdictRight: 'Your verdict is right.',
    verdictWrong: (yours: string) => `You said: ${yours}.`,
    placeRight: 'Your line decides it.',
    placeWrong: (places: string) => `Another line decides it: ${places}.`,
    decides: (places: string) => `It is decided by ${places}.`,
    noPlace: 'There is no line about it.',
    complete: 'Nothing important is missing',
    incomplete: (n: number) => (n === 1 ? 'One thing is missing' : `${number(n)} things are missing`),
    found: 'You found it.',
    notFound: 'You did not mark it.',
    falseMarks: (places: string) => `Also marked, and not asked for or carried already: ${places}.`,
    deciding: 'decides it',
    missing: 'left out',
    yours: 'your mark',
  },

  coach: {
    all: 'Watch: the claim, the line it was held against, the verdict and the reason.',
    place: 'The line is found for you. Read it, then say what it does to the claim.',
    none: 'Now you alone: the verdict, and the line where there is one.',
    leftOut: 'The claims are done. Now look for what was asked for and is not in the summary.',
  },
};

/** The debrief's own sections. */
export const told = {
  sentence: (found: number, faulty: number, through: number, sound: number, hits: number, due: number) =>
    `You found ${number(found)} of ${plural(faulty, 'fault', 'faults')}, let ${number(through)} of ${plural(sound, 'sound claim', 'sound claims')} through, and pointed to ${number(hits)} of ${plural(due, 'deciding line', 'deciding lines')}.`,
  marks: {
    wrong: (mark: string, x: number, n: number) =>
      `Faulty claims and gaps found: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
    right: (mark: string, x: number, n: number) =>
      `Sound claims let through: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
    places: (mark: string, x: number, n: number) =>
      `Deciding lines found: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
  },

  verdicts: {
    title: 'What you said, and what was so',
    short: 'Verdicts',
    lede: (points: number, of: number) =>
      `One point for each right verdict and one for each right line: ${number(points)} of ${number(of)}.`,
    caption: 'Your verdicts against the source',
    was: 'In the source it is',
    said: 'You said',
    total: 'In all',
    complete:
      'A summary that left nothing out counts as a sound claim, one with a gap as a faulty one. They are not in this table.',
    loud: (x: number, n: number) =>
      n === 0
        ? 'No claim of this run was missing from the source.'
        : `Of the ${plural(n, 'claim', 'claims')} that the source does not know, you called ${number(x)} by name: not in the source.`,
  },
  places: {
    title: 'Where you pointed',
    short: 'Places',
    lede: 'Two figures, because pointing everywhere finds every line, and pointing nowhere is never wrong.',
    caption: 'Your marks against the lines that decide',
    precision: 'Of the lines you marked, those that decide',
    recall: 'Of the lines that decide, those you marked',
    both: (text: string) => `Both in one number (F1, from 0 to 1): ${text}.`,
    what: 'What these figures are',
    define:
      'The first is called precision, the second recall. F1 is their harmonic mean: twice the right marks, divided by your marks and the lines that decide together. A claim counts one line, also where several are accepted; so does each gap. Source: van Rijsbergen, Information Retrieval, 1979.',
    measuredOnly: 'F1 stands here after measured runs only.',
  },
  matrix: {
    title: 'Claims and places',
    short: 'Matrix',
    lede: 'One row for each claim: what the source says of it and where, beside what you said and where.',
    caption: (title: string) => `Claims and places: ${title}`,
    claim: 'Claim',
    key: 'The source',
    keyAt: 'Deciding line',
    yours: 'You',
    yoursAt: 'Your line',
    leftOut: 'Left out',
    same: 'as the source',
    other: 'another verdict',
    right: 'decides it',
    wrong: 'does not decide it',
    none: 'none',
    nothing: 'nothing',
    or: (places: string[]) => places.join(' or '),
    count: (verdicts: number, n: number, places: number, due: number) =>
      `${number(verdicts)} of ${plural(n, 'verdict', 'verdicts')} right, ${number(places)} of ${plural(due, 'line', 'lines')} found.`,
  },
  items: {
    title: 'Every claim again',
    short: 'The claims',
    lede: 'Each claim with the line that decides it. Claims that you judged as the source does are folded.',
    all: (n: number) => `The other ${plural(n, 'claim', 'claims')}`,
    none: 'You judged every claim as the source does, and pointed to a line that decides it.',
    right: 'Right verdict, right line',
    rightNone: 'Right verdict',
    place: 'Right verdict, another line',
    through: 'Faulty, and let through',
    stopped: 'Sound, and stopped',
    other: 'Faulty and stopped, with another verdict',
    source: 'The line that decides it',
    yourLine: 'You pointed to',
    nowhere: 'No line of the source is about it.',
    why: 'Why',
    said: (verdict: string) => `You said: ${verdict}.`,
    name: (title: string, n: number) => `${title}, claim ${n}`,
    leftOutName: (title: string) => `${title}, left out`,
  },
  leftOut: {
    title: 'What was left out',
    short: 'Left out',
    lede: (x: number, n: number) =>
      n === 0
        ? 'No summary left anything out.'
        : `The summaries left out ${plural(n, 'thing', 'things')} that had been asked for. You marked ${number(x)}.`,
    asked: (text: string) => `Asked for: ${text}`,
    nothing: 'Nothing important was missing.',
    saidNone: 'You said that nothing was missing.',
    marked: (places: string) => `You marked ${places}.`,
    found: 'You found it',
    missed: 'You did not mark it',
    extra: (places: string) => `Not missing: ${places}.`,
  },
  object: {
    claimKey: (verdict: string, places: string, why: string) =>
      `The claim is ${verdict}${places ? ` (${places})` : ''}. ${why}`,
    leftOutAi: 'This is all that was asked for.',
    leftOutKey: (gaps: string[]) =>
      gaps.length === 0 ? 'Nothing important was left out.' : `Left out: ${gaps.join(' ')}`,
  },
};
