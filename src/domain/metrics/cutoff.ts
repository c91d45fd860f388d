import type { Stakes } from '../judgement.ts';

/*
 * Where to cut a score: at and above the cut-off a person reviews a case, below it the case goes through. "Real" is a
 * case the tool looks for, "clean" any other.
 */

/** Cases counted by bands of their score, lowest band first; both lists have one entry per band. */
export interface Banded {
  real: readonly number[];
  clean: readonly number[];
}

/** The four counts at one cut-off. */
export interface CutCounts {
  /** Real and reviewed. */
  caught: number;
  /** Real and let through. */
  misses: number;
  /** Clean and reviewed. */
  falseAlarms: number;
  /** Clean and let through. */
  passed: number;
}

const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);

/** The counts if the bands from `cut` on are reviewed: 0 reviews all, the number of bands reviews none. */
export function countsAt({ real, clean }: Banded, cut: number): CutCounts {
  const caught = sum(real.slice(cut));
  const falseAlarms = sum(clean.slice(cut));
  return { caught, misses: sum(real) - caught, falseAlarms, passed: sum(clean) - falseAlarms };
}

/** `countsAt` for every cut-off from 0 to the number of bands, in one pass. */
export function sweep({ real, clean }: Banded): CutCounts[] {
  const [reals, cleans] = [sum(real), sum(clean)];
  let [misses, passed] = [0, 0];
  const found = [{ caught: reals, misses, falseAlarms: cleans, passed }];
  for (let band = 0; band < real.length; band++) {
    misses += real[band] as number;
    passed += clean[band] ?? 0;
    found.push({ caught: reals - misses, misses, falseAlarms: cleans - passed, passed });
  }
  return found;
}

/**
 * Cost of one cut-off in cents: every miss, every review, and for every false alarm what a clean case loses by being
 * held up. Source: science/spec 1.6 (a review settles the matter, so sensitivity 1 and no further false alarm).
 */
export const cutCost = ({ caught, misses, falseAlarms }: CutCounts, stakes: Stakes): number =>
  stakes.missCents * misses +
  stakes.checkCents * (caught + falseAlarms) +
  stakes.falseStopCents * falseAlarms;

/**
 * Regret (C − C*)/C* of a cost against the lowest one that is allowed; 0 is perfect, never below. Where C* lies under
 * `floor` (same unit, above 0), the floor divides: a few euros more than nearly nothing are no disaster. Source:
 * science/simulations, thresholdTuning.
 */
export const regretOf = (cost: number, best: number, floor: number): number =>
  Math.max(0, cost - best) / Math.max(best, floor);

/** Points of the ROC curve from "none reviewed" to "all reviewed": shares of clean and of real cases reviewed, 0 to 1. */
export function rocOf(banded: Banded): [cleanReviewed: number, realReviewed: number][] {
  const [reals, cleans] = [sum(banded.real), sum(banded.clean)];
  return sweep(banded)
    .reverse()
    .map(({ caught, falseAlarms }) => [
      cleans === 0 ? 0 : falseAlarms / cleans,
      reals === 0 ? 0 : caught / reals,
    ]);
}

/**
 * Area under the ROC curve: the chance that a real case scores above a clean one, ties within a band ½ (Hanley and
 * McNeil 1982). 0 to 1; null when either kind is missing.
 */
export function rocArea({ real, clean }: Banded): number | null {
  const [reals, cleans] = [sum(real), sum(clean)];
  if (reals === 0 || cleans === 0) return null;
  let below = 0;
  let won = 0;
  real.forEach((n, band) => {
    const here = clean[band] ?? 0;
    won += n * (below + here / 2);
    below += here;
  });
  return won / (reals * cleans);
}

/**
 * What a cut-off says a miss is worth, in false alarms: clean to real cases in the bands on both sides of it, which
 * one would just review and just not. At the cheapest cut-off of a fine score it equals the ratio of the costs (Elkan
 * 2001). Null where no real case lies there.
 */
export function impliedRatio({ real, clean }: Banded, cut: number): number | null {
  const beside = [cut - 1, cut];
  const at = (list: readonly number[]) => sum(beside.map((band) => list[band] ?? 0));
  return at(real) === 0 ? null : at(clean) / at(real);
}

/** Adds up groups band by band. */
export function pooled(groups: readonly Banded[]): Banded {
  const [first, ...others] = groups;
  const real = [...(first?.real ?? [])];
  const clean = [...(first?.clean ?? [])];
  for (const group of others) {
    for (let band = 0; band < real.length; band++) {
      real[band] = (real[band] as number) + (group.real[band] ?? 0);
      clean[band] = (clean[band] as number) + (group.clean[band] ?? 0);
    }
  }
  return { real, clean };
}

/** Share of real cases that go through, 0 to 1; null without real cases. */
export const missRate = ({ caught, misses }: CutCounts): number | null =>
  caught + misses === 0 ? null : misses / (caught + misses);

/**
 * Largest difference between the miss rates of groups at one cut-off, 0 to 1; null with fewer than two groups that have
 * real cases.
 */
export function missGap(groups: readonly CutCounts[]): number | null {
  const rates = groups.map(missRate).filter((rate) => rate !== null);
  return rates.length < 2 ? null : Math.max(...rates) - Math.min(...rates);
}
