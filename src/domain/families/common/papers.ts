import type { SourceRecord, Value } from '../../case.ts';

export const text = (t: string): Value => ({ kind: 'text', text: t });
export const count = (n: number, unit?: string): Value =>
  unit ? { kind: 'number', number: n, decimals: 0, unit } : { kind: 'number', number: n, decimals: 0 };
export const decimal = (n: number, decimals: number, unit?: string): Value =>
  unit ? { kind: 'number', number: n, decimals, unit } : { kind: 'number', number: n, decimals };
/** A rate in ten-thousandths. */
export const rate = (e4: number): Value => ({ kind: 'number', number: e4 / 10_000, decimals: 4 });
export const date = (d: string): Value => ({ kind: 'date', date: d });
export const money = (cents: number, currency = 'EUR'): Value => ({ kind: 'money', cents, currency });
/** An amount without its currency, as on many papers. */
export const plainAmount = (cents: number): Value => ({ kind: 'number', number: cents / 100, decimals: 2 });
export const yesNo = (yes: boolean): Value => text(yes ? 'yes' : 'no');

/**
 * Which faults a row shows. An empty list: it only supports a right output. Null: it does neither, it just
 * names something. Declared with the row, so that cue and paper cannot part.
 */
export type Cue<F> = readonly F[] | null;

interface Row<F> {
  at: string;
  label?: string;
  cells: (Value | null)[];
  /** The line of the item it belongs to; null when it concerns all of them. */
  line: number | null;
  cue: Cue<F>;
}

export interface Paper<F> {
  id: string;
  title: string;
  columns: string[];
  rows: Row<F>[];
}

/** A field of a line: its name in addresses, its label, its value, the faults it shows. */
export type Field<L, F> = [name: string, label: string, of: (line: L) => Value, cue: Cue<F>];

/**
 * One line gives a list of labelled fields, several a table with a row for each; both begin with the key of the
 * line. Names and labels are the same for right and wrong outputs, so the form of a paper never hints at the answer.
 */
export function sheet<L, F>(
  id: string,
  title: string,
  key: [label: string, of: (line: L) => string],
  lines: readonly L[],
  fields: readonly Field<L, F>[],
): Paper<F> {
  const [keyLabel, keyOf] = key;
  const [only] = lines;
  if (lines.length === 1 && only) {
    const rows: Row<F>[] = fields.map(([name, label, of, cue]) => ({
      at: `${id}/${name}`,
      label,
      cells: [of(only)],
      line: 0,
      cue,
    }));
    const named = { at: `${id}/key`, label: keyLabel, cells: [text(keyOf(only))], line: 0, cue: null };
    return { id, title, columns: [], rows: [named, ...rows] };
  }
  const cues = fields.map(([, , , cue]) => cue);
  const cue = cues.some((c) => c !== null) ? cues.flatMap((c) => c ?? []) : null;
  return {
    id,
    title,
    columns: [keyLabel, ...fields.map(([, label]) => label)],
    rows: lines.map((line, i) => ({
      at: `${id}/${i + 1}`,
      cells: [text(keyOf(line)), ...fields.map(([, , of]) => of(line))],
      line: i,
      cue,
    })),
  };
}

/** A table whose rows are numbered from 1. */
export function table<F>(
  id: string,
  title: string,
  columns: string[],
  rows: readonly { line: number | null; cells: (Value | null)[]; cue: Cue<F> }[],
): Paper<F> {
  return { id, title, columns, rows: rows.map((row, i) => ({ at: `${id}/${i + 1}`, ...row })) };
}

/** A list of fields that concerns every line, such as a policy. */
export function page<F>(
  id: string,
  title: string,
  rows: readonly [name: string, label: string, value: Value, cue: Cue<F>][],
): Paper<F> {
  return {
    id,
    title,
    columns: [],
    rows: rows.map(([name, label, value, cue]) => ({
      at: `${id}/${name}`,
      label,
      cells: [value],
      line: null,
      cue,
    })),
  };
}

/** Rows in which a fault can be seen in the lines it hit; without a fault, every row that supports the output. */
export function cueRows<F>(papers: readonly Paper<F>[], fault: F | null, hit: ReadonlySet<number>): string[] {
  return papers.flatMap(({ rows }) =>
    rows
      .filter(({ cue, line }) => {
        if (cue === null) return false;
        return fault === null || (cue.includes(fault) && (line === null || hit.has(line)));
      })
      .map(({ at }) => at),
  );
}

/** What the learner gets: the papers without what they show. */
export const shown = (papers: readonly Paper<unknown>[]): SourceRecord[] =>
  papers.map(({ id, title, columns, rows }) => ({
    id,
    title,
    columns,
    rows: rows.map(({ at, label, cells }) => (label === undefined ? { at, cells } : { at, label, cells })),
  }));
