import { percent, plural } from '#words/format';
import { atLeast } from '#words/shares';

/** While an item is worked: what stands on the screen before anything is told. */
export const opinion = {
  place: (n: number, of: number) => `Item ${n} of ${of}`,
  records: 'The records',
  question: 'The question',
  foot: 'Your answer',
  yours: 'Your own answer',
  finalAnswer: 'Your final answer',
  within: (text: string) => `Within ${text} counts as right.`,
  typeIt: (label: string, unit: string) => `${label}, in ${unit}`,
  /** Units written out, for the label of the field. */
  units: { EUR: 'euros', h: 'hours', min: 'minutes', '%': 'per cent' } as Record<string, string>,
  mineTag: 'yours',
  aiTag: 'the AI’s',
  sure: { own: 'How sure are you of it?', final: 'How sure are you now?' },
  sureLow: 'a guess',
  sureHigh: 'certain',
  lock: 'Lock my answer',
  commit: 'Commit',
  locked: (answer: string, sure: number) => `${answer}, ${sure}% sure`,
  lockedTitle: 'Your own answer, locked',
  aiBy: 'The AI’s answer',
  confidence: (share: number) => `It says it is ${percent(share)} sure`,
  rule: 'A simple rule of thumb',
  keep: 'Keep mine',
  take: 'Take the AI’s',
  between: 'You can also write any other number.',
  missingLead: { own: 'Before you lock it:', final: 'Before you commit:' },
  missing: {
    number: 'write a number, such as 1,250',
    verdict: 'choose an answer',
    sure: 'say how sure you are',
  },
  saidItem: (n: number, of: number, title: string) => `Item ${n} of ${of}: ${title}`,
  saidSettled: (n: number, answer: string) => `Item ${n} settled: ${answer}.`,
  saidAdvice: (own: string, advice: string, confidence: string) =>
    `Your answer is locked: ${own}. The AI says ${advice}. ${confidence}. Now give your final answer.`,
  settled: (n: number) => `Item ${n} settled`,
  next: 'Next item',
  toDebrief: 'To the debrief',
};

/** After commit: what was so. Used on the screen of a practice and in the debrief. */
export const told = {
  reasons: 'The reasons',
  ai: { sound: 'The AI was right', wrong: 'The AI was wrong' },
  you: { right: 'Your final answer is right', wrong: 'Your final answer is not right' },
  /** What happened, by own answer, advice and final answer. */
  story: (own: boolean, advice: boolean, final: boolean): string => {
    if (own && advice)
      return final
        ? 'You and the AI were both right, and you stayed with it.'
        : 'You and the AI were both right. Then you moved away from it.';
    if (own)
      return final
        ? 'You were right and the AI was wrong. You held firm.'
        : 'You were right and the AI was wrong. You gave up a right answer.';
    if (advice)
      return final
        ? 'You were wrong and the AI was right. You used its advice.'
        : 'You were wrong and the AI was right. You did not go far enough to be right as well.';
    return final
      ? 'You and the AI were both wrong at first. You found the right answer all the same.'
      : 'You and the AI were both wrong, and the final answer is wrong as well.';
  },
  truth: 'What is right',
  why: { sound: 'Why the AI was right', wrong: 'Where the AI went wrong' },
  whySound: 'It saw all that counts in the records.',
  cue: 'What to look at',
  working: 'How it comes about',
  decides: 'decides it',
  own: 'Own',
  advice: 'AI',
  final: 'Final',
  moved: 'How far you moved',
  way: {
    kept: 'You did not move.',
    towards: (by: string, gap: string) => `You moved ${by} of the ${gap} between you and the AI.`,
    'all-the-way': (gap: string) => `You went all the way to the AI’s answer, ${gap}.`,
    beyond: (by: string, gap: string) => `You moved ${by}, past the AI’s answer, which was ${gap} away.`,
    away: (by: string) => `You moved ${by} away from the AI’s answer.`,
  },
  nearer: {
    '-1': 'That took you farther from the right answer.',
    '0': 'That took you neither nearer to the right answer nor farther from it.',
    '1': 'That took you nearer to the right answer.',
  } as Record<string, string>,
};

/** What is said before the start, and what a scenario's checks say. Only pages made at build time carry it. */
export const before = {
  kind: {
    name: 'Second opinion',
    about: 'Give your own answer first, then see the AI’s, then give a final one.',
  },
  length: (n: number, answer: 'number' | 'verdict') =>
    answer === 'number' ? plural(n, 'estimate', 'estimates') : plural(n, 'verdict', 'verdicts'),
  steps: {
    number: [
      'Read the records of the item, and work out a number of your own. Care counts, not cents: a margin is told with each.',
      'Say how sure you are, and lock it. From then on it cannot change.',
      'See the AI’s number, and how sure it says it is.',
      'Give your final number: keep yours, take the AI’s, or any other. Say how sure you are now.',
    ],
    verdict: [
      'Read the records of the item, and choose the answer you hold to be right.',
      'Say how sure you are, and lock it. From then on it cannot change.',
      'See the AI’s answer, and how sure it says it is.',
      'Give your final answer: keep yours, take the AI’s, or choose another. Say how sure you are now.',
    ],
  },
  notes: {
    practice: 'The reasons come after each item.',
    measured: 'Nothing is explained before the end.',
    mix: (contrary: number) =>
      `The AI’s advice is a training mix. Where your own answer is right, it is made to be wrong in ${contrary} of 4 cases. Where yours is wrong, it is made to be right in ${contrary} of 4. Only so can both skills be trained. It says nothing about how good an AI is at work.`,
    sure: 'How sure the AI says it is tells nothing here.',
    noScore: 'There is no single score, and no euros are added up. The costs show why both mistakes matter.',
    noClock: 'There is no countdown.',
    rule: 'Beside the AI you see a simple rule of thumb. It may be near or far off.',
  },
  moves: {
    title: 'Your final answer',
    keep: { name: 'Keep yours', means: 'You hold that the records bear out your own answer.' },
    take: { name: 'Take the AI’s', means: 'You hold that it saw something you had missed.' },
    between: { name: 'Any other number', means: 'You move part of the way, or you find a new number.' },
    other: { name: 'Another answer', means: 'You hold that both of you were wrong at first.' },
    note: 'A final answer that differs from the AI’s counts as stopping it.',
  },
  stakes: { miss: 'You follow advice that is wrong', falseStop: 'You pass over advice that is right' },
  pass: (wrong: number, sound: number) =>
    `To pass, end up right on ${atLeast(wrong)} of the items where the AI is wrong, and on ${atLeast(sound)} of those where it is right. Both count, so neither always taking nor always keeping is enough.`,
};
