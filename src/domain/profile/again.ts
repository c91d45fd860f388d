import { isRare } from '../alike.ts';
import type { FailureMode } from '../case.ts';
import type { MeasuredRun } from '../measured.ts';
import { fourCounts } from '../metrics/counts.ts';

/**
 * When to measure again: four weeks after the last measured shift; two weeks while a kind of error met so far has
 * fewer than eight cases, because below eight there is no rate to learn from (science/spec 1.9); cases of rare shifts
 * are in no rate, so they do not count towards the eight. Our own rule: short
 * weekly practice with a measurement now and then follows Koller et al. 2008 (science/spec 5), which names no date.
 */
const again = { usual: 28, sooner: 14, enough: 8 } as const;

const dayMs = 86_400_000;

export interface MeasureAgain {
  /** Milliseconds since 1970. */
  lastAt: number;
  /** ISO day from which another measured shift is proposed, by the clock of this device. */
  on: string;
  due: boolean;
  /** Kinds of error met with fewer than eight cases: why it is sooner. */
  thin: number;
}

/** Number of the day of a moment, by the clock of this device; 0 is 1 January 1970. */
export const dayOf = (ms: number): number =>
  Math.floor((ms - new Date(ms).getTimezoneOffset() * 60_000) / dayMs);

/** The ISO day of a day's number. */
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** From measured runs alone; null before the first. `now` in milliseconds. */
export function measureAgain(runs: readonly MeasuredRun[], now: number): MeasureAgain | null {
  if (runs.length === 0) return null;
  const met = new Map<FailureMode | 'none', number>();
  for (const { judgements } of runs) {
    const one = isRare(fourCounts(judgements)) ? 0 : 1;
    for (const { counted, sound, failureMode } of judgements)
      if (counted && !sound) met.set(failureMode, (met.get(failureMode) ?? 0) + one);
  }
  const thin = [...met.values()].filter((cases) => cases < again.enough).length;
  const lastAt = runs.reduce((latest, run) => Math.max(latest, run.finishedAt), 0);
  const on = dayOf(lastAt) + (thin > 0 ? again.sooner : again.usual);
  return { lastAt, on: isoDay(on), due: on <= dayOf(now), thin };
}
