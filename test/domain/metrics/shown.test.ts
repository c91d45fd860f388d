import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DriftScore, driftModel, driftScore } from '../../../src/domain/metrics/drift.ts';
import type { Figure, Shown } from '../../../src/domain/metrics/figure.ts';
import { newcombeDiff, wilson } from '../../../src/domain/metrics/proportion.ts';
import type { AdviceTrial } from '../../../src/domain/metrics/reliance.ts';
import { reliance } from '../../../src/domain/metrics/reliance.ts';
import {
  type Change,
  type ShiftRate,
  shownAbility,
  shownAdvice,
  shownAuc,
  shownBrier,
  shownChange,
  shownCriterionGap,
  shownDPrime,
  shownDrift,
  shownEce,
  shownOverConfidence,
  shownRate,
  shownReliance,
  shownScore,
} from '../../../src/domain/metrics/shown.ts';
import { anyCount, bit, shuffled, step } from './some.ts';

const four = (wrongStopped: number, wrongThrough: number, rightStopped: number, rightThrough: number) => ({
  wrongStopped,
  wrongThrough,
  rightStopped,
  rightThrough,
});
const figure = (shown: Shown): Figure => {
  expect(shown.kind).toBe('figure');
  return shown as Figure;
};
const notYet = (need: number, ...lacks: [string, number, number][]) => ({
  kind: 'not-yet',
  need,
  lacks: lacks.map(([of, have, least]) => ({ of, have, least })),
});
const many = <T>(n: number, make: (i: number) => T) => Array.from({ length: n }, (_, i) => make(i));

describe('rates', () => {
  it('are figures from 8 on, with Wilson’s interval; below, they say how many more', () => {
    expect(shownRate(4, 7)).toEqual(notYet(1, ['items', 7, 8]));
    expect(shownRate(0, 0)).toEqual(notYet(8, ['items', 0, 8]));
    const { p, lo, hi } = wilson(4, 8);
    expect(shownRate(4, 8)).toEqual({ kind: 'figure', value: p, interval: { lo, hi } });
  });

  it('never are a number below the minimum', () => {
    fc.assert(
      fc.property(anyCount(20), ([x, n]) => {
        const shown = shownRate(x, n);
        expect(shown.kind).toBe(n < 8 ? 'not-yet' : 'figure');
        if (shown.kind === 'not-yet') expect(shown.need).toBe(8 - n);
      }),
    );
  });
});

describe('detection', () => {
  it('is shown from 10 wrong and 20 right outputs on, and names each shortage', () => {
    expect(shownDPrime(four(5, 4, 3, 16))).toEqual(notYet(2, ['wrong', 9, 10], ['right', 19, 20]));
    expect(shownDPrime(four(5, 5, 3, 16))).toEqual(notYet(1, ['right', 19, 20]));
    expect(shownDPrime(four(6, 3, 3, 40))).toEqual(notYet(1, ['wrong', 9, 10]));
    const { value, interval } = figure(shownDPrime(four(5, 5, 3, 17)));
    expect((interval?.lo as number) < value && value < (interval?.hi as number)).toBe(true);
  });

  it('the same answer to every item has no d′ and no criterion, although a number could be worked out', () => {
    for (const alike of [four(0, 10, 0, 30), four(10, 0, 30, 0)]) {
      expect(shownDPrime(alike)).toEqual({ kind: 'withheld', why: 'same-answer' });
      expect(shownCriterionGap(alike, 0.25, { missCents: 500, falseStopCents: 100 })).toEqual({
        kind: 'withheld',
        why: 'same-answer',
      });
    }
    expect(shownDPrime(four(0, 10, 1, 29)).kind).toBe('figure');
  });

  it('the distance from the best criterion is shown only where d′ is surely above 0', () => {
    const stakes = { missCents: 50_000, falseStopCents: 10_000 };
    expect(shownCriterionGap(four(3, 6, 3, 27), 0.25, stakes).kind).toBe('not-yet');
    expect(shownCriterionGap(four(3, 7, 6, 24), 0.25, stakes)).toEqual({
      kind: 'withheld',
      why: 'at-chance',
    });
    const { value, interval } = figure(shownCriterionGap(four(9, 1, 2, 28), 0.25, stakes));
    expect((interval?.lo as number) < value && value < (interval?.hi as number)).toBe(true);
    expect(shownCriterionGap(four(9, 1, 2, 28), 0, stakes)).toEqual({ kind: 'withheld', why: 'undefined' });
  });

  it('whoever lets more wrong outputs through accepts more readily; a dearer miss makes the same criterion too ready', () => {
    const at = (miss: number, counts = four(7, 3, 3, 27)) =>
      figure(shownCriterionGap(counts, 0.25, { missCents: miss, falseStopCents: 100 })).value;
    expect(at(2_000)).toBeGreaterThan(at(1_000));
    expect(at(1_000)).toBeGreaterThan(at(200));
    expect(at(2_000)).toBeGreaterThan(0);
    expect(figure(shownDPrime(four(7, 3, 3, 27))).value).toBeGreaterThan(
      figure(shownDPrime(four(6, 4, 3, 27))).value,
    );
  });
});

