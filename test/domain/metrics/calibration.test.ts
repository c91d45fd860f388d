import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  brier,
  diagram,
  overConfidence,
  ownVerdict,
  steps,
} from '../../../src/domain/metrics/calibration.ts';
import { ece } from '../../../src/domain/metrics/ece.ts';
import { seeded } from '../../../src/domain/rng.ts';
import { bit, near, shuffled, step } from './some.ts';

const pairs = (most = 60) => fc.array(fc.tuple(step, bit), { minLength: 1, maxLength: most });
const lists = (all: readonly (readonly [number, 0 | 1])[]) => ({
  forecasts: all.map(([f]) => f),
  outcomes: all.map(([, o]) => o),
});

describe('the Brier score', () => {
  it('is the mean square of forecast minus outcome', () => {
    fc.assert(
      fc.property(pairs(), (all) => {
        const mean = all.reduce((sum, [f, o]) => sum + (f - o) ** 2, 0) / all.length;
        expect(brier(lists(all)).brier).toBeCloseTo(mean, 12);
      }),
    );
  });

  it('its parts add up, as measured and debiased', () => {
    fc.assert(
      fc.property(pairs(), (all) => {
        const b = brier(lists(all));
        const sum = (rel: number | null, res: number | null, unc: number | null) =>
          (rel as number) - (res as number) + (unc as number);
        const score = b.brier as number;
        expect(sum(b.reliability, b.resolution, b.uncertainty)).toBeCloseTo(score, 12);
        if (all.length < 2) expect(b.uncertaintyDebiased).toBeNull();
        else
          expect(sum(b.reliabilityDebiased, b.resolutionDebiased, b.uncertaintyDebiased)).toBeCloseTo(
            score,
            12,
          );
        expect(b.reliability as number).toBeGreaterThanOrEqual((b.reliabilityDebiased as number) - 1e-15);
        expect(b.bias).toBeCloseTo((b.meanForecast as number) - (b.baseRate as number), 12);
      }),
    );
  });

  it('does not depend on order, nor on which of the two outcomes is foretold', () => {
    fc.assert(
      fc.property(shuffled(pairs()), ([all, mixed]) => {
        const found = brier(lists(all));
        expect(near(brier(lists(mixed)), found)).toBe(true);
        const turned = brier(lists(all.map(([f, o]) => [1 - f, o === 1 ? 0 : 1] as const)));
        for (const part of ['brier', 'reliability', 'resolution', 'uncertainty', 'skill'] as const)
          expect(near(turned[part], found[part])).toBe(true);
        expect(near(turned.bias, found.bias === null ? null : -found.bias)).toBe(true);
      }),
    );
  });

  it('a calibrated learner has a debiased reliability of 0 on average from 30 on; the raw one is above', () => {
    const rng = seeded(4);
    let [raw, debiased] = [0, 0];
    const rounds = 4_000;
    for (let r = 0; r < rounds; r++) {
      const all = Array.from({ length: 30 }, () => {
        const f = rng.pick([0, 0.2, 0.4, 0.6, 0.8, 1]);
        return [f, rng.chance(f) ? 1 : 0] as const;
      });
      const b = brier(lists(all)) as { reliability: number; reliabilityDebiased: number };
      raw += b.reliability / rounds;
      debiased += b.reliabilityDebiased / rounds;
    }
    expect(Math.abs(debiased)).toBeLessThan(0.002);
    expect(raw).toBeGreaterThan(0.015);
  });

  it('refuses forecasts without as many outcomes', () => {
    expect(() => brier({ forecasts: [0.2], outcomes: [] })).toThrow(RangeError);
  });
});

describe('the reliability diagram', () => {
  it('has one row per step, lowest first, holding every forecast once; hollow below five', () => {
    fc.assert(
      fc.property(pairs(), (all) => {
        const rows = diagram(lists(all));
        expect(rows.reduce((sum, r) => sum + r.n, 0)).toBe(all.length);
        expect(rows.map((r) => r.forecast)).toEqual([...new Set(all.map(([f]) => f))].sort((a, b) => a - b));
        for (const [i, row] of rows.entries()) {
          const { n, came } = steps(lists(all))[i] as { n: number; came: number };
          expect(row.observed.p).toBeCloseTo(came / n, 12);
          expect(row.hollow).toBe(row.n < 5);
        }
      }),
    );
  });
});

