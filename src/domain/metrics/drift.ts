import { type Audit, firstWhere } from './drift-tally.ts';

/** What is known of the process: error rate before and after, chance that drift sets in at any one item. */
export interface DriftModel {
  p0: number;
  p1: number;
  rho: number;
  /** Posterior at which to stop: cost of a false stop / (that + expected cost of going on). */
  threshold: number;
}

/** The ideal observer of the drift practice (science/spec 1.7): .05 to .40, one item in 25, stop at 90%. */
export const driftModel: DriftModel = { p0: 0.05, p1: 0.4, rho: 0.04, threshold: 0.9 };

/**
 * What was seen at one step of a stream: an audited item, or all items looked at there. An empty list is a step with
 * nothing to learn from, such as an error whose cause is known and will pass.
 */
export type Step = Audit | readonly Audit[];

export interface Posterior {
  /** P(drift has started by this item | all items so far), 0 to 1. */
  posterior: number[];
  /** 1-based item at which it first reached the threshold; null if never. */
  firstAlarm: number | null;
}

/**
 * Ideal Bayesian observer of a change: before each step π ← π + (1 − π)ρ, then Bayes with the Bernoulli likelihoods
 * of p1 against p0 for every item seen there, from π = 0. With ρ = 0 it stays 0, with ρ = 1 it is 1 at once. An item
 * that is impossible under both rates leaves π as it was. Source: Shiryaev 1963, Theory of Probability and its
 * Applications 8:22.
 */
export function shiryaev(x: readonly Step[], { p0, p1, rho, threshold }: DriftModel): Posterior {
  let belief = 0;
  const learn = (wrong: Audit) => {
    const drifted = belief * (wrong ? p1 : 1 - p1);
    const total = drifted + (1 - belief) * (wrong ? p0 : 1 - p0);
    if (total > 0) belief = drifted / total;
  };
  const posterior = x.map((step) => {
    belief += (1 - belief) * rho;
    if (typeof step === 'number') learn(step);
    else for (const wrong of step) learn(wrong);
    return belief;
  });
  return { posterior, firstAlarm: firstWhere(posterior, (v) => v >= threshold) };
}

/**
 * `stopped`: after drift had set in; `falseStop`: without drift or before it; `missedDrift`: went on to the end
 * although it drifted; `correctContinue`: went on, and nothing drifted.
 */
type DriftOutcome = 'stopped' | 'falseStop' | 'missedDrift' | 'correctContinue';

export interface DriftScore {
  outcome: DriftOutcome;
  /** Items from the first one under drift to the stop, both included (1 = at once); null unless `stopped`. */
  delay: number | null;
  /** 1-based item at which the ideal observer stops on the same stream; null if never. */
  idealStop: number | null;
  /** The same count for the ideal observer; below 1 if it stopped before the drift; null without drift or stop. */
  idealDelay: number | null;
  /**
   * stop − idealStop in items; null if either did not stop. Below 0: before the evidence justified it, so read it
   * with `posteriorAtStop` (early luck is not skill).
   */
  excessDelay: number | null;
  /** What the evidence said for drift at the stop, 0 to 1; null without a stop. */
  posteriorAtStop: number | null;
  /** Wrong items under drift up to the stop, or to the end if there was none; null without drift. */
  errorsBeforeStopAfterDrift: number | null;
}

/**
 * A learner's stop held against the ideal observer on the same stream (science/spec 1.7). `tau` is the 1-based first
 * item under drift (null = none), `stop` the 1-based item after which the learner stopped (null = never); `x` is the
 * whole stream, beyond the stop as well. Throws RangeError when `tau` or `stop` is not an item of it.
 */
export function driftScore(
  x: readonly Step[],
  tau: number | null,
  stop: number | null,
  model: DriftModel,
): DriftScore {
  for (const place of [tau, stop])
    if (place !== null && !(Number.isInteger(place) && place >= 1 && place <= x.length))
      throw new RangeError(`driftScore: expected an item from 1 to ${x.length}, got ${place}`);
  const { posterior, firstAlarm: idealStop } = shiryaev(x, model);
  const inTime = stop !== null && tau !== null && stop >= tau;
  const goneOn: DriftOutcome = tau === null ? 'correctContinue' : 'missedDrift';
  return {
    outcome: stop === null ? goneOn : inTime ? 'stopped' : 'falseStop',
    delay: inTime ? stop - tau + 1 : null,
    idealStop,
    idealDelay: tau === null || idealStop === null ? null : idealStop - tau + 1,
    excessDelay: stop === null || idealStop === null ? null : stop - idealStop,
    posteriorAtStop: stop === null ? null : (posterior[stop - 1] as number),
    errorsBeforeStopAfterDrift:
      tau === null
        ? null
        : x
            .slice(tau - 1, stop ?? x.length)
            .flat()
            .filter((wrong) => wrong === 1).length,
  };
}
