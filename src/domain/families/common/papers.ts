import type { RecordRow, SourceRecord, Value } from '../../case.ts';

export const text = (t: string): Value => ({ kind: 'text', text: t });
export const count = (n: number, unit?: string): Value => decimal(n, 0, unit);
export const decimal = (n: number, decimals: number, unit?: string): Value =>
  unit ? { kind: 'number', number: n, decimals, unit } : { kind: 'number', number: n, decimals };
/** A rate in ten-thousandths. */
export const rate = (e4: number): Value => decimal(e4 / 10_000, 4);
export const date = (d: string): Value => ({ kind: 'date', date: d });
export const money = (cents: number, currency = 'EUR'): Value => ({ kind: 'money', cents, currency });
/** Hundredths of a per cent. */
export const percent = (bp: number): Value => decimal(bp / 100, 1, '%');
/** An amount without its currency, as on many papers. */
export const plainAmount = (cents: number): Value => decimal(cents / 100, 2);

/** What stands in a cell: plain words, a whole number, yes or no, or any other value; null where there is a gap. */
export type Cell = Value | string | number | boolean | null;
export const value = <C extends Cell>(cell: C): Value | Extract<C, null> =>
  typeof cell === 'string'
    ? text(cell)
    : typeof cell === 'number'
      ? count(cell)
      : typeof cell === 'boolean'
        ? text(cell ? 'yes' : 'no')
        : (cell as Value | Extract<C, null>);

/**
 * Which faults a row shows. An empty list: it only supports a right output. Null: it does neither, it just
 * names something. Declared with the row, so that cue and paper cannot part.
 */
export type Cue<F> = readonly F[] | null;

/** A record as the learner gets it, and beside it, row by row, what its rows show and the line they belong to. */
export interface Paper<F> {
  record: SourceRecord;
  cues: Cue<F>[];
  /** The line of the item a row belongs to; null when it concerns all of them. */
  lines: (number | null)[];
}

export const blank = <F>(id: string, title: string, columns: string[]): Paper<F> => ({
  record: { id, title, columns, rows: [] },
  cues: [],
  lines: [],
});

const addresses = new Map<string, string>();
/** A label makes the address of its row: "Unit price" is `unitPrice`. Kept, because every item has the same ones. */
function addressOf(label: string): string {
  const known = addresses.get(label);
  if (known !== undefined) return known;
  const made = label.toLowerCase().replace(/\W+(\w)/g, (_, next: string) => next.toUpperCase());
  addresses.set(label, made);
  return made;
}

/** Adds a labelled field, or to a table a row, which has its number as its address. */
export function add<F>(
  { record: { id, rows }, cues, lines }: Paper<F>,
  label: string | null,
  cells: Cell[],
  cue: Cue<F>,
  line: number | null,
): void {
  const values = cells.map((cell) => value(cell));
  rows.push(
    label === null
      ? { at: `${id}/${rows.length + 1}`, cells: values }
      : { at: `${id}/${addressOf(label)}`, label, cells: values },
  );
  cues.push(cue);
  lines.push(line);
}

/** A table that concerns every line. */
export function table<F>(
  id: string,
  title: string,
  columns: string[],
  rows: readonly [cells: Cell[], cue: Cue<F>][],
): Paper<F> {
  const paper = blank<F>(id, title, columns);
  for (const [cells, cue] of rows) add(paper, null, cells, cue, null);
  return paper;
}

/** A list of fields that concerns every line, such as a policy. */
export function page<F>(
  id: string,
  title: string,
  rows: readonly [label: string, cell: Cell, cue: Cue<F>][],
): Paper<F> {
  const paper = blank<F>(id, title, []);
  for (const [label, cell, cue] of rows) add(paper, label, [cell], cue, null);
  return paper;
}

/** Rows in which a fault can be seen in the lines it hit; without a fault, every row that supports the output. */
export function cueRows<F>(papers: readonly Paper<F>[], fault: F | null, hit: ReadonlySet<number>): string[] {
  const found: string[] = [];
  for (const { record, cues, lines } of papers)
    for (let i = 0; i < cues.length; i++) {
      const cue = cues[i] as Cue<F>;
      const line = lines[i] as number | null;
      if (cue === null) continue;
      if (fault === null || (cue.includes(fault) && (line === null || hit.has(line))))
        found.push((record.rows[i] as RecordRow).at);
    }
  return found;
}
