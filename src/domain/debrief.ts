import { likeKey } from './alike.ts';
import type { Department, FailureMode } from './case.ts';
import type { Judgement, RunMode, Stakes } from './judgement.ts';
import type { MeasuredRun } from './measured.ts';
import { type DiagramStep, diagram } from './metrics/calibration.ts';
import type { Ledger } from './metrics/cost.ts';
import { fourCounts } from './metrics/counts.ts';
import type { Counted, NotYet, Shown } from './metrics/figure.ts';
import {
  countsBy,
  ownVerdicts,
  rightInterventions,
  riskForecasts,
  riskRatings,
  screeningCounts,
} from './metrics/from-judgements.ts';
import { wilson } from './metrics/proportion.ts';
import {
  type Change,
  shownAuc,
  shownBrier,
  shownChange,
  shownCriterionGap,
  shownDPrime,
  shownOverConfidence,
  shownRate,
} from './metrics/shown.ts';
import type { FourCounts } from './progress.ts';

/*
 * The figures of one debrief, from kept judgements alone, so that they stand when the items themselves are gone.
 * Planted and guided items enter none of them.
 */

/**
 * How much may be claimed from a run (rulings: profile). `measured`: rates with intervals. `few-wrong`: measured, with
 * fewer than ten wrong outputs, so counts only (science/spec 1.1). `practice`: counts only.
 */
export type Standing = 'measured' | 'few-wrong' | 'practice';

/** Fewest wrong outputs of a measured shift that allow rates. */
const leastWrong = 10;

export const wrongOf = (c: FourCounts): number => c.wrongStopped + c.wrongThrough;
export const rightOf = (c: FourCounts): number => c.rightStopped + c.rightThrough;

export function standingOf(mode: RunMode, fresh: boolean, counts: FourCounts): Standing {
  if (mode !== 'measured' || !fresh) return 'practice';
  return wrongOf(counts) < leastWrong ? 'few-wrong' : 'measured';
}

/** `x` of `n`; `shown` is null where only the counts may stand. */
export interface Rate {
  x: number;
  n: number;
  shown: Shown | null;
}

/** A rate as this run allows it: rates come from measured runs only, everything else stays counts. */
const rate = (x: number, n: number, of: Counted, standing: Standing): Rate => ({
  x,
  n,
  shown: standing === 'measured' ? shownRate(x, n, of) : null,
});

/**
 * Over-reliance: wrong outputs let through, of the wrong ones. Under-reliance: right outputs stopped, of the right
 * ones (science/spec 1.3, on a desk where the AI's output is the advice).
 */
export const relianceOf = (c: FourCounts, standing: Standing): { over: Rate; under: Rate } => ({
  over: rate(c.wrongThrough, wrongOf(c), 'wrong', standing),
  under: rate(c.rightStopped, rightOf(c), 'right', standing),
});

/** Screening (documents opened before the move) and final move, each for wrong and right outputs. */
export function stagesOf(
  judgements: readonly Judgement[],
  standing: Standing,
): Record<'opened' | 'stopped', { wrong: Rate; right: Rate }> {
  const stage = (c: FourCounts) => ({
    wrong: rate(c.wrongStopped, wrongOf(c), 'wrong', standing),
    right: rate(c.rightStopped, rightOf(c), 'right', standing),
  });
  return { opened: stage(screeningCounts(judgements)), stopped: stage(fourCounts(judgements)) };
}

/** Of the wrong outputs stopped, those that got a move that fits. */
export function interventionOf(judgements: readonly Judgement[], standing: Standing): Rate {
  const { x, n } = rightInterventions(judgements);
  return rate(x, n, 'items', standing);
}

/** Verdicts and the rows they were hung on, as counts. A right verdict on another row was lucky (rulings: the item). */
export interface Evidence {
  /** Right verdict on a row that decides it. */
  sound: number;
  /** Right verdict on a row that does not. */
  lucky: number;
  /** Right verdict, no row marked. */
  unmarked: number;
  /** Wrong verdict, although the marked row decides it. */
  seen: number;
  /** Wrong verdict on another row or none. */
  missed: number;
}

/** Null when the run did not ask for a row. */
export function evidenceOf(judgements: readonly Judgement[]): Evidence | null {
  const counts: Evidence = { sound: 0, lucky: 0, unmarked: 0, seen: 0, missed: 0 };
  let asked = 0;
  for (const j of judgements) {
    if (!j.counted || j.markRight === null) continue;
    asked += 1;
    const right = j.stopped !== j.sound;
    if (right) counts[j.markRight ? 'sound' : j.mark === 'nothing' ? 'unmarked' : 'lucky'] += 1;
    else counts[j.markRight ? 'seen' : 'missed'] += 1;
  }
  return asked === 0 ? null : counts;
}

/** Where the line was drawn: c − c* at the shift's own share of wrong outputs, and d′ beside it. Measured runs only. */
export function lineOf(
  counts: FourCounts,
  stakes: Stakes | null,
  standing: Standing,
): { gap: Shown; dPrime: Shown } | null {
  if (standing !== 'measured' || stakes === null) return null;
  const prevalence = wrongOf(counts) / (wrongOf(counts) + rightOf(counts));
  return { gap: shownCriterionGap(counts, prevalence, stakes), dPrime: shownDPrime(counts) };
}

