import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyProgress, type Progress, type RunProgress } from '../../src/domain/progress.ts';
import { readKept } from '../../src/run/kept.ts';
import { lastFinished } from '../../src/run/last-finished.ts';
import { atFirst, knowsGuide, reduce } from '../../src/run/run-state.ts';
import { finished } from './played.ts';

describe('what a finished shift kept', () => {
  const { kept } = finished('expert', 5);

  it('comes back as it was', () => {
    expect(kept).not.toBeNull();
    expect(readKept(kept)).toEqual(kept);
  });
  it('is refused when any part that is shown is missing', () => {
    const parts = ['stakes', 'pass', 'roles', 'shown', 'title', 'v'];
    for (const part of parts) expect(readKept({ ...kept, [part]: undefined }), part).toBeNull();
    const first = kept?.shown[0];
    for (const part of ['sourceRecords', 'answer', 'costs', 'cueAt', 'feedback']) {
      const broken = { ...first, case: { ...first?.case, [part]: undefined } };
      expect(readKept({ ...kept, shown: [broken] }), part).toBeNull();
    }
  });
  it('never throws, whatever a backup holds', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        expect(readKept(raw)).toBeNull();
        readKept({ ...kept, shown: raw });
      }),
    );
  });
});

function progressWith(...runs: Partial<RunProgress>[]): Progress {
  const progress = emptyProgress();
  for (const [i, run] of runs.entries()) {
    const id = run.run ?? `run${i}`;
    progress.runs[id] = { run: id, scenario: 's', type: 'review-desk', acted: 0, ...run } as RunProgress;
    progress.runOrder.push(id);
  }
  return progress;
}

describe('where a practice page stands', () => {
  it('teaches the moves the first time only', () => {
    expect(knowsGuide(emptyProgress(), 'review-desk')).toBe(false);
    expect(knowsGuide(progressWith({ state: 'left', acted: 3 }), 'review-desk')).toBe(false);
    expect(knowsGuide(progressWith({ state: 'going', acted: 12 }), 'review-desk')).toBe(true);
    expect(knowsGuide(progressWith({ state: 'finished' }), 'review-desk')).toBe(true);
    expect(knowsGuide(progressWith({ state: 'finished', type: 'drift' }), 'review-desk')).toBe(false);
  });
  it('offers the debrief of the newest finished run', () => {
    const progress = progressWith(
      { run: 'b', state: 'finished', finishedAt: 20 },
      { run: 'a', state: 'finished', finishedAt: 10 },
      { run: 'c', state: 'going', finishedAt: null },
      { run: 'd', state: 'finished', finishedAt: 30, scenario: 'other' },
    );
    expect(lastFinished(progress, 's')?.run).toBe('b');
    expect(lastFinished(progress, 'none')).toBeNull();
  });
  it('leads every trouble back to the first screen, which says it', () => {
    const playing = reduce(reduce(atFirst, { do: 'wait' }), { do: 'go', to: 'desk' });
    const after = reduce(playing, { do: 'fail', trouble: { why: 'elsewhere', run: 'r' } });
    expect(after).toMatchObject({ phase: 'brief', busy: false, trouble: { why: 'elsewhere', run: 'r' } });
    expect(reduce(after, { do: 'wait' }).trouble).toBeNull();
  });
});
