import type { RecordRow, SourceRecord, Value } from '../../case.ts';

/*
 * What the auditors read with. They share nothing with the generators, so a slip there cannot hide here, and a page
 * that plays never carries them.
 */

/** What a careful person works out from the papers alone. */
export interface Finding {
  /** What is right. */
  truth: Value;
  /** Number of lines on the desk: 1, or a batch. */
  lines: number;
  /** Lines whose proposal is not right. */
  wrong: number;
  /** What to do with an output that is wrong in one line. */
  move: 'correct' | 'escalate';
  /** Role ids in order of preference, for a hand-over. */
  to: readonly string[];
}

/**
 * Audits one item from its displayed records: no truth, no view, nothing of the generator but the printed words.
 * Null when the records are not those of its family, or not all of them are open.
 */
export type Audit = (records: readonly SourceRecord[]) => Finding | null;

/** The opened records by id. */
export type Of = (id: string) => SourceRecord;

/** Finds opened records by id; null unless all that are needed are there. */
export function opened(records: readonly SourceRecord[], needed: readonly string[]): Of | null {
  const by = new Map(records.map((record) => [record.id, record]));
  if (!needed.every((id) => by.has(id))) return null;
  return (id) => by.get(id) as SourceRecord;
}

/** Number of lines of a sheet: one for a list of fields, else one per row. */
export const linesOf = (record: SourceRecord): number =>
  record.columns.length === 0 ? 1 : record.rows.length;

/** The cell under a label, whether the record is a list of fields or a table with a row per line. */
export function cell(record: SourceRecord, label: string, line: number): Value {
  const found =
    record.columns.length === 0
      ? record.rows.find((row) => row.label === label)?.cells[0]
      : record.rows[line]?.cells[record.columns.indexOf(label)];
  if (!found) throw new RangeError(`audit: no "${label}" in ${record.title}`);
  return found;
}

/** One row of a table as a function from column heading to cell. */
export const columnsOf =
  (record: SourceRecord) =>
  (row: RecordRow) =>
  (label: string): Value => {
    const found = row.cells[record.columns.indexOf(label)];
    if (!found) throw new RangeError(`audit: no "${label}" in ${record.title}`);
    return found;
  };

/** The rows of a table whose first cell is this key. */
export const rowsFor = (record: SourceRecord, key: string): ((label: string) => Value)[] =>
  record.rows.filter(({ cells }) => cells[0] && asText(cells[0]) === key).map(columnsOf(record));

export const asText = (value: Value): string =>
  value.kind === 'text' ? value.text : value.kind === 'date' ? value.date : '';
export const asNumber = (value: Value): number => (value.kind === 'number' ? value.number : Number.NaN);
export const asCents = (value: Value): number =>
  value.kind === 'money' ? value.cents : Math.round(asNumber(value) * 100);
/** A percentage in hundredths of a per cent, a rate of 4 decimals in ten-thousandths. */
const asE4 = (value: Value): number => Math.round(asNumber(value) * 10_000);

/** An amount in euros, a number, or words, as an answer. */
export const euros = (cents: number): Value => ({ kind: 'money', cents, currency: 'EUR' });
export const figure = (n: number, unit: string): Value => ({ kind: 'number', number: n, decimals: 0, unit });
export const words = (text: string): Value => ({ kind: 'text', text });

/** What all spellings of a number have in common. */
export const digitsIn = (text: string): string => (text.match(/\d/g) ?? []).join('');

/** Part of an amount in whole numbers, rounded half away from zero to a cent. */
export function share(cents: number, part: number, whole: number): number {
  const size = Math.abs(cents * part);
  const rest = size % whole;
  const rounded = (size - rest) / whole + (2 * rest >= whole ? 1 : 0);
  return cents * part < 0 ? -rounded : rounded;
}

/** Days from one ISO day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * Audits a desk whose lines each come to an amount: `own` works out that of a line in cents, and the log holds, in the
 * column `proposed`, what the AI put there. A line that is wrong is corrected; nobody else need be asked.
 */
export function auditMoney(
  sheet: SourceRecord,
  log: SourceRecord,
  proposed: string,
  own: (line: number) => number,
): Finding {
  const lines = linesOf(sheet);
  let total = 0;
  let wrong = 0;
  for (let line = 0; line < lines; line++) {
    const cents = own(line);
    total += cents;
    if (cents !== asCents(cell(log, proposed, line))) wrong++;
  }
  return { truth: euros(total), lines, wrong, move: 'correct', to: [] };
}

/** Whether two values say the same, however an amount is written. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'text' || b.kind === 'text' || a.kind === 'date' || b.kind === 'date') {
    return asText(a) === asText(b) && a.kind === b.kind;
  }
  return asCents(a) === asCents(b);
}

/** Rate to EUR of a currency in the table of rates, in ten-thousandths. */
export function rateOf(rates: SourceRecord, code: string): number {
  const [row] = rowsFor(rates, code);
  if (!row) throw new RangeError(`audit: no rate for "${code}"`);
  return asE4(row('Rate to EUR'));
}