describe('confidence', () => {
  it('the area under the curve needs 8 wrong and 20 right outputs, and more than one likelihood', () => {
    const of = (m: number, n: number) => ({
      signal: many(m, (i) => (i % 3) / 5),
      noise: many(n, (i) => (i % 2) / 5),
    });
    expect(shownAuc(of(7, 19))).toEqual(notYet(2, ['wrong', 7, 8], ['right', 19, 20]));
    expect(figure(shownAuc(of(8, 20))).interval).not.toBeNull();
    expect(shownAuc({ signal: many(8, () => 0.4), noise: many(20, () => 0.4) })).toEqual({
      kind: 'withheld',
      why: 'same-answer',
    });
  });

  it('over-confidence needs 20 answers', () => {
    const answers = (n: number) => many(n, (i) => ({ confidence: 0.8, right: i % 2 === 0 }));
    expect(shownOverConfidence(answers(19))).toEqual(notYet(1, ['answers', 19, 20]));
    expect(figure(shownOverConfidence(answers(20))).value).toBeCloseTo(0.3, 12);
    expect(shownOverConfidence([])).toEqual(notYet(20, ['answers', 0, 20]));
  });

  it('Brier and skill need 20 forecasts, reliability and resolution 60', () => {
    const of = (n: number) => ({
      forecasts: many(n, (i) => (i % 6) / 5),
      outcomes: many(n, (i): 0 | 1 => (i % 3 ? 0 : 1)),
    });
    const kinds = (n: number) => Object.values(shownBrier(of(n))).map((s) => s.kind);
    expect(kinds(19)).toEqual(['not-yet', 'not-yet', 'not-yet', 'not-yet']);
    expect(kinds(20)).toEqual(['figure', 'figure', 'not-yet', 'not-yet']);
    expect(kinds(59)).toEqual(['figure', 'figure', 'not-yet', 'not-yet']);
    expect(kinds(60)).toEqual(['figure', 'figure', 'figure', 'figure']);
    expect(shownBrier(of(59)).reliability).toEqual(notYet(1, ['forecasts', 59, 60]));
  });

  it('has no skill where all outcomes are the same', () => {
    const all = { forecasts: many(20, () => 0.2), outcomes: many(20, (): 0 | 1 => 0) };
    expect(shownBrier(all).skill).toEqual({ kind: 'withheld', why: 'undefined' });
    expect(figure(shownBrier(all).brier).value).toBeCloseTo(0.04, 12);
  });

  it('resampled intervals hold their figure, and do not depend on the order of answers', () => {
    fc.assert(
      fc.property(
        shuffled(fc.array(fc.tuple(step, bit), { minLength: 60, maxLength: 90 })),
        ([all, mixed]) => {
          const of = (list: typeof all) =>
            shownBrier({ forecasts: list.map(([f]) => f), outcomes: list.map(([, o]) => o) });
          const here = of(all);
          const there = of(mixed);
          for (const part of ['brier', 'skill', 'reliability', 'resolution'] as const) {
            const shown = here[part];
            if (shown.kind !== 'figure') continue;
            const { lo, hi } = shown.interval as { lo: number; hi: number };
            expect(lo <= shown.value && shown.value <= hi).toBe(true);
            expect(figure(there[part]).interval?.lo).toBeCloseTo(lo, 10);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a calibration error is for an AI with 400 forecasts', () => {
    const of = (n: number) => ({
      forecasts: many(n, (i) => (i % 10) / 10),
      outcomes: many(n, (i): 0 | 1 => (i % 2 ? 0 : 1)),
    });
    expect(shownEce(of(399))).toEqual(notYet(1, ['forecasts', 399, 400]));
    expect(figure(shownEce(of(400))).interval).toBeNull();
  });
});

describe('reliance', () => {
  it('each rate waits for 8 in its own denominator', () => {
    const trial = (initial: string, advice: string, final: string): AdviceTrial => ({
      initial,
      advice,
      final,
      truth: 'a',
    });
    const shown = shownReliance(
      reliance([...many(8, () => trial('b', 'a', 'a')), ...many(7, () => trial('a', 'b', 'a'))]),
    );
    expect(figure(shown.rair).value).toBe(1);
    expect(shown.rsr).toEqual(notYet(1, ['trials', 7, 8]));
    expect(shown.over).toEqual(notYet(1, ['trials', 7, 8]));
    expect(figure(shown.under).value).toBe(0);
    expect(figure(shown.switched).value).toBeCloseTo(8 / 15, 12);
  });

  it('the weight of advice is read beside the best weight, from 8 usable trials on', () => {
    const trials = (n: number) => many(n, (i) => ({ initial: 0, advice: 10, final: 3 + (i % 3), truth: 8 }));
    const few = shownAdvice([...trials(7), { initial: 5, advice: 5, final: 6, truth: 6 }]);
    expect(few.weight).toEqual(notYet(1, ['trials', 7, 8]));
    const { weight, optimal, gap } = shownAdvice(trials(9));
    expect(figure(weight).value).toBeCloseTo(0.4, 12);
    expect(figure(optimal).value).toBeCloseTo(0.8, 12);
    expect(figure(gap).value).toBeCloseTo(-0.4, 12);
    expect(figure(gap).interval?.hi as number).toBeLessThan(0);
    const blind = shownAdvice(trials(9).map(({ truth: _, ...rest }) => rest));
    expect(blind.weight.kind).toBe('figure');
    expect(blind.gap).toEqual({ kind: 'withheld', why: 'undefined' });
  });
});

describe('cost, drift and ability', () => {
  it('the score of a shift has no interval, and is withheld where too little is at stake', () => {
    const costs = { you: 3_000, acceptAll: 9_000, rejectAll: 5_000, checkAll: 1_000, ideal: 1_000 };
    expect(shownScore(costs)).toEqual({ kind: 'figure', value: 50, interval: null });
    expect(shownScore({ ...costs, ideal: 4_000 })).toEqual({ kind: 'withheld', why: 'undefined' });
  });

  it('drift delays are told from one run on, false stops as a rate from eight', () => {
    const run = (stop: number | null): DriftScore =>
      driftScore(
        many(20, (i) => (i > 9 ? 1 : 0)),
        11,
        stop,
        driftModel,
      );
    expect(shownDrift([]).delay).toEqual(notYet(1, ['runs', 0, 1]));
    expect(shownDrift([run(13)]).delay).toEqual({ kind: 'spread', n: 1, median: 3, lowest: 3, highest: 3 });
    const seven = shownDrift([run(13), run(20), run(16), run(null), run(4), run(5), run(12)]);
    expect(seven.delay).toEqual({ kind: 'spread', n: 4, median: 4.5, lowest: 2, highest: 10 });
    expect(seven.falseStops).toEqual(notYet(1, ['runs', 7, 8]));
    const eight = shownDrift([run(13), run(20), run(16), run(null), run(4), run(5), run(12), run(14)]);
    expect(figure(eight.falseStops).value).toBe(0.25);
    // All wrong from 11 on: the ideal observer stops at the same item each time.
    const ideal = run(13).idealStop as number;
    expect(shownDrift([run(13), run(14)]).excess).toMatchObject({ lowest: 13 - ideal, highest: 14 - ideal });
  });

  it('ability needs five answers', () => {
    const answers = (n: number) => many(n, (i) => [0, i % 2 ? 1 : 0] as [number, 0 | 1]);
    expect(shownAbility(answers(4))).toEqual(notYet(1, ['answers', 4, 5]));
    const { value, interval } = figure(shownAbility(answers(6)));
    expect(value).toBeCloseTo(0, 10);
    expect(interval?.hi).toBeCloseTo(-(interval?.lo as number), 10);
  });
});

describe('change since last time', () => {
  const shift = (x: number): ShiftRate => ({ x, n: 10 });

  it('needs three measured shifts on either side', () => {
    expect(shownChange(many(5, () => shift(5)))).toEqual(notYet(1, ['shifts', 5, 6]));
    expect(shownChange([])).toEqual(notYet(6, ['shifts', 0, 6]));
    expect(shownChange(many(6, () => ({ x: 1, n: 2 })))).toEqual(notYet(4, ['items', 6, 8], ['items', 6, 8]));
  });

  it('pools the last three against the three before, and forgets what came earlier', () => {
    const shifts = [shift(10), shift(10), shift(4), shift(5), shift(6), shift(6), shift(7), shift(8)];
    const found = shownChange(shifts) as Change;
    expect(found.before).toEqual({ x: 15, n: 30 });
    expect(found.after).toEqual({ x: 21, n: 30 });
    expect(found.difference).toBeCloseTo(0.2, 12);
    expect(found.kind).toBe('no-clear-change');
  });

  it('is claimed exactly where Newcombe’s interval excludes 0', () => {
    const rates = fc.array(anyCount(20), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(rates, (all) => {
        const found = shownChange(all.map(([x, n]) => ({ x, n })));
        const sum = (i: 0 | 1, from: number) => all.slice(from, from + 3).reduce((s, rate) => s + rate[i], 0);
        const thin = sum(1, 0) < 8 || sum(1, 3) < 8;
        expect(found.kind === 'not-yet').toBe(thin);
        if (found.kind === 'not-yet') return;
        const { diff, lo, hi } = newcombeDiff(sum(0, 3), sum(1, 3), sum(0, 0), sum(1, 0));
        expect([found.difference, found.interval]).toEqual([diff, { lo, hi }]);
        expect(found.kind).toBe((lo as number) > 0 || (hi as number) < 0 ? 'change' : 'no-clear-change');
      }),
    );
    expect(shownChange([2, 2, 3, 8, 9, 8].map(shift)).kind).toBe('change');
    expect(shownChange([8, 9, 8, 2, 2, 3].map(shift))).toMatchObject({
      kind: 'change',
      difference: 7 / 30 - 25 / 30,
    });
  });
});
