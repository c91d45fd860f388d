import type { Banded } from '../../domain/metrics/cutoff.ts';
import { pnorm, qnorm } from '../../domain/metrics/normal.ts';
import type { Rng } from '../../domain/rng.ts';
import { bands, type Desk, type Group, type Span } from './types.ts';

/** One month of a desk, as drawn: what its cases are like. */
export interface Month {
  count: number;
  prevalence: number;
  sharpness: number;
  centre: number;
  spread: number;
  groups: readonly Group[];
  /** Share of the real cases that are of a kind the tool hardly knows, and how far those still stand out. */
  strange: { share: number; sharpness: number } | null;
}

export const within = (rng: Rng, [low, high]: Span): number => low + (high - low) * rng.next();

/** A plain month of a desk. */
export const drawMonth = (desk: Desk, rng: Rng): Month => ({
  count: Math.round(within(rng, desk.count)),
  prevalence: within(rng, desk.prevalence),
  sharpness: within(rng, desk.sharpness),
  centre: within(rng, desk.centre),
  spread: within(rng, desk.spread),
  groups: desk.groups.length > 0 ? desk.groups : [{ name: '', share: 1, shift: 0, prevalence: 1 }],
  strange: null,
});

const inner = Array.from({ length: bands - 1 }, (_, i) => qnorm((i + 1) / bands));

/** Shares of the bands among cases that lie at `mean`: normal with deviation 1, squeezed into scores 0 to 100. */
function shares(mean: number, { centre, spread }: Month): number[] {
  const below = [0, ...inner.map((z) => pnorm(centre + spread * z - mean)), 1];
  return Array.from({ length: bands }, (_, i) => (below[i + 1] as number) - (below[i] as number));
}

/**
 * Cases of a month by group and band: equal-variance signal detection (Green and Swets 1966), each count with the
 * chance of its own (Poisson).
 */
export function drawCases(month: Month, rng: Rng): Banded[] {
  const { count, prevalence, sharpness, strange } = month;
  const level = month.groups.reduce((sum, { share, prevalence: p }) => sum + share * p, 0);
  return month.groups.map(({ share, shift, prevalence: own }) => {
    const real = Math.min(0.9, (prevalence * own) / level);
    const known = shares(sharpness + shift, month);
    const odd = strange ? shares(strange.sharpness + shift, month) : known;
    const mixed = known.map((p, i) => p + (strange?.share ?? 0) * ((odd[i] as number) - p));
    const clean = shares(shift, month);
    const n = count * share;
    return {
      real: mixed.map((p) => poisson(n * real * p, rng)),
      clean: clean.map((p) => poisson(n * (1 - real) * p, rng)),
    };
  });
}

/** Those of the cases that somebody looked up: each with the same chance, whatever its score. */
export const drawSample = (all: readonly Banded[], share: number, rng: Rng): Banded[] =>
  all.map(({ real, clean }) => ({
    real: real.map((n) => binomial(n, share, rng)),
    clean: clean.map((n) => binomial(n, share, rng)),
  }));

/** A standard normal number. */
const normal = (rng: Rng): number => qnorm(Math.min(1 - 1e-12, Math.max(1e-12, rng.next())));

/** From 30 on the normal approximation: nobody can tell it apart in a bar. */
function poisson(mean: number, rng: Rng): number {
  if (mean >= 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(rng)));
  const end = Math.exp(-mean);
  let product = rng.next();
  let n = 0;
  while (product > end) {
    product *= rng.next();
    n += 1;
  }
  return n;
}

function binomial(n: number, p: number, rng: Rng): number {
  if (n > 60) {
    const drawn = Math.round(n * p + Math.sqrt(n * p * (1 - p)) * normal(rng));
    return Math.min(n, Math.max(0, drawn));
  }
  let hits = 0;
  for (let i = 0; i < n; i++) if (rng.next() < p) hits += 1;
  return hits;
}
