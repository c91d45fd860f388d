import { deedsOf } from './classes.ts';
import { untouched } from './first.ts';
import {
  type Act,
  type Cell,
  type Column,
  type Deed,
  type Edit,
  editable,
  type Minutes,
  type Row,
  type Spec,
  type Table,
  type World,
} from './types.ts';
import { readByAi } from './values.ts';

const isLive = (table: Table, key: string) => table[key]?.into === null && table[key]?.obsolete === false;

/** One deed on a table; what no longer can be done leaves it as it is. */
export function done(table: Table, deed: Deed): Table {
  if (deed.kind === 'merge') {
    const { keep, drop } = deed;
    const [a, b] = [table[keep], table[drop]];
    if (!a || !b || keep === drop || !isLive(table, keep) || !isLive(table, drop)) return table;
    return { ...table, [drop]: { ...b, into: keep } };
  }
  const cell = table[deed.row];
  if (!cell || !isLive(table, deed.row)) return table;
  if (deed.kind === 'obsolete') return { ...table, [deed.row]: { ...cell, obsolete: true } };
  if (cell[deed.column] === deed.value) return table;
  return { ...table, [deed.row]: { ...cell, [deed.column]: deed.value } };
}

/** What an act does to the table as it stands; marks without effect on it give an empty list. */
function deedsOfAct(act: Act, table: Table, { spec, rows, proposals }: World): Deed[] {
  switch (act.do) {
    case 'apply': {
      const proposal = proposals.find(({ row }) => row === act.row);
      return proposal ? [proposal.deed] : [];
    }
    case 'fix':
      return [{ kind: 'set', row: act.row, column: act.column, value: act.value }];
    case 'merge':
      return [{ kind: 'merge', keep: act.keep, drop: act.drop }];
    case 'obsolete':
      return [{ kind: 'obsolete', row: act.row }];
    case 'class':
      return deedsOf(act.fix, rows, table, spec);
    default:
      return [];
  }
}

/** The table after one more act. */
export const acted = (table: Table, act: Act, world: World): Table =>
  deedsOfAct(act, table, world).reduce(done, table);

/** A table after some edits, and which of them touched each row. */
interface Folded {
  table: Table;
  touched: Record<string, number[]>;
}

/** What was folded once, by the list of edits it came from: a step adds one edit to a list that is known already. */
const folds = new WeakMap<World, WeakMap<readonly Edit[], Folded>>();
function foldsOf(world: World) {
  const known = folds.get(world) ?? new WeakMap<readonly Edit[], Folded>();
  folds.set(world, known);
  return known;
}

const rowsOf = (deed: Deed): string[] => (deed.kind === 'merge' ? [deed.keep, deed.drop] : [deed.row]);

function folded({ table, touched }: Folded, { id, act }: Edit, world: World): Folded {
  const deeds = deedsOfAct(act, table, world);
  const keys = act.do === 'leave' || act.do === 'flag' ? [act.row] : deeds.flatMap(rowsOf);
  const next = { ...touched };
  for (const key of new Set(keys)) next[key] = [...(next[key] ?? []), id];
  return { table: deeds.reduce(done, table), touched: next };
}

/** The table after all edits, in their order, and the ids of the edits that touched each row. */
export function fold(world: World, edits: readonly Edit[]): Folded {
  const known = foldsOf(world);
  const found =
    known.get(edits) ??
    edits.reduce((now, edit) => folded(now, edit, world), {
      table: untouched(world.rows),
      touched: {},
    } as Folded);
  known.set(edits, found);
  return found;
}

/** The edits with one more at their end. */
export function withEdit(world: World, edits: readonly Edit[], edit: Edit): Edit[] {
  const all = [...edits, edit];
  foldsOf(world).set(all, folded(fold(world, edits), edit, world));
  return all;
}

/** Keys of the rows that the edit of this id, the last of these, touched. */
export const touchedBy = (world: World, edits: readonly Edit[], id: number): string[] =>
  Object.entries(fold(world, edits).touched).flatMap(([key, ids]) => (ids.at(-1) === id ? [key] : []));

export const tableOf = (world: World, edits: readonly Edit[]): Table => fold(world, edits).table;

