import type { Rng } from '../rng.ts';

/** One draw from the standard normal distribution (G. E. P. Box and M. E. Muller 1958). */
export function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng.next())) * Math.cos(2 * Math.PI * rng.next());
}

/** One draw from a lognormal distribution with this median and this standard deviation of the logarithm. */
export const lognormal = (median: number, s: number, rng: Rng): number => median * Math.exp(s * normal(rng));

/**
 * One draw from a gamma distribution with this shape (above 0) and scale 1, by G. Marsaglia and W. W. Tsang
 * 2000 (ACM TOMS 26:363), with their boost for shapes below 1.
 */
export function gamma(shape: number, rng: Rng): number {
  if (!(shape > 0)) throw new RangeError(`gamma: expected a shape above 0, got ${shape}`);
  if (shape < 1) return gamma(shape + 1, rng) * (1 - rng.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(rng);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - rng.next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One draw from a beta distribution with parameters a and b (both above 0), as gamma over the sum of gammas. */
export function beta(a: number, b: number, rng: Rng): number {
  const x = gamma(a, rng);
  const y = gamma(b, rng);
  return x + y > 0 ? x / (x + y) : a / (a + b);
}
