import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  criterionGap,
  type DetectionCounts,
  detectionCounts,
  optimalCriterion,
  sdt,
} from '../../../src/domain/metrics/detection.ts';
import { exactDPrimeMoments } from '../../../src/domain/metrics/detection-exact.ts';
import { pnorm, qnorm } from '../../../src/domain/metrics/normal.ts';
import { anyCount, binomial } from './some.ts';

const shift = fc.tuple(anyCount(60), anyCount(120)).map(
  ([[hits, nS], [falseAlarms, nN]]): DetectionCounts => ({
    hits,
    misses: nS - hits,
    falseAlarms,
    correctRejections: nN - falseAlarms,
  }),
);

const known = (counts: DetectionCounts) =>
  sdt(counts) as { [K in keyof ReturnType<typeof sdt>]: NonNullable<ReturnType<typeof sdt>[K]> };

describe('signal detection', () => {
  it('ln β is c times d′, and each is built from the two z', () => {
    fc.assert(
      fc.property(shift, (counts) => {
        const { zH, zF, dPrime, c, lnBeta, seC, seD } = known(counts);
        expect(lnBeta).toBeCloseTo(c * dPrime, 10);
        expect(dPrime / 2 - c).toBeCloseTo(zH, 12);
        expect(-dPrime / 2 - c).toBeCloseTo(zF, 12);
        expect(seC).toBeCloseTo(seD / 2, 14);
      }),
    );
  });

  it('answering the other way round turns both signs; swapping the classes turns d′ alone', () => {
    fc.assert(
      fc.property(shift, ({ hits, misses, falseAlarms, correctRejections }) => {
        const here = known({ hits, misses, falseAlarms, correctRejections });
        const turned = known({
          hits: misses,
          misses: hits,
          falseAlarms: correctRejections,
          correctRejections: falseAlarms,
        });
        expect(turned.dPrime).toBeCloseTo(-here.dPrime, 11);
        expect(turned.c).toBeCloseTo(-here.c, 11);
        expect(turned.seD).toBeCloseTo(here.seD, 10);
        expect(turned.aPrime).toBeCloseTo(1 - here.aPrime, 11);
        const swapped = known({
          hits: falseAlarms,
          misses: correctRejections,
          falseAlarms: hits,
          correctRejections: misses,
        });
        expect(swapped.dPrime).toBeCloseTo(-here.dPrime, 11);
        expect(swapped.c).toBeCloseTo(here.c, 11);
      }),
    );
  });

  it('one more wrong output stopped raises d′ and lowers c; one more right one stopped lowers both', () => {
    fc.assert(
      fc.property(shift, (counts) => {
        const { dPrime, c } = known(counts);
        if (counts.misses > 0) {
          const better = known({ ...counts, hits: counts.hits + 1, misses: counts.misses - 1 });
          expect(better.dPrime).toBeGreaterThan(dPrime);
          expect(better.c).toBeLessThan(c);
        }
        if (counts.correctRejections > 0) {
          const { falseAlarms, correctRejections } = counts;
          const worse = known({
            ...counts,
            falseAlarms: falseAlarms + 1,
            correctRejections: correctRejections - 1,
          });
          expect(worse.dPrime).toBeLessThan(dPrime);
          expect(worse.c).toBeLessThan(c);
        }
      }),
    );
  });

  it('the trap of the spec: with 10 wrong and 30 right, accepting all gives d′ +.45 and stopping all −.45', () => {
    const accept = known({ hits: 0, misses: 10, falseAlarms: 0, correctRejections: 30 });
    const stop = known({ hits: 10, misses: 0, falseAlarms: 30, correctRejections: 0 });
    expect(accept.dPrime).toBeCloseTo(0.45, 2);
    expect(stop.dPrime).toBeCloseTo(-0.45, 2);
  });

  it('the interval of d′ covers it in .96 to .98 of measured shifts on average, .92 at worst (exact)', () => {
    const coverage: number[] = [];
    for (const d of [0.5, 1, 1.5, 2, 2.5, 3])
      for (const c of [-0.5, 0, 0.5, 1]) {
        let covered = 0;
        const falseAlarms = binomial(30, pnorm(-d / 2 - c));
        binomial(10, pnorm(d / 2 - c)).forEach((wH, h) => {
          falseAlarms.forEach((wF, f) => {
            const { ciD } = known({ hits: h, misses: 10 - h, falseAlarms: f, correctRejections: 30 - f });
            if (ciD.lo <= d && d <= ciD.hi) covered += wH * wF;
          });
        });
        coverage.push(covered);
      }
    const mean = coverage.reduce((a, b) => a + b) / coverage.length;
    expect(mean).toBeGreaterThan(0.955);
    expect(mean).toBeLessThan(0.985);
    expect(Math.min(...coverage)).toBeGreaterThan(0.915);
  });

  it('reads the four counts: wrong outputs are the signal', () => {
    const four = { wrongStopped: 7, wrongThrough: 3, rightStopped: 2, rightThrough: 28 };
    expect(detectionCounts(four)).toEqual({ hits: 7, misses: 3, falseAlarms: 2, correctRejections: 28 });
  });
});