/** Minutes of the story that an act takes. */
export function minutesOf(act: Act, { minutes, classes }: Pick<Spec, 'minutes' | 'classes'>): number {
  if (act.do === 'leave') return 0;
  if (act.do === 'class') return classes.find(({ fix }) => fix === act.fix)?.minutes ?? 0;
  return minutes[act.do satisfies keyof Minutes];
}

/** The record in which a row ends, however often it was merged. */
export function kept(table: Table, key: string): string {
  const into = table[key]?.into;
  return into ? kept(table, into) : key;
}

/** Is one column right, as the AI reads it? */
function reads(world: World, table: Table, at: number, column: Column, of: string): boolean {
  const right = world.truths[at]?.texts[column];
  const text = table[of]?.[column];
  if (right === undefined || text === undefined) return false;
  return text === right || readByAi(world.spec.set, column, text) === right;
}

/** Cells whose three columns are all read as they should be, or not, for the row at a place. */
const readings = new WeakMap<Cell, Map<number, boolean>>();
function readsAll(world: World, table: Table, at: number, of: string): boolean {
  const cell = table[of];
  if (!cell) return false;
  const known = readings.get(cell) ?? new Map<number, boolean>();
  readings.set(cell, known);
  const found = known.get(at) ?? editable.every((column) => reads(world, table, at, column, of));
  known.set(at, found);
  return found;
}

/** What is booked on each record, merged ones added up. */
function sumsOf(rows: readonly Row[], table: Table): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { key, sum } of rows) {
    const of = kept(table, key);
    sums[of] = (sums[of] ?? 0) + sum;
  }
  return sums;
}

/**
 * The AI at its work: for a job about a row it finds the record by its name, reads account, date and amount as it
 * reads them, adds up what is booked on the record, and holds the job if the record is marked out of date. For every
 * row: is all of that right?
 */
export function answers(world: World, table: Table): boolean[] {
  const { rows, truths } = world;
  const sums = sumsOf(rows, table);
  return rows.map(({ key }, at) => {
    const truth = truths[at];
    if (!truth) return false;
    const of = kept(table, key);
    if (table[of]?.obsolete) return truth.closed;
    if (truth.closed || sums[of] !== truth.sum) return false;
    return readsAll(world, table, at, of);
  });
}

/** Jobs answered wrongly, from the answers by row. */
export const errorsIn = ({ rows }: Pick<World, 'rows'>, right: readonly boolean[]): number =>
  rows.reduce((sum, { uses }, i) => sum + (right[i] ? 0 : uses), 0);

/** Rows of different firms ended in one record. */
export function isWronglyMerged({ rows, origins }: World, table: Table, at: number): boolean {
  if (table === untouched(rows)) return false;
  const key = rows[at]?.key ?? '';
  const of = kept(table, key);
  const pair = origins[at]?.pair ?? null;
  const double = origins[at]?.kind === 'duplicates';
  return rows.some(
    ({ key: other }, i) =>
      i !== at &&
      kept(table, other) === of &&
      !(double && origins[i]?.kind === 'duplicates' && origins[i]?.pair === pair),
  );
}

/**
 * A record is worse than before: a cell that was right or empty now says something wrong, it was merged with another
 * firm's, or a living one was marked out of date.
 */
export function isWorse(world: World, before: Table, after: Table, at: number): boolean {
  const { rows, truths, origins } = world;
  const [row, truth] = [rows[at], truths[at]];
  if (!row || !truth) return false;
  if (isWronglyMerged(world, after, at)) return true;
  const of = kept(after, row.key);
  if (after[of]?.obsolete) {
    // Taking a double out of the file, instead of merging it, loses what is booked on it.
    return !truth.closed;
  }
  // What an older double says about itself goes with it.
  if (origins[at]?.kind === 'duplicates' && !origins[at]?.keep) return false;
  return editable.some((column) => {
    const was = before[row.key]?.[column] ?? '';
    const wasFine = was === '' || reads(world, before, at, column, row.key);
    return wasFine && after[of]?.[column] !== '' && !reads(world, after, at, column, of);
  });
}
