import { day, money, number, plural } from './format.ts';

/** Only the page needs it, not its script. */
export const profileNoScript =
  'Your skills are worked out in your browser, from what it keeps there, so this page needs JavaScript. Without it you can still read every lesson, the glossary and what each practice is about.';

const wrongOnes = (n: number) => plural(n, 'wrong output', 'wrong outputs');

/** A learner's own figures over all measured shifts. Counts come first, and nothing is graded. */
export const profile = {
  title: 'Your skills',
  description: 'What your measured shifts say: by kind of error, by department and over time.',
  lede: 'What your measured shifts say, with counts first. Practice is for learning, so it gives no rates here.',
  reading: 'Reading your record …',
  failed: 'The figures could not be loaded. Check your connection and reload this page.',
  none: 'You have not finished a measured shift in this browser yet.',

  what: {
    heading: 'What a measured shift is',
    points: [
      'It is longer than a practice, as a rule 40 items in about 20 minutes. There is no countdown.',
      'Its difficulty does not change, and its items are new to you.',
      'It explains nothing before the end. Then comes the debrief.',
      'Only the first run of a new shift counts here. A shift you repeat, or open from a link with a seed, is practice.',
    ],
    go: (title: string) => `Go to “${title}”`,
    all: 'See all practices',
  },

  /** "You stopped 7 of 10 wrong outputs. You also stopped 3 of 30 right ones." */
  sentence: (stopped: number, wrong: number, falseStops: number, right: number): string =>
    [
      wrong > 0 ? `You stopped ${number(stopped)} of ${wrongOnes(wrong)}.` : 'You met no wrong output.',
      right > 0
        ? `You ${wrong > 0 ? 'also ' : ''}stopped ${number(falseStops)} of ${plural(right, 'right one', 'right ones')}.`
        : '',
    ].join(' '),
  from: (shifts: number, items: number) =>
    `From ${plural(shifts, 'measured shift', 'measured shifts')} with ${plural(items, 'output', 'outputs')} in all.`,
  rare: (shifts: number, wrong: number, stopped: number) =>
    `${plural(shifts, 'rare shift', 'rare shifts')} (fewer than 1 in 10 outputs wrong) with ${wrongOnes(wrong)}: ${number(stopped)} stopped. ${shifts === 1 ? 'Its' : 'Their'} items are counted in no rate.`,
  few: 'These are few cases. They show what happened, and most are not enough for a rate yet.',

  trust: {
    heading: 'Too much trust, too little trust',
    caption: 'Where trust went wrong, measured shifts together',
    over: 'Wrong ones you let through',
    under: 'Right ones you stopped',
    mixed:
      'These shifts were not all alike: their work, their costs or their share of wrong outputs differ. So read the groups under “Like with like” as well.',
    intervals:
      'The intervals are for shifts like these, and for no other work. Of about 20 intervals, one or so misses the true rate by chance.',
  },
  of: (x: number, n: number) => `${number(x)} of ${number(n)}`,

  modes: {
    heading: 'By kind of error',
    caption: 'Wrong ones you stopped, by kind of error',
    few: (kinds: number) => `${plural(kinds, 'kind', 'kinds')} with too few cases yet`,
    fewCaption: 'Wrong ones you stopped, kinds with fewer than 8 cases',
    unnamed: (x: number, n: number) =>
      `Not in the list: ${number(x)} of ${wrongOnes(n)} stopped that had no kind.`,
  },
  departments: {
    heading: 'By department',
    stopped: 'Wrong ones you stopped, by department',
    through: 'Right ones you let through, by department',
  },
  cells: {
    heading: 'Each kind of error in each department',
    note: 'Each cell says how many wrong outputs you stopped of those you met. Counts only: the cells are too small for rates. Rare shifts are in them.',
    region: 'Kinds of error by department, table that scrolls sideways',
    corner: 'Kind of error',
    cell: (x: number, n: number) => `${number(x)} of ${number(n)}`,
    untested: 'not tested',
  },

  time: {
    heading: 'Over time',
    region: 'Your measured shifts, table that scrolls sideways',
    caption: 'Your measured shifts, newest first',
    columns: {
      shift: 'Shift',
      through: 'Wrong ones let through',
      falseStops: 'Right ones stopped',
      you: 'Your cost',
      ideal: 'Ideal worker',
      blind: 'Cheapest blind way',
    },
    blind:
      'The cheapest blind way is to accept all or to stop all, whichever costs less. The ideal worker saw the same screens as you.',
    rare: 'rare shift: counts only',
    newest: (shown: number, all: number) =>
      `The newest ${number(shown)} of ${number(all)} shifts stand here. The file below holds them all.`,
    notKept: 'not kept',
    cost: (shifts: number, you: number, ideal: number, blind: number) =>
      `${shifts === 1 ? 'In one shift' : `In ${number(shifts)} shifts`} your work cost ${euros(you)}. An ideal worker who saw the same screens would have cost ${euros(ideal)}. Working blind, with all accepted or all stopped, would have cost at least ${euros(blind)}.`,
  },

  alike: {
    heading: 'Like with like',
    note: 'How far you trust an output depends on the work, on what mistakes cost and on how many are wrong. So only runs of the same shift, with the same costs and about the same share of wrong outputs (within the same tenth), are taken together here.',
    title: (shift: string, share: string) => `${shift}: ${share}`,
    share: (tenth: number) =>
      tenth === 0
        ? 'fewer than 1 in 10 outputs wrong'
        : tenth >= 10
          ? 'all outputs wrong'
          : `${number(10 * tenth)} to ${number(10 * tenth + 10)}% of outputs wrong`,
    stakes: (miss: number, falseStop: number, check: number) =>
      `A miss costs ${euros(miss)}, a false stop ${euros(falseStop)}, a look ${euros(check)}`,
    noStakes: 'Costs were not kept',
    shifts: (n: number) => plural(n, 'run', 'runs'),
    rare: 'So few wrong outputs come in each run that there are counts here, and no rates.',
    dPrime: 'How well you tell wrong from right',
    apart: {
      above: 'So far you tell them apart, very likely better than a coin would.',
      below: 'So far you very likely stop right ones more readily than wrong ones.',
      none: 'So far there is no clear sign that you do better than a coin.',
    },
    dPrimeNote: 'A coin would be at 0.',
    gap: 'Where you draw the line',
    lean: {
      trusting: 'So far you very likely let through too readily for what a miss costs there.',
      stopping: 'So far you very likely stop too readily for what a miss costs there.',
      none: 'So far there is no clear lean to either side.',
    },
    gapNote: '0 would be the best line if you could not look further.',
    change: {
      heading: 'Change since before',
      wrongStopped: 'Wrong ones stopped',
      rightStopped: 'Right ones stopped',
      none: 'no clear change yet',
      more: 'very likely more than before',
      fewer: 'very likely fewer than before',
      /** "21 of 30 in the last three shifts, 12 of 30 in the three before" */
      counts: (after: string, before: string) =>
        `${after} in the last three shifts, ${before} in the three before`,
      difference: 'Difference',
    },
  },

  again: {
    heading: 'When to measure again',
    due: (last: string, on: string) =>
      `Your last measured shift was on ${day(last)}. You could measure again from ${day(on)}, so you can do it now.`,
    later: (last: string, on: string) =>
      `Your last measured shift was on ${day(last)}. You could measure again from ${day(on)}.`,
    sooner: (kinds: number) =>
      `That is two weeks instead of four, because ${kinds === 1 ? 'one kind of error you met has' : `${number(kinds)} kinds of error you met have`} fewer than 8 cases. With fewer there is no rate.`,
    usual: 'That is four weeks later, because each kind of error you met has 8 cases or more.',
  },

  due: {
    heading: 'What to meet again',
    note: 'Worked out from what you stopped and missed, in measured shifts and in practice with new items. A model of memory (FSRS) sets the day. It aims at a chance of about 85% that you still get it right. For you this has not been measured. What you missed comes back sooner. Nothing waits longer than 180 days.',
    line: (mode: string, department: string) => `${mode}, ${department}`,
    since: (on: string) => `due since ${day(on, true)}`,
    from: (on: string) => `from ${day(on, true)}`,
    slip: { missed: 'let through last time', move: 'stopped last time, but another move fitted' },
    more: (n: number) => `${plural(n, 'more follows', 'more follow')}.`,
    nothing: 'Nothing is due yet.',
  },

  untested: {
    heading: 'Not tested yet',
    note: 'These have not come up in a measured shift, so nothing can be said about them.',
    modes: 'Kinds of error',
    modesPractice: 'Kinds of error in practice only',
    departments: 'Departments',
    departmentsPractice: 'Departments in practice only',
    stays: 'No measured shift offers these yet, so they stay untested here. You can still practise them.',
    measured: 'Measured shift',
    practice: 'Practice',
    nowhere: 'No shift holds it yet.',
    all: 'Everything the course trains has come up at least once.',
  },

  practice: {
    heading: 'Practice',
    note: 'Practice explains, adapts and may be repeated. So it is counted here, and gives no rates.',
    runs: (n: number) => plural(n, 'run', 'runs'),
    last: (on: string) => `last on ${day(on)}`,
    none: 'You have not finished a practice in this browser yet.',
  },

  keep: {
    heading: 'Keep it',
    private:
      'Only you see this page. It is made in your browser from what is kept there, and nothing is sent. It compares you with your own past and with an ideal worker, never with colleagues.',
    proves:
      'A record you make yourself proves nothing about who sat at the desk, and a file can be changed. These figures are about this simulation. Whether they carry over to your job has not been measured. So nobody should judge people by them.',
    edits: 'They come from your decisions as they were kept. Editing a case later does not move them.',
    print: 'Print',
    csv: 'Save as CSV',
    csvExcel: 'Save as CSV with semicolons',
    file: (on: string) => `your-skills-${on}.csv`,
  },

  debrief: 'Debrief',
  debriefOf: (title: string, on: string) => `Debrief of “${title}”, ${day(on, true)}`,
};

const euros = (cents: number): string => money(cents, 'EUR', true);

/** Heads and fixed texts of the file. */
export const profileCsvWords = {
  heads: {
    part: 'Part',
    kind: 'Kind of error',
    department: 'Department',
    day: 'Day',
    shift: 'Shift',
    what: 'What is counted',
    count: 'Count',
    of: 'Of',
    rate: 'Rate in %',
    from: 'Likely from (in %)',
    to: 'Likely to (in %)',
  },
  parts: {
    all: 'All measured shifts',
    modes: 'By kind of error',
    departments: 'By department',
    cells: 'Kind of error in a department',
    time: 'Measured shift',
    practice: 'Practice',
  },
  what: {
    wrongStopped: 'Wrong ones stopped',
    wrongThrough: 'Wrong ones let through',
    rightStopped: 'Right ones stopped',
    rightThrough: 'Right ones let through',
    runs: 'Runs',
  },
  untested: 'not tested',
};
