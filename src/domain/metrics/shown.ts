import type { Stakes } from '../judgement.ts';
import type { FourCounts } from '../progress.ts';
import { eapAbility, type LevelAnswer } from './ability.ts';
import { median, type NumberTrial, optimalWeight, weightOf } from './advice.ts';
import { bootstrap, bootstrapSteps } from './bootstrap.ts';
import { brierOf, type Forecasts, overConfidence, type SureAnswer, steps } from './calibration.ts';
import { auc, type Ratings } from './confidence.ts';
import type { Ledger } from './cost.ts';
import { criterionGap, detectionCounts, sdt } from './detection.ts';
import type { DriftScore } from './drift.ts';
import { ece } from './ece.ts';
import {
  type Counted,
  figure,
  least,
  type NotYet,
  notYet,
  resampled,
  type Shown,
  withheld,
} from './figure.ts';
import { f1Of, type Marks } from './marks.ts';
import { around, type Range } from './normal.ts';
import { newcombeDiff, wilson } from './proportion.ts';
import type { Reliance } from './reliance.ts';
import { shiftScore } from './shift-score.ts';

/*
 * The one place where results become figures on a page. Measures compute at any n; here they meet their minimum
 * counts (science/spec 1.9) and the rule that equal answers have no d′. Counts themselves are always shown, as
 * counts, from `fourCounts`.
 */

/** A rate `x` of `n`, 0 to 1, with Wilson's interval; from 8 on. */
export function shownRate(x: number, n: number, of: Counted = 'items'): Shown {
  const { p, lo, hi } = wilson(x, n);
  return (
    notYet([{ of, have: n, least: least.rate }]) ?? figure(p, lo === null || hi === null ? null : { lo, hi })
  );
}

/** Why the detection measures of these counts may not be shown; null if they may. */
function noDetection({ wrongStopped, wrongThrough, rightStopped, rightThrough }: FourCounts): Shown | null {
  const short = notYet([
    { of: 'wrong', have: wrongStopped + wrongThrough, least: least.detection.wrong },
    { of: 'right', have: rightStopped + rightThrough, least: least.detection.right },
  ]);
  const alike = wrongStopped + rightStopped === 0 || wrongThrough + rightThrough === 0;
  return short ?? (alike ? withheld('same-answer') : null);
}

/** d′, in standard deviations, with ±1.96 SE; from 10 wrong and 20 right outputs on, unless all answers are alike. */
export function shownDPrime(four: FourCounts): Shown {
  const { dPrime, ciD } = sdt(detectionCounts(four));
  return noDetection(four) ?? figure(dPrime, ciD);
}

/**
 * c − c* at the scenario's stakes, in standard deviations, with its own interval (rulings): above 0 the learner
 * accepts too readily for what a miss costs here, below 0 stops too readily. As d′, and only if the lower end of d′
 * is above 0. `prevalence` is the shift's share of wrong outputs.
 */
export function shownCriterionGap(
  four: FourCounts,
  prevalence: number,
  stakes: Pick<Stakes, 'missCents' | 'falseStopCents'>,
): Shown {
  const not = noDetection(four);
  if (not) return not;
  const counts = detectionCounts(four);
  const { ciD } = sdt(counts);
  if (ciD === null || ciD.lo <= 0) return withheld('at-chance');
  const found = criterionGap(counts, prevalence, stakes.missCents, stakes.falseStopCents);
  return figure(found?.gap ?? null, found?.ci ?? null);
}

/**
 * Area under the curve of the learner's P(wrong), 0 to 1, Newcombe's interval; from 8 wrong and 20 right outputs on,
 * unless every output was given the same likelihood (then ½ is no finding but the only possible value).
 */
