import { z95 } from './normal.ts';

/**
 * P(|T| ≤ t) for Student's t with `df` degrees of freedom, by the finite sums for whole df (Abramowitz & Stegun
 * 1964, 26.7.3 and 26.7.4).
 */
function within(t: number, df: number): number {
  const angle = Math.atan(t / Math.sqrt(df));
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  let sum = 0;
  if (df % 2 === 0) {
    let term = 1;
    for (let k = 0; k <= df - 2; k += 2) {
      sum += term;
      term *= ((k + 1) / (k + 2)) * cos * cos;
    }
    return sin * sum;
  }
  let term = cos;
  for (let k = 1; k <= df - 2; k += 2) {
    sum += term;
    term *= ((k + 1) / (k + 2)) * cos * cos;
  }
  return (2 / Math.PI) * (angle + sin * sum);
}

/** Density of Student's t at 0 by the product form of the gamma ratio; enough for a Newton step. */
function slope(t: number, df: number): number {
  let atZero = df % 2 === 0 ? 0.5 / Math.SQRT2 : 1 / Math.PI;
  for (let k = df % 2 === 0 ? 2 : 1; k < df; k += 2) atZero *= ((k + 1) / k) * Math.sqrt(k / (k + 2));
  return atZero * (1 + (t * t) / df) ** (-(df + 1) / 2);
}

/** Cornish and Fisher's expansion of the 97.5% point around the normal one (A&S 26.7.5). */
function expanded(df: number): number {
  const z = z95;
  const z2 = z * z;
  const g1 = (z * (z2 + 1)) / 4;
  const g2 = (z * ((5 * z2 + 16) * z2 + 3)) / 96;
  const g3 = (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384;
  const g4 = (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92_160;
  return z + (g1 + (g2 + (g3 + g4 / df) / df) / df) / df;
}

/**
 * The 97.5% point of Student's t: how many standard errors a two-sided 95% interval of a mean reaches on either
 * side. Falls from 12.706 (df = 1) towards 1.960. Error below 1e-11. Throws RangeError unless df is a whole number
 * of at least 1.
 * How: Newton on the exact finite sums up to df = 500, beyond that the expansion alone (error there < 1e-13).
 */
export function t95(df: number): number {
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`t95: expected a whole number from 1, got ${df}`);
  if (df > 500) return expanded(df);
  let t = df === 1 ? 12.7 : df === 2 ? 4.3 : expanded(df);
  for (let i = 0; i < 8; i++) t -= (within(t, df) - 0.95) / (2 * slope(t, df));
  return t;
}
