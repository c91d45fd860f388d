import { describe, expect, it } from 'vitest';
import {
  type ConfidenceModel,
  calibrated,
  deskConfidence,
  ownChance,
  shownConfidence,
} from '../../../src/domain/families/confidence.ts';
import { beta, gamma, lognormal, normal } from '../../../src/domain/families/draw.ts';
import { seeded } from '../../../src/domain/rng.ts';
import { area } from './features.ts';

const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
const variance = (list: readonly number[]) => {
  const centre = mean(list);
  return mean(list.map((x) => (x - centre) ** 2));
};
const N = 40_000;

/** Independent outputs of a tool: its confidence and whether it was right. */
function stated(model: ConfidenceModel, seed: number) {
  const rng = seeded(seed);
  return Array.from({ length: N }, () => {
    const sound = !rng.chance(model.pi);
    return { sound, said: shownConfidence(ownChance(sound, model, rng), model) };
  });
}
const areaOf = (all: { sound: boolean; said: number }[]) =>
  area(
    all.filter(({ sound }) => sound).map(({ said }) => said),
    all.filter(({ sound }) => !sound).map(({ said }) => said),
  );
const bias = (all: { sound: boolean; said: number }[]) =>
  mean(all.map(({ said }) => said)) - mean(all.map(({ sound }) => (sound ? 1 : 0)));

describe('draws', () => {
  const sample = (draw: () => number) => Array.from({ length: N }, draw);
  it('have the means and variances of their distributions', () => {
    const rng = seeded(4);
    const n = sample(() => normal(rng));
    expect(Math.abs(mean(n))).toBeLessThan(0.02);
    expect(variance(n)).toBeCloseTo(1, 1);
    for (const shape of [0.4, 1, 6.4]) {
      const g = sample(() => gamma(shape, rng));
      expect(Math.abs(mean(g) - shape)).toBeLessThan(0.02 * Math.max(1, shape));
      expect(Math.abs(variance(g) / shape - 1)).toBeLessThan(0.06);
    }
    const b = sample(() => beta(1.6, 0.4, rng));
    expect(mean(b)).toBeCloseTo(0.8, 2);
    expect(variance(b)).toBeCloseTo((1.6 * 0.4) / (4 * 3), 2);
    const l = sample(() => lognormal(42, 0.8, rng)).sort((x, y) => x - y);
    expect(Math.abs((l[N / 2] as number) - 42)).toBeLessThan(1.2);
    expect(() => gamma(0, rng)).toThrow(RangeError);
  });
});

describe('stated confidence', () => {
  it.each([
    [2, 0.87],
    [8, 0.73],
    [40, 0.61],
  ])('P7: kappa %d tells right from wrong with an area of %f', (kappa, target) => {
    expect(Math.abs(areaOf(stated(calibrated(0.2, kappa), 11 + kappa)) - target)).toBeLessThanOrEqual(0.03);
  });

  it('P7: shift 0 is calibrated, shift 1.2 is 12 points over-confident at the same area', () => {
    const plain = stated(calibrated(0.2), 21);
    const proud = stated({ ...calibrated(0.2), shift: 1.2 }, 21);
    expect(Math.abs(bias(plain))).toBeLessThanOrEqual(0.02);
    expect(Math.abs(bias(proud) - 0.12)).toBeLessThanOrEqual(0.02);
    expect(Math.abs(areaOf(proud) - areaOf(plain))).toBeLessThan(0.03);
  });

  it('at each stated figure of a calibrated tool about that share is right', () => {
    const all = stated(calibrated(0.2), 31);
    for (const figure of [0.6, 0.7, 0.8, 0.9]) {
      const near = all.filter(({ said }) => Math.abs(said - figure) < 0.04);
      expect(near.length).toBeGreaterThan(1_000);
      expect(Math.abs(mean(near.map(({ sound }) => (sound ? 1 : 0))) - figure)).toBeLessThan(0.035);
    }
  });

  it.each([0.17, 0.5])(
    'on a desk with a share of %f wrong it speaks of ordinary days and is no more than a weak hint',
    (pi) => {
      const all = stated(deskConfidence(pi), 41);
      expect(Math.abs(mean(all.map(({ said }) => said)) - 0.9)).toBeLessThan(0.02);
      expect(areaOf(all)).toBeGreaterThan(0.5);
      expect(areaOf(all)).toBeLessThan(0.6);
      expect(Math.sqrt(variance(all.map(({ said }) => said)))).toBeGreaterThan(0.02);
    },
  );

  it('is always shown between 50% and 99%, in whole per cent', () => {
    const model = { ...calibrated(0.2, 2), sharp: 4 };
    for (const p of [0, 1e-9, 0.2, 0.5, 0.8, 0.999999, 1]) {
      const said = shownConfidence(p, model);
      expect(said >= 0.5 && said <= 0.99).toBe(true);
      expect(Math.round(said * 100) / 100).toBe(said);
    }
  });
});