export function shownAuc(ratings: Ratings): Shown {
  const short = notYet([
    { of: 'wrong', have: ratings.signal.length, least: least.auc.wrong },
    { of: 'right', have: ratings.noise.length, least: least.auc.right },
  ]);
  if (short) return short;
  const first = ratings.signal[0];
  if (ratings.signal.every((r) => r === first) && ratings.noise.every((r) => r === first))
    return withheld('same-answer');
  const { auc: area, ciNewcombe5 } = auc(ratings);
  return figure(area, ciNewcombe5);
}

/** The reliance rates, 0 to 1, Wilson; each from 8 in its own denominator on. */
export const shownReliance = (r: Reliance) => ({
  rair: shownRate(r.rairNum, r.rairDen, 'trials'),
  rsr: shownRate(r.rsrNum, r.rsrDen, 'trials'),
  over: shownRate(r.overNum, r.overDen, 'trials'),
  under: shownRate(r.underNum, r.underDen, 'trials'),
  switched: shownRate(r.switchNum, r.switchDen, 'trials'),
});

/**
 * Places marked against the places that are due: precision and recall, 0 to 1, Wilson, each from 8 in its own denominator
 * on; F1, 0 to 1, without interval, from 8 due places on.
 */
export const shownMarks = (marks: Marks): Record<'precision' | 'recall' | 'f1', Shown> => ({
  precision: shownRate(marks.hits, marks.hits + marks.wrong, 'trials'),
  recall: shownRate(marks.hits, marks.due, 'trials'),
  f1: notYet([{ of: 'trials', have: marks.due, least: least.rate }]) ?? figure(f1Of(marks), null),
});

/** A fixed order of trials, so that a resampled interval does not depend on the order they came in. */
const byNumbers = (a: NumberTrial, b: NumberTrial): number =>
  a.initial - b.initial || a.advice - b.advice || a.final - b.final || (a.truth ?? 0) - (b.truth ?? 0);

/**
 * Median weight of advice, the optimal weight, and the one minus the other (the one to read: above 0, too much was
 * taken over). Ratios without unit; seeded bootstrap percentiles; from 8 usable trials on. Without truths the last
 * two are undefined.
 */
export function shownAdvice(trials: readonly NumberTrial[]): { weight: Shown; optimal: Shown; gap: Shown } {
  const used = trials.filter((t) => t.advice !== t.initial);
  const short = notYet([{ of: 'trials', have: used.length, least: least.advice }]);
  if (short) return { weight: short, optimal: short, gap: short };
  const weight = (sample: readonly NumberTrial[]) => median(sample.map(weightOf));
  const gap = (sample: readonly NumberTrial[]) => {
    const best = optimalWeight(sample);
    return best === null ? null : (weight(sample) as number) - best;
  };
  const shown = (of: (sample: readonly NumberTrial[]) => number | null) =>
    resampled(of(used), bootstrap(used, byNumbers, of));
  return { weight: shown(weight), optimal: shown(optimalWeight), gap: shown(gap) };
}

/** Mean confidence minus accuracy, −1 to 1 (times 100: points), t interval; from 20 answers on. */
export function shownOverConfidence(answers: readonly SureAnswer[]): Shown {
  const { n, over, ci } = overConfidence(answers);
  return notYet([{ of: 'answers', have: n, least: least.overConfidence }]) ?? figure(over, ci);
}

/**
 * Brier score (0 to 1) and skill (at most 1) from 20 forecasts on; debiased reliability and resolution (may be below
 * 0) from 60 on. Seeded bootstrap.
 */
export function shownBrier(
  given: Forecasts,
): Record<'brier' | 'skill' | 'reliability' | 'resolution', Shown> {
  const counted = steps(given);
  const of = (sample: typeof counted) => {
    const b = brierOf(sample);
    return [b.brier, b.skill, b.reliabilityDebiased, b.resolutionDebiased] as const;
  };
  const n = given.forecasts.length;
  const values = of(counted);
  const intervals = n < least.brier ? [] : bootstrapSteps(counted, (sample) => of([...sample]));
  const shown = (i: 0 | 1 | 2 | 3, from: number): Shown =>
    notYet([{ of: 'forecasts', have: n, least: from }]) ?? resampled(values[i], intervals[i] ?? null);
  return {
    brier: shown(0, least.brier),
    skill: shown(1, least.brier),
    reliability: shown(2, least.brierParts),
    resolution: shown(3, least.brierParts),
  };
}

