import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { f1Of, noMarks, precisionOf, recallOf } from '../../../src/domain/metrics/marks.ts';
import { shownMarks } from '../../../src/domain/metrics/shown.ts';

describe('places marked against places due', () => {
  it('worked by hand: 6 of 8 due places found, with 2 marks elsewhere', () => {
    const marks = { hits: 6, wrong: 2, due: 8 };
    expect(precisionOf(marks)).toBe(0.75);
    expect(recallOf(marks)).toBe(0.75);
    expect(f1Of(marks)).toBe(0.75);
    expect(f1Of({ hits: 4, wrong: 0, due: 8 })).toBeCloseTo(2 / 3, 12);
  });
  it('an empty denominator gives null, never 0 or 1', () => {
    expect([precisionOf(noMarks()), recallOf(noMarks()), f1Of(noMarks())]).toEqual([null, null, null]);
    expect(precisionOf({ hits: 0, wrong: 0, due: 3 })).toBeNull();
    expect(recallOf({ hits: 0, wrong: 3, due: 0 })).toBeNull();
  });
  it('F1 is the harmonic mean, and lies between the two', () => {
    const counts = fc.record({ hits: fc.nat(50), wrong: fc.nat(50), missed: fc.nat(50) });
    fc.assert(
      fc.property(counts, ({ hits, wrong, missed }) => {
        const marks = { hits, wrong, due: hits + missed };
        const [p, r, f] = [precisionOf(marks), recallOf(marks), f1Of(marks)];
        if (p === null || r === null || f === null || hits === 0) return;
        expect(f).toBeCloseTo((2 * p * r) / (p + r), 12);
        expect(f).toBeGreaterThanOrEqual(Math.min(p, r) - 1e-12);
        expect(f).toBeLessThanOrEqual(Math.max(p, r) + 1e-12);
      }),
    );
  });
  it('none is shown below eight', () => {
    const few = shownMarks({ hits: 5, wrong: 1, due: 7 });
    expect([few.precision.kind, few.recall.kind, few.f1.kind]).toEqual(['not-yet', 'not-yet', 'not-yet']);
    const enough = shownMarks({ hits: 7, wrong: 2, due: 9 });
    expect(enough.recall).toMatchObject({ kind: 'figure', value: 7 / 9 });
    expect(enough.f1).toEqual({ kind: 'figure', value: 7 / 9, interval: null });
  });
});
