import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, dnorm, pnorm, qnorm, z95 } from '../../../src/domain/metrics/normal.ts';
import { t95 } from '../../../src/domain/metrics/student.ts';

const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

describe('the normal distribution', () => {
  it('the quantile undoes the cumulative share', () => {
    fc.assert(
      fc.property(share, (p) => {
        expect(Math.abs(pnorm(qnorm(p)) - p)).toBeLessThan(4e-15);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is symmetric and rises', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 8, noNaN: true }),
        fc.double({ min: 1e-9, max: 4, noNaN: true }),
        (x, more) => {
          expect(pnorm(x) + pnorm(-x)).toBeCloseTo(1, 15);
          expect(dnorm(x)).toBe(dnorm(-x));
          expect(pnorm(x + more)).toBeGreaterThanOrEqual(pnorm(x));
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4095 }), (k) => {
        expect(qnorm(k / 4096)).toBe(-qnorm(1 - k / 4096));
        expect(qnorm((k + 1) / 4097)).toBeGreaterThan(qnorm(k / 4097));
      }),
    );
  });

  it('the density is the slope of the cumulative share', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (x) => {
        expect((pnorm(x + 1e-5) - pnorm(x - 1e-5)) / 2e-5).toBeCloseTo(dnorm(x), 9);
      }),
    );
  });

  // 40-digit values (mpmath), at the seams of the rational pieces as well.
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798409],
    [0.0749, -1.440238267527963],
    [0.0751, -1.43882539275254],
    [0.95, 1.6448536269514722],
  ])('qnorm(%f)', (p, x) => expect(Math.abs(qnorm(p) / x - 1)).toBeLessThan(3e-15));

  // The far tail has its own formula; West promises absolute digits, its relative error is about 1e-8 (mpmath).
  it.each([
    [-7.1, 6.237844463331576e-13],
    [-8, 6.220960574271785e-16],
    [-20, 2.7536241186062337e-89],
    [-37, 5.725571222524577e-300],
  ])('pnorm(%f)', (x, p) => expect(Math.abs(pnorm(x) / p - 1)).toBeLessThan(2e-8));

  it('ends in infinity at 0 and 1 and refuses what is no share', () => {
    expect([qnorm(0), qnorm(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect([pnorm(-40), pnorm(40)]).toEqual([0, 1]);
    expect(pnorm(Number.NaN)).toBeNaN();
    for (const p of [-0.1, 1.1, Number.NaN]) expect(() => qnorm(p)).toThrow(RangeError);
  });

  it('z95 is its 97.5% point, and an interval reaches as far to both sides', () => {
    expect(qnorm(0.975)).toBeCloseTo(z95, 14);
    expect(around(3, 2)).toEqual({ lo: 3 - 2 * z95, hi: 3 + 2 * z95 });
  });
});

describe("Student's t", () => {
  // 40-digit values (mpmath, incomplete beta); printed tables agree to their three decimals.
  it.each([
    [1, 12.706204736174705],
    [2, 4.302652729749464],
    [3, 3.182446305283709],
    [4, 2.7764451051977943],
    [19, 2.0930240544083096],
    [20, 2.085963447265865],
    [59, 2.0009953780882685],
    [499, 1.9647293909876891],
    [501, 1.9647103221754832],
    [100_000, 1.9599877075346096],
  ])('97.5%% point with %i degrees of freedom', (df, t) => expect(Math.abs(t95(df) - t)).toBeLessThan(1e-11));

  it('falls towards the normal point', () => {
    for (let df = 1; df < 700; df++) expect(t95(df)).toBeGreaterThan(t95(df + 1));
    expect(t95(1_000_000)).toBeGreaterThan(z95);
  });

  it('refuses less than one degree of freedom', () => {
    for (const df of [0, -1, 1.5, Number.NaN]) expect(() => t95(df)).toThrow(RangeError);
  });
});
