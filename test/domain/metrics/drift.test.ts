import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DriftModel, driftModel, driftScore, shiryaev } from '../../../src/domain/metrics/drift.ts';
import {
  cusumBernoulli,
  cusumTabular,
  ewma,
  pageHinkley,
  pChart,
} from '../../../src/domain/metrics/drift-charts.ts';
import {
  type Audit,
  tallyArl,
  tallyCusum,
  tallyDesign,
  tallyFalseAlarm,
} from '../../../src/domain/metrics/drift-tally.ts';
import { type Rng, seeded } from '../../../src/domain/rng.ts';
import { bit } from './some.ts';

const stream = fc.array(bit, { maxLength: 60 });
const design = fc.record({ m: fc.integer({ min: 2, max: 15 }), H: fc.integer({ min: 1, max: 25 }) });

describe('the tally', () => {
  it('moves by m − 1 or by one, never below 0, and alarms where it first reaches H', () => {
    fc.assert(
      fc.property(stream, design, (x, { m, H }) => {
        const { path, firstAlarm } = tallyCusum(x, m, H);
        path.forEach((points, i) => {
          const before = i === 0 ? 0 : (path[i - 1] as number);
          expect(points).toBe(x[i] ? before + m - 1 : Math.max(0, before - 1));
        });
        const first = path.findIndex((p) => p >= H);
        expect(firstAlarm).toBe(first < 0 ? null : first + 1);
      }),
    );
  });

  it('one more wrong item never lowers it', () => {
    fc.assert(
      fc.property(stream, design, fc.nat(), (x, { m, H }, at) => {
        fc.pre(x.length > 0);
        const worse = x.map((v, i): Audit => (i === at % x.length ? 1 : v));
        const [here, there] = [tallyCusum(x, m, H).path, tallyCusum(worse, m, H).path];
        there.forEach((points, i) => expect(points).toBeGreaterThanOrEqual(here[i] as number));
      }),
    );
  });

  it('is the log-likelihood-ratio CUSUM in whole points when m is exactly 1/γ', () => {
    // p1 such that γ is 1/6 for p0 = .05: then every step down is 1/5 of a step up.
    let [lo, hi] = [0.06, 0.9];
    for (let i = 0; i < 200; i++) {
      const middle = (lo + hi) / 2;
      if (tallyDesign(0.05, middle).gamma < 1 / 6) lo = middle;
      else hi = middle;
    }
    fc.assert(
      fc.property(stream, (x) => {
        const { path, stepDown } = cusumBernoulli(x, 0.05, lo, 9);
        const points = tallyCusum(x, 6, 12).path;
        path.forEach((s, i) => expect(s / -stepDown).toBeCloseTo(points[i] as number, 9));
      }),
    );
  });

  // science/spec 1.7. The spec prints ARL0 1353 where its own vector has 1352.48. Its delays are those of a tally
  // that has been running (24 sound-rate items, no alarm yet), not of one that starts with the drift.
  it.each([
    [0.05, 0.4, 6, 12, 849, 8.6, 0.041, 7, 0.91],
    [0.05, 0.3, 7, 14, 603, 12.2, 0.056, 9, 0.77],
    [0.05, 0.2, 9, 18, 367, 19.6, 0.088, 14, 0.54],
    [0.1, 0.4, 4, 9, 515, 12.5, 0.067, 10, 0.76],
    [0.02, 0.2, 12, 22, 1352, 15.4, 0.025, 12, 0.64],
  ])(
    'the table of the spec: %f → %f with m %i and H %i',
    (p0, p1, m, H, arl0, arl1, falseAlarm, median, in15) => {
      expect(tallyDesign(p0, p1).m).toBe(m);
      expect(Math.round(tallyArl(m, H, p0))).toBe(arl0);
      expect(Math.abs(tallyArl(m, H, p1) - arl1)).toBeLessThan(0.051);
      expect(Math.abs(tallyFalseAlarm(m, H, p0, 40) - falseAlarm)).toBeLessThan(0.00051);
      const caught = afterRunning(m, H, p0, p1);
      expect(caught.findIndex((c) => c >= 0.5)).toBe(median);
      expect(Math.abs((caught[15] as number) - in15)).toBeLessThan(0.0051);
    },
  );

  it('the average run length solves "one item, then on from where it leads" (by repetition)', () => {
    fc.assert(
      fc.property(design, fc.double({ min: 0.3, max: 1, noNaN: true }), ({ m, H }, p) => {
        const arl = tallyArl(m, H, p);
        fc.pre(arl < 500);
        let e = new Array<number>(H).fill(0);
        for (let i = 0; i < 20_000; i++)
          e = e.map((_, s) => 1 + p * (e[s + m - 1] ?? 0) + (1 - p) * (e[Math.max(0, s - 1)] as number));
        expect(arl / (e[0] as number)).toBeCloseTo(1, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps its digits where a false alarm hardly ever comes (mpmath, 60 digits)', () => {
    expect(tallyArl(2, 13, 0.0461) / 147_552_813_911_598_377).toBeCloseTo(1, 13);
  });

  it('alarms sooner the more is wrong and the lower H is, later never', () => {
    fc.assert(
      fc.property(design, fc.double({ min: 0.02, max: 0.9, noNaN: true }), ({ m, H }, p) => {
        expect(tallyArl(m, H, p + 0.05)).toBeLessThan(tallyArl(m, H, p) * (1 + 1e-9));
        expect(tallyArl(m, H + 1, p)).toBeGreaterThanOrEqual(tallyArl(m, H, p) * (1 - 1e-9));
        expect(tallyFalseAlarm(m, H, p, 21)).toBeGreaterThanOrEqual(tallyFalseAlarm(m, H, p, 20));
      }),
    );
    expect(tallyArl(6, 12, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('refuses designs that cannot be', () => {
    for (const [p0, p1] of [
      [0.4, 0.05],
      [0, 0.4],
      [0.05, 1],
      [0.1, 0.1],
    ] as const)
      expect(() => tallyDesign(p0, p1)).toThrow(RangeError);
    for (const [m, H, p] of [
      [1, 12, 0.1],
      [6, 0, 0.1],
      [6, 12, 1.1],
    ] as const) {
      expect(() => tallyArl(m, H, p)).toThrow(RangeError);
      expect(() => tallyFalseAlarm(m, H, p, 5)).toThrow(RangeError);
    }
  });
});

/** P(caught within n items of the drift), n = 0 to 15, for a tally that ran 24 items before it without alarm. */
function afterRunning(m: number, H: number, p0: number, p1: number): number[] {
  const move = (at: number[], p: number) => {
    const next = new Array<number>(H).fill(0);
    at.forEach((chance, s) => {
      next[Math.max(0, s - 1)] = (next[Math.max(0, s - 1)] as number) + chance * (1 - p);
      if (s + m - 1 < H) next[s + m - 1] = (next[s + m - 1] as number) + chance * p;
    });
    return next;
  };
  const mass = (at: number[]) => at.reduce((a, b) => a + b);
  let at = [1, ...new Array<number>(H - 1).fill(0)];
  for (let i = 0; i < 24; i++) at = move(at, p0);
  const running = mass(at);
  const caught = [0];
  for (let i = 0; i < 15; i++) {
    at = move(at, p1);
    caught.push(1 - mass(at) / running);
  }
  return caught;
}

describe('the ideal observer', () => {
  it('is Bayes over every item at which the drift may have set in', () => {
    fc.assert(
      fc.property(
        fc.array(bit, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (x, rho) => {
          const { p0, p1 } = driftModel;
          const likelihood = (from: number) =>
            x.reduce<number>(
              (l, wrong, i) => l * (wrong ? (i >= from ? p1 : p0) : 1 - (i >= from ? p1 : p0)),
              1,
            );
          let drifted = 0;
          for (let from = 0; from < x.length; from++) drifted += rho * (1 - rho) ** from * likelihood(from);
          const none = (1 - rho) ** x.length * likelihood(x.length);
          const { posterior } = shiryaev(x, { ...driftModel, rho });
          expect(posterior.at(-1)).toBeCloseTo(drifted / (drifted + none), 10);
        },
      ),
    );
  });

  it('several items at one step are one item each without a new chance of drift between them', () => {
    fc.assert(
      fc.property(stream, fc.array(bit, { maxLength: 4 }), (x, more) => {
        const at = (steps: readonly (Audit | readonly Audit[])[]) =>
          shiryaev(steps, driftModel).posterior.at(-1) ?? 0;
        expect(at(x.map((one) => [one]))).toBe(at(x));
        // Nothing seen: only time has gone by.
        const before = at(x);
        expect(at([...x, []])).toBeCloseTo(before + (1 - before) * driftModel.rho, 12);
        // The order within a step says nothing.
        expect(at([...x, more])).toBeCloseTo(at([...x, more.toReversed()]), 10);
      }),
    );
  });

  it('a wrong item always speaks more for drift than a right one', () => {
    fc.assert(
      fc.property(stream, (x) => {
        const after = (last: Audit) => shiryaev([...x, last], driftModel).posterior.at(-1) as number;
        expect(after(1)).toBeGreaterThan(after(0));
      }),
    );
  });

  it('on the practice as designed does what the spec measured, and so does the tally', () => {
    const rng = seeded(20);
    const runs = Array.from({ length: 8_000 }, (_, i) => oneRun(rng, i % 4 !== 0));
    const ofTally = summary(runs, (x) => tallyCusum(x, 6, 12).firstAlarm);
    const ofIdeal = summary(runs, (x) => shiryaev(x, driftModel).firstAlarm);
    const near = (found: number | undefined, wanted: number, room: number) =>
      expect(Math.abs((found ?? Number.NaN) - wanted)).toBeLessThan(room);
    near(ofIdeal.caught, 0.96, 0.01);
    near(ofIdeal.early, 0.036, 0.006);
    near(ofIdeal.median, 6, 0.5);
    near(ofIdeal.errors, 2.8, 0.1);
    near(ofTally.caught, 0.97, 0.01);
    near(ofTally.early, 0.019, 0.006);
    near(ofTally.median, 7, 0.5);
    near(ofTally.errors, 3.2, 0.1);
  });
});

/** 60 items, .05 to .40 from τ on (geometric with mean 25, cut to 10 to 45), or no drift at all. */
function oneRun(rng: Rng, drifts: boolean): { x: Audit[]; tau: number | null } {
  let tau = 1;
  while (!rng.chance(0.04)) tau += 1;
  tau = Math.min(45, Math.max(10, tau));
  const x = Array.from(
    { length: 60 },
    (_, i): Audit => (rng.chance(drifts && i + 1 >= tau ? 0.4 : 0.05) ? 1 : 0),
  );
  return { x, tau: drifts ? tau : null };
}

function summary(runs: { x: Audit[]; tau: number | null }[], stopOf: (x: Audit[]) => number | null) {
  const scores = runs.map(({ x, tau }) => driftScore(x, tau, stopOf(x), driftModel));
  const drifted = scores.filter((_, i) => runs[i]?.tau !== null);
  const stopped = drifted.filter((s) => s.outcome === 'stopped');
  const delays = stopped.map((s) => s.delay as number).sort((a, b) => a - b);
  const early = drifted.filter((s) => s.outcome === 'falseStop').length;
  return {
    early: early / drifted.length,
    caught: stopped.length / drifted.length,
    median: delays[delays.length >> 1],
    errors: stopped.reduce((sum, s) => sum + (s.errorsBeforeStopAfterDrift as number), 0) / stopped.length,
  };
}

describe('a stop held against the ideal observer', () => {
  const model: DriftModel = { ...driftModel, threshold: 0.5 };
  const scored = fc.array(bit, { minLength: 1, maxLength: 40 }).chain((x) => {
    const place = fc.option(fc.integer({ min: 1, max: x.length }));
    return fc.tuple(fc.constant(x), place, place);
  });

  it('has one outcome, and delays that fit it', () => {
    fc.assert(
      fc.property(scored, ([x, tau, stop]) => {
        const s = driftScore(x, tau, stop, model);
        const inTime = stop !== null && tau !== null && stop >= tau;
        expect(s.outcome === 'stopped').toBe(inTime);
        expect(s.outcome === 'falseStop').toBe(stop !== null && !inTime);
        expect(s.outcome === 'missedDrift').toBe(stop === null && tau !== null);
        expect(s.delay).toBe(inTime ? stop - tau + 1 : null);
        expect(s.idealStop).toBe(shiryaev(x, model).firstAlarm);
        if (s.delay !== null && s.idealDelay !== null) expect(s.excessDelay).toBe(s.delay - s.idealDelay);
        expect(s.posteriorAtStop === null).toBe(stop === null);
        if (tau === null) expect(s.errorsBeforeStopAfterDrift).toBeNull();
        else {
          const seen = x.filter((wrong, i) => wrong && i + 1 >= tau && (stop === null || i + 1 <= stop));
          expect(s.errorsBeforeStopAfterDrift).toBe(seen.length);
        }
      }),
    );
  });

  it('refuses a stop or a drift that is not an item of the stream', () => {
    expect(() => driftScore([0, 1], 3, null, model)).toThrow(RangeError);
    expect(() => driftScore([0, 1], null, 0, model)).toThrow(RangeError);
  });
});

describe('control charts', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 });
  const shift = fc.integer({ min: -100, max: 100 });

  it('the tabular CUSUM does not see a common shift, and mirrors', () => {
    fc.assert(
      fc.property(values, shift, (x, by) => {
        const here = cusumTabular(x, 3, 1, 20);
        expect(
          cusumTabular(
            x.map((v) => v + by),
            3 + by,
            1,
            20,
          ),
        ).toEqual(here);
        const mirrored = cusumTabular(
          x.map((v) => -v),
          -3,
          1,
          20,
        );
        expect(mirrored).toEqual({ sHi: here.sLo, sLo: here.sHi, firstAlarm: here.firstAlarm });
      }),
    );
  });

  it('the EWMA with λ = 1 is the Shewhart chart, else a weighted mean of target and values', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.05, max: 1, noNaN: true }), (x, lambda) => {
        const plain = ewma({ x, lambda: 1, target: 2, sigma: 5, L: 3 });
        expect(plain.z).toEqual(x);
        expect(plain.firstAlarm).toBe(x.findIndex((v) => Math.abs(v - 2) > 15) + 1 || null);
        const { z, halfWidth, uclAsymptotic } = ewma({ x, lambda, target: 2, sigma: 5, L: 3 });
        const weighted = x.reduce(
          (sum, v, i) => sum + lambda * (1 - lambda) ** (x.length - 1 - i) * v,
          2 * (1 - lambda) ** x.length,
        );
        if (x.length > 0) expect(z.at(-1)).toBeCloseTo(weighted, 9);
        for (const half of halfWidth) expect(half).toBeLessThanOrEqual(uclAsymptotic - 2 + 1e-12);
      }),
    );
  });

  it('Page–Hinkley never falls below 0, sees no common shift, and waits for its least count', () => {
    fc.assert(
      fc.property(values, shift, fc.integer({ min: 1, max: 30 }), (x, by, minN) => {
        const { ph, firstAlarm } = pageHinkley(x, 0.5, 4, minN);
        for (const v of ph) expect(v).toBeGreaterThanOrEqual(0);
        pageHinkley(
          x.map((v) => v + by),
          0.5,
          4,
          minN,
        ).ph.forEach((v, i) => expect(v).toBeCloseTo(ph[i] as number, 8));
        if (firstAlarm !== null) expect(firstAlarm).toBeGreaterThanOrEqual(minN);
      }),
    );
  });

  it('the p-chart: limits hold the centre, shrink with n, and a batch is out only beyond them', () => {
    const batch = fc
      .integer({ min: 0, max: 60 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 12 }), (batches) => {
        const { center, ucl, lcl, out } = pChart(batches);
        batches.forEach(([errors, n], i) => {
          const [up, down] = [ucl[i] ?? null, lcl[i] ?? null];
          if (n === 0 || center === null || up === null || down === null) {
            expect([up, down]).toEqual([null, null]);
            return expect(out).not.toContain(i + 1);
          }
          expect(0 <= down && down <= center && center <= up && up <= 1).toBe(true);
          expect(out.includes(i + 1)).toBe(errors / n > up || errors / n < down);
          for (const [j, [, other]] of batches.entries())
            if (other > n) expect(ucl[j] as number).toBeLessThanOrEqual(up);
        });
      }),
    );
  });
});
