import type { FourCounts } from '../progress.ts';
import { around, dnorm, pnorm, qnorm, type Range } from './normal.ts';

/**
 * Yes/no signal detection. The signal is a wrong AI output; the response "flag" is any final move but `accept`.
 * hits = wrong stopped, misses = wrong let through, false alarms = right stopped, correct rejections = right let
 * through (science/spec 1, roles).
 */
export interface DetectionCounts {
  hits: number;
  misses: number;
  falseAlarms: number;
  correctRejections: number;
}

/** The four counts of a shift under their names in detection theory. */
export const detectionCounts = (four: FourCounts): DetectionCounts => ({
  hits: four.wrongStopped,
  misses: four.wrongThrough,
  falseAlarms: four.rightStopped,
  correctRejections: four.rightThrough,
});

/**
 * How rates of exactly 0 or 1 are kept off the infinite ends of z. `loglinear`: (x + ½)/(n + 1), always applied
 * (Hautus 1995, Behavior Research Methods 27:46); the one used for learners. `half-over-2N`: only 0 and 1 move, by
 * 1/(2n). `none`: raw rates.
 */
export type Correction = 'loglinear' | 'half-over-2N' | 'none';

export interface Detection {
  nSignal: number;
  nNoise: number;
  /** Raw rates, 0 to 1; null where the class is empty. */
  hitRate: number | null;
  faRate: number | null;
  /** Corrected rates, the ones that feed z. */
  hitRateC: number | null;
  faRateC: number | null;
  zH: number | null;
  zF: number | null;
  /** zH − zF, how far apart wrong and right look to the learner, in standard deviations; 0 is guessing. */
  dPrime: number | null;
  /** −½(zH + zF), in standard deviations; above 0 the learner accepts more readily than not. */
  c: number | null;
  /** ½(zF² − zH²) = c·d′, the log likelihood ratio at which the learner flags. */
  lnBeta: number | null;
  seD: number | null;
  ciD: Range | null;
  seC: number | null;
  ciC: Range | null;
  /** Grier's A′, 0 to 1, from raw rates. For completeness; not bias-free, so never displayed (science/spec 1.1). */
  aPrime: number | null;
}

function corrected(x: number, n: number, how: Correction): number | null {
  if (n === 0) return null;
  if (how === 'loglinear') return (x + 0.5) / (n + 1);
  if (how === 'half-over-2N') return Math.min(Math.max(x / n, 1 / (2 * n)), 1 - 1 / (2 * n));
  return x / n;
}

/** Variance of z(rate) for a share of n tries: rate(1 − rate) / (n·φ(z)²), by the delta method. */
const varianceOfZ = (rate: number, z: number, n: number) => (rate * (1 - rate)) / (n * dnorm(z) ** 2);

function grier(h: number, f: number): number {
  if (h === f) return 0.5;
  const [more, less] = h > f ? [h, f] : [f, h];
  const area = ((more - less) * (1 + more - less)) / (4 * more * (1 - less));
  return h > f ? 0.5 + area : 0.5 - area;
}

/**
 * Detection measures of one set of decisions. Sources: Green & Swets 1966 (d′, c, β); Gourevitch & Galanter 1967,
 * Psychometrika 32:25 (standard errors, here with corrected rates and raw n; interval ±1.96 SE); Grier 1971,
 * Psychological Bulletin 75:424 (A′).
 * Edge cases: everything that needs both classes is null when one is empty; with `none`, everything built on z is
 * null when a rate is 0 or 1. Beware: with unequal class sizes the correction alone gives an all-accepter d′ ≠ 0;
 * `shown.ts` suppresses d′ and c when all answers are the same.
 */
