const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** An answered item and whether the answer was right. */
export type ItemAnswer = readonly [item: string, right: 0 | 1];

export interface Elo {
  /** Ability of the learner, in logits. */
  theta: number;
  /** Ability after each answer. */
  path: number[];
  /** Difficulty of each item, in logits. */
  difficulty: Record<string, number>;
}

/**
 * Learner and items measured on one scale (logits: 0 between equals, P(right) = 1/(1 + e^(b − θ))), updated together
 * after each answer by K·(right − expected), K = a/(1 + b·n) with n = earlier answers of that learner or item.
 * Items without a start are taken as 0. Order matters, as it should for someone who learns.
 * Source: Pelánek 2016, Computers & Education 98:169 (recalled by the spec). Without answers, everything stays.
 */
export function elo(
  answers: readonly ItemAnswer[],
  start: { theta: number; items: Readonly<Record<string, number>> } = { theta: 0, items: {} },
  a = 1,
  b = 0.05,
): Elo {
  let theta = start.theta;
  const difficulty = new Map(Object.entries(start.items));
  const seen = new Map<string, number>();
  const path = answers.map(([item, right], n) => {
    const level = difficulty.get(item) ?? 0;
    const count = seen.get(item) ?? 0;
    const surprise = right - logistic(theta - level);
    theta += (a / (1 + b * n)) * surprise;
    difficulty.set(item, level - (a / (1 + b * count)) * surprise);
    seen.set(item, count + 1);
    return theta;
  });
  return { theta, path, difficulty: Object.fromEntries(difficulty) };
}

/** Difficulty of an answered item in logits, and whether the answer was right. */
export type LevelAnswer = readonly [difficulty: number, right: 0 | 1];

export interface EapOptions {
  /** Mean and standard deviation of the normal prior. */
  mu: number;
  sd: number;
  /** The grid of abilities, ends included. */
  lo: number;
  hi: number;
  step: number;
  /** P(right by guessing alone), 0 to 1. */
  guess: number;
}

const plainEap: EapOptions = { mu: 0, sd: 1, lo: -4, hi: 4, step: 0.1, guess: 0 };

/**
 * Expected-a-posteriori ability with its posterior standard deviation, both in logits: normal prior, one-parameter
 * logistic with guessing floor g, P(right) = g + (1 − g)/(1 + e^(b − θ)), on an equally spaced grid. Without answers
 * it is the prior. Order plays no part. Source: Bock & Mislevy 1982, Applied Psychological Measurement 6:431.
 */
export function eapAbility(
  answers: readonly LevelAnswer[],
  options: Partial<EapOptions> = {},
): { mean: number; sd: number } {
  const { mu, sd, lo, hi, step, guess } = { ...plainEap, ...options };
  const grid = Array.from({ length: Math.round((hi - lo) / step) + 1 }, (_, i) => lo + i * step);
  const logs = grid.map((theta) =>
    answers.reduce(
      (sum, [level, right]) => {
        const p = guess + (1 - guess) * logistic(theta - level);
        return sum + Math.log(right ? p : 1 - p);
      },
      -0.5 * ((theta - mu) / sd) ** 2,
    ),
  );
  // Relative to the largest, so that a thousand answers do not underflow.
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const average = (of: (theta: number) => number) =>
    grid.reduce((sum, theta, i) => sum + (weights[i] as number) * of(theta), 0) / total;
  const mean = average((theta) => theta);
  return { mean, sd: Math.sqrt(average((theta) => (theta - mean) ** 2)) };
}
