import { FSRSAlgorithm, type FSRSState } from 'ts-fsrs';

/** 1 again, 2 hard, 3 good, 4 easy. */
export type Grade = 1 | 2 | 3 | 4;

/** One review: whole days since the one before (0 for the first), and its grade. */
export interface Review {
  elapsedDays: number;
  grade: Grade;
}

/** What FSRS keeps of a card: stability in days (recall falls to 90% after that long) and difficulty, 1 to 10. */
export type Memory = FSRSState;

/** Wanted recall when a card comes back, and the longest wait in days (science/spec 1.8). */
export const retention = 0.85;
export const longestWait = 180;

const longTerm = new FSRSAlgorithm({ enable_short_term: false });
const shortTerm = new FSRSAlgorithm({ enable_short_term: true });

/**
 * The state of a card after its reviews, oldest first; null before the first. FSRS-6 with its default weights, by
 * the `ts-fsrs` package (Ye et al. 2022, KDD; open-spaced-repetition). Learners' cards are reviewed in whole days,
 * so the steps within a day are off unless asked for.
 */
export function memory(reviews: readonly Review[], withinDay = false): Memory | null {
  const fsrs = withinDay ? shortTerm : longTerm;
  return reviews.reduce<Memory | null>((state, r) => fsrs.next_state(state, r.elapsedDays, r.grade), null);
}

/** P(still known) `days` after the last review, 0 to 1: FSRS-6's power curve. */
export const recall = ({ stability }: Memory, days: number): number =>
  longTerm.forgetting_curve(days, stability);

/** Whole days until recall has fallen to `wanted` (0 to 1): unfuzzed, without a least or a longest wait. */
export const daysUntil = ({ stability }: Memory, wanted: number): number =>
  Math.round(stability * longTerm.calculate_interval_modifier(wanted));

/** Days until the card comes back: at 85% recall, at least 1, at most 180, never fuzzed (science/spec 1.8). */
export const nextReviewDays = (state: Memory): number =>
  Math.min(longestWait, Math.max(1, daysUntil(state, retention)));

/**
 * The grade of one answer on a failure-mode card: again = missed or wrong move; hard = right after a hint; easy =
 * right and at least 90% sure, twice running; good = right otherwise. `sure` are the confidences (0 to 1, null when
 * not asked) of this answer and of the one before it, if that was right as well.
 */
export function gradeOf(
  right: boolean,
  hinted: boolean,
  sure: readonly [number | null, number | null],
): Grade {
  if (!right) return 1;
  if (hinted) return 2;
  return sure.every((s) => s !== null && s >= 0.9) ? 4 : 3;
}
