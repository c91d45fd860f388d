import { expect, it } from 'vitest';
import type { Judgement } from '../../../src/domain/judgement.ts';
import { fourCounts } from '../../../src/domain/metrics/counts.ts';

const judged = (sound: boolean, stopped: boolean, counted = true): Judgement => ({
  item: 'x',
  department: 'payroll',
  failureMode: sound ? 'none' : 'drift',
  sound,
  move: stopped ? 'escalate' : 'accept',
  stopped,
  fitting: sound !== stopped,
  detailRight: null,
  risk: 20,
  aiConfidence: 0.9,
  opened: 0,
  mark: null,
  markRight: null,
  reason: null,
  counted,
});

it('the four counts: which outputs were wrong, and which of them were stopped', () => {
  const all = [
    judged(false, true),
    judged(false, true),
    judged(false, true),
    judged(false, false),
    judged(true, true),
    judged(true, true),
    judged(true, false),
  ];
  expect(fourCounts(all)).toEqual({ wrongStopped: 3, wrongThrough: 1, rightStopped: 2, rightThrough: 1 });
});

it('guided and planted items are in none of them', () => {
  const all = [judged(false, true, false), judged(true, false, false), judged(true, false)];
  expect(fourCounts(all)).toEqual({ wrongStopped: 0, wrongThrough: 0, rightStopped: 0, rightThrough: 1 });
  expect(fourCounts([])).toEqual({ wrongStopped: 0, wrongThrough: 0, rightStopped: 0, rightThrough: 0 });
});
