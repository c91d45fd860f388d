import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumberTrial, weightOf, weightOfAdvice } from '../../../src/domain/metrics/advice.ts';
import { type AdviceTrial, reliance, relianceCorner } from '../../../src/domain/metrics/reliance.ts';
import { near, shuffled } from './some.ts';

const answer = fc.constantFrom('a', 'b', 'c');
const trial: fc.Arbitrary<AdviceTrial> = fc.record({
  initial: answer,
  advice: answer,
  final: answer,
  truth: answer,
});
const trials = fc.array(trial, { maxLength: 40 });

describe('reliance on advice', () => {
  it('does not depend on the order of trials', () => {
    fc.assert(fc.property(shuffled(trials), ([all, mixed]) => near(reliance(mixed), reliance(all))));
  });

  it('every trial is in one denominator by the advice, and every own-against-advice case in its own', () => {
    fc.assert(
      fc.property(trials, (all) => {
        const r = reliance(all);
        expect(r.overDen + r.underDen).toBe(r.n);
        const bothRight = all.filter((t) => t.initial === t.truth && t.advice === t.truth).length;
        expect(r.rairDen + r.rsrDen + r.bothWrong + bothRight).toBe(r.n);
        if (r.n > 0) expect(r.agreementFraction).toBeCloseTo((r.overNum + r.underDen - r.underNum) / r.n, 12);
        for (const [share, x, n] of [
          [r.rair, r.rairNum, r.rairDen],
          [r.rsr, r.rsrNum, r.rsrDen],
          [r.overReliance, r.overNum, r.overDen],
          [r.underReliance, r.underNum, r.underDen],
          [r.switchFraction, r.switchNum, r.switchDen],
        ] as const)
          expect(share).toBe(n === 0 ? null : x / n);
      }),
    );
  });

  it('whoever takes every advice reaches full RAIR, no RSR and the accuracy of the advice; whoever takes none, the mirror', () => {
    fc.assert(
      fc.property(trials, (all) => {
        const taking = reliance(all.map((t) => ({ ...t, final: t.advice })));
        expect([1, null]).toContain(taking.rair);
        expect([0, null]).toContain(taking.rsr);
        expect(taking.accFinal).toBe(taking.accAdvice);
        const keeping = reliance(all.map((t) => ({ ...t, final: t.initial })));
        expect([0, null]).toContain(keeping.rair);
        expect([1, null]).toContain(keeping.rsr);
        expect([0, null]).toContain(keeping.switchFraction);
        expect(keeping.accFinal).toBe(keeping.accInitial);
        const knowing = reliance(all.map((t) => ({ ...t, final: t.truth })));
        expect(knowing.complementarity ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('names a corner of the square only once both denominators reach 8', () => {
    const some = (n: number, good: boolean, gain: boolean): AdviceTrial[] =>
      Array.from({ length: n }, () =>
        gain
          ? { initial: 'b', advice: 'a', final: good ? 'a' : 'b', truth: 'a' }
          : { initial: 'a', advice: 'b', final: good ? 'a' : 'b', truth: 'a' },
      );
    const corner = (gains: number, missed: number, kept: number, led: number) =>
      relianceCorner(
        reliance([
          ...some(gains, true, true),
          ...some(missed, false, true),
          ...some(kept, true, false),
          ...some(led, false, false),
        ]),
      );
    expect(corner(7, 0, 8, 0)).toBeNull();
    expect(corner(8, 0, 7, 0)).toBeNull();
    expect(corner(7, 3, 7, 3)).toBe('both');
    expect(corner(7, 3, 6, 4)).toBe('low-rsr');
    expect(corner(6, 4, 7, 3)).toBe('low-rair');
    expect(corner(2, 8, 2, 8)).toBe('neither');
  });
});

const amount = fc.integer({ min: -1_000, max: 1_000 });
const numbers = fc.array(fc.record({ initial: amount, advice: amount, final: amount, truth: amount }), {
  maxLength: 30,
});

describe('weight of advice', () => {
  it('does not depend on order, nor on the unit or the zero of the numbers', () => {
    fc.assert(
      fc.property(shuffled(numbers), amount, fc.integer({ min: 1, max: 50 }), ([all, mixed], zero, unit) => {
        const found = weightOfAdvice(all);
        expect(near(weightOfAdvice(mixed), found)).toBe(true);
        const other = (v: number) => v * unit + zero;
        const moved = all.map((t) => ({
          initial: other(t.initial),
          advice: other(t.advice),
          final: other(t.final),
          truth: other(t.truth),
        }));
        expect(near(weightOfAdvice(moved), found)).toBe(true);
      }),
    );
  });

  it('counts every trial once, and its clipped mean stays within 0 and 1', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const { nUsed, nExcluded, nOutOfRange, meanWinsorised, median } = weightOfAdvice(all);
        expect(nUsed + nExcluded).toBe(all.length);
        expect(nOutOfRange).toBeLessThanOrEqual(nUsed);
        expect(meanWinsorised === null && median === null).toBe(nUsed === 0);
        if (nUsed === 0) return;
        expect((meanWinsorised as number) >= 0 && (meanWinsorised as number) <= 1).toBe(true);
        const weights = all.filter((t) => t.advice !== t.initial).map(weightOf);
        expect(weights.filter((w) => w <= (median as number)).length * 2).toBeGreaterThanOrEqual(nUsed);
        expect(weights.filter((w) => w >= (median as number)).length * 2).toBeGreaterThanOrEqual(nUsed);
      }),
    );
  });

  it('no weight between 0 and 1 comes closer to the truth than the optimal one', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (all, other) => {
        const best = weightOfAdvice(all).optimalWeight;
        if (best === null) return;
        const off = (w: number) =>
          all.reduce((sum, t) => sum + (t.initial + w * (t.advice - t.initial) - t.truth) ** 2, 0);
        expect(off(best)).toBeLessThanOrEqual(off(other) * (1 + 1e-12) + 1e-9);
      }),
    );
  });

  it('has no optimum when one used trial has no truth', () => {
    const all: NumberTrial[] = [
      { initial: 1, advice: 2, final: 2, truth: 2 },
      { initial: 1, advice: 2, final: 2 },
    ];
    expect(weightOfAdvice(all).optimalWeight).toBeNull();
  });
});
