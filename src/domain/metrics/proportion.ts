import { z95 } from './normal.ts';

export interface Interval {
  /** Observed share; null when nothing was observed. */
  p: number | null;
  lo: number | null;
  hi: number | null;
}

/**
 * Wilson's 95% score interval for `x` of `n` (E. B. Wilson 1927, JASA 22:209). Exactly 0 below when x = 0 and
 * exactly 1 above when x = n; all null when n = 0, because an empty denominator has no share.
 * Throws RangeError unless 0 ≤ x ≤ n are whole numbers.
 */
export function wilson(x: number, n: number): Interval {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new RangeError(`wilson: expected whole numbers with 0 <= x <= n, got ${x} of ${n}`);
  }
  if (n === 0) return { p: null, lo: null, hi: null };
  const p = x / n;
  const z2 = z95 * z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  return { p, lo: x === 0 ? 0 : centre - half, hi: x === n ? 1 : centre + half };
}

export interface Difference {
  /** First share minus second share, −1 to 1; null when either denominator is empty. */
  diff: number | null;
  lo: number | null;
  hi: number | null;
}

/**
 * Difference of two independent shares, x1 of n1 minus x2 of n2, with its 95% interval. Range −1 to 1. All null
 * when n1 or n2 is 0. Throws RangeError on counts that cannot be.
 * Source: Newcombe 1998, Statistics in Medicine 17:873, method 10 (square-and-add of two Wilson intervals).
 */
export function newcombeDiff(x1: number, n1: number, x2: number, n2: number): Difference {
  const a = wilson(x1, n1);
  const b = wilson(x2, n2);
  if (a.p === null || b.p === null || a.lo === null || a.hi === null || b.lo === null || b.hi === null)
    return { diff: null, lo: null, hi: null };
  const diff = a.p - b.p;
  return {
    diff,
    lo: diff - Math.hypot(a.p - a.lo, b.hi - b.p),
    hi: diff + Math.hypot(a.hi - a.p, b.p - b.lo),
  };
}

/** P(X ≤ x) for X binomial(n, p), 0 < p < 1: the top term by logarithms, the rest by its ratio, small ones last. */
function atMost(x: number, n: number, p: number): number {
  let log = x * Math.log(p) + (n - x) * Math.log1p(-p);
  for (let k = 1; k <= x; k++) log += Math.log((n - x + k) / k);
  let term = Math.exp(log);
  let sum = 0;
  for (let k = x; k >= 0; k--) {
    sum += term;
    term *= (k / (n - k + 1)) * ((1 - p) / p);
  }
  return sum;
}

/**
 * The highest error rate that `errors` in `n` tries still fits: exact one-sided 95% upper bound (Clopper & Pearson
 * 1934, Biometrika 26:404), the pilot's figure. Range 0 to 1. With no error it is 1 − .05^(1/n), about 3/n
 * (Hanley & Lippman-Hand 1983, JAMA 249:1743). 1 when all failed, null when n = 0.
 * Throws RangeError unless 0 ≤ errors ≤ n are whole numbers.
 */
export function upper95(errors: number, n: number): number | null {
  if (!Number.isInteger(errors) || !Number.isInteger(n) || errors < 0 || errors > n)
    throw new RangeError(`upper95: expected whole numbers with 0 <= errors <= n, got ${errors} of ${n}`);
  if (n === 0) return null;
  if (errors === 0) return -Math.expm1(Math.log(0.05) / n);
  if (errors === n) return 1;
  let [lo, hi] = [errors / n, 1];
  for (let i = 0; i < 60; i++) {
    const middle = (lo + hi) / 2;
    if (atMost(errors, n, middle) > 0.05) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}

/**
 * How many tries without a single error it takes to say "at most `rate`" with 95% assurance: the smallest n with
 * upper95(0, n) ≤ rate. Unit: tries. 59 for 5%, 149 for 2%, 299 for 1% (science/spec 1.5).
 * Throws RangeError unless 0 < rate < 1.
 */
export function zeroErrorSample(rate: number): number {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`zeroErrorSample: expected a share, got ${rate}`);
  return Math.ceil(Math.log(0.05) / Math.log1p(-rate) - 1e-9);
}
