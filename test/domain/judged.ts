import type { Judgement } from '../../src/domain/judgement.ts';

/** A judgement of a right output that was let through, changed as asked. */
export const judged = (some: Partial<Judgement> = {}): Judgement => ({
  item: 'pay-01',
  department: 'payroll',
  failureMode: some.sound === false ? 'stale-data' : 'none',
  sound: true,
  move: some.stopped ? 'escalate' : 'accept',
  stopped: false,
  fitting: false,
  detailRight: null,
  risk: null,
  aiConfidence: 0.9,
  opened: 0,
  mark: null,
  markRight: null,
  reason: null,
  counted: true,
  ...some,
});

/** `n` judgements of one kind. */
export const times = (n: number, some: Partial<Judgement>): Judgement[] =>
  Array.from({ length: n }, () => judged(some));

/** A shift of these four counts, in this order: wrong stopped, wrong through, right stopped, right through. */
export const shiftOf = (
  [wrongStopped, wrongThrough, rightStopped, rightThrough]: readonly [number, number, number, number],
  some: Partial<Judgement> = {},
): Judgement[] => [
  ...times(wrongStopped, { ...some, sound: false, stopped: true }),
  ...times(wrongThrough, { ...some, sound: false, stopped: false }),
  ...times(rightStopped, { ...some, sound: true, stopped: true }),
  ...times(rightThrough, { ...some, sound: true, stopped: false }),
];
