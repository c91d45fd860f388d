import { either, money, number, plural } from '#words/format';
import { atLeast, outOf } from '#words/shares';
import type { Form, Sought } from './types.ts';

type Seek = Sought | undefined;

/** What is marked and what is left, in words: wrong parts and sound ones, unless the scenario seeks something else. */
const names = (seek: Seek) =>
  seek
    ? { ...seek, kind: seek.one, other: 'other part', others: 'other parts' }
    : { one: 'wrong part', many: 'wrong parts', kind: 'fault', other: 'sound one', others: 'sound ones' };
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** A text as a sentence: a part often has its own full stop, and a title may ask. */
const ended = (text: string) => (/[.?!…]”?$/.test(text) ? text : `${text}.`);
const a = (noun: string) => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** What is said while pieces are marked. */
export const spot = {
  pieceOf: (n: number, of: number) => `Piece ${number(n)} of ${number(of)}`,
  saidPiece: (n: number, of: number, title: string, task: string) =>
    `Piece ${number(n)} of ${number(of)}: ${ended(title)} ${task}`,
  settledPiece: (n: number) => `Piece ${number(n)} settled`,
  moves: 'Commit this piece',
  parts: (title: string) => `Parts of: ${title}`,
  help: (seek?: Seek) =>
    seek
      ? `Mark each ${seek.one}. Leave the other parts alone.`
      : 'Mark each part that is wrong. Leave the sound ones alone.',
  keys: 'Arrow keys go from part to part, Space marks, and a number names the kind.',
  kinds: (seek?: Seek) => `The kinds of ${names(seek).kind}`,
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
  kind: (seek?: Seek) => `Kind of ${names(seek).kind}`,
  pick: 'Choose …',
  marked: 'marked',
  saidMarked: (part: string, kinds: string) => `Marked: ${ended(part)} Name the kind: ${kinds}.`,
  saidUnmarked: (part: string) => `No longer marked: ${ended(part)}`,
  saidKind: (kind: string) => `Kind: ${kind}.`,
  saidBoth: (part: string, kind: string) => `Marked: ${ended(part)} Kind: ${kind}.`,
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
  outcome: (seek?: Seek) => {
    const [wrong, sound] = seek ? [a(seek.one), `no ${seek.one}`] : ['wrong', 'sound'];
    return {
      hit: `${wrong}, and you marked it`,
      'false-mark': `${sound}, but you marked it`,
      miss: `${wrong}, and you left it`,
      left: `${sound}, left alone`,
    };
  },
  /** The one sentence that sums a piece up. */
  summary: (hits: number, faults: number, falseMarks: number, sound: number, seek?: Seek): string => {
    const { one, many, other, others } = names(seek);
    const first =
      faults === 0
        ? seek
          ? `There was no ${one} here`
          : 'Nothing was wrong here'
        : hits === faults
          ? `You marked ${faults === 1 ? `the one ${one}` : `all ${number(faults)} ${many}`}`
          : `You marked ${number(hits)} of ${plural(faults, one, many)}`;
    const second =
      falseMarks === 0
        ? `${faults === 0 ? 'you ' : ''}left all ${number(sound)} ${others} alone`
        : `${faults === 0 ? 'you ' : ''}also marked ${number(falseMarks)} of ${plural(sound, other, others)}`;
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
  sentence: (hits: number, faults: number, falseMarks: number, sound: number, seek?: Seek): string =>
    `You marked ${hits === faults ? `all ${number(faults)}` : `${number(hits)} of ${number(faults)}`} ${names(seek).many}, and ${
      falseMarks === 0
        ? `left all ${number(sound)} ${names(seek).others} alone`
        : `also marked ${number(falseMarks)} of ${number(sound)} ${names(seek).others}`
    }.`,
  markWrong: (mark: number, got: number, of: number, seek?: Seek) =>
    `${capital(names(seek).many)} marked: ${number(got)} of ${number(of)}. The mark is ${outOf(mark)}:`,
  markRight: (mark: number, got: number, of: number, seek?: Seek) =>
    `${seek ? 'Other' : 'Sound'} parts left alone: ${number(got)} of ${number(of)}. The mark is ${outOf(mark)}:`,
  pieces: {
    id: 'pieces',
    title: 'Piece by piece',
    short: 'Pieces',
    lede: (seek?: Seek) =>
      `Marking ${seek ? `what is no ${seek.one}` : 'a sound part'} is a mistake too: ${
        seek ? 'work goes into what was fine' : 'somebody has to look again, and trust in good work goes'
      }.`,
    caption: 'What you marked and what you left, in each piece',
    piece: 'Piece',
    hits: (seek?: Seek) => `${seek ? capital(seek.many) : 'Wrong ones'} marked`,
    falseMarks: (seek?: Seek) => `${seek ? 'Others' : 'Sound ones'} marked`,
    all: 'All pieces',
    soundPiece: (seek?: Seek) => (seek ? `there was no ${seek.one} in it` : 'nothing was wrong in it'),
    again: 'Each piece again',
    /** One line on a piece that can be opened. */
    line: (hits: number, misses: number, falseMarks: number, seek?: Seek): string =>
      [
        hits > 0 ? `${number(hits)} found` : '',
        misses > 0 ? `${number(misses)} missed` : '',
        falseMarks > 0 ? `${number(falseMarks)} marked for nothing` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || `${seek ? `no ${seek.one}` : 'nothing wrong'}, nothing marked`,
    records: 'The records beside it',
    opened: (n: number) => (n === 0 ? 'No record opened.' : `${plural(n, 'record', 'records')} opened.`),
  },
  kind: {
    id: 'kinds',
    title: (seek?: Seek) => `Naming the ${names(seek).kind}`,
    short: 'Kinds',
    sentence: (right: number, hits: number, seek?: Seek): string =>
      hits === 0
        ? `You marked no ${names(seek).one}, so there was no kind to name.`
        : hits === 1
          ? `You marked one ${names(seek).one}, and named ${right === 1 ? 'the right kind' : 'another kind'} for it.`
          : `You named the right kind for ${right === hits ? `all ${number(hits)}` : `${number(right)} of the ${number(hits)}`} ${names(seek).many} you marked.`,
    fixes: (short: string, right: number, hits: number): string =>
      `${short}: ${number(right)} of ${number(hits)} answers fit.`,
    note: (seek?: Seek) =>
      `A mark on ${a(names(seek).one)} counts as found, whatever kind you named. The kind is a count of its own.`,
    asRate: (text: string) => `As a rate: ${text}.`,
    caption: (seek?: Seek) => `${capital(names(seek).many)} by kind${seek ? '' : ' of fault'}`,
    column: (seek?: Seek) => `Kind of ${names(seek).kind}`,
    shown: (seek?: Seek) => capital(names(seek).many),
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
  keySound: (seek?: Seek) => `This part is ${seek ? `no ${seek.one}` : 'sound'}.`,
  keyFault: (kind: string, why: string, seek?: Seek) =>
    `${seek ? capital(seek.one) : 'Wrong'} (${kind}). ${why}`,
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
  steps: (seek: Seek, fix: string | null, forms: Form[]) => [
    `Read the piece: ${either([...new Set(forms.map((form) => formNames[form]))])}.`,
    seek
      ? `Mark each ${seek.one}, and name its kind.`
      : 'Mark each part that is wrong, and name the kind of fault.',
    ...(fix ? [`For each mark, answer: ${fix}`] : []),
    `Leave the ${seek ? 'other' : 'sound'} parts alone, also those that only look odd.`,
    'Commit the piece. Until then you can change everything.',
  ],
  records: 'Some pieces have records beside them. Opening the first one costs a little.',
  reasons: {
    practice: 'What was so is told after each piece.',
    measured: 'What was so is told at the end, for all pieces together.',
  },
  sound: (seek?: Seek) => `A piece may have many ${seek?.many ?? 'faults'}, one, or none.`,
  noClock: 'There is no countdown.',
  moves: (seek?: Seek) => `The kinds of ${names(seek).kind}`,
  movesNote: 'A part you mark counts as stopped. A part you leave goes through.',
  stakes: (seek?: Seek) => ({
    miss: `${capital(a(names(seek).one))} goes unmarked`,
    falseStop: seek ? `Something that is no ${seek.one} is marked` : 'A sound part is marked',
  }),
  look: 'Opening records, once per piece',
  pass: (seek: Seek, wrong: number, right: number) =>
    `To pass, mark ${atLeast(wrong)} of the ${names(seek).many}, and leave alone ${atLeast(right)} of the ${names(seek).others}. Both count. You will not be told how many ${seek ? 'there are' : 'are wrong'}. Naming the kind is counted apart.`,
};
