import { untouched } from './first.ts';
import { alike } from './names.ts';
import { tableSets } from './sets.ts';
import type { ClassFix, Column, Deed, Row, Spec, Table } from './types.ts';
import { bySource, dateReadings, isBare, markedAmount, monthFirst, writeAmount, zeroes } from './values.ts';

/** A record not used since before this day counts as idle. */
const idleBefore = '2024-01-01';

/** Pairs of rows, by table: asked for at every step, and names and numbers of a table never change. */
const likes = new WeakMap<readonly Row[], [Row, Row][]>();
const sames = new WeakMap<readonly Row[], [Row, Row][]>();

/** What each fix makes of the cells of the file, by row: asked for at every step, while most cells stay as they are. */
const changes = new WeakMap<readonly Row[], Partial<Record<ClassFix, (string | null)[]>>>();

function pairsOf(
  known: WeakMap<readonly Row[], [Row, Row][]>,
  rows: readonly Row[],
  together: (a: Row, b: Row) => boolean,
): [Row, Row][] {
  const before = known.get(rows);
  if (before) return before;
  const found: [Row, Row][] = [];
  for (const [i, a] of rows.entries())
    for (const b of rows.slice(i + 1)) if (together(a, b)) found.push([a, b]);
  known.set(rows, found);
  return found;
}

/**
 * What a fix for many rows would do to a table as it stands: one rule, written down without looking at any single
 * row. Some are right for all rows they touch, some are not.
 */
export function deedsOf(
  fix: ClassFix,
  rows: readonly Row[],
  table: Table,
  { set, registerInTable }: Pick<Spec, 'set' | 'registerInTable'>,
): Deed[] {
  const isLive = ({ key }: Row) => table[key]?.into === null && !table[key]?.obsolete;
  const each = (column: Column, change: (text: string, row: Row) => string | null): Deed[] => {
    const first = untouched(rows);
    const known = changes.get(rows) ?? {};
    changes.set(rows, known);
    known[fix] ??= rows.map((row) => change(first[row.key]?.[column] ?? '', row));
    const values = known[fix];
    const deeds: Deed[] = [];
    rows.forEach((row, i) => {
      const cell = table[row.key];
      if (!cell || cell.into !== null || cell.obsolete) return;
      const value = cell === first[row.key] ? values[i] : change(cell[column], row);
      if (value && value !== cell[column]) deeds.push({ kind: 'set', row: row.key, column, value });
    });
    return deeds;
  };
  /** Every two live records that belong together by some rule become one: the record used last. */
  const merges = (pairs: readonly [Row, Row][]): Deed[] => {
    const gone = new Set<Row>();
    const deeds: Deed[] = [];
    for (const [a, b] of pairs) {
      if (gone.has(a) || gone.has(b) || !isLive(a) || !isLive(b)) continue;
      const [keep, drop] = a.last >= b.last ? [a, b] : [b, a];
      gone.add(drop);
      deeds.push({ kind: 'merge', keep: keep.key, drop: drop.key });
    }
    return deeds;
  };
  switch (fix) {
    case 'slash-month-first':
      return each('date', (text) => monthFirst(text));
    case 'slash-by-source':
      return each('date', (text, { group }) => bySource(set, group, text));
    case 'short-years':
      return each('date', (text) => (/\.\d{2}$/.test(text) ? (dateReadings(text)[0] ?? null) : null));
    case 'marked-units':
      return each('amount', (text) => {
        const n = markedAmount(set, text);
        return n === null ? null : writeAmount(set, n);
      });
    case 'bare-units':
      return each('amount', (text) =>
        isBare(text) ? writeAmount(set, Number(text) * tableSets[set].unit.bare.times) : null,
      );
    case 'letters-o':
      return each('account', (text) => (text.includes('O') ? zeroes(text) : null));
    case 'cut-accounts':
      return each('account', (text) => (text.length > 22 ? text.slice(0, 22) : null));
    case 'mark-idle':
      return rows
        .filter((row) => row.last < idleBefore && isLive(row))
        .map(({ key }) => ({ kind: 'obsolete', row: key }));
    case 'merge-alike':
      return merges(pairsOf(likes, rows, (a, b) => alike(a.name, b.name)));
    case 'merge-register':
      return registerInTable ? merges(pairsOf(sames, rows, (a, b) => a.register === b.register)) : [];
  }
}
