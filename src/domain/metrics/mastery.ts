/** What "mastered" is tested against (science/spec 1.8). */
export interface SprtDesign {
  /** P(right) of someone who has not mastered it, and of someone who has. */
  p0: number;
  p1: number;
  /** P(called mastered when not), P(called not yet when mastered). */
  alpha: number;
  beta: number;
}

const masteryDesign: SprtDesign = { p0: 0.6, p1: 0.85, alpha: 0.1, beta: 0.1 };

export interface Sprt {
  /** Bounds of the log likelihood ratio, in nats. */
  upper: number;
  lower: number;
  /** The ratio after each answer; it goes on after a decision. */
  path: number[];
  /** The first bound reached decides. */
  decision: 'mastered' | 'notYet' | 'continue';
  /** 1-based answer that decided; null while undecided. */
  at: number | null;
}

/**
 * Wald's sequential test of mastery: mastered when the log likelihood ratio of p1 against p0 reaches ln((1 − β)/α),
 * not yet when it falls to ln(β/(1 − α)). As designed: 7 straight rights, or 3 straight wrongs.
 * Source: Wald 1945, Annals of Mathematical Statistics 16:117. `responses`: 1 right, 0 wrong, oldest first.
 */
export function masterySprt(responses: readonly (0 | 1)[], design: SprtDesign = masteryDesign): Sprt {
  const { p0, p1, alpha, beta } = design;
  const upper = Math.log((1 - beta) / alpha);
  const lower = Math.log(beta / (1 - alpha));
  const ifRight = Math.log(p1 / p0);
  const ifWrong = Math.log((1 - p1) / (1 - p0));
  let ratio = 0;
  const path = responses.map((right) => {
    ratio += right ? ifRight : ifWrong;
    return ratio;
  });
  const i = path.findIndex((r) => r >= upper || r <= lower);
  const reached = path[i];
  const decision = reached === undefined ? 'continue' : reached >= upper ? 'mastered' : 'notYet';
  return { upper, lower, path, decision, at: i < 0 ? null : i + 1 };
}

/** One answer on a failure mode: which example it was, and on which day (any label that names the day). */
export interface ExemplarAnswer {
  right: boolean;
  exemplar: string;
  day: string;
}

/**
 * Is a failure mode mastered? The sequential test says so, and the right answers come from at least two examples on
 * at least two days: a single example can be remembered, a single day can be luck (science/spec 1.8). After a "not
 * yet" the test starts afresh with the next answer, or three early mistakes would count for ever. Oldest first.
 */
export function mastered(answers: readonly ExemplarAnswer[]): boolean {
  let since = answers;
  for (;;) {
    const { decision, at } = masterySprt(since.map((a) => (a.right ? 1 : 0)));
    if (decision !== 'notYet' || at === null) {
      const right = since.filter((a) => a.right);
      const examples = new Set(right.map((a) => a.exemplar));
      return decision === 'mastered' && examples.size >= 2 && new Set(right.map((a) => a.day)).size >= 2;
    }
    since = since.slice(at);
  }
}

export interface Staircase {
  /** Level at which each answer was given. */
  levels: number[];
  /** Level of the next item. */
  next: number;
  /** Levels at which the direction turned. */
  reversals: number[];
  /** Mean of the last four reversals; null before there are four. */
  meanLast4Reversals: number | null;
}

/**
 * Practice difficulty: `up` rights in a row (3) make the next item one step harder, one wrong makes it one step
 * easier, between `lo` and `hi`. Settles where P(right) = .5^(1/up), .794 for 3. Levels are subtlety, any unit. A
 * step that an end swallows is no movement, so it turns nothing. For practice only, never in measurement.
 * Source: Levitt 1971, J. Acoustical Society of America 49:467 (recalled by the spec).
 */
export function staircase(
  responses: readonly (0 | 1)[],
  { start, step, lo, hi, up }: { start: number; step: number; lo: number; hi: number; up: number },
): Staircase {
  const levels: number[] = [];
  const reversals: number[] = [];
  let [level, streak, direction] = [start, 0, 0];
  for (const right of responses) {
    levels.push(level);
    streak = right ? streak + 1 : 0;
    if (right && streak < up) continue;
    streak = 0;
    const next = Math.min(hi, Math.max(lo, level + (right ? step : -step)));
    const moved = Math.sign(next - level);
    if (moved !== 0 && direction !== 0 && moved !== direction) reversals.push(level);
    if (moved !== 0) direction = moved;
    level = next;
  }
  const last = reversals.slice(-4);
  const meanLast4Reversals = last.length < 4 ? null : last.reduce((sum, r) => sum + r, 0) / 4;
  return { levels, next: level, reversals, meanLast4Reversals };
}
