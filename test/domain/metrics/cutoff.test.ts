import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc } from '../../../src/domain/metrics/confidence.ts';
import {
  type Banded,
  countsAt,
  cutCost,
  impliedRatio,
  missGap,
  missRate,
  pooled,
  regretOf,
  rocArea,
  rocOf,
  sweep,
} from '../../../src/domain/metrics/cutoff.ts';

/** The table of the lesson "A score is not a promise": bands below 60, from 60, 70, 80 and 90 on. */
const year: Banded = { real: [3, 7, 10, 20, 60], clean: [8437, 968, 310, 145, 40] };
const lesson = { missCents: 15_000, falseStopCents: 0, checkCents: 300 };

const counts = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 20 });
const banded = counts.map((list): Banded => ({ real: list.map(([n]) => n), clean: list.map(([, n]) => n) }));

describe('where to cut a score', () => {
  it('gives the counts and euros of the lesson, row by row', () => {
    const rows = [1, 2, 3, 4].map((cut) => countsAt(year, cut));
    expect(rows.map(({ caught, misses, falseAlarms }) => [caught, misses, falseAlarms])).toEqual([
      [97, 3, 1463],
      [90, 10, 495],
      [80, 20, 185],
      [60, 40, 40],
    ]);
    expect(rows.map((row) => cutCost(row, lesson) / 100)).toEqual([5130, 3255, 3795, 6300]);
    expect(cutCost(countsAt(year, 0), lesson) / 100).toBe(30_000);
    expect(cutCost(countsAt(year, 5), lesson) / 100).toBe(15_000);
    // A good case that is held up may cost something of its own.
    expect(cutCost(countsAt(year, 2), { ...lesson, falseStopCents: 800 }) / 100).toBe(3255 + 495 * 8);
  });

  it('counts every case once at every cut-off; a higher one never has fewer misses or more false alarms', () => {
    fc.assert(
      fc.property(banded, (given) => {
        const all = sweep(given);
        expect(all).toEqual(all.map((_, cut) => countsAt(given, cut)));
        const total = [...given.real, ...given.clean].reduce((sum, n) => sum + n, 0);
        all.forEach(({ caught, misses, falseAlarms, passed }, cut) => {
          expect(caught + misses + falseAlarms + passed).toBe(total);
          const next = all[cut + 1];
          if (!next) return;
          expect(next.misses).toBeGreaterThanOrEqual(misses);
          expect(next.falseAlarms).toBeLessThanOrEqual(falseAlarms);
        });
      }),
    );
  });

  it('regret is 0 for the best, never below, and a small best is divided by the floor', () => {
    expect(regretOf(3300, 3000, 100)).toBeCloseTo(0.1, 12);
    expect(regretOf(2900, 3000, 100)).toBe(0);
    expect(regretOf(50, 0, 500)).toBe(0.1);
  });

  it('the area under the curve is the one of the ratings, one by one, and the points run from none to all', () => {
    fc.assert(
      fc.property(banded, (given) => {
        const each = (list: readonly number[]) =>
          list.flatMap((n, band) => Array.from({ length: n }, () => band));
        const area = rocArea(given);
        const [signal, noise] = [each(given.real), each(given.clean)];
        if (signal.length === 0 || noise.length === 0) {
          expect(area).toBeNull();
          return;
        }
        expect(area).toBeCloseTo(auc({ signal, noise }).auc as number, 10);
        const points = rocOf(given);
        expect(points[0]).toEqual([0, 0]);
        expect(points.at(-1)).toEqual([1, 1]);
      }),
      { numRuns: 60 },
    );
  });

  it('an empty side has no rate, no area and no ratio: null, never 0 or 1', () => {
    expect(missRate({ caught: 0, misses: 0, falseAlarms: 3, passed: 4 })).toBeNull();
    expect(rocArea({ real: [0, 0], clean: [3, 4] })).toBeNull();
    expect(rocOf({ real: [0], clean: [0] })).toEqual([
      [0, 0],
      [0, 0],
    ]);
    expect(impliedRatio({ real: [0, 0, 5], clean: [9, 9, 1] }, 1)).toBeNull();
    expect(missGap([countsAt(year, 2)])).toBeNull();
  });

  it('a cut-off says what a miss is worth: clean to real cases on both sides of it', () => {
    expect(impliedRatio(year, 3)).toBeCloseTo((310 + 145) / (10 + 20), 12);
    expect(impliedRatio(year, 5)).toBeCloseTo(40 / 60, 12);
  });

  it('groups add up band by band, and their largest difference in misses is found', () => {
    const groups: Banded[] = [
      { real: [1, 9], clean: [5, 0] },
      { real: [5, 5], clean: [2, 2] },
      { real: [2, 8], clean: [0, 0] },
    ];
    expect(pooled(groups)).toEqual({ real: [8, 22], clean: [7, 2] });
    expect(missGap(groups.map((group) => countsAt(group, 1)))).toBeCloseTo(0.4, 12);
    expect(pooled([])).toEqual({ real: [], clean: [] });
  });
});
