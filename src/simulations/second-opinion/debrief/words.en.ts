import { list, number, plural } from '#words/format';

/* A file of its own: nobody needs these words before a run is finished. */

/** "none of them was", "1 of them was", "all of them were". */
const ofThem = (x: number, n: number) =>
  x === 0
    ? 'none of them was'
    : x === n && n > 1
      ? 'all of them were'
      : `${number(x)} of them ${x === 1 ? 'was' : 'were'}`;

const right = (x: number, n: number) =>
  n === 0 ? 'none came up' : x === n ? `all ${number(n)}` : `${number(x)} of ${number(n)}`;

/** The debrief's own sections. */
export const sections = {
  sentence: (wrong: { x: number; n: number }, sound: { x: number; n: number }): string =>
    `Where the AI was wrong, you ended up right on ${right(wrong.x, wrong.n)}. Where it was right, on ${right(sound.x, sound.n)}.`,
  mark: {
    wrong: (mark: string, x: number, n: number) =>
      `Right in the end where the AI was wrong: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
    right: (mark: string, x: number, n: number) =>
      `Right in the end where the AI was right: ${number(x)} of ${number(n)}. The mark is ${mark}:`,
  },
  count: (x: number, n: number) => (n === 0 ? 'none came up' : `${number(x)} of ${number(n)}`),
  /** The reliance square. */
  square: {
    title: 'Taking good advice, keeping good answers',
    short: 'Advice',
    lede: 'These are two skills. One shows where you were wrong and the AI was right, the other where you were right and it was wrong.',
    rair: 'You were wrong, the AI was right: you ended up right',
    rsr: 'You were right, the AI was wrong: you stayed right',
    across: 'took right advice',
    up: 'kept a right answer',
    caption: 'How often each came off',
    picture: 'Both skills in one picture',
    reading:
      'The dot is you. Its bars show where your true rates likely lie. The right side stands for taking right advice, the top for keeping right answers.',
    notDrawn: (x: number, y: number) =>
      `A picture needs 8 cases on each side. Here there were ${number(x)} and ${number(y)}.`,
    few: 'Being wrong or right too seldom for a rate is no fault. The counts stand as they are.',
    both: (n: number) =>
      n === 0
        ? 'On no item were you and the AI both wrong at first.'
        : `On ${plural(n, 'item', 'items')} you and the AI were both wrong at first. ${n === 1 ? 'It counts' : 'They count'} on neither side.`,
    mix: (contrary: number) =>
      `This was a training mix. Where your own answer was right, the AI was made to be wrong in ${contrary} of 4 cases. Where yours was wrong, it was made to be right in ${contrary} of 4. So these counts say nothing about how good an AI is at work.`,
    counts: 'All of it in counts',
    rows: {
      over: 'Took advice that was wrong',
      under: 'Did not take advice that was right',
      agreement: 'Final answer the same as the advice',
      switched: 'Took the advice where it differed from the own answer',
    },
    what: 'What',
    count: 'Count',
    asRate: 'Rate',
    symbols: 'A filled mark stands for an item you ended up right on, an open one for the others.',
  },
  /** From own to final. */
  path: {
    title: 'From your own answer to your final one',
    short: 'Your way',
    number: (better: number, worse: number, moved: number) =>
      moved === 0
        ? 'You never moved from your own number.'
        : `You moved from your own number on ${plural(moved, 'item', 'items')}. ${[
            better > 0 ? `${number(better)} of these moves took you nearer to the right answer` : '',
            worse > 0 ? `${number(worse)} took you farther away` : '',
          ]
            .filter((part) => part !== '')
            .join(', and ')}${better + worse === 0 ? 'None took you nearer or farther' : ''}.`,
    verdict: (gained: number, lost: number, changed: number) =>
      changed === 0
        ? 'You never changed your own answer.'
        : `You changed your own answer on ${plural(changed, 'item', 'items')}. ${
            gained === 0 ? 'No change' : number(gained)
          } made a wrong answer right, and ${lost === 0 ? 'none' : number(lost)} made a right one wrong.`,
    scale:
      'The upright line in the middle is the right answer, and the band around it is what counts as right. Each row has a scale of its own.',
    legend: { own: 'your own', advice: 'the AI’s', final: 'your final' },
    outside: 'An answer far outside stands at the edge.',
    item: 'Item',
    own: 'Own',
    advice: 'AI',
    final: 'Final',
    truth: 'Right',
    rule: 'Rule of thumb',
    right: 'right',
    wrong: 'not right',
    verdictScale:
      'From left to right: your own answer, the AI’s (a square) and your final one. Filled is right, open is not. An arrow shows that you changed your answer.',
  },
  /** Complementarity. */
  together: {
    title: 'Did the two of you do better together?',
    short: 'Together',
    lede: (own: number, advice: number, final: number, n: number) =>
      `Of ${plural(n, 'item', 'items')}, you alone had ${number(own)} right, the AI alone ${number(advice)}, and you with the AI ${number(final)}.`,
    gain: (by: number) =>
      by > 0
        ? `Together that is ${number(by)} more than the better of the two alone.`
        : by === 0
          ? 'Together that is as many as the better of the two alone.'
          : `Together that is ${number(-by)} fewer than the better of the two alone.`,
    caption: 'Right answers, alone and together',
    own: 'You alone',
    advice: 'The AI alone',
    final: 'You with the AI',
    mix: 'The AI’s share was set by the training mix.',
    rule: (x: number, n: number) =>
      `The AI was nearer to the right answer than the rule of thumb on ${number(x)} of ${plural(n, 'item', 'items')}.`,
  },
  /** Weight of advice. Measured runs of numbers only. */
  weight: {
    title: 'How far you moved, and how far would have been best',
    short: 'How far',
    lede: '0 is staying with your own number, 1 is going all the way to the AI’s.',
    own: (text: string) => `How far you moved: ${text}.`,
    best: (text: string) => `How far would have been best here: ${text}.`,
    gap: (text: string) => `The one minus the other: ${text}.`,
    lean: {
      '-1': 'You moved less than would have been best.',
      '0': 'No clear lean so far: you may have moved too far or not far enough.',
      '1': 'You moved further than would have been best.',
    } as Record<string, string>,
    notYet: (text: string) => `How far you moved: ${text}.`,
    note: 'How far you moved means nothing alone. Going all the way is right when the AI is better, and wrong when you are. The first figure is the middle one of your items. The second is the one weight that would have brought all of them nearest to the truth.',
    left: (same: number, outside: number) =>
      list(
        [
          same > 0
            ? `${plural(same, 'item', 'items')} with the same number from you and the AI left out`
            : '',
          outside > 0 ? `${plural(outside, 'move', 'moves')} away from the AI or past it` : '',
        ].filter((part) => part !== ''),
      ),
  },
  sure: {
    title: 'How sure you were before and after',
    short: 'How sure',
    said: (when: 'own' | 'final', high: number, x: number) =>
      high === 0
        ? when === 'own'
          ? 'Before the advice you never said 80% or more.'
          : 'In the end you never said 80% or more.'
        : `${when === 'own' ? 'Before the advice' : 'In the end'} you said 80% or more on ${plural(high, 'item', 'items')}, and ${ofThem(x, high)} right.`,
    ai: (high: number, x: number) =>
      high === 0
        ? 'The AI never said 80% or more.'
        : `The AI said 80% or more on ${plural(high, 'item', 'items')}, and ${ofThem(x, high)} right. Its score has nothing to do with being right here.`,
    over: (own: string, final: string) =>
      `How sure you were on average, minus how often you were right. Before the advice: ${own}. In the end: ${final}.`,
  },
  items: {
    title: 'Every item again',
    short: 'The items',
    lede: 'Open an item to see its records and the reasons.',
    outcome: (own: boolean, advice: boolean, final: boolean) =>
      `${own ? 'you right' : 'you wrong'}, AI ${advice ? 'right' : 'wrong'}, in the end ${final ? 'right' : 'wrong'}`,
    line: (own: string, advice: string, final: string) => `${own} → ${final}; the AI: ${advice}`,
    key: (truth: string, working: string) => `${truth}. ${working}`,
  },
  gone: 'Only the judgements of this run are left, so your own answers cannot be shown again.',
  what: 'What this is',
  means: {
    rair: 'Relative AI reliance (RAIR): of the items you had wrong and the AI right, those you ended up right on. Relative self-reliance (RSR): of the items you had right and the AI wrong, those you stayed right on. Each needs 8 cases. The intervals are Wilson’s. Source: Schemmer and others, 2023.',
    weight:
      'Weight of advice: (final − own) ÷ (advice − own). The best weight is the least-squares one for hitting the truth. Each item is measured in shares of its own right answer. It needs 8 items. The intervals are resampled. Source: Yaniv, 2004, for the weight.',
    together:
      'Complementarity: the share right together minus the share right of the better one alone. Over many studies it was below 0 on average. Source: Vaccaro and others, 2024.',
  },
};
