import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newcombeDiff, upper95, wilson, zeroErrorSample } from '../../../src/domain/metrics/proportion.ts';
import { anyCount, binomial } from './some.ts';

describe('wilson', () => {
  it('holds the observed share, touches 0 and 1 exactly at the ends only, and mirrors', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { p, lo, hi } = wilson(x, n) as { p: number; lo: number; hi: number };
        expect(lo <= p && p <= hi).toBe(true);
        expect(lo === 0).toBe(x === 0);
        expect(hi === 1).toBe(x === n);
        expect(wilson(n - x, n).lo).toBeCloseTo(1 - hi, 12);
      }),
    );
  });

  it('refuses what cannot be counted', () => {
    for (const [x, n] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
      [0, -1],
    ] as const)
      expect(() => wilson(x, n)).toThrow(RangeError);
  });
});

describe('the difference of two shares', () => {
  it('turns its sign when the two change places, and holds the difference seen', () => {
    fc.assert(
      fc.property(anyCount(80), anyCount(80), ([x1, n1], [x2, n2]) => {
        const there = newcombeDiff(x1, n1, x2, n2) as { diff: number; lo: number; hi: number };
        const back = newcombeDiff(x2, n2, x1, n1) as { diff: number; lo: number; hi: number };
        expect(there.diff).toBeCloseTo(x1 / n1 - x2 / n2, 12);
        expect(there.lo).toBeCloseTo(-back.hi, 12);
        expect(there.hi).toBeCloseTo(-back.lo, 12);
        expect(there.lo <= there.diff && there.diff <= there.hi).toBe(true);
        expect(there.lo >= -1 - 1e-12 && there.hi <= 1 + 1e-12).toBe(true);
      }),
    );
  });

  it('covers the true difference in about 95 of 100 (exact, both sides of 30 items)', () => {
    for (const [p, q] of [
      [0.5, 0.5],
      [0.8, 0.5],
      [0.9, 0.7],
      [0.95, 0.95],
    ] as const) {
      let covered = 0;
      binomial(30, p).forEach((wp, x) => {
        binomial(30, q).forEach((wq, y) => {
          const { lo, hi } = newcombeDiff(x, 30, y, 30) as { lo: number; hi: number };
          if (lo <= p - q && p - q <= hi) covered += wp * wq;
        });
      });
      expect(covered).toBeGreaterThan(0.93);
      expect(covered).toBeLessThan(0.995);
    }
  });
});

describe('the highest error rate that still fits', () => {
  it('is the rate at which so few errors have a chance of 5%', () => {
    fc.assert(
      fc.property(anyCount(150), ([x, n]) => {
        const p = upper95(x, n) as number;
        if (x === n) expect(p).toBe(1);
        else {
          const chance = binomial(n, p)
            .slice(0, x + 1)
            .reduce((sum, c) => sum + c);
          expect(chance).toBeCloseTo(0.05, 9);
        }
        expect(p).toBeGreaterThan(x / n - 1e-12);
        if (x < n) expect(upper95(x + 1, n) as number).toBeGreaterThan(p);
        expect(upper95(x, n + 1) as number).toBeLessThan(p + 1e-12);
      }),
    );
  });

  it('stays exact where single chances are too small for a number', () => {
    // The same as a beta quantile (scipy 1.17: beta.ppf(.95, 5001, 5000)).
    expect(upper95(5_000, 10_000)).toBeCloseTo(0.508278, 5);
  });

  it('needs 59, 149 and 299 tries without error for 5%, 2% and 1%, and no fewer', () => {
    expect([0.05, 0.02, 0.01].map(zeroErrorSample)).toEqual([59, 149, 299]);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.9, noNaN: true }), (rate) => {
        const n = zeroErrorSample(rate);
        expect(upper95(0, n) as number).toBeLessThanOrEqual(rate + 1e-12);
        if (n > 1) expect(upper95(0, n - 1) as number).toBeGreaterThan(rate);
      }),
    );
  });

  it('refuses what cannot be counted', () => {
    for (const [x, n] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
    ] as const)
      expect(() => upper95(x, n)).toThrow(RangeError);
    for (const rate of [0, 1, Number.NaN]) expect(() => zeroErrorSample(rate)).toThrow(RangeError);
  });
});
