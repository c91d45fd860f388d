import { either, money, number, plural } from '#words/format';
import { outOf } from '#words/practice';
import type { Form } from './types.ts';

/** What is said while pieces are marked. */
export const spot = {
  pieceOf: (n: number, of: number) => `Piece ${number(n)} of ${number(of)}`,
  settledPiece: (n: number) => `Piece ${number(n)} settled`,
  moves: 'Commit this piece',
  parts: (title: string) => `Parts of: ${title}`,
  help: 'Mark each part that is wrong. Leave the sound ones alone.',
  keys: 'Arrow keys go from part to part, Space marks, and a number names the kind.',
  kinds: 'The kinds of fault',
  kindsAre: (names: string[]) => names.map((name, i) => `${number(i + 1)} ${name}`).join(', '),
  records: 'Records',
  onDesk: 'on the desk',
  record: (title: string) => `Open ${title}`,
  recordOpen: (title: string) => `${title} is open.`,
  cost: (cents: number) =>
    cents === 0
      ? 'Opening them costs nothing.'
      : `Opening the first one costs ${money(cents, 'EUR', true)}. The others of this piece are then free.`,
  paid: (cents: number) => `You spent ${money(cents, 'EUR', true)} on records for this piece.`,
  kind: 'Kind of fault',
  pick: 'Choose …',
  marked: 'marked',
  saidMarked: (part: string, kinds: string) => `Marked: ${part}. Name the kind: ${kinds}.`,
  saidUnmarked: (part: string) => `No longer marked: ${part}.`,
  saidKind: (kind: string) => `Kind: ${kind}.`,
  saidBoth: (part: string, kind: string) => `Marked: ${part}. Kind: ${kind}.`,
  markedCount: (n: number) => (n === 0 ? 'Nothing marked' : `${plural(n, 'part', 'parts')} marked`),
  commit: 'Commit this piece',
  missingKind: (n: number) =>
    n === 1 ? 'One marked part still needs its kind.' : `${number(n)} marked parts still need their kind.`,
  missingFix: (n: number, question: string) =>
    `${n === 1 ? 'One marked part still needs' : `${number(n)} marked parts still need`} an answer: ${question}`,
  next: 'Next piece',
  toDebrief: 'To the debrief',
  axis: (name: string, from: string, to: string) => `${name}, from ${from} to ${to}`,
  chart: {
    bars: (names: string) => `Bars: ${names}. The figures stand in the rows.`,
    lines: (names: string) => `Lines: ${names}. The figures stand in the rows below.`,
  },
  column: (name: string) => `${name}: `,
};

/** What is told of a piece once it is settled: in the run and in the debrief. */
export const told = {
  outcome: {
    hit: 'wrong, and you marked it',
    'false-mark': 'sound, but you marked it',
    miss: 'wrong, and you left it',
    left: 'sound, left alone',
  },
  /** The one sentence that sums a piece up. */
  summary: (hits: number, faults: number, falseMarks: number, sound: number): string => {
    const first =
      faults === 0
        ? 'Nothing was wrong here'
        : hits === faults
          ? `You marked ${faults === 1 ? 'the one wrong part' : `all ${number(faults)} wrong parts`}`
          : `You marked ${number(hits)} of ${plural(faults, 'wrong part', 'wrong parts')}`;
    const second =
      falseMarks === 0
        ? `${faults === 0 ? 'you ' : ''}left all ${number(sound)} sound ones alone`
        : `${faults === 0 ? 'you ' : ''}also marked ${number(falseMarks)} of ${plural(sound, 'sound one', 'sound ones')}`;
    return `${first}, and ${second}.`;
  },
  kinds: (right: number, hits: number): string =>
    hits === 1
      ? right === 1
        ? 'You named the right kind for it.'
        : 'It is of another kind than you said.'
      : right === hits
        ? `You named the right kind for all ${number(hits)}.`
        : `You named the right kind for ${number(right)} of the ${number(hits)} you found.`,
  why: { fault: 'What is wrong', sound: 'Why it is right' },
  odd: 'Looks odd, and is right.',
  kindWas: (kind: string) => `Kind: ${kind}.`,
  kindYours: (kind: string) => `You said: ${kind}.`,
  kindRight: 'You named the right kind.',
  fixIs: (question: string, fixes: string) => `${question} ${fixes}.`,
  fixYours: (fix: string) => `You chose: ${fix}.`,
  fixRight: 'Your answer fits.',
  notOpened: 'not opened',
};

