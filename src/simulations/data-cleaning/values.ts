import { isMonthFirst, tableSets, type Unit } from './sets.ts';
import type { Column, SetName } from './types.ts';

/*
 * How a cell is written, how it should be read, and how the AI reads it. The AI is honest and plain: it takes a figure
 * for the table's own unit, and the first number of a date for the day.
 */

/** Longest text of a cell. */
export const longestValue = 60;

const two = (n: number) => String(n).padStart(2, '0');

/** "14-03-2027" from an ISO day. */
export const writeDate = (iso: string): string => iso.split('-').reverse().join('-');

/** The day exists in the calendar. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const dateParts = (text: string): [number, number, number] | null => {
  const found = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text.trim());
  return found ? [Number(found[1]), Number(found[3]), Number(found[4])] : null;
};

/** ISO day of a date written DD-MM-YYYY, with any of the three signs between; null for any other. */
export function readDate(text: string): string | null {
  const parts = dateParts(text);
  if (!parts || !/\d{4}$/.test(text.trim())) return null;
  const [day, month, year] = parts;
  return isDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : null;
}

/** The other readings of a date as typed: month first, or a year of two digits. Canonical texts. */
export function dateReadings(text: string): string[] {
  const parts = dateParts(text);
  if (!parts) return [];
  const [a, b, y] = parts;
  const year = y < 100 ? 2000 + y : y;
  const found = [
    [a, b],
    [b, a],
  ].flatMap(([day = 0, month = 0]) => (isDay(year, month, day) ? [`${two(day)}-${two(month)}-${year}`] : []));
  return [...new Set(found)];
}

/** A date with slashes, month first: what "03/04/2027" means where months come first. Null for any other text. */
export function monthFirst(text: string): string | null {
  const found = text.includes('/') && /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  if (!found || !isDay(Number(found[3]), Number(found[1]), Number(found[2]))) return null;
  return `${found[2]}-${found[1]}-${found[3]}`;
}

/** The first figure of a text, commas left out; null without one. */
function figureIn(text: string): number | null {
  const found = /\d[\d,]*(\.\d+)?/.exec(text);
  return found ? Number(found[0].replaceAll(',', '')) : null;
}

/** "46,000"; decimals, which only small figures have, stay as they are. */
export const grouped = (n: number): string =>
  n < 1000 ? String(n) : String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** "€46,000", "24 h", "1,200 kg". */
export const writeAmount = (set: SetName, n: number): string => {
  const { before, after } = tableSets[set].unit;
  return `${before}${grouped(n)}${after}`;
};

/** A whole amount in the table's own unit, with or without its sign; null for another unit, a gap or a word. */
export function readAmount(set: SetName, text: string): number | null {
  const { before, after } = tableSets[set].unit;
  let rest = text.trim();
  if (before && rest.startsWith(before)) rest = rest.slice(before.length).trim();
  if (after && rest.endsWith(after.trim())) rest = rest.slice(0, -after.trim().length).trim();
  return /^\d{1,3}(,?\d{3})*$/.test(rest) ? Number(rest.replaceAll(',', '')) : null;
}

/** What a marked unit comes to: "46 k€" is 46,000. Null where no other unit is marked. */
export function markedAmount(set: SetName, text: string): number | null {
  for (const { before, after, worth } of tableSets[set].unit.marked) {
    if (!text.startsWith(before) || !text.endsWith(after)) continue;
    const n = figureIn(text);
    if (n !== null) return Math.round(n * worth);
  }
  return null;
}

/** A figure that stands alone, without any unit. */
export const isBare = (text: string): boolean => /^\d+$/.test(text);

/** Accounts are written without spaces and dots. */
export const bareAccount = (text: string): string => text.replace(/[\s.]/g, '').toUpperCase();

/** Could this be entered in the column at all? Null or the clean text. */
export function entered(set: SetName, column: Column, text: string): string | null {
  if (column === 'date') {
    const iso = readDate(text);
    return iso === null ? null : writeDate(iso);
  }
  if (column === 'amount') {
    const n = readAmount(set, text);
    return n === null ? null : writeAmount(set, n);
  }
  const account = bareAccount(text);
  return /^[A-Z]{2}[0-9A-Z]{10,32}$/.test(account) ? account : null;
}

/** How the AI reads a cell: a canonical text, or null when it makes nothing of it. */
export function readByAi(set: SetName, column: Column, text: string): string | null {
  if (column === 'date') {
    const iso = readDate(text);
    return iso === null ? null : writeDate(iso);
  }
  if (column === 'amount') {
    const n = figureIn(text);
    return n === null ? null : writeAmount(set, n);
  }
  return text === '' ? null : bareAccount(text);
}

/** What a hand would try for a cell as it stands: readings, other units, a shifted point. The same for every row. */
export function offers(set: SetName, column: Column, text: string): string[] {
  const { unit } = tableSets[set];
  let found: string[] = [];
  if (column === 'date') found = dateReadings(text);
  else if (column === 'amount') found = amountOffers(set, unit, text);
  else if (text !== '') found = [zeroes(text), bareAccount(text).slice(0, 22)];
  return [...new Set(found)].filter((one) => one !== text).slice(0, 4);
}

function amountOffers(set: SetName, unit: Unit, text: string): string[] {
  const n = figureIn(text);
  if (n === null) return [];
  const marked = markedAmount(set, text);
  if (marked !== null) return [writeAmount(set, marked), writeAmount(set, Math.round(n))];
  const tries = isBare(text) ? [n, n * unit.bare.times] : slipsOf(unit, n);
  return tries.map((amount) => writeAmount(set, amount));
}

/** Amounts that are one slip of the keys away: the point moved, or two digits swapped. */
export function slipsOf(unit: Unit, n: number): number[] {
  if (unit.slip === 'point') return n % 10 === 0 ? [n * 10, n / 10] : [n * 10];
  const swapped = Number([...String(n)].reverse().join(''));
  return swapped === n ? [] : [swapped];
}

/** Every letter O as a zero, in all but the two letters of the country. */
export const zeroes = (account: string): string =>
  account.slice(0, 2) + account.slice(2).replaceAll('O', '0');

/** Month-first text of an ISO day: "03/14/2027". */
export const slashMonthFirst = (iso: string): string => {
  const [year, month, day] = iso.split('-');
  return `${month}/${day}/${year}`;
};
/** Day-first text of an ISO day: "14/03/2027". */
export const slashDayFirst = (iso: string): string => writeDate(iso).replaceAll('-', '/');

/** What a slash date of this group means. */
export const bySource = (set: SetName, group: string, text: string): string | null =>
  isMonthFirst(set, group) ? monthFirst(text) : null;
