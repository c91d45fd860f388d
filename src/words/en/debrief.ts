import { money, number, plural } from './format.ts';

/** Only the page needs it, not its script. */
export const debriefNoScript =
  'A debrief is made in your browser, from what it keeps there, so it needs JavaScript. Without it you can still read every lesson, the glossary and what each practice is about.';

/** How a finished shift is told. Both sides always stand together: errors caught and right work let through. */
export const debrief = {
  title: 'Debrief',
  eyebrow: (title: string, items: number) => `Debrief: ${title}, ${plural(items, 'item', 'items')}`,
  /** The one plain sentence. Counts only, no praise and no blame. */
  sentence: (stopped: number, wrong: number, falseStops: number, right: number): string => {
    const first =
      wrong === 0
        ? 'There was no wrong output in this shift'
        : stopped === wrong
          ? `You stopped ${wrong === 1 ? 'the one wrong output' : `all ${number(wrong)} wrong outputs`}`
          : stopped === 0
            ? `You stopped none of the ${plural(wrong, 'wrong output', 'wrong outputs')}`
            : `You stopped ${number(stopped)} of ${plural(wrong, 'wrong output', 'wrong outputs')}`;
    if (right === 0) return `${first}.`;
    const second =
      falseStops === 0
        ? `${right === 1 ? 'let the one right output' : `let all ${number(right)} right ones`} through`
        : `also stopped ${number(falseStops)} of ${plural(right, 'right one', 'right ones')}`;
    const you = wrong === 0 ? 'you ' : '';
    return `${first}, and ${you}${second}.`;
  },
  passed: 'You reached both marks: passed.',
  notPassed: 'Not passed yet.',
  marks: 'The two marks',
  markWrong: (mark: string, got: number, of: number) =>
    `Wrong outputs stopped: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
  markRight: (mark: string, got: number, of: number) =>
    `Right outputs let through: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
  reached: 'reached.',
  notReached: 'not reached.',
  practiceOnly:
    'This shift came from an address or was repeated, so it is practice and not counted as measured.',

  table: 'What you did with each output',
  tableCaption: 'Your moves against what was so',
  was: { right: 'Output was right', wrong: 'Output was wrong' },
  did: { through: 'You let it through', stopped: 'You stopped it' },
  cell: {
    rightThrough: 'time well saved',
    wrongThrough: 'went through',
    rightStopped: 'stopped for nothing',
    wrongStopped: 'caught in time',
  },
  counts: 'Every move except Accept counts as stopping.',
  otherMoves: (n: number, of: number) =>
    n === 0
      ? ''
      : `In ${number(n)} of the ${number(of)} you caught, another move, value or person would have fitted better.`,
  few: 'These are few cases. They show what happened in this shift. They are not enough for a rate yet.',
  outsideCount: (n: number) => `${plural(n, 'guided item is', 'guided items are')} not counted.`,

  cost: 'What it cost',
  costLede: (miss: number, falseStop: number, check: number) =>
    `At the stakes of this shift: ${money(miss, 'EUR', true)} for a wrong one let through, ${money(falseStop, 'EUR', true)} for a right one stopped, ${money(check, 'EUR', true)} for opening records.`,
  costText: (you: number, accept: number, reject: number, checkAll: number) =>
    `Your shift cost ${money(you, 'EUR', true)}. Accepting all would have cost ${money(accept, 'EUR', true)}, stopping all ${money(reject, 'EUR', true)}, opening every record and judging each one right ${money(checkAll, 'EUR', true)}.`,
  ways: {
    you: 'What you did',
    acceptAll: 'Accepting all',
    rejectAll: 'Stopping all',
    checkAll: 'Opening all, and judging each one right',
    ideal: 'Ideal',
  },
  idealNote:
    'Ideal: for each item the cheapest way, as far as the screen could tell before a record was opened: accept it, stop it, or open the records and judge it right. Luck plays a part, so you can be cheaper.',
  blindNote: 'Accepting all and stopping all each fail one of the two marks, whatever they cost.',
  way: 'Way of working',
  euros: 'Cost',
  figures: 'The figures as a table',
  score: (n: number) => (n < 0 ? 'Score: below 0.' : `Score: ${number(n)}.`),
  scoreNote:
    'It speaks about cost alone: 100 is the ideal, and 0 is the cheaper of accepting all and stopping all. It does not decide whether you pass.',

  through: (n: number) => (n === 1 ? 'The one that got through' : `The ${number(n)} that got through`),
  throughNone: 'No wrong output got through.',
  forNothing: (n: number) =>
    n === 1 ? 'The one you stopped for nothing' : `The ${number(n)} you stopped for nothing`,
  forNothingNone: 'You stopped nothing for nothing.',
  others: 'The other items',
  supportNote: 'Many rows support a right output. Replay the item to see them in its records.',
  replay: 'Replay this item',
  replayHint: 'The records as they were, with the rows that decide it.',
  outcome: {
    rightThrough: 'Right, and let through',
    wrongStopped: 'Wrong, and stopped',
    otherMove: 'Stopped, but another move fits',
    wrongThrough: 'Wrong, and let through',
  },
  aiSaid: 'What the AI said',
  part: {
    rated: (risk: number) => `Before you opened anything, you gave ${number(risk)}% that it was wrong.`,
    notRated: 'You gave no estimate.',
    opened: (n: number) =>
      n === 0 ? 'You opened no record.' : `You opened ${plural(n, 'record', 'records')}.`,
    reason: (text: string) => `Your reason: ${text}.`,
  },
  fits: 'What fits',
  wasRight: 'What was right',
  unknown: 'The records cannot tell.',
  seen: 'you opened it',
  unseen: 'you did not open it',
  onDesk: 'on the desk',
  item: (n: number) => `Item ${number(n)}`,
  guided: 'Guided, not counted',

  next: 'What next',
  same: 'Same shift again',
  fresh: 'New shift',
  lesson: (title: string) => `Back to the lesson “${title}”`,
  path: 'Back to Today',
  all: 'All practices',
  print: 'Print',

  page: 'Debrief of a shift',
  pageDescription: 'Look again at a shift you finished in this browser.',
  unknownRun:
    'This browser has no shift under that address. It may have been done in another browser, or cleared.',
  noRun: 'Which shift? Choose one below.',
  yours: 'Your finished shifts',
  noneYet: 'You have not finished a shift in this browser yet.',
  unfinished: 'This shift is not finished yet.',
  goOn: 'Go to the practice',
  thinned:
    'Only the judgements of this shift are left. To save room, this browser keeps what was shown for the newest shifts only, so its items cannot be shown again.',
  loading: 'Looking for the shift …',
  judgements: 'What you decided',
  columns: { item: 'Item', output: 'AI output', move: 'Your move', risk: 'You said it is wrong' },
  shiftOf: (title: string, when: string) => `${title}, ${when}`,
};