describe('the least costly criterion', () => {
  it('the examples of the spec: .73 at 25% and equal costs, 0 at 5% with a miss 19 times dearer', () => {
    expect(optimalCriterion(0.25, 1, 1, 1.5).cOpt).toBeCloseTo(0.73, 2);
    expect(optimalCriterion(0.05, 19, 1, 1.5).cOpt).toBeCloseTo(0, 12);
  });

  it('costs no more than any other criterion', () => {
    const args = [
      fc.double({ min: 0.02, max: 0.98, noNaN: true }),
      fc.double({ min: 0.05, max: 20, noNaN: true }),
      fc.double({ min: 0.2, max: 4, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...args, (p, ratio, d, off) => {
        const best = optimalCriterion(p, ratio, 1, d);
        const [cOpt, hitOpt, faOpt] = [best.cOpt, best.hitOpt, best.faOpt] as [number, number, number];
        const cost = (c: number) => p * ratio * (1 - pnorm(d / 2 - c)) + (1 - p) * pnorm(-d / 2 - c);
        expect(cost(cOpt)).toBeLessThanOrEqual(cost(cOpt + off) + 1e-12);
        expect((1 - hitOpt) * p * ratio + (1 - p) * faOpt).toBeCloseTo(cost(cOpt), 12);
      }),
    );
  });
});

describe('how far a learner is from it', () => {
  it('is c − c*, its error by the slopes of c − c* in both z', () => {
    fc.assert(
      fc.property(shift, fc.double({ min: 2, max: 20, noNaN: true }), (counts, ratio) => {
        const s = known(counts);
        const p = s.nSignal / (s.nSignal + s.nNoise);
        const found = criterionGap(counts, p, ratio, 1);
        fc.pre(s.dPrime > 0.2);
        if (!found) throw new Error('expected a figure');
        const L = Math.log((1 - p) / p / ratio);
        const gap = (zH: number, zF: number) => -0.5 * (zH + zF) - L / (zH - zF);
        expect(found.gap).toBeCloseTo(gap(s.zH, s.zF), 10);
        const h = 1e-6;
        const slopeH = (gap(s.zH + h, s.zF) - gap(s.zH - h, s.zF)) / (2 * h);
        const slopeF = (gap(s.zH, s.zF + h) - gap(s.zH, s.zF - h)) / (2 * h);
        const density = (z: number) => Math.exp(-z * z) / (2 * Math.PI);
        const varH = (s.hitRateC * (1 - s.hitRateC)) / s.nSignal / density(s.zH);
        const varF = (s.faRateC * (1 - s.faRateC)) / s.nNoise / density(s.zF);
        const se = Math.sqrt(slopeH ** 2 * varH + slopeF ** 2 * varF);
        expect(found.se / se).toBeCloseTo(1, 5);
      }),
    );
  });

  it('its interval covers it from d′ 1.5 on, where ±1.96 SE(c) fails (exact, shown shifts of 10 and 30)', () => {
    let worst = 1;
    let worstNaive = 1;
    for (const ratio of [2, 5, 20])
      for (const d of [1.5, 2, 2.5, 3])
        for (const c of [-0.3, 0.1, 0.5, 0.9]) {
          const truth = c - Math.log(3 / ratio) / d;
          let [shown, covered, naive] = [0, 0, 0];
          const falseAlarms = binomial(30, pnorm(-d / 2 - c));
          binomial(10, pnorm(d / 2 - c)).forEach((wH, h) => {
            falseAlarms.forEach((wF, f) => {
              const counts = { hits: h, misses: 10 - h, falseAlarms: f, correctRejections: 30 - f };
              const { ciD, seC } = known(counts);
              const gap = criterionGap(counts, 0.25, ratio, 1);
              if (!gap || ciD.lo <= 0) return;
              shown += wH * wF;
              if (gap.ci.lo <= truth && truth <= gap.ci.hi) covered += wH * wF;
              if (Math.abs(gap.gap - truth) <= 1.96 * seC) naive += wH * wF;
            });
          });
          worst = Math.min(worst, covered / shown);
          worstNaive = Math.min(worstNaive, naive / shown);
        }
    expect(worst).toBeGreaterThan(0.94);
    expect(worstNaive).toBeLessThan(0.8);
  });

  it('is not there without both classes, without costs or at chance', () => {
    const fair = { hits: 8, misses: 2, falseAlarms: 4, correctRejections: 26 };
    expect(criterionGap({ ...fair, hits: 0, misses: 0 }, 0.25, 5, 1)).toBeNull();
    expect(criterionGap(fair, 0.25, 0, 1)).toBeNull();
    expect(criterionGap(fair, 0, 5, 1)).toBeNull();
    expect(
      criterionGap({ hits: 2, misses: 8, falseAlarms: 20, correctRejections: 10 }, 0.25, 5, 1),
    ).toBeNull();
  });
});

describe('what a number of items can tell', () => {
  it('agrees with summing over every pair of outcomes', () => {
    const [nS, nN, pH, pF] = [6, 9, 0.8, 0.2];
    let [mean, square] = [0, 0];
    binomial(nS, pH).forEach((wH, h) => {
      binomial(nN, pF).forEach((wF, f) => {
        const d = qnorm((h + 0.5) / (nS + 1)) - qnorm((f + 0.5) / (nN + 1));
        mean += wH * wF * d;
        square += wH * wF * d * d;
      });
    });
    const exact = exactDPrimeMoments(nS, nN, pH, pF);
    expect(exact.meanD).toBeCloseTo(mean, 12);
    expect(exact.sdD).toBeCloseTo(Math.sqrt(square - mean ** 2), 12);
  });

  it('the bias fades with the number of items, also where single chances underflow', () => {
    const bias = [10, 100, 1_000, 10_000].map((n) => Math.abs(exactDPrimeMoments(n, n, 0.8, 0.2).bias));
    for (let i = 1; i < bias.length; i++) expect(bias[i] as number).toBeLessThan((bias[i - 1] as number) / 5);
  });
});
