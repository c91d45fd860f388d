import type { Stakes } from '../../domain/judgement.ts';
import { type Banded, cutCost, missGap, pooled, regretOf, sweep } from '../../domain/metrics/cutoff.ts';
import { bands, type Cut, type Figures, keptWithin, type Round, type Spec, type Truth } from './types.ts';

/** Every cut-off, 0 to `bands`. */
export const cuts: readonly Cut[] = Array.from({ length: bands + 1 }, (_, cut) => cut);

/** What is known of a round before a commit. */
export interface Known {
  scored: readonly number[];
  labelled: readonly Banded[];
  hours: number | null;
  fairness: number | null;
  minutesPerReview: number;
}

/** Largest difference of the groups' miss rates at every cut-off. */
function gapsOf(groups: readonly Banded[]): (number | null)[] {
  if (groups.length < 2) return cuts.map(() => null);
  const sweeps = groups.map(sweep);
  return cuts.map((cut) => missGap(sweeps.flatMap((at) => at[cut] ?? [])));
}

/**
 * What every cut-off comes to, from what is known. How many cases reach it is known exactly, because every case has a
 * score; how many of them are real is what the looked-up cases say, times cases per looked-up case.
 */
export function figuresOf(known: Known, stakes: Stakes): Figures[] {
  const { scored, labelled, hours: most, fairness, minutesPerReview } = known;
  const all = scored.reduce((sum, n) => sum + n, 0);
  const gaps = gapsOf(labelled);
  let reviews = all;
  return sweep(pooled(labelled)).map((seen, cut) => {
    const looked = seen.caught + seen.misses + seen.falseAlarms + seen.passed;
    const factor = looked === 0 ? 0 : all / looked;
    if (cut > 0) reviews -= scored[cut - 1] as number;
    const about = {
      caught: Math.round(seen.caught * factor),
      misses: Math.round(seen.misses * factor),
      falseAlarms: Math.round(seen.falseAlarms * factor),
      passed: Math.round(seen.passed * factor),
    };
    const hours = (reviews * minutesPerReview) / 60;
    const gap = gaps[cut] ?? null;
    return {
      cut,
      reviews,
      seen,
      about,
      hours,
      costCents:
        stakes.missCents * about.misses +
        stakes.checkCents * reviews +
        stakes.falseStopCents * about.falseAlarms,
      gap,
      overHours: most !== null && hours > most + 1e-9,
      overGap: fairness !== null && gap !== null && gap > fairness + 1e-9,
    };
  });
}

/** By chance a sample shows a gap a little off: in a new month so much above the limit is forgiven. */
export const gapSlack = 0.05;

/**
 * What is so, over all cases of a round; null when no cut-off is within the limits. A cut-off fits when it is within the
 * limits and its regret within the tolerance.
 */
export function truthOf(
  { all, hours, stage }: Pick<Round, 'all' | 'hours' | 'stage'>,
  minutesPerReview: number,
  { stakes, fairness, tolerance }: Pick<Spec, 'stakes' | 'fairness' | 'tolerance'>,
): Truth | null {
  const counts = sweep(pooled(all));
  const costs = counts.map((at) => cutCost(at, stakes));
  const gaps = gapsOf(all);
  const inHours = counts.map(
    ({ caught, falseAlarms }) =>
      hours === null || ((caught + falseAlarms) * minutesPerReview) / 60 <= hours + 1e-9,
  );
  const isFair = (cut: Cut, slack: number) => {
    const gap = gaps[cut] ?? null;
    return fairness === null || gap === null || gap <= fairness + slack + 1e-9;
  };
  const allowed = cuts.map((cut) => inHours[cut] === true && isFair(cut, 0));
  const least = (some: readonly Cut[]) =>
    some.reduce((a, b) => ((costs[b] as number) < (costs[a] as number) ? b : a));
  const open = cuts.filter((cut) => allowed[cut]);
  if (open.length === 0) return null;
  const best = least(open);
  const regrets = costs.map((cost) => regretOf(cost, costs[best] as number, floorOf(stakes)));
  const slack = stage === 'next' ? gapSlack : 0;
  const fits = cuts.map(
    (cut) =>
      inHours[cut] === true && isFair(cut, slack) && (regrets[cut] as number) <= tolerance[stage] + 1e-9,
  );
  return { costs, allowed, gaps, best, cheapest: least(cuts), regrets, fits };
}

/** Below five misses' worth a share of the lowest cost says little; then this divides (science/simulations: regret). */
const floorOf = ({ missCents }: Stakes): number => 5 * missCents;

/** A change of a single step still counts as keeping. */
export const isKept = (own: Cut, proposal: Cut): boolean => Math.abs(own - proposal) <= keptWithin;

/**
 * Is a proposal within its limits, and its cost within the tolerance of the lowest, as far as can be seen? The rule that
 * is told before the start.
 */
export function looksSound(
  figures: readonly Figures[],
  proposal: Cut,
  tolerance: number,
  stakes: Stakes,
): boolean {
  const here = figures[proposal];
  if (!here || !isOpen(here)) return false;
  const least = Math.min(...figures.filter(isOpen).map(({ costCents }) => costCents));
  return regretOf(here.costCents, least, floorOf(stakes)) <= tolerance;
}

/** Within all limits. */
export const isOpen = ({ overHours, overGap }: Figures): boolean => !overHours && !overGap;
