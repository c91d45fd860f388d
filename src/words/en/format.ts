/** Dates, numbers and money as this language writes them. One place, so that no page invents its own. */
const locale = 'en-GB';

/** Makes a formatter on first use: a bundle then carries only the ones its page asks for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(locale, options));
const dayFormat = /* @__PURE__ */ dates({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const shortDayFormat = /* @__PURE__ */ dates({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthFormat = /* @__PURE__ */ dates({ month: 'long', year: 'numeric', timeZone: 'UTC' });
const momentFormat = /* @__PURE__ */ dates({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** "10 May 2025" from an ISO day; a partial date such as "2025-07" is given back with what it has. */
export function day(iso: string, short = false): string {
  if (/^\d{4}$/.test(iso)) return iso;
  if (/^\d{4}-\d{2}$/.test(iso)) return monthFormat().format(new Date(`${iso}-01T00:00:00Z`));
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : (short ? shortDayFormat() : dayFormat()).format(date);
}

/** A moment in the reader's own time zone: "21 Nov 2026, 14:05". */
export const moment = (ms: number): string => momentFormat().format(new Date(ms));

/** Numbers stand in every row of every record, and a formatter takes longer to make than to use: one of each kind. */
const numberFormats = new Map<string, Intl.NumberFormat>();
function numberFormat(digits: number, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const kind = `${digits}${options.style}${options.currency}`;
  const made =
    numberFormats.get(kind) ??
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...options,
    });
  numberFormats.set(kind, made);
  return made;
}

/** "€2,516.00" from integer cents and an ISO currency code. `whole` leaves out empty cents. */
export const money = (cents: number, currency = 'EUR', whole = false): string =>
  numberFormat(whole && cents % 100 === 0 ? 0 : 2, { style: 'currency', currency }).format(cents / 100);

/** A number with a fixed count of decimals: "1,164.50". */
export const number = (n: number, decimals = 0): string => numberFormat(decimals).format(n);

/** "92%" from a share of 0 to 1. */
export const percent = (share: number): string => numberFormat(0, { style: 'percent' }).format(share);

/** "1 lesson", "3 lessons". */
export const plural = (n: number, one: string, many: string): string =>
  `${number(n)} ${n === 1 ? one : many}`;

/** "a", "a or b", "a, b or c". */
export const either = (items: string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(items);

/** "a", "a and b", "a, b and c". */
export const list = (items: string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
