import { plural } from './format.ts';
import { outcome } from './moves.ts';

/**
 * The truth in words: used after commit and in the debrief. A file of its own, because a page fetches it only once
 * the first item lies on the desk.
 */
export const verdict = {
  ...outcome,
  soundShort: 'right',
  wrongShort: 'wrong',
  stoppedRight: 'You stopped it for nothing',
  truth: 'What is right',
  cue: 'How you could see it',
  cueSound: 'What to look at',
  cueTag: 'cue',
  supportTag: 'supports it',
  yourMark: 'your mark',
  fits: 'Moves that fit',
  yourMove: 'Your move',
  moveFits: 'your move fits',
  moveNot: 'another move fits',
  detailNot: { correct: 'the move fits, the value does not', escalate: 'the move fits, the person does not' },
  handOver: 'Hand over to',
  detailRight: { correct: 'Your value is right', escalate: 'That is the right role' },
  detailWrong: { correct: 'Your value is not right', escalate: 'Another role should have it' },
  marked: (row: string) => `You marked: ${row}.`,
  markedNothing: 'You marked no row.',
  markRight: { cue: 'That row gives it away.', support: 'That row supports it.' },
  rowsAre: {
    cue: 'The rows that give it away are tagged “cue”.',
    support: 'The rows that support it are tagged.',
  },
  check: 'How to check it at work',
  checkMinutes: (n: number) => `about ${plural(n, 'minute', 'minutes')}`,
  ownCost: 'What a case like this costs at work',
  costMiss: (text: string) =>
    `${text} if it goes through. In this shift every mistake of a kind costs the same`,
  costFalse: (text: string) =>
    `${text} if it is stopped or checked for nothing. In this shift every mistake of a kind costs the same`,
  perDay: 'per day',
  assumed: 'teaching assumption',

  planted: 'This one was planted: a known error to keep your eye sharp. It does not count.',
  levelChange: {
    harder: 'Three right in a row: the next made-up items hide their signs better.',
    easier: 'The next made-up items are a little easier.',
  },
  again: 'Look again with the error gone',
  againBy: 'With the error gone',
  againNote: (text: string) => `The AI said: ${text}`,
  againOn: (label: string, text: string) =>
    `The error is gone. ${label}: ${text}. The rows that give it away are marked in the records.`,
  againOff: 'The AI output stands again as it was.',
};
