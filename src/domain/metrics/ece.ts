import type { Forecasts } from './calibration.ts';

interface Bin {
  count: number;
  meanForecast: number;
  observed: number;
}

export interface Ece {
  n: number;
  /** Mean |forecast − observed| over bins, weighted by count; 0 to 1. */
  ece: number | null;
  /** The largest of those gaps, 0 to 1. */
  mce: number | null;
  /** Non-empty bins, lowest first. */
  bins: Bin[];
}

/** Which of `bins` equal bins [k/B, (k+1)/B) a forecast is in; the last is closed. Judged by the ends themselves. */
function binOf(forecast: number, bins: number): number {
  let k = Math.min(bins - 1, Math.floor(forecast * bins));
  while (k + 1 < bins && forecast >= (k + 1) / bins) k++;
  while (k > 0 && forecast < k / bins) k--;
  return k;
}

/**
 * Expected and largest calibration error. `width`: equal bins of the scale; `mass`: sorted by forecast (ties by
 * position), cut into equal counts, the first n mod B bins one larger. Empty bins are skipped; null without
 * forecasts. Source: Naeini et al. 2015, AAAI; Roelofs et al. 2022, AISTATS (equal mass).
 * **Never show it for one learner**: a perfectly calibrated one has a mean ECE of .16 at n = 20 (science/spec 1.4).
 * It is for an AI's own record from n = 400, in equal-mass bins (`shownEce`).
 */
export function ece(given: Forecasts, bins: number, scheme: 'width' | 'mass'): Ece {
  const { forecasts, outcomes } = given;
  const n = forecasts.length;
  const order = forecasts.map((f, i) => ({ f, o: outcomes[i] as number })).sort((a, b) => a.f - b.f);
  const [least, larger] = [Math.floor(n / bins), n % bins];
  const groups: { count: number; f: number; o: number }[] = [];
  order.forEach(({ f, o }, i) => {
    const inLarger = larger * (least + 1);
    const byMass = i < inLarger ? Math.floor(i / (least + 1)) : larger + Math.floor((i - inLarger) / least);
    const k = scheme === 'mass' ? byMass : binOf(f, bins);
    groups[k] ??= { count: 0, f: 0, o: 0 };
    const group = groups[k];
    group.count += 1;
    group.f += f;
    group.o += o;
  });
  const filled = groups.filter(Boolean).map(({ count, f, o }) => ({
    count,
    meanForecast: f / count,
    observed: o / count,
  }));
  const gaps = filled.map((bin) => Math.abs(bin.meanForecast - bin.observed));
  return {
    n,
    ece: n === 0 ? null : gaps.reduce((sum, gap, i) => sum + gap * (filled[i] as Bin).count, 0) / n,
    mce: n === 0 ? null : Math.max(...gaps),
    bins: filled,
  };
}
