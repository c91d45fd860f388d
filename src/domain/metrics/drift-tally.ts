/** An audited item: 1 = the AI was wrong, 0 = it was right. */
export type Audit = 0 | 1;

export interface Tally {
  /** The tally after each item, in points. */
  path: number[];
  /** 1-based item at which it first reached H; null if it never did. The path goes on after it. */
  firstAlarm: number | null;
}

/** 1-based place of the first value that meets a condition; null if none does. */
export function firstWhere(
  values: readonly number[],
  meets: (value: number, i: number) => boolean,
): number | null {
  const i = values.findIndex(meets);
  return i < 0 ? null : i + 1;
}

/**
 * The learner's tool against drift: m − 1 points for a wrong item, one point off for a right one, never below 0,
 * stop at H or more. Unit: points, whole numbers. An integer Bernoulli CUSUM (Reynolds & Stoumbos 1999, J. Quality
 * Technology 31:87). No items, no alarm.
 */
export function tallyCusum(x: readonly Audit[], m: number, H: number): Tally {
  let points = 0;
  const path = x.map((wrong) => {
    points = Math.max(0, points + (wrong ? m - 1 : -1));
    return points;
  });
  return { path, firstAlarm: firstWhere(path, (p) => p >= H) };
}

/**
 * The tally's m for a change of the error rate from p0 to p1: γ = −ln[(1−p1)/(1−p0)] / ln[p1(1−p0)/(p0(1−p1))], the
 * error rate at which the evidence stands still; m = round(1/γ). H is then chosen by {@link tallyArl}.
 * Throws RangeError unless 0 < p0 < p1 < 1. Source: Reynolds & Stoumbos 1999.
 */
export function tallyDesign(p0: number, p1: number): { gamma: number; m: number } {
  if (!(p0 > 0 && p0 < p1 && p1 < 1)) throw new RangeError(`tallyDesign: expected 0 < ${p0} < ${p1} < 1`);
  const r1 = -Math.log((1 - p1) / (1 - p0));
  const r2 = Math.log((p1 * (1 - p0)) / (p0 * (1 - p1)));
  return { gamma: r1 / r2, m: Math.round(r2 / r1) };
}

function expectDesign(m: number, H: number, p: number): void {
  if (!Number.isInteger(m) || m < 2 || !Number.isInteger(H) || H < 1 || !(p >= 0 && p <= 1))
    throw new RangeError(`tally: expected whole m >= 2 and H >= 1 and a share, got m ${m}, H ${H}, p ${p}`);
}

/**
 * Average number of items until the tally, started at 0, reaches H when each item is wrong with probability p
 * (ARL0 at p0: the longer the better; ARL1 at p1: the shorter the better). Unit: items, 1 to ∞ (p = 0).
 * Exact: E(s) = 1 + p·E(s + m − 1) + (1 − p)·E(max(0, s − 1)) with E = 0 from H on, solved as linear equations.
 */
export function tallyArl(m: number, H: number, p: number): number {
  expectDesign(m, H, p);
  if (p === 0) return Number.POSITIVE_INFINITY;
  // Gauss–Jordan on the H equations (I − Q)E = 1; H is a few dozen at most.
  const rows: Float64Array[] = Array.from({ length: H }, (_, s) => {
    const row = new Float64Array(H + 1);
    row[s] = 1;
    const down = Math.max(0, s - 1);
    row[down] = (row[down] as number) - (1 - p);
    if (s + m - 1 < H) row[s + m - 1] = (row[s + m - 1] as number) - p;
    row[H] = 1;
    return row;
  });
  for (let k = 0; k < H; k++) {
    const rest = rows.slice(k).map((row) => Math.abs(row[k] as number));
    const pivot = k + rest.indexOf(Math.max(...rest));
    [rows[k], rows[pivot]] = [rows[pivot] as Float64Array, rows[k] as Float64Array];
    const top = rows[k] as Float64Array;
    for (const row of rows) {
      if (row === top) continue;
      const factor = (row[k] as number) / (top[k] as number);
      for (let j = k; j <= H; j++) row[j] = (row[j] as number) - factor * (top[j] as number);
    }
  }
  const first = rows[0] as Float64Array;
  return (first[H] as number) / (first[0] as number);
}

/**
 * P(the tally, started at 0, reaches H within n items) when each is wrong with probability p. At p0 this is the
 * chance of a false alarm, at p1 that of catching the change in time. 0 to 1, exact; 0 at n = 0 and at p = 0.
 */
export function tallyFalseAlarm(m: number, H: number, p: number, n: number): number {
  expectDesign(m, H, p);
  let at = new Float64Array(H);
  at[0] = 1;
  let alarmed = 0;
  for (let i = 0; i < n; i++) {
    const next = new Float64Array(H);
    at.forEach((mass, s) => {
      const down = Math.max(0, s - 1);
      next[down] = (next[down] as number) + mass * (1 - p);
      if (s + m - 1 >= H) alarmed += mass * p;
      else next[s + m - 1] = (next[s + m - 1] as number) + mass * p;
    });
    at = next;
  }
  return alarmed;
}
