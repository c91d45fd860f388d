import type { Rng } from '../../rng.ts';

const dayMs = 86_400_000;
const written = new Map<number, string>();

/** ISO day of a day number (0 is 1 January 1970). Kept, because one shift writes the same days many times. */
export function iso(day: number): string {
  const known = written.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * dayMs).toISOString().slice(0, 10);
  written.set(day, text);
  return text;
}

/** The first working day on or after `day` (day 0, 1 January 1970, was a Thursday). */
export const workday = (day: number): number => day + ([1, 0, 0, 0, 0, 0, 2][(day + 4) % 7] as number);

/** A day of business in 2025, as a day number. */
export const drawDay = (rng: Rng): number => workday(20_096 + rng.int(0, 310));

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
/** "4 March 2025" from an ISO day. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[(month as number) - 1]} ${year}`;
}

/** First and last day of a calendar month of 2025 (1 to 12), as day numbers. */
export function monthOf(month: number): { from: number; to: number } {
  const start = (m: number) => Math.round(Date.UTC(2025, m - 1, 1) / dayMs);
  return { from: start(month), to: start(month + 1) - 1 };
}
