import type { Range } from './normal.ts';
import { type Interval, wilson } from './proportion.ts';
import { t95 } from './student.ts';

/** Forecasts as shares 0 to 1 and what came, 1 or 0, in the same order. */
export interface Forecasts {
  forecasts: readonly number[];
  outcomes: readonly (0 | 1)[];
}

export interface Brier {
  n: number;
  /** Mean (f − o)²: 0 is perfect, ¼ is "always 50%", 1 is always sure and wrong. */
  brier: number | null;
  /** Murphy's parts: brier = reliability − resolution + uncertainty. */
  reliability: number | null;
  resolution: number | null;
  uncertainty: number | null;
  /** 1 − brier / uncertainty, at most 1; null when all outcomes are the same. */
  skill: number | null;
  /** The parts without their bias at small n; reliability and resolution may then be below 0. */
  reliabilityDebiased: number | null;
  resolutionDebiased: number | null;
  uncertaintyDebiased: number | null;
  meanForecast: number | null;
  baseRate: number | null;
  /** meanForecast − baseRate. */
  bias: number | null;
}

/** How often one forecast value was given, and how often the event came. */
export interface Step {
  forecast: number;
  n: number;
  came: number;
}

/** Forecasts counted by their exact value, lowest first. */
export function steps({ forecasts, outcomes }: Forecasts): Step[] {
  if (forecasts.length !== outcomes.length)
    throw new RangeError(
      `expected as many outcomes as forecasts, got ${outcomes.length} and ${forecasts.length}`,
    );
  const byValue = new Map<number, Step>();
  for (let i = 0; i < forecasts.length; i++) {
    const [forecast, came] = [forecasts[i] as number, outcomes[i] as number];
    const step = byValue.get(forecast);
    if (step) {
      step.n += 1;
      step.came += came;
    } else byValue.set(forecast, { forecast, n: 1, came });
  }
  return [...byValue.values()].sort((a, b) => a.forecast - b.forecast);
}

const nothing: Omit<Brier, 'n'> = {
  brier: null,
  reliability: null,
  resolution: null,
  uncertainty: null,
  skill: null,
  reliabilityDebiased: null,
  resolutionDebiased: null,
  uncertaintyDebiased: null,
  meanForecast: null,
  baseRate: null,
  bias: null,
};

/** {@link brier} from counted steps, so that a bootstrap need not count again. */
export function brierOf(counted: readonly Step[]): Brier {
  const sum = (of: (s: Step) => number) => counted.reduce((total, s) => total + of(s), 0);
  const n = sum((s) => s.n);
  if (n === 0) return { n, ...nothing };
  const baseRate = sum((s) => s.came) / n;
  const meanForecast = sum((s) => s.n * s.forecast) / n;
  const score = sum((s) => s.came * (1 - s.forecast) ** 2 + (s.n - s.came) * s.forecast ** 2) / n;
  const reliability = sum((s) => s.n * (s.forecast - s.came / s.n) ** 2) / n;
  const resolution = sum((s) => s.n * (s.came / s.n - baseRate) ** 2) / n;
  const uncertainty = baseRate * (1 - baseRate);
  // What chance alone adds to reliability and resolution: the sampling variance of each step's own share.
  const chance = sum((s) => (s.n < 2 ? 0 : (s.came * (s.n - s.came)) / s.n / (s.n - 1))) / n;
  const chanceOfAll = n < 2 ? null : uncertainty / (n - 1);
  return {
    n,
    brier: score,
    reliability,
    resolution,
    uncertainty,
    skill: uncertainty === 0 ? null : 1 - score / uncertainty,
    reliabilityDebiased: reliability - chance,
    resolutionDebiased: chanceOfAll === null ? null : resolution - chance + chanceOfAll,
    uncertaintyDebiased: chanceOfAll === null ? null : uncertainty + chanceOfAll,
    meanForecast,
    baseRate,
    bias: meanForecast - baseRate,
  };
}

/**
 * Brier score with its parts, grouped by exact forecast value; hence forecasts in discrete steps (continuous ones in
 * bins would need two more terms: Stephenson et al. 2008). No unit, 0 to 1.
 * Sources: Brier 1950, Monthly Weather Review 78:1 (half-range form); Murphy 1973, J. Applied Meteorology 12:595;
 * Bröcker 2012, Climate Dynamics 39:655 and Ferro & Fricker 2012, QJRMS 138:1954 (debiased; steps with a single
 * forecast stay uncorrected). All null without forecasts; the debiased uncertainty and resolution also at n = 1.
 * Throws RangeError when the two lists differ in length.
 */
export const brier = (given: Forecasts): Brier => brierOf(steps(given));

export interface DiagramStep {
  forecast: number;
  n: number;
  /** Share of outcomes that came, with Wilson's interval. */
  observed: Interval;
  /** Draw as a hollow dot: fewer than five forecasts at this step. */
  hollow: boolean;
}

/**
 * The rows of a reliability diagram, lowest step first: one dot per step, its area by `n`, Wilson bar, hollow if
 * n < 5 (science/spec 1.4). The same rows make the table beneath it.
 */
export const diagram = (given: Forecasts): DiagramStep[] =>
  steps(given).map(({ forecast, n, came }) => ({ forecast, n, observed: wilson(came, n), hollow: n < 5 }));

/** One judgement with how sure its author was of it, 0 to 1, and whether it was right. */
export interface SureAnswer {
  confidence: number;
  right: boolean;
}

/**
 * What "P(the AI is wrong)" in six steps says about the learner's own verdict: above one half they call the output
 * wrong, and are as sure of that as the step says; below, they call it right, and are sure of that by the rest.
 * (The scale has no middle, so there is always a verdict.) `risk` is a share 0 to 1.
 */
export const ownVerdict = (risk: number, sound: boolean): SureAnswer => ({
  confidence: Math.max(risk, 1 - risk),
  right: risk > 0.5 !== sound,
});

export interface OverConfidence {
  n: number;
  meanConfidence: number | null;
  accuracy: number | null;
  /** meanConfidence − accuracy, −1 to 1 (shown in percentage points): above 0, surer than right. Unbiased. */
  over: number | null;
  /** 95% t interval on the differences per item; null below two items. May leave −1 to 1 at very small n. */
  ci: Range | null;
}

/**
 * Over-confidence: mean confidence minus accuracy (science/spec 1.4; Lichtenstein & Fischhoff 1977). The interval is
 * Student's t on confidence − right per item. All null without answers.
 */
export function overConfidence(answers: readonly SureAnswer[]): OverConfidence {
  const n = answers.length;
  if (n === 0) return { n, meanConfidence: null, accuracy: null, over: null, ci: null };
  let [sum, right] = [0, 0];
  for (const answer of answers) {
    sum += answer.confidence;
    if (answer.right) right += 1;
  }
  const [meanConfidence, accuracy] = [sum / n, right / n];
  const over = meanConfidence - accuracy;
  if (n < 2) return { n, meanConfidence, accuracy, over, ci: null };
  const squares = answers.reduce((sum, a) => sum + (a.confidence - (a.right ? 1 : 0) - over) ** 2, 0);
  const reach = t95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { n, meanConfidence, accuracy, over, ci: { lo: over - reach, hi: over + reach } };
}
