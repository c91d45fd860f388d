import type { FailureMode, SourceRecord, Value } from '../../../domain/case.ts';
import type { Rng } from '../../../domain/rng.ts';
import type { Level } from '../types.ts';

/** What a kind says of one item it drew. The frame (`index.ts`) turns it into a task. */
export interface Drawn {
  title: string;
  question: string;
  label: string;
  unit: string;
  tolerance: number;
  records: SourceRecord[];
  right: Said;
  /** Honest sums on a faulty view; those too near the truth are left out by the frame. */
  wrong: (Said & { failureMode: FailureMode; why: string })[];
  working: string;
  cue: string;
  cueAt: string[];
  rule: { text: string; reply: number } | null;
}

/** A figure, and the words it comes in: the same sentence for right and wrong advice, only the view differs. */
interface Said {
  reply: number;
  text: string;
}

/** Draws one item. `nth` counts the items of this kind in a run, so that no two are about the same thing. */
export type Draw = (rng: Rng, level: Level, nth: number) => Drawn;

export const eur = (amount: number): Value => ({ kind: 'money', cents: amount * 100, currency: 'EUR' });
export const num = (n: number, unit?: string): Value => ({
  kind: 'number',
  number: n,
  decimals: Number.isInteger(n) ? 0 : 1,
  ...(unit ? { unit } : {}),
});
export const day = (iso: string): Value => ({ kind: 'date', date: iso });
const cell = (value: Value | string | number): Value =>
  typeof value === 'string' ? { kind: 'text', text: value } : typeof value === 'number' ? num(value) : value;

/** A table; its rows are found as `id/1`, `id/2` … */
export const table = (
  id: string,
  title: string,
  columns: string[],
  rows: readonly (readonly (Value | string | number)[])[],
): SourceRecord => ({
  id,
  title,
  columns,
  rows: rows.map((cells, i) => ({ at: `${id}/${i + 1}`, cells: cells.map(cell) })),
});

/** A list of labelled fields; its rows are found as `id/1`, `id/2` … */
export const page = (
  id: string,
  title: string,
  rows: readonly (readonly [string, Value | string | number])[],
): SourceRecord => ({
  id,
  title,
  columns: [],
  rows: rows.map(([label, value], i) => ({ at: `${id}/${i + 1}`, label, cells: [cell(value)] })),
});

/** "1,250" */
export const figure = (n: number): string => {
  const [whole = '', part] = `${Math.abs(n)}`.split('.');
  return `${n < 0 ? '−' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${part ? `.${part}` : ''}`;
};
/** "€1,250" */
export const euros = (n: number): string =>
  `${n < 0 ? '−' : ''}€${figure(Math.abs(n)).replace(/(\.\d)$/, '$10')}`;

/** The next larger round number: tolerances are told, so they should be easy to keep in mind. */
export const roundUp = (n: number, step: number): number => Math.max(step, Math.ceil(n / step) * step);

/** One of a list for the n-th item, each once before any comes again. */
export const nthOf = <T>(list: readonly T[], nth: number, from: number): T =>
  list[(from + nth) % list.length] as T;
