import { describe, expect, it } from 'vitest';
import type { EventKinds } from '../../src/domain/events.ts';
import { foldAll } from '../../src/domain/fold.ts';
import { isMeasured } from '../../src/domain/measured.ts';
import { emptyProgress, type RunProgress } from '../../src/domain/progress.ts';
import { event } from './some-events.ts';

/** A run as the log tells it. */
function run(about: Partial<EventKinds['run.started']>, end: 'finished' | 'left' | null): RunProgress {
  const begun = event(0, 'run.started', {
    run: 'run1',
    scenario: 'measured-shift',
    type: 'review-desk',
    seed: 7,
    caseSet: 'abc',
    fresh: true,
    lesson: null,
    mode: 'measured',
    stakes: null,
    ...about,
  });
  const ends = {
    finished: [
      event(1, 'run.finished', { run: 'run1', passed: false, judgements: [], ledger: null, shown: null }),
    ],
    left: [event(1, 'run.left', { run: 'run1' })],
  };
  return foldAll(emptyProgress(), [begun, ...(end ? ends[end] : [])]).runs['run1'] as RunProgress;
}

describe('a run counts in the profile', () => {
  it('when it is a measured shift on a seed drawn for it, played to its end, passed or not', () => {
    expect(isMeasured(run({}, 'finished'))).toBe(true);
  });
  it.each<[string, Partial<EventKinds['run.started']>, 'finished' | 'left' | null]>([
    ['a practice', { mode: 'practice' }, 'finished'],
    ['a repeated or addressed seed', { fresh: false }, 'finished'],
    ['a run that still goes', {}, null],
    ['a run that was left', {}, 'left'],
  ])('but not %s', (_, about, end) => {
    expect(isMeasured(run(about, end))).toBe(false);
  });
});
