import { type Audit, firstWhere } from './drift-tally.ts';

/*
 * Control charts that the drift lessons show beside the tally. All read a stream in order, name the first alarm by
 * its 1-based item (null if none) and go on after it. An empty stream has an empty path and no alarm.
 */

/**
 * Log-likelihood-ratio CUSUM on audited items: S = max(0, S + ln(p1/p0)) for a wrong one, S = max(0, S + ln((1 −
 * p1)/(1 − p0))) for a right one; alarm at S ≥ h. Unit: nats of evidence, from 0. Source: Page 1954, Biometrika
 * 41:100; Reynolds & Stoumbos 1999, J. Quality Technology 31:87.
 */
export function cusumBernoulli(x: readonly Audit[], p0: number, p1: number, h: number) {
  const stepUp = Math.log(p1 / p0);
  const stepDown = Math.log((1 - p1) / (1 - p0));
  let s = 0;
  const path = x.map((wrong) => {
    s = Math.max(0, s + (wrong ? stepUp : stepDown));
    return s;
  });
  return { stepUp, stepDown, path, firstAlarm: firstWhere(path, (v) => v >= h) };
}

/**
 * Two-sided tabular CUSUM: S⁺ = max(0, S⁺ + (x − target) − k), S⁻ likewise with −(x − target); alarm when either is
 * above h (equal is none). Unit: that of x. Source: Page 1954; NIST/SEMATECH e-Handbook 6.3.2.3.
 */
export function cusumTabular(x: readonly number[], target: number, k: number, h: number) {
  let [up, down] = [0, 0];
  const sHi: number[] = [];
  const sLo: number[] = [];
  for (const value of x) {
    up = Math.max(0, up + (value - target) - k);
    down = Math.max(0, down - (value - target) - k);
    sHi.push(up);
    sLo.push(down);
  }
  return { sHi, sLo, firstAlarm: firstWhere(sHi, (v, i) => v > h || (sLo[i] as number) > h) };
}

/**
 * Exponentially weighted moving average: z = λx + (1 − λ)z from z₀ = target, with limits target ± L·σ·√[λ/(2 − λ)·(1
 * − (1 − λ)^2t)], which widen towards the asymptotic ones; alarm outside. 0 < λ ≤ 1. Unit: that of x.
 * Source: Roberts 1959, Technometrics 1:239; NIST/SEMATECH e-Handbook 6.3.2.4.
 */
export function ewma(given: {
  x: readonly number[];
  lambda: number;
  target: number;
  sigma: number;
  L: number;
}) {
  const { x, lambda, target, sigma, L } = given;
  let average = target;
  const z = x.map((value) => {
    average = lambda * value + (1 - lambda) * average;
    return average;
  });
  const widest = L * sigma * Math.sqrt(lambda / (2 - lambda));
  const halfWidth = x.map((_, i) => widest * Math.sqrt(1 - (1 - lambda) ** (2 * (i + 1))));
  return {
    z,
    halfWidth,
    uclAsymptotic: target + widest,
    lclAsymptotic: target - widest,
    firstAlarm: firstWhere(z, (v, i) => Math.abs(v - target) > (halfWidth[i] as number)),
  };
}

/**
 * Upward Page–Hinkley test: m_t sums x_t − (running mean up to x_t) − δ, PH_t = m_t − the lowest m so far (m₀ = 0
 * included); alarm when PH_t > λ from item minN on. Unit: that of x. Only a rise alarms.
 * Source: Page 1954; Hinkley 1971, Biometrika 58:509.
 */
export function pageHinkley(x: readonly number[], delta: number, lambda: number, minN: number) {
  let [sum, m, lowest] = [0, 0, 0];
  const ph = x.map((value, i) => {
    sum += value;
    m += value - sum / (i + 1) - delta;
    lowest = Math.min(lowest, m);
    return m - lowest;
  });
  return { ph, firstAlarm: firstWhere(ph, (v, i) => v > lambda && i + 1 >= minN) };
}

/** Errors found in a batch, and its size. */
export type Batch = readonly [errors: number, n: number];

/**
 * p-chart with batches of any size: centre ± 3·√[centre(1 − centre)/n], cut to 0 to 1; `out` are the 1-based batches
 * strictly outside. The centre is p0 or, without it, the pooled share (null without items). An empty batch has null
 * limits and is never out. Only for batches with n·p0 ≥ 3 (science/spec 1.7). Source: Shewhart 1931; NIST 6.3.3.2.
 */
export function pChart(batches: readonly Batch[], p0: number | null = null) {
  const errors = batches.reduce((sum, [e]) => sum + e, 0);
  const items = batches.reduce((sum, [, n]) => sum + n, 0);
  const center = p0 ?? (items === 0 ? null : errors / items);
  const limits = batches.map(([, n]) => {
    if (center === null || n === 0) return { ucl: null, lcl: null };
    const reach = 3 * Math.sqrt((center * (1 - center)) / n);
    return { ucl: Math.min(1, center + reach), lcl: Math.max(0, center - reach) };
  });
  const out = batches.flatMap(([e, n], i) => {
    const { ucl, lcl } = limits[i] as (typeof limits)[number];
    return ucl !== null && (e / n > ucl || e / n < lcl) ? [i + 1] : [];
  });
  return { center, ucl: limits.map((l) => l.ucl), lcl: limits.map((l) => l.lcl), out };
}
