import { money, number, percent, plural } from './format.ts';

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
  passed: 'You reached every mark: passed.',
  notPassed: 'Not passed yet.',
  marks: 'The two marks',
  markWrong: (mark: string, got: number, of: number) =>
    `Wrong outputs stopped: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
  markRight: (mark: string, got: number, of: number) =>
    `Right outputs let through: ${number(got)} of ${number(of)}. The mark is ${mark}:`,
  reached: 'reached.',
  notReached: 'not reached.',
  standing: {
    measured: 'This was a measured shift. It counts in “Your skills”.',
    'few-wrong':
      'This was a measured shift with fewer than 10 wrong outputs. That is too few for a rate, so you see counts only.',
    practice: 'This was practice. It shows what happened, and does not count in “Your skills”.',
  },
  practiceOnly: 'This shift came from a link or was repeated, so it is practice and not counted as measured.',
  onPage: 'On this page',
  items: 'The items',
  costShort: 'Cost',

  table: 'What you did with each output',
  tableCaption: 'Your moves beside what the output was',
  was: { right: 'Output was right', wrong: 'Output was wrong' },
  did: { through: 'You let it through', stopped: 'You stopped it' },
  cell: {
    rightThrough: 'time well saved',
    wrongThrough: 'went through',
    rightStopped: 'stopped for nothing',
    wrongStopped: 'stopped',
  },
  counts: '“Stopped” means that you did not take it as it came.',
  few: 'These counts show what happened here. Rates come from measured shifts only.',
  outsideCount: (n: number) =>
    `${plural(n, 'guided or planted item is', 'guided or planted items are')} not counted.`,
  count: (x: number, n: number) => (n === 0 ? '–' : `${number(x)} of ${number(n)}`),
  noneToCount: 'none came up',

  reliance: {
    title: 'Too much trust, too little trust',
    short: 'Trust',
    lede: 'These are two different mistakes. Fear of one often leads to the other, so they are never added up.',
    caption: 'How often each happened',
    over: 'Wrong ones let through (too much trust)',
    under: 'Right ones stopped (too little trust)',
  },
  stages: {
    title: 'What you checked, and what you then did',
    short: 'Checks',
    lede: (wrong: number, ofWrong: number, right: number, ofRight: number) =>
      `You opened records for ${number(wrong)} of ${plural(ofWrong, 'wrong output', 'wrong outputs')}, and for ${number(right)} of ${plural(ofRight, 'right one', 'right ones')}.`,
    note: 'The first row is about where you looked, the second about what you did in the end.',
    allIdeal: 'Here opening everything cost as little as the ideal, so opening right ones too was no waste.',
    caption: 'Where you looked, against what you did',
    step: 'Step',
    wrong: 'Wrong outputs',
    right: 'Right outputs',
    opened: 'You opened records',
    stopped: 'You stopped it',
  },
  moves: {
    title: 'The right move, for the right reason',
    short: 'Moves',
    intervention: (x: number, n: number) =>
      n === 0
        ? 'You stopped no wrong output, so there was no move to judge.'
        : x === n
          ? `${n === 1 ? 'The one wrong output you stopped' : `All ${number(n)} wrong outputs you stopped`} got a move that fits.`
          : `Of the ${plural(n, 'wrong output', 'wrong outputs')} you stopped, ${number(x)} got a move that fits. For the others, another move, value or person would have fitted better.`,
    asRate: (text: string) => `As a rate: ${text}.`,
    evidence: 'The rows you marked',
    evidenceCaption: 'Your verdicts and the rows you marked',
    verdict: 'Your verdict, and the row',
    times: 'Items',
    kinds: {
      sound: 'Right, on a row that decides it',
      lucky: 'Right, but on another row: lucky',
      unmarked: 'Right, with no row marked',
      seen: 'Not right, though you marked a row that decides it',
      missed: 'Not right, on another row or none',
    },
    /** Right verdicts that no deciding row carries: hung on another row, or on none. */
    lucky: (n: number, unmarked: number) =>
      [
        n === 0
          ? ''
          : `${n === 1 ? 'One right verdict was' : `${number(n)} right verdicts were`} lucky: another row decides the case.`,
        unmarked === 0
          ? ''
          : n === 0
            ? `${unmarked === 1 ? 'One right verdict' : `${number(unmarked)} right verdicts`} had no row marked, so nothing shows what carried ${unmarked === 1 ? 'it' : 'them'}.`
            : `${number(unmarked)} more had no row marked.`,
        n === 0 ? '' : 'Luck may not hold next time.',
      ]
        .filter((part) => part !== '')
        .join(' '),
  },
  line: {
    title: 'Where you draw the line',
    short: 'The line',
    lede: 'Say you could not look further into an item. Then, at these costs and with this many wrong outputs, there is a best line between “let through” and “stop”.',
    through: 'It looks as if you let through too readily for what a miss costs here.',
    stop: 'It looks as if you stop too readily for what a miss costs here.',
    none: 'No clear lean so far: your line may lie on either side of the best one.',
    number: (text: string) =>
      `Your line against the best line if you could not look further: ${text}, in standard deviations.`,
    behind: 'How well you tell wrong from right',
    dPrime: (text: string) => `d′: ${text}, in standard deviations. 0 is no better than a coin.`,
    what: 'Where your line lies',
    whatBehind: 'How well you tell wrong from right',
  },
  where: {
    title: 'Where it happened',
    short: 'Where',
    lede: 'Counts only: in one shift there are too few of each for a rate.',
    modes: 'Wrong outputs by kind of error',
    mode: 'Kind of error',
    departments: 'By department',
    department: 'Department',
    stopped: 'Stopped',
    through: 'Went through',
    wrongStopped: 'Wrong ones stopped',
    rightThrough: 'Right ones let through',
    quarters: 'By quarter of the shift',
    quarter: 'Items',
    range: (from: number, to: number) => (from === to ? `Item ${from}` : `Items ${from} to ${to}`),
    mistakes: (through: number, wrong: number, stopped: number, right: number) =>
      [
        wrong > 0 ? `${number(through)} of ${number(wrong)} wrong went through` : 'none was wrong',
        right > 0 ? `${number(stopped)} of ${number(right)} right stopped for nothing` : 'none was right',
      ].join(', '),
    fewInQuarters: 'A quarter holds too few to read a pattern into.',
    legendThrough: 'wrong, and let through',
    legendStopped: 'right, and stopped for nothing',
    wrongMissed: 'Wrong ones let through',
    rightStopped: 'Right ones stopped',
  },
  sure: {
    title: 'How sure you were, and how sure the AI was',
    short: 'How sure',
    before: 'You gave all your estimates before you opened any record.',
    yours: 'Your estimates',
    ai: 'The AI’s stated confidence, gathered to the nearest 20%',
    said: (high: number, highWrong: number, low: number, lowWrong: number) =>
      [
        high > 0
          ? `You gave 60% or more to ${plural(high, 'output', 'outputs')}: ${number(highWrong)} of them ${highWrong === 1 ? 'was' : 'were'} wrong.`
          : 'You gave 60% or more to no output.',
        low > 0
          ? `You gave 40% or less to ${plural(low, 'output', 'outputs')}: ${number(lowWrong)} of them ${lowWrong === 1 ? 'was' : 'were'} wrong.`
          : 'You gave 40% or less to no output.',
      ].join(' '),
    aiSaid: (mean: number, right: number, n: number) =>
      `The AI said it was ${percent(mean)} sure on average. ${number(right)} of its ${plural(n, 'output', 'outputs')} ${right === 1 ? 'was' : 'were'} right.`,
    chartNote:
      'A dot stands for all outputs with the same estimate: the larger, the more outputs. Its bar shows where the true share likely lies. On the slanted line, estimates and results agree. A hollow dot stands for fewer than 5 outputs.',
    aiNote:
      'Here the AI’s confidence is read the other way: 90% sure that it is right is 10% likely to be wrong. Its dots gather what it stated to the nearest 20%, and each stands at the mean of its outputs.',
    across: 'estimate: likely to be wrong',
    acrossAi: 'the AI’s doubt: likely to be wrong',
    up: 'in fact wrong',
    step: 'Estimate',
    stepAi: 'Mean doubt',
    outputs: 'Outputs',
    wrong: 'In fact wrong',
    likely: 'Likely share',
    overTitle: 'Sure against right',
    /** `lean` as in the domain; `points` without sign. */
    over: (lean: -1 | 0 | 1, points: number) =>
      lean === 0
        ? 'No clear lean so far: before you opened anything, you may have been surer than right, or right more often than you thought.'
        : lean === 1
          ? `Before you opened anything, you were on average ${plural(points, 'point', 'points')} surer than right.`
          : `Before you opened anything, you were right more often than you thought: by ${plural(points, 'point', 'points')} on average.`,
    overWhat: 'Whether you were surer than right',
    overNumber: (text: string) => `How sure you were on average, minus how often you were right: ${text}.`,
    aucTitle: 'Ranking wrong above right',
    auc: (n: number) =>
      `Take a wrong and a right output at random: in about ${number(n)} of 100 such pairs your estimate was higher for the wrong one. A tie counts half.`,
    aucNumber: (text: string) => `Pairs in the right order: ${text}. 50% is no ranking at all.`,
    aucWhat: 'How well your estimates rank wrong above right',
    skillTitle: 'Estimates in all',
    skill: {
      1: 'It looks as if your estimates were better than always naming the shift’s own share of wrong ones.',
      0: 'So far no clear difference from always naming the shift’s own share of wrong ones.',
      '-1': 'It looks as if always naming the shift’s own share of wrong ones would have come closer.',
    },
    skillWhat: 'How close your estimates came',
    skillNumber: (text: string) => `Skill: ${text}. 100% is perfect, 0% is no better than that share.`,
    noneGiven: 'You gave no estimates in this shift.',
  },
  change: {
    title: 'Change over your runs of this shift',
    short: 'Change',
    lede: 'Your last three measured runs of this shift, against the three before.',
    runs: 'measured runs of this shift',
    what: 'Whether this changed',
    through: 'Wrong ones let through',
    stopped: 'Right ones stopped',
    none: 'No clear change yet.',
    more: 'Very likely more than before.',
    fewer: 'Very likely fewer than before.',
    number: (before: string, after: string, points: string) =>
      `Before: ${before}. Now: ${after}. Difference: ${points}.`,
    unread: 'Your earlier shifts could not be read, so no change can be told.',
    few: 'Runs at other costs or with another share of wrong outputs stay out of it. So do runs with fewer than 10 wrong outputs, because everybody misses rare errors more often.',
  },
  /** In place of a figure: what cannot be told, and why. */
  notYet: (what: string, why: string) => `${what} cannot be told yet: ${why}.`,
  notTold: (what: string, why: string) => `${what} cannot be told: ${why}.`,
  group: (n: number) => `Show ${n === 1 ? 'it' : `all ${number(n)}`}`,

  cost: 'What it cost',
  costLede: (miss: number, falseStop: number, check: number) =>
    `At the stakes of this shift: ${money(miss, 'EUR', true)} for a wrong one let through, ${money(falseStop, 'EUR', true)} for a right one stopped, ${money(check, 'EUR', true)} for a look into it.`,
  costText: (you: number, accept: number, reject: number, checkAll: number) =>
    `Your shift cost ${money(you, 'EUR', true)}. Accepting all would have cost ${money(accept, 'EUR', true)}, stopping all ${money(reject, 'EUR', true)}, looking into every one and judging each right ${money(checkAll, 'EUR', true)}.`,
  ways: {
    you: 'What you did',
    acceptAll: 'Accepting all',
    rejectAll: 'Stopping all',
    checkAll: 'Checking all',
    ideal: 'Ideal',
  },
  idealNote:
    'Ideal: for each item the cheapest way, as far as the screen could tell before a closer look: accept it, stop it, or look into it and judge it right. Luck plays a part, so you can be cheaper.',
  blindNote: 'Accepting all and stopping all each fail one of the two marks, whatever they cost.',
  allIdeal: 'Here checking everything cost as little as the ideal.',
  moveNote: 'A stop with a wrong value or person is not charged here.',
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
  forNothingNone: 'You stopped no right output.',
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
    lucky: 'Right, but on another row: lucky.',
    sentence: (text: string) => `You wrote: “${text}”`,
  },
  fits: 'What fits',
  wasRight: 'What was right',
  unknown: 'The records cannot tell.',
  seen: 'you opened it',
  unseen: 'you did not open it',
  onDesk: 'on the desk',
  item: (n: number) => `Item ${number(n)}`,
  guided: 'Guided, not counted',
  planted: 'Planted, not counted',
  notCounted: 'Not counted',

  dispute: {
    open: 'I think the key is wrong',
    yours: 'Your objection',
    explain:
      'Say what the key has wrong, and which row shows it. It stays in this browser until you export it. No figure changes.',
    field: (limit: number) => `What is wrong with the key? At most ${number(limit)} characters.`,
    keep: 'Keep my objection',
    change: 'Keep the change',
    back: 'Take it back',
    empty: 'Write what is wrong first.',
    kept: 'Your objection is kept in this browser.',
    taken: 'Your objection is taken back.',
    failed: 'It could not be kept. Please try again.',
    export: 'Your objections',
    count: (here: number, all: number) =>
      here === all
        ? `You hold that the key of ${plural(here, 'item', 'items')} is wrong.`
        : `You hold that the key of ${plural(here, 'item', 'items')} of this shift is wrong, and of ${number(all - here)} of other shifts.`,
    exportNote:
      'The file holds the practice, the case, what the AI said, the key and your words. Your name is not in it. Send it to whoever looks after your training.',
    asTable: 'Export my objections as a table (CSV)',
    asData: 'Export my objections as data (JSON)',
    saved: (file: string) => `Your browser was asked to save ${file}.`,
    notSaved: 'The file could not be made. Please try again.',
    thinned: 'no longer kept in this browser',
    key: (right: boolean, why: string, answer: string | null) =>
      `${right ? 'The AI output was right.' : 'The AI output was wrong.'} ${why}${answer ? ` ${answer}.` : ''}`,
    head: {
      scenario: 'Practice',
      seed: 'Seed',
      caseSet: 'Case set',
      case: 'Case',
      title: 'Title',
      ai: 'What the AI said',
      key: 'The key',
      text: 'Objection',
    },
  },

  next: 'What next',
  nextFor: (title: string) => `Next: ${title}`,
  nextWhy: {
    missed: (missed: number, wrong: number, kind: { name: string; missed: number; wrong: number } | null) =>
      `You let ${number(missed)} of ${plural(wrong, 'wrong output', 'wrong outputs')} through.${kind === null ? '' : ` One kind you missed: “${kind.name}”, ${number(kind.missed)} of ${number(kind.wrong)}. This practice trains it.`}`,
    overStopped: (stopped: number, right: number) =>
      `You stopped ${number(stopped)} of ${plural(right, 'right output', 'right outputs')}. The practice below has mostly right outputs, so it trains letting them through.`,
    nextLevel: 'Both sides reached their marks. This practice is a step harder.',
    measure: 'Both sides reached their marks. A measured shift shows how far that holds.',
    again: 'Both sides reached their marks. A new shift of it brings other cases.',
    notYet: 'You have not reached every mark yet. A new run brings other items.',
    givesWay:
      'You gave up right answers of your own when the AI was wrong. This practice trains the kinds of error.',
    holdsBack:
      'You kept wrong answers of your own when the AI was right. In the practice below most outputs are right, and some look strange.',
    both: 'You gave up right answers, and kept wrong ones. This practice trains reading the evidence.',
  },
  same: 'The same again',
  fresh: 'A new one',
  lesson: (title: string) => `Back to the lesson “${title}”`,
  path: 'Back to Today',
  all: 'All practices',
  skills: 'Your skills',
  print: 'Print',

  thinned:
    'Only the judgements of this shift are left. To save room, this browser keeps what was shown for the newest shifts only, so its items cannot be shown again.',
  judgements: 'What you decided',
  columns: { item: 'Item', output: 'AI output', move: 'Your move', risk: 'You said it is wrong' },
};
