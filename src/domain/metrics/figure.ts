import type { Range } from './normal.ts';

/*
 * What can stand on a page where a result is asked for: a figure, that it is too early, or that there is none. No band
 * words (rulings): a figure is a value and its interval.
 */

export interface Figure {
  kind: 'figure';
  value: number;
  /** 95%; null where the figure has none (a score stands beside two baselines instead). */
  interval: Range | null;
}

/** What is counted towards a minimum. */
export type Counted = 'wrong' | 'right' | 'items' | 'trials' | 'forecasts' | 'answers' | 'shifts' | 'runs';

/** "Not enough cases yet (4 of 10)", once for each thing that is short. */
interface Lack {
  of: Counted;
  have: number;
  least: number;
}

export interface NotYet {
  kind: 'not-yet';
  /** How many more are needed at least, in all. */
  need: number;
  lacks: Lack[];
}

export interface Withheld {
  kind: 'withheld';
  /**
   * `same-answer`: every item was answered alike, so nothing was told apart; `at-chance`: wrong and right outputs are
   * not surely told apart, so there is no line to draw well or badly; `undefined`: an empty denominator.
   */
  why: 'same-answer' | 'at-chance' | 'undefined';
}

export type Shown = Figure | NotYet | Withheld;

/** Minimum counts (science/spec 1.9). */
export const least = {
  rate: 8,
  detection: { wrong: 10, right: 20 },
  auc: { wrong: 8, right: 20 },
  reliance: 8,
  advice: 8,
  overConfidence: 20,
  brier: 20,
  brierParts: 60,
  ece: 400,
  driftRuns: 8,
  ability: 5,
  /** Shifts on either side of a change. */
  change: 3,
} as const;

/** What is short of its minimum; null when nothing is. */
export function notYet(counts: readonly Lack[]): NotYet | null {
  const lacks = counts.filter(({ have, least: wanted }) => have < wanted);
  if (lacks.length === 0) return null;
  return { kind: 'not-yet', need: lacks.reduce((sum, l) => sum + l.least - l.have, 0), lacks };
}

export const withheld = (why: Withheld['why']): Withheld => ({ kind: 'withheld', why });

/** A value with its interval; withheld where there is no value. */
export const figure = (value: number | null, interval: Range | null): Figure | Withheld =>
  value === null ? withheld('undefined') : { kind: 'figure', value, interval };

/**
 * A figure with a resampled interval, widened where it misses the figure itself: resampling adds chance of its own,
 * so the debiased parts of the Brier score lie outside theirs about once in fifty times.
 */
export const resampled = (value: number | null, range: Range | null): Figure | Withheld =>
  figure(
    value,
    value === null || range === null
      ? null
      : { lo: Math.min(range.lo, value), hi: Math.max(range.hi, value) },
  );
