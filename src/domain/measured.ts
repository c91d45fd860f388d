import type { Judgement, Stakes } from './judgement.ts';
import type { Ledger } from './metrics/cost.ts';
import type { RunProgress } from './progress.ts';

/** A finished run with all that its figures need. */
interface JudgedRun {
  run: string;
  scenario: string;
  /** Milliseconds since 1970. */
  finishedAt: number;
  stakes: Stakes | null;
  /** What it cost beside the other ways of working, as it was told then; null where nothing was charged. */
  ledger: Ledger | null;
  judgements: Judgement[];
}

/** A run from which rates may come. */
export interface MeasuredRun extends JudgedRun {
  /** Said by practice runs alone, so that the compiler takes none of them for a measured one. */
  fresh?: never;
}

/** Any other finished run: listed as practice, and read for the skill schedule. */
export interface PracticeRun extends JudgedRun {
  /** False for a repeated or addressed seed: its items were seen before. */
  fresh: boolean;
}

/** Counts in the profile: a measured shift, on a seed freshly drawn for it, played to its end (rulings: profile). */
export const isMeasured = (run: RunProgress): boolean =>
  run.mode === 'measured' && run.fresh && run.state === 'finished';
