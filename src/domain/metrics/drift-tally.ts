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

/** The tally after one more item: m − 1 points up for a wrong one, one down for a right one, never below 0. */
export const tallyStep = (points: number, wrong: boolean, m: number): number =>
  Math.max(0, points + (wrong ? m - 1 : -1));

/**
 * The learner's tool against drift: m − 1 points for a wrong item, one point off for a right one, never below 0,
 * stop at H or more. Unit: points, whole numbers. An integer Bernoulli CUSUM (Reynolds & Stoumbos 1999, J. Quality
 * Technology 31:87). No items, no alarm.
 */
export function tallyCusum(x: readonly Audit[], m: number, H: number): Tally {
  let points = 0;
  const path = x.map((wrong) => {
    points = tallyStep(points, wrong === 1, m);
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
 * Exact: states are taken out one by one from the top, each handing its chances and its time to those below. Only
 * sums of positive numbers (Grassmann, Taksar & Heyman 1985, Operations Research 33:1107), because plain elimination
 * loses all digits once the run length passes 10^15.
 */
export function tallyArl(m: number, H: number, p: number): number {
  expectDesign(m, H, p);
  if (p === 0) return Number.POSITIVE_INFINITY;
  const to = Array.from({ length: H }, (_, s) => {
    const row = new Array<number>(H).fill(0);
    row[Math.max(0, s - 1)] = 1 - p;
    if (s + m - 1 < H) row[s + m - 1] = p;
    return row;
  });
  const alarm = to.map((_, s) => (s + m - 1 >= H ? p : 0));
  const time = new Array<number>(H).fill(1);
  const at = (s: number, j: number) => to[s]?.[j] ?? 0;
  for (let k = H - 1; k > 0; k--) {
    let leaving = alarm[k] ?? 0;
    for (let j = 0; j < k; j++) leaving += at(k, j);
    for (let s = 0; s < k; s++) {
      const visits = at(s, k) / leaving;
      if (visits === 0) continue;
      for (let j = 0; j < k; j++) (to[s] as number[])[j] = at(s, j) + visits * at(k, j);
      alarm[s] = (alarm[s] ?? 0) + visits * (alarm[k] ?? 0);
      time[s] = (time[s] ?? 0) + visits * (time[k] ?? 0);
    }
  }
  return (time[0] ?? 0) / (alarm[0] ?? 0);
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
