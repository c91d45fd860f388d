import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BudgetItem, checkValue, reviewBudget } from '../../../src/domain/metrics/budget.ts';
import { optimalCriterion } from '../../../src/domain/metrics/detection.ts';
import { actThreshold, netBenefit, reviewDecision } from '../../../src/domain/metrics/economics.ts';
import { shuffled } from './some.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const cost = fc.integer({ min: 0, max: 1_000 });
const costs = fc.record({
  cMiss: cost,
  cVerify: cost,
  cFalseAlarm: cost,
  cFix: fc.integer({ min: 0, max: 200 }),
  sensitivity: share,
  falseAlarmRate: share,
  cReject: cost,
});

describe('accept, check or reject', () => {
  it('names the cheapest of the three, and what looking is worth', () => {
    fc.assert(
      fc.property(costs, share, (given, p) => {
        const d = reviewDecision({ ...given, p });
        const by = { accept: d.costAccept, verify: d.costVerify, reject: d.costReject };
        expect(by[d.best]).toBe(Math.min(...Object.values(by)));
        expect(d.valueOfVerification).toBeCloseTo(Math.min(by.accept, by.reject) - by.verify, 9);
      }),
    );
  });

  it('at a break-even both ways cost the same; above it accepting is the dearer one', () => {
    fc.assert(
      fc.property(costs, share, (given, p) => {
        const { verifyThreshold: v, rejectThreshold: r } = reviewDecision({ ...given, p });
        const at = (q: number) => reviewDecision({ ...given, p: q });
        if (v !== null) {
          expect(at(v).costVerify).toBeCloseTo(at(v).costAccept, 8);
          const gain = at(p).costAccept - at(p).costVerify;
          if (p > v) expect(gain).toBeGreaterThanOrEqual(-1e-8);
          else expect(gain).toBeLessThanOrEqual(1e-8);
        } else expect(at(p).costVerify).toBeGreaterThanOrEqual(at(p).costAccept - 1e-9);
        if (r !== null) expect(at(r).costReject).toBeCloseTo(at(r).costAccept, 8);
      }),
      { numRuns: 500 },
    );
  });

  it('with a perfect check, checking pays from c_v/c_m on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 900, max: 9_000 }),
        (cVerify, cMiss) => {
          const { verifyThreshold } = reviewDecision({ p: 0.5, cMiss, cVerify, cFalseAlarm: 100 });
          expect(verifyThreshold).toBeCloseTo(cVerify / cMiss, 12);
        },
      ),
    );
  });
});

describe('when to treat an output as wrong', () => {
  const positive = fc.integer({ min: 1, max: 10_000 });

  it('is where rejecting costs what accepting costs, and rises with the price of a false stop', () => {
    fc.assert(
      fc.property(positive, positive, (cMiss, cFalseAlarm) => {
        const t = actThreshold(cMiss, cFalseAlarm) as number;
        expect(t * cMiss).toBeCloseTo((1 - t) * cFalseAlarm, 8);
        expect(reviewDecision({ p: 0, cMiss, cFalseAlarm, cVerify: 0 }).rejectThreshold).toBeCloseTo(t, 12);
        expect(actThreshold(cMiss, cFalseAlarm + 1) as number).toBeGreaterThan(t);
        expect(actThreshold(cFalseAlarm, cMiss)).toBeCloseTo(1 - t, 12);
        // The same point in detection theory: odds of the threshold are the cost ratio in ln β*.
        const { lnBetaOpt } = optimalCriterion(0.5, cMiss, cFalseAlarm, 1);
        expect(Math.log(t / (1 - t))).toBeCloseTo(lnBetaOpt as number, 9);
      }),
    );
    expect(actThreshold(0, 0)).toBeNull();
  });
});

