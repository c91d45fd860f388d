import { qnorm } from './normal.ts';

export interface Moments {
  /** d′ of the true rates. */
  trueD: number;
  /** Mean and standard deviation of the d′ a learner with those rates would be given. */
  meanD: number;
  sdD: number;
  bias: number;
}

/** Mean and variance of z((X + ½)/(n + 1)) for X binomial(n, p), summed over all outcomes. */
function zMoments(n: number, p: number): { mean: number; variance: number } {
  let logWeight = n * Math.log1p(-p);
  let [mean, square] = [0, 0];
  for (let x = 0; x <= n; x++) {
    const weight = Math.exp(logWeight);
    const z = qnorm((x + 0.5) / (n + 1));
    mean += weight * z;
    square += weight * z * z;
    logWeight += Math.log((n - x) / (x + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return { mean, variance: square - mean * mean };
}

/**
 * Exact mean, spread and bias of the log-linear d′ over every possible outcome: what a number of items can and
 * cannot tell. It is how the minimum counts were chosen. Unit: standard deviations. True rates strictly between 0
 * and 1. Source: Miller 1996, Perception & Psychophysics 58:65; Hautus 1995.
 */
export function exactDPrimeMoments(
  nSignal: number,
  nNoise: number,
  hitProb: number,
  faProb: number,
): Moments {
  const hit = zMoments(nSignal, hitProb);
  const fa = zMoments(nNoise, faProb);
  const trueD = qnorm(hitProb) - qnorm(faProb);
  const meanD = hit.mean - fa.mean;
  return { trueD, meanD, sdD: Math.sqrt(hit.variance + fa.variance), bias: meanD - trueD };
}
