/** z of a two-sided 95% interval: the 97.5% point of the normal distribution. */
const z95 = 1.959963984540054;

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