/** Expected calibration error of an AI's own record, ten bins of equal mass, from 400 on. Never for a learner. */
export function shownEce(given: Forecasts): Shown {
  const { n, ece: error } = ece(given, 10, 'mass');
  return notYet([{ of: 'forecasts', have: n, least: least.ece }]) ?? figure(error, null);
}

/** Score of a shift, at most 100, without interval: show euros and two baselines first. From one shift on. */
export const shownScore = (costs: Ledger): Shown => figure(shiftScore(costs), null);

/** Ability in logits, ±1.96 posterior standard deviations; from 5 answers on. */
export function shownAbility(answers: readonly LevelAnswer[]): Shown {
  const { mean, sd } = eapAbility(answers);
  return (
    notYet([{ of: 'answers', have: answers.length, least: least.ability }]) ?? figure(mean, around(mean, sd))
  );
}

/** Middle and ends of what was seen, in items; for text from one run on. */
export interface Spread {
  kind: 'spread';
  n: number;
  median: number;
  lowest: number;
  highest: number;
}

function spread(values: readonly (number | null)[]): Spread | NotYet {
  const known = values.filter((v) => v !== null);
  const short = notYet([{ of: 'runs', have: known.length, least: 1 }]);
  if (short) return short;
  const middle = median(known) as number;
  return {
    kind: 'spread',
    n: known.length,
    median: middle,
    lowest: Math.min(...known),
    highest: Math.max(...known),
  };
}

/** Drift runs: delay and excess delay of those stopped in time, as median and range; false stops as a rate from 8 runs. */
export function shownDrift(runs: readonly Pick<DriftScore, 'outcome' | 'delay' | 'excessDelay'>[]) {
  const inTime = runs.filter((r) => r.outcome === 'stopped');
  return {
    delay: spread(inTime.map((r) => r.delay)),
    excess: spread(inTime.map((r) => r.excessDelay)),
    falseStops: shownRate(runs.filter((r) => r.outcome === 'falseStop').length, runs.length, 'runs'),
  };
}

/** A rate of one measured shift: `x` of `n`. */
export interface ShiftRate {
  x: number;
  n: number;
}

export interface Change {
  /** `change` is claimed only when the interval excludes 0; else "no clear change yet". */
  kind: 'change' | 'no-clear-change';
  /** Rate of the last three shifts minus that of the three before, −1 to 1. */
  difference: number;
  interval: Range;
  before: ShiftRate;
  after: ShiftRate;
}

/**
 * Change since last time: the last three measured shifts pooled, against the three before (rulings: no band words).
 * `shifts` oldest first. Newcombe's interval, method 10. Not yet below six shifts or 8 items on a side.
 */
export function shownChange(shifts: readonly ShiftRate[]): Change | NotYet {
  const short = notYet([{ of: 'shifts', have: shifts.length, least: 2 * least.change }]);
  if (short) return short;
  const pooled = (some: readonly ShiftRate[]): ShiftRate =>
    some.reduce((sum, s) => ({ x: sum.x + s.x, n: sum.n + s.n }), { x: 0, n: 0 });
  const before = pooled(shifts.slice(-2 * least.change, -least.change));
  const after = pooled(shifts.slice(-least.change));
  const thin = notYet([before, after].map(({ n }) => ({ of: 'items', have: n, least: least.rate })));
  if (thin) return thin;
  const { diff, lo, hi } = newcombeDiff(after.x, after.n, before.x, before.n);
  const [difference, interval] = [diff as number, { lo: lo as number, hi: hi as number }];
  const clear = interval.lo > 0 || interval.hi < 0;
  return { kind: clear ? 'change' : 'no-clear-change', difference, interval, before, after };
}