describe('net benefit', () => {
  const given = fc
    .record({
      n: fc.integer({ min: 1, max: 300 }),
      wrong: share,
      stoppedWrong: share,
      stoppedRight: share,
      threshold: share,
    })
    .map(({ n, wrong, stoppedWrong, stoppedRight, threshold }) => {
      const bad = Math.round(n * wrong);
      return {
        tp: Math.round(bad * stoppedWrong),
        fp: Math.round((n - bad) * stoppedRight),
        n,
        threshold: Math.min(threshold, 0.95),
        prevalence: bad / n,
      };
    });

  it('is 0 for stopping nothing and that of "treat all" for stopping everything', () => {
    fc.assert(
      fc.property(given, (g) => {
        expect(netBenefit({ ...g, tp: 0, fp: 0 }).netBenefit).toBeCloseTo(0, 12);
        const all = netBenefit({ ...g, tp: g.prevalence * g.n, fp: g.n - g.prevalence * g.n });
        expect(all.netBenefit).toBeCloseTo(all.treatAll as number, 9);
      }),
    );
  });

  it('the needless reviews avoided are the right outputs let through less the misses they cost', () => {
    fc.assert(
      fc.property(given, (g) => {
        fc.pre(g.threshold > 0.01);
        const { netReductionPer100, netBenefit: nb } = netBenefit(g);
        const odds = g.threshold / (1 - g.threshold);
        const misses = g.prevalence * g.n - g.tp;
        const through = (1 - g.prevalence) * g.n - g.fp;
        expect(netReductionPer100).toBeCloseTo((100 * (through - misses / odds)) / g.n, 6);
        expect(nb as number).toBeLessThanOrEqual(g.prevalence + 1e-12);
      }),
    );
  });

  it('is not there without items or where a false stop costs endlessly', () => {
    const g = { tp: 0, fp: 0, n: 0, threshold: 0.2, prevalence: 0.1 };
    const none = { netBenefit: null, treatAll: null, netReductionPer100: null };
    expect(netBenefit(g)).toEqual(none);
    expect(netBenefit({ ...g, n: 10, threshold: 1 })).toEqual(none);
    expect(netBenefit({ ...g, n: 10, threshold: 0 }).netReductionPer100).toBeNull();
  });
});

describe('what to check when time is short', () => {
  const item = fc.record({
    pError: share,
    cMiss: cost,
    cFix: fc.integer({ min: 0, max: 50 }),
    cVerify: fc.integer({ min: 0, max: 40 }),
    minutes: fc.integer({ min: 1, max: 15 }),
  });
  const items = fc
    .array(item, { maxLength: 9 })
    .map((all) => all.map((one, i): BudgetItem => ({ ...one, id: `i${i}` })));
  const budget = fc.integer({ min: 0, max: 60 });

  it('no selection within the time is worth more, the greedy one included', () => {
    fc.assert(
      fc.property(items, budget, fc.integer({ min: 0, max: 511 }), (all, minutes, mask) => {
        const chosen = all.filter((_, i) => mask & (1 << i));
        const found = reviewBudget(
          all,
          minutes,
          chosen.map((c) => c.id),
        );
        expect(found.optimalMinutes).toBeLessThanOrEqual(minutes);
        expect(found.greedyValue).toBeLessThanOrEqual(found.optimalValue + 1e-9);
        expect(found.chosenValue).toBeCloseTo(
          chosen.reduce((sum, c) => sum + checkValue(c), 0),
          9,
        );
        if (found.chosenMinutes <= minutes) {
          expect(found.chosenValue).toBeLessThanOrEqual(found.optimalValue + 1e-9);
          if (found.captured !== null) expect(found.captured).toBeLessThanOrEqual(1 + 1e-9);
        } else expect(found.captured).toBeNull();
        const picked = all.filter((i) => found.optimalIds.includes(i.id));
        expect(picked.reduce((sum, i) => sum + checkValue(i), 0)).toBeCloseTo(found.optimalValue, 9);
        for (const one of picked) expect(checkValue(one)).toBeGreaterThan(0);
      }),
    );
  });

  it('is worth the same in any order, and never less with more time', () => {
    fc.assert(
      fc.property(shuffled(items), budget, ([all, mixed], minutes) => {
        const { optimalValue } = reviewBudget(all, minutes);
        expect(reviewBudget(mixed, minutes).optimalValue).toBeCloseTo(optimalValue, 9);
        expect(reviewBudget(all, minutes + 5).optimalValue).toBeGreaterThanOrEqual(optimalValue - 1e-9);
      }),
    );
  });

  it('takes up to 16 items, and none it does not know', () => {
    const many = Array.from({ length: 17 }, (_, i) => ({ id: `${i}`, pError: 0.5, cMiss: 10, minutes: 1 }));
    expect(() => reviewBudget(many, 10)).toThrow(RangeError);
    expect(reviewBudget(many.slice(1), 16).optimalIds.length).toBe(16);
    expect(() => reviewBudget(many.slice(0, 2), 10, ['x'])).toThrow('"x"');
  });
});
