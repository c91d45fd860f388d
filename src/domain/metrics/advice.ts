/** One judge–advisor trial with numbers; `truth` may be unknown. */
export interface NumberTrial {
  initial: number;
  advice: number;
  final: number;
  truth?: number | undefined;
}

export interface WeightOfAdvice {
  nUsed: number;
  /** Trials whose advice equalled the own answer: no weight can be read from them. */
  nExcluded: number;
  /** Weights below 0 or above 1. */
  nOutOfRange: number;
  meanRaw: number | null;
  /** Mean of the weights, each clipped to 0 to 1. */
  meanWinsorised: number | null;
  median: number | null;
  /** The weight that would have come closest to the truth, 0 to 1; null unless every used trial has a truth. */
  optimalWeight: number | null;
}

/** Middle of a list, the mean of the two middle ones when even; null when empty. Same unit as the values. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}

const clip = (weight: number) => Math.min(1, Math.max(0, weight));

/**
 * Weight of advice: (final − initial) / (advice − initial), 0 = ignored, 1 = taken over whole (Yaniv 2004; science/
 * spec 1.3). The ratio has no unit and may leave 0 to 1. The optimal weight is the least-squares one for hitting
 * the truth, w* = Σ(a−i)(t−i) / Σ(a−i)², clipped. Read the weight beside w*, never alone: a high weight is right
 * when the AI is better. All null when no trial can be used.
 */
export function weightOfAdvice(trials: readonly NumberTrial[]): WeightOfAdvice {
  const used = trials.filter((t) => t.advice !== t.initial);
  const weights = used.map(weightOf);
  const n = weights.length;
  const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
  return {
    nUsed: n,
    nExcluded: trials.length - n,
    nOutOfRange: weights.filter((w) => w < 0 || w > 1).length,
    meanRaw: n === 0 ? null : sum(weights) / n,
    meanWinsorised: n === 0 ? null : sum(weights.map(clip)) / n,
    median: median(weights),
    optimalWeight: optimalWeight(used),
  };
}

/** The weight of one trial; NaN where advice and own answer are one. */
export const weightOf = (t: NumberTrial): number => (t.final - t.initial) / (t.advice - t.initial);

/** w* of trials whose advice differs from the own answer; null when there is none or a truth is missing. */
export function optimalWeight(used: readonly NumberTrial[]): number | null {
  let [top, bottom] = [0, 0];
  for (const { initial, advice, truth } of used) {
    if (truth === undefined) return null;
    top += (advice - initial) * (truth - initial);
    bottom += (advice - initial) ** 2;
  }
  return bottom === 0 ? null : clip(top / bottom);
}