/** −1: the whole interval is below 0; 1: above; 0: the interval holds 0, or there is no figure. */
export function leanOf(shown: Shown): -1 | 0 | 1 {
  if (shown.kind !== 'figure' || shown.interval === null) return 0;
  return shown.interval.lo > 0 ? 1 : shown.interval.hi < 0 ? -1 : 0;
}

const missedShare = (c: FourCounts): number => c.wrongThrough / wrongOf(c);

/** Wrong outputs by the kind of error, the most missed first: by count, then by share. */
export const modesOf = (judgements: readonly Judgement[]): { mode: FailureMode; counts: FourCounts }[] =>
  [...countsBy(judgements, (j) => (j.sound || j.failureMode === 'none' ? null : j.failureMode))]
    .map(([mode, counts]) => ({ mode, counts }))
    .sort(
      (a, b) =>
        b.counts.wrongThrough - a.counts.wrongThrough || missedShare(b.counts) - missedShare(a.counts),
    );

/** The four counts by department, in the order they came up. */
export const departmentsOf = (
  judgements: readonly Judgement[],
): { department: Department; counts: FourCounts }[] =>
  [...countsBy(judgements, (j) => j.department)].map(([department, counts]) => ({ department, counts }));

export interface Quarter {
  /** First and last item, counted from 1. */
  from: number;
  to: number;
  counts: FourCounts;
}

/** The shift in four parts, to show whether mistakes gather anywhere. Empty below eight items. */
export function quartersOf(judgements: readonly Judgement[]): Quarter[] {
  const counted = judgements.filter((j) => j.counted);
  const n = counted.length;
  if (n < 8) return [];
  return [0, 1, 2, 3].map((q) => {
    const [from, to] = [Math.round((q * n) / 4), Math.round(((q + 1) * n) / 4)];
    return { from: from + 1, to, counts: fourCounts(counted.slice(from, to)) };
  });
}

/** Fewest outputs of a kind in which mistakes may form a pattern: as many as a rate takes (science/spec 1.9). */
const leastForPattern = 8;

/** Whether some quarter has too few wrong or too few right outputs to compare it with the others. */
export const fewInQuarters = (quarters: readonly Quarter[]): boolean =>
  quarters.some(({ counts: c }) => Math.min(wrongOf(c), rightOf(c)) < leastForPattern);

/** Whether looking into every item cost as little as the ideal did on this run. */
export const openingAllIsIdeal = ({ ideal, checkAll }: Ledger): boolean => ideal === checkAll;

/** The learner's P(wrong), one row per step given, against the share that was in fact wrong. */
export const learnerSteps = (judgements: readonly Judgement[]): DiagramStep[] =>
  diagram(riskForecasts(judgements));

/**
 * The AI's own doubt (1 − stated confidence) in the same picture. Its confidence is continuous, so outputs are
 * gathered at the nearest of the learner's six steps; a dot stands at the mean doubt of its outputs.
 */
export function aiSteps(judgements: readonly Judgement[]): DiagramStep[] {
  const groups = new Map<number, { n: number; sum: number; wrong: number }>();
  for (const { counted, aiConfidence, sound } of judgements) {
    if (!counted) continue;
    // Whole per cent first, so that 1 − 0.9 lands where 10% does.
    const doubt = Math.round(100 * (1 - aiConfidence));
    const step = 20 * Math.round(doubt / 20);
    const group = groups.get(step) ?? { n: 0, sum: 0, wrong: 0 };
    groups.set(step, { n: group.n + 1, sum: group.sum + doubt / 100, wrong: group.wrong + (sound ? 0 : 1) });
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, { n, sum, wrong }]) => ({ forecast: sum / n, n, observed: wilson(wrong, n), hollow: n < 5 }));
}

/** What the learner's estimates come to. Measured runs only. */
export function surenessOf(
  judgements: readonly Judgement[],
  standing: Standing,
): { over: Shown; auc: Shown; skill: Shown } | null {
  if (standing !== 'measured') return null;
  return {
    over: shownOverConfidence(ownVerdicts(judgements)),
    auc: shownAuc(riskRatings(judgements)),
    skill: shownBrier(riskForecasts(judgements)).skill,
  };
}

/**
 * Change up to this run: wrong ones let through and right ones stopped, the last three measured runs of this
 * scenario pooled against the three before (rulings). `runs` oldest first. Runs of another scenario, at other stakes or
 * with another share of wrong outputs stay out (see `alike.ts`), and so do those with fewer than ten wrong outputs.
 */
export function changeOf(
  runs: readonly MeasuredRun[],
  run: string,
): Record<'through' | 'stopped', Change | NotYet> {
  // A run that is not among them is like no other: nothing is pooled for it.
  const upTo = runs
    .slice(0, runs.findIndex((r) => r.run === run) + 1)
    .map(({ judgements, stakes, scenario }) => {
      const counts = fourCounts(judgements);
      return { counts, like: likeKey(counts, stakes, scenario) };
    });
  const own = upTo.at(-1)?.like;
  const counts = upTo
    .filter(({ counts: c, like }) => like === own && wrongOf(c) >= leastWrong)
    .map((r) => r.counts);
  return {
    through: shownChange(counts.map((c) => ({ x: c.wrongThrough, n: wrongOf(c) }))),
    stopped: shownChange(counts.map((c) => ({ x: c.rightStopped, n: rightOf(c) }))),
  };
}