/** The type's own part of a debrief. */
export const spotDebrief = {
  sentence: (hits: number, faults: number, falseMarks: number, sound: number): string =>
    `You marked ${hits === faults ? `all ${number(faults)}` : `${number(hits)} of ${number(faults)}`} wrong parts, and ${
      falseMarks === 0
        ? `left all ${number(sound)} sound ones alone`
        : `also marked ${number(falseMarks)} of ${number(sound)} sound ones`
    }.`,
  markWrong: (mark: number, got: number, of: number) =>
    `Wrong parts marked: ${number(got)} of ${number(of)}. The mark is ${outOf(mark)}:`,
  markRight: (mark: number, got: number, of: number) =>
    `Sound parts left alone: ${number(got)} of ${number(of)}. The mark is ${outOf(mark)}:`,
  pieces: {
    id: 'pieces',
    title: 'Piece by piece',
    short: 'Pieces',
    lede: 'Marking a sound part is a mistake too: somebody has to look again, and trust in good work goes.',
    caption: 'What you marked and what you left, in each piece',
    piece: 'Piece',
    hits: 'Wrong ones marked',
    falseMarks: 'Sound ones marked',
    all: 'All pieces',
    soundPiece: 'nothing was wrong in it',
    again: 'Each piece again',
    /** One line on a piece that can be opened. */
    line: (hits: number, misses: number, falseMarks: number): string =>
      [
        hits > 0 ? `${number(hits)} found` : '',
        misses > 0 ? `${number(misses)} missed` : '',
        falseMarks > 0 ? `${number(falseMarks)} marked for nothing` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'nothing wrong, nothing marked',
    records: 'The records beside it',
    opened: (n: number) => (n === 0 ? 'No record opened.' : `${plural(n, 'record', 'records')} opened.`),
  },
  kind: {
    id: 'kinds',
    title: 'Naming the fault',
    short: 'Kinds',
    sentence: (right: number, hits: number): string =>
      hits === 0
        ? 'You marked no wrong part, so there was no kind to name.'
        : hits === 1
          ? `You marked one wrong part, and named ${right === 1 ? 'the right kind' : 'another kind'} for it.`
          : `You named the right kind for ${right === hits ? `all ${number(hits)}` : `${number(right)} of the ${number(hits)}`} wrong parts you marked.`,
    fixes: (short: string, right: number, hits: number): string =>
      `${short}: ${number(right)} of ${number(hits)} answers fit.`,
    note: 'A mark on a wrong part counts as found, whatever kind you named. The kind is a count of its own.',
    asRate: (text: string) => `As a rate: ${text}.`,
    caption: 'Wrong parts by kind of fault',
    column: 'Kind of fault',
    shown: 'Wrong parts',
    marked: 'Marked',
    named: 'Kind named right',
  },
  lures: {
    id: 'lures',
    title: 'Odd, and right',
    short: 'Odd but right',
    none: 'Nothing in these pieces looked odd and was right.',
    sentence: (taken: number, all: number): string =>
      taken === 0
        ? `${all === 1 ? 'One sound part looked' : `${number(all)} sound parts looked`} odd. You left ${all === 1 ? 'it' : 'them all'} alone.`
        : `${plural(all, 'sound part', 'sound parts')} looked odd. You marked ${number(taken)} of them.`,
    note: 'Odd is a reason to look. It is not yet a fault.',
    taken: 'You marked these, and they are right',
    takenOne: 'You marked this one, and it is right',
  },
  item: (piece: string, part: string) => `${piece}: ${part}`,
  keySound: 'This part is sound.',
  keyFault: (kind: string, why: string) => `Wrong (${kind}). ${why}`,
};

const formNames: Record<Form, string> = {
  letter: 'a letter',
  note: 'a note',
  case: 'a short case',
  snippets: 'a set of snippets',
  log: 'a log',
  table: 'a list',
  sheet: 'a sheet',
  steps: 'a process, step by step',
  bars: 'a chart',
  lines: 'a chart',
};

/** What is told before the start. For the build alone. */
export const spotAuthor = {
  kind: {
    name: 'Spot the error',
    about:
      'Logs, lists, letters, charts and processes: mark what is wrong, say how, and leave alone what only looks odd.',
  },
  length: (pieces: number) => plural(pieces, 'piece', 'pieces'),
  steps: (fix: string | null, forms: Form[]) => [
    `Read the piece: ${either([...new Set(forms.map((form) => formNames[form]))])}.`,
    'Mark each part that is wrong, and name the kind of fault.',
    ...(fix ? [`For each mark, answer: ${fix}`] : []),
    'Leave the sound parts alone, also those that only look odd.',
    'Commit the piece. Until then you can change everything.',
  ],
  records: 'Some pieces have records beside them. Opening the first one costs a little.',
  reasons: {
    practice: 'What was so is told after each piece.',
    measured: 'What was so is told at the end, for all pieces together.',
  },
  sound: 'A piece may have many faults, one, or none.',
  noClock: 'There is no countdown.',
  moves: 'The kinds of fault',
  movesNote: 'A part you mark counts as stopped. A part you leave goes through.',
  stakes: {
    miss: 'A wrong part goes unmarked',
    falseStop: 'A sound part is marked',
    check: 'Opening records, once per piece',
  },
  pass: (wrong: number, right: number) =>
    `To pass, mark at least ${outOf(wrong)} of the wrong parts, and leave alone at least ${outOf(right)} of the sound ones. Both count. You will not be told how many are wrong. Naming the kind is counted apart.`,
};