describe('over-confidence', () => {
  const answers = fc.array(fc.record({ confidence: step, right: fc.boolean() }), {
    minLength: 2,
    maxLength: 60,
  });

  it('is mean confidence minus the share right, inside its interval, whatever the order', () => {
    fc.assert(
      fc.property(shuffled(answers), ([all, mixed]) => {
        const found = overConfidence(all);
        const { over, ci, meanConfidence, accuracy } = found as {
          over: number;
          ci: { lo: number; hi: number };
          meanConfidence: number;
          accuracy: number;
        };
        expect(over).toBeCloseTo(meanConfidence - accuracy, 12);
        expect(ci.lo <= over && over <= ci.hi).toBe(true);
        expect(near(overConfidence(mixed), found)).toBe(true);
      }),
    );
  });

  it('its interval is the t interval of the differences (a worked example)', () => {
    // Differences 0, 1, 0, 0: mean .25, s = .5, t(3) = 3.182446, reach .7956115.
    const all = [true, false, true, true].map((right) => ({ confidence: 1, right }));
    const { over, ci } = overConfidence(all);
    expect(over).toBe(0.25);
    expect(ci?.lo).toBeCloseTo(0.25 - 0.7956116, 6);
    expect(ci?.hi).toBeCloseTo(0.25 + 0.7956116, 6);
  });

  it('covers the true over-confidence in about 95 of 100 at 20 answers', () => {
    const rng = seeded(11);
    let covered = 0;
    for (let r = 0; r < 4_000; r++) {
      const all = Array.from({ length: 20 }, () => {
        const confidence = rng.pick([0.6, 0.8, 1]);
        return { confidence, right: rng.chance(confidence - 0.1) };
      });
      const ci = overConfidence(all).ci as { lo: number; hi: number };
      if (ci.lo <= 0.1 && 0.1 <= ci.hi) covered += 1 / 4_000;
    }
    expect(covered).toBeGreaterThan(0.925);
    expect(covered).toBeLessThan(0.975);
  });

  it('is not there without answers, and has no interval for one', () => {
    expect(overConfidence([])).toEqual({ n: 0, meanConfidence: null, accuracy: null, over: null, ci: null });
    expect(overConfidence([{ confidence: 0.8, right: true }]).ci).toBeNull();
  });

  it('a likelihood is a verdict and how sure its author is of it', () => {
    expect(ownVerdict(1, false)).toEqual({ confidence: 1, right: true });
    expect(ownVerdict(0.6, true)).toEqual({ confidence: 0.6, right: false });
    expect(ownVerdict(0.4, true)).toEqual({ confidence: 0.6, right: true });
    expect(ownVerdict(0, false)).toEqual({ confidence: 1, right: false });
  });
});

describe('the calibration error of an AI', () => {
  const scheme = fc.constantFrom<'width' | 'mass'>('width', 'mass');

  it('bins hold every forecast once; equal-mass ones differ by at most one', () => {
    fc.assert(
      fc.property(pairs(), fc.integer({ min: 1, max: 15 }), (all, bins) => {
        for (const kind of ['width', 'mass'] as const) {
          const counts = ece(lists(all), bins, kind).bins.map((b) => b.count);
          expect(counts.reduce((a, b) => a + b)).toBe(all.length);
          expect(counts.length).toBeLessThanOrEqual(bins);
          if (kind === 'mass') expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('lies between the overall bias and the largest gap', () => {
    fc.assert(
      fc.property(pairs(), fc.integer({ min: 1, max: 15 }), scheme, (all, bins, kind) => {
        const { ece: error, mce } = ece(lists(all), bins, kind) as { ece: number; mce: number };
        expect(error).toBeGreaterThanOrEqual(Math.abs(brier(lists(all)).bias as number) - 1e-12);
        expect(error).toBeLessThanOrEqual(mce + 1e-12);
      }),
    );
  });

  it('a forecast on a border belongs to the upper bin, 1 to the last', () => {
    for (let bins = 1; bins <= 100; bins++)
      for (let k = 0; k < bins; k++) {
        const counts = ece({ forecasts: [k / bins, 1], outcomes: [0, 1] }, bins, 'width').bins.map(
          (b) => b.count,
        );
        expect(counts).toEqual(k === bins - 1 ? [2] : [1, 1]);
      }
  });

  it('shows a perfectly calibrated learner as badly calibrated at 20 (why it is never shown for one)', () => {
    const rng = seeded(8);
    const mean = (n: number) => {
      let sum = 0;
      for (let r = 0; r < 500; r++) {
        const all = Array.from({ length: n }, () => {
          const f = rng.pick([0.5, 0.6, 0.7, 0.8, 0.9, 1]);
          return [f, rng.chance(f) ? 1 : 0] as const;
        });
        sum += (ece(lists(all), 5, 'mass').ece as number) / 500;
      }
      return sum;
    };
    expect(mean(20)).toBeGreaterThan(0.12);
    expect(mean(400)).toBeLessThan(0.05);
  });
});