export function sdt(counts: DetectionCounts, correction: Correction = 'loglinear'): Detection {
  const nSignal = counts.hits + counts.misses;
  const nNoise = counts.falseAlarms + counts.correctRejections;
  const hitRate = nSignal === 0 ? null : counts.hits / nSignal;
  const faRate = nNoise === 0 ? null : counts.falseAlarms / nNoise;
  const hitRateC = corrected(counts.hits, nSignal, correction);
  const faRateC = corrected(counts.falseAlarms, nNoise, correction);
  const rates = { nSignal, nNoise, hitRate, faRate, hitRateC, faRateC };
  const aPrime = hitRate === null || faRate === null ? null : grier(hitRate, faRate);
  const inside = (rate: number | null): rate is number => rate !== null && rate > 0 && rate < 1;
  if (!inside(hitRateC) || !inside(faRateC)) {
    const nothing = { zH: null, zF: null, dPrime: null, c: null, lnBeta: null };
    return { ...rates, ...nothing, seD: null, ciD: null, seC: null, ciC: null, aPrime };
  }
  const zH = qnorm(hitRateC);
  const zF = qnorm(faRateC);
  const dPrime = zH - zF;
  const c = -0.5 * (zH + zF);
  const seD = Math.sqrt(varianceOfZ(hitRateC, zH, nSignal) + varianceOfZ(faRateC, zF, nNoise));
  const seC = seD / 2;
  const lnBeta = 0.5 * (zF * zF - zH * zH);
  return {
    ...rates,
    zH,
    zF,
    dPrime,
    c,
    lnBeta,
    seD,
    ciD: around(dPrime, seD),
    seC,
    ciC: around(c, seC),
    aPrime,
  };
}

export interface Optimal {
  /** ln β*: the log likelihood ratio at which flagging starts to pay. */
  lnBetaOpt: number | null;
  /** c* = ln β* ÷ d′, the criterion that costs least for a learner with this d′. */
  cOpt: number | null;
  /** Rates an ideal observer with this d′ and c* would have, 0 to 1. */
  hitOpt: number | null;
  faOpt: number | null;
}

/**
 * Where to draw the line for the least expected cost: ln β* = ln[(1 − p)/p · c_FA/c_miss], c* = ln β* ÷ d′ (Green &
 * Swets 1966; science/spec 1.1). `prevalence` p is the share of wrong outputs, the costs share one unit.
 * Edge cases: all null when p is 0 or 1 or a cost is not above 0; c* and the rates null when d′ ≤ 0, because a
 * learner who cannot tell them apart has no best criterion.
 */
export function optimalCriterion(prevalence: number, cMiss: number, cFalseAlarm: number, d: number): Optimal {
  if (!(prevalence > 0 && prevalence < 1 && cMiss > 0 && cFalseAlarm > 0))
    return { lnBetaOpt: null, cOpt: null, hitOpt: null, faOpt: null };
  const lnBetaOpt = Math.log(((1 - prevalence) / prevalence) * (cFalseAlarm / cMiss));
  if (!(d > 0)) return { lnBetaOpt, cOpt: null, hitOpt: null, faOpt: null };
  const cOpt = lnBetaOpt / d;
  return { lnBetaOpt, cOpt, hitOpt: pnorm(d / 2 - cOpt), faOpt: pnorm(-d / 2 - cOpt) };
}

export interface CriterionGap {
  /** c − c*, in standard deviations. Above 0: accepts too readily for what a miss costs; below: stops too readily. */
  gap: number;
  se: number;
  ci: Range;
}

/**
 * How far a learner's criterion is from the least costly one, with its own interval by the delta method, since
 * c* = L/d′ moves with d′ (L = ln β*): variance = (−½ + L/d′²)²·Var(zH) + (−½ − L/d′²)²·Var(zF), interval ±1.96 SE
 * (rulings: stakes, costs, score). Null where c or c* is undefined. Shown only if d′ is surely above 0 (`shown.ts`).
 */
export function criterionGap(
  counts: DetectionCounts,
  prevalence: number,
  cMiss: number,
  cFalseAlarm: number,
): CriterionGap | null {
  const { dPrime, c, zH, zF, hitRateC, faRateC, nSignal, nNoise } = sdt(counts);
  if (dPrime === null || c === null || zH === null || zF === null) return null;
  const { lnBetaOpt, cOpt } = optimalCriterion(prevalence, cMiss, cFalseAlarm, dPrime);
  if (lnBetaOpt === null || cOpt === null) return null;
  const pull = lnBetaOpt / dPrime ** 2;
  const variance =
    (-0.5 + pull) ** 2 * varianceOfZ(hitRateC as number, zH, nSignal) +
    (-0.5 - pull) ** 2 * varianceOfZ(faRateC as number, zF, nNoise);
  const gap = c - cOpt;
  const se = Math.sqrt(variance);
  return { gap, se, ci: around(gap, se) };
}
