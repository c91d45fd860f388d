import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auc } from '../../../src/domain/metrics/confidence.ts';
import { z95 } from '../../../src/domain/metrics/normal.ts';
import { near, shuffled, step } from './some.ts';

const ratings = (least = 1) => fc.array(step, { minLength: least, maxLength: 30 });

describe('the area under the curve', () => {
  it('is the share of pairs in which the wrong output is rated above the right one, ties a half', () => {
    fc.assert(
      fc.property(ratings(), ratings(), (signal, noise) => {
        let won = 0;
        for (const s of signal) for (const n of noise) won += s > n ? 1 : s === n ? 0.5 : 0;
        expect(auc({ signal, noise }).auc).toBeCloseTo(won / signal.length / noise.length, 12);
      }),
    );
  });

  it('does not depend on the order of ratings, nor on how the scale is stretched', () => {
    fc.assert(
      fc.property(shuffled(ratings()), shuffled(ratings()), ([signal, signal2], [noise, noise2]) => {
        const found = auc({ signal, noise });
        expect(near(auc({ signal: signal2, noise: noise2 }), found)).toBe(true);
        const stretch = (r: number) => Math.exp(3 * r) - 7;
        expect(auc({ signal: signal.map(stretch), noise: noise.map(stretch) })).toEqual(found);
      }),
    );
  });

  it('mirrors when the classes change places', () => {
    fc.assert(
      fc.property(ratings(2), ratings(2), (signal, noise) => {
        const here = auc({ signal, noise });
        const there = auc({ signal: noise, noise: signal });
        expect(there.auc).toBeCloseTo(1 - (here.auc as number), 12);
        expect(there.seDeLong).toBeCloseTo(here.seDeLong as number, 12);
        expect(there.ciNewcombe5?.lo).toBeCloseTo(1 - (here.ciNewcombe5?.hi as number), 10);
      }),
    );
  });

  it('the ends of its interval lie z standard errors from the area, by the error at the ends', () => {
    fc.assert(
      fc.property(ratings(), ratings(), (signal, noise) => {
        const { auc: a, ciNewcombe5 } = auc({ signal, noise }) as {
          auc: number;
          ciNewcombe5: { lo: number; hi: number };
        };
        const [m, n] = [signal.length, noise.length];
        const { lo, hi } = ciNewcombe5;
        expect(lo <= a && a <= hi).toBe(true);
        expect([lo === 0, hi === 1]).toEqual([a === 0, a === 1]);
        for (const end of [lo, hi]) {
          if (end === 0 || end === 1) continue;
          const star = (m + n) / 2 - 1;
          const variance =
            (end * (1 - end) * (1 + (star * (1 - end)) / (2 - end) + (star * end) / (1 + end))) / (m * n);
          expect((end - a) ** 2).toBeCloseTo(z95 ** 2 * variance, 9);
        }
      }),
    );
  });

  it('is not there for one class alone', () => {
    expect(auc({ signal: [1], noise: [] }).ciNewcombe5).toBeNull();
    expect(auc({ signal: [1], noise: [0, 1] }).seDeLong).toBeNull();
  });
});
