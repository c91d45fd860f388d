import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap, bootstrapSteps } from '../../../src/domain/metrics/bootstrap.ts';
import { brierOf, type Step } from '../../../src/domain/metrics/calibration.ts';
import { z95 } from '../../../src/domain/metrics/normal.ts';
import { shuffled } from './some.ts';

const up = (a: number, b: number) => a - b;
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

describe('resampled intervals', () => {
  it('are the same each time and in any order', () => {
    fc.assert(
      fc.property(shuffled(fc.array(fc.integer(), { minLength: 1, maxLength: 20 })), ([all, mixed]) => {
        expect(bootstrap(mixed, up, mean)).toEqual(bootstrap(all, up, mean));
      }),
      { numRuns: 20 },
    );
  });

  it('of a mean are about as wide as the normal interval', () => {
    const values = Array.from({ length: 80 }, (_, i) => ((i * 37) % 80) / 10);
    const m = mean(values);
    const se = Math.sqrt(mean(values.map((v) => (v - m) ** 2)) / values.length);
    const { lo, hi } = bootstrap(values, up, mean) as { lo: number; hi: number };
    expect(Math.abs((hi - lo) / (2 * z95 * se) - 1)).toBeLessThan(0.08);
    expect(Math.abs((lo + hi) / 2 - m)).toBeLessThan(se / 4);
  });

  it('are the middle 95% of a thousand resamples', () => {
    let i = 0;
    const { lo, hi } = bootstrap([1], up, () => i++) as { lo: number; hi: number };
    expect(lo).toBeCloseTo(0.025 * 999, 9);
    expect(hi).toBeCloseTo(0.975 * 999, 9);
  });

  it('leave out resamples without a value, and are not there without any', () => {
    expect(bootstrap([], up, mean)).toBeNull();
    expect(bootstrap([1, 2], up, () => null)).toBeNull();
    const sometimes = bootstrap([0, 1], up, (s) => (s.includes(1) ? 1 : null));
    expect(sometimes).toEqual({ lo: 1, hi: 1 });
  });
});

describe('resampling forecasts by counts', () => {
  const counted = fc
    .uniqueArray(fc.constantFrom(0, 0.2, 0.4, 0.6, 0.8, 1), { minLength: 1 })
    .chain((values) =>
      fc.tuple(
        ...values.map((forecast) =>
          fc
            .integer({ min: 1, max: 400 })
            .chain((n) => fc.integer({ min: 0, max: n }).map((came): Step => ({ forecast, n, came }))),
        ),
      ),
    );

  it('every resample has as many forecasts as the record, of the same kinds', () => {
    fc.assert(
      fc.property(counted, (all) => {
        const n = all.reduce((sum, s) => sum + s.n, 0);
        bootstrapSteps(all, (sample) => {
          if (sample.reduce((sum, s) => sum + s.n, 0) !== n) throw new Error('another number of forecasts');
          for (const s of sample) {
            const from = all.find((o) => o.forecast === s.forecast) as Step;
            if (s.came < 0 || s.came > s.n || (from.came === 0 && s.came > 0))
              throw new Error('another kind');
          }
          return [0];
        });
      }),
      { numRuns: 30 },
    );
  });

  it('has the spread of drawing one by one: small counts, large counts, and both sides of the change of method', () => {
    for (const scale of [1, 5, 40, 2_000]) {
      const all: Step[] = [
        { forecast: 0.2, n: 20 * scale, came: 6 * scale },
        { forecast: 0.8, n: 10 * scale, came: 7 * scale },
      ];
      const n = 30 * scale;
      const squares = all.flatMap((s) => [
        { k: s.came, v: (1 - s.forecast) ** 2 },
        { k: s.n - s.came, v: s.forecast ** 2 },
      ]);
      const m = squares.reduce((sum, { k, v }) => sum + k * v, 0) / n;
      const se = Math.sqrt(squares.reduce((sum, { k, v }) => sum + k * (v - m) ** 2, 0) / n / n);
      const [range] = bootstrapSteps(all, (sample) => [brierOf(sample).brier]);
      const { lo, hi } = range as { lo: number; hi: number };
      expect(Math.abs((hi - lo) / (2 * z95 * se) - 1)).toBeLessThan(0.1);
      expect(Math.abs((lo + hi) / 2 - m)).toBeLessThan(se / 4);
    }
  });

  it('is not there without forecasts', () => {
    expect(bootstrapSteps([], (sample) => [brierOf(sample).brier])).toEqual([null]);
  });
});
