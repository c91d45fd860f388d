import { isRare, likeKey, tenthOf } from '../alike.ts';
import { rightOf, wrongOf } from '../debrief.ts';
import type { Stakes } from '../judgement.ts';
import type { MeasuredRun } from '../measured.ts';
import { fourCounts, noCounts } from '../metrics/counts.ts';
import type { NotYet, Shown } from '../metrics/figure.ts';
import { type Change, shownChange, shownCriterionGap, shownDPrime, shownRate } from '../metrics/shown.ts';
import type { FourCounts } from '../progress.ts';

/** One measured shift as a line of the record. */
export interface DatedShift {
  run: string;
  scenario: string;
  finishedAt: number;
  counts: FourCounts;
  ledger: MeasuredRun['ledger'];
  stakes: Stakes | null;
  /** Under 10% wrong: counts alone, since such a shift holds a wrong output or two (science/spec 1.1). */
  rare: boolean;
  /** Share of wrong outputs let through, and of right ones stopped; null where rare. */
  rates: { through: Shown; falseStops: Shown } | null;
}

/** Runs of one measured shift at the same stakes with about the same share of wrong outputs. */
export interface LikeShifts {
  scenario: string;
  stakes: Stakes | null;
  /** The tenth of shares they lie in: 2 means 20% to just under 30%; 10 means all wrong. */
  tenth: number;
  /** Under 10% wrong: counts alone. */
  rare: boolean;
  shifts: number;
  counts: FourCounts;
  /** How well wrong and right were told apart; null where rare. */
  dPrime: Shown | null;
  /** c − c*; null where rare or where no stakes are known. */
  gap: Shown | null;
  /** Share of wrong outputs stopped, and of right ones stopped: the last three shifts against the three before. */
  change: { wrongStopped: Change | NotYet; rightStopped: Change | NotYet } | null;
}

/** Oldest first; of two at one moment, by id, so that the order they are given in plays no part. */
export const byTime = (
  a: { finishedAt: number; run: string },
  b: { finishedAt: number; run: string },
): number => a.finishedAt - b.finishedAt || (a.run < b.run ? -1 : 1);

export function dated(runs: readonly MeasuredRun[]): DatedShift[] {
  return runs
    .map(({ run, scenario, finishedAt, judgements, ledger, stakes }) => {
      const counts = fourCounts(judgements);
      const rare = isRare(counts);
      const rates = rare
        ? null
        : {
            through: shownRate(counts.wrongThrough, wrongOf(counts), 'wrong'),
            falseStops: shownRate(counts.rightStopped, rightOf(counts), 'right'),
          };
      return { run, scenario, finishedAt, counts, ledger, stakes, rare, rates };
    })
    .sort(byTime);
}

export function pooled(all: Iterable<FourCounts>): FourCounts {
  const sum = noCounts();
  for (const counts of all) {
    sum.wrongStopped += counts.wrongStopped;
    sum.wrongThrough += counts.wrongThrough;
    sum.rightStopped += counts.rightStopped;
    sum.rightThrough += counts.rightThrough;
  }
  return sum;
}

/**
 * Groups of shifts that may be pooled: the same work, the same three stakes, and the share of wrong outputs in the same tenth.
 * `shifts` oldest first. Largest group first; of equal ones, the one with more wrong outputs.
 */
export function likeShifts(shifts: readonly DatedShift[]): LikeShifts[] {
  const groups = new Map<string, DatedShift[]>();
  for (const shift of shifts) {
    const key = likeKey(shift.counts, shift.stakes, shift.scenario);
    const group = groups.get(key);
    if (group) group.push(shift);
    else groups.set(key, [shift]);
  }
  return [...groups]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? 1 : -1))
    .map(([, group]) => figuresOf(group));
}

function figuresOf(group: readonly DatedShift[]): LikeShifts {
  const counts = pooled(group.map((shift) => shift.counts));
  const first = group[0] as DatedShift;
  const tenth = tenthOf(first.counts);
  const about = {
    scenario: first.scenario,
    stakes: first.stakes,
    tenth,
    rare: first.rare,
    shifts: group.length,
    counts,
  };
  if (about.rare) return { ...about, dPrime: null, gap: null, change: null };
  const prevalence = wrongOf(counts) / (wrongOf(counts) + rightOf(counts));
  return {
    ...about,
    dPrime: shownDPrime(counts),
    gap: about.stakes && shownCriterionGap(counts, prevalence, about.stakes),
    change: {
      wrongStopped: shownChange(group.map(({ counts: c }) => ({ x: c.wrongStopped, n: wrongOf(c) }))),
      rightStopped: shownChange(group.map(({ counts: c }) => ({ x: c.rightStopped, n: rightOf(c) }))),
    },
  };
}
