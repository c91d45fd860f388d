import { alike } from './names.ts';
import { agree, as, type Cleaner, isLive, open, policy, rowOf } from './policy.ts';
import { isMonthFirst } from './sets.ts';
import type { Action, ClassFix, Deed, World } from './types.ts';
import type { Visible, VisibleRow } from './types-screen.ts';
import {
  bareAccount,
  dateReadings,
  isBare,
  markedAmount,
  monthFirst,
  readByAi,
  writeAmount,
} from './values.ts';

/*
 * What a careful clerk sees in the table and in the papers, and does about it within the minutes.
 */

/** What a row's own papers say that the table does not: a deed that rights it, or null. */
export function fromPapers(row: VisibleRow, visible: Visible): Deed | null {
  const { slip } = row;
  if (!slip) return null;
  if (slip.closed) return { kind: 'obsolete', row: row.key };
  for (const column of ['account', 'date', 'amount'] as const) {
    const truth = slip[column];
    if (truth !== null && readByAi(visible.set, column, row[column]) !== truth)
      return { kind: 'set', row: row.key, column, value: truth };
  }
  return null;
}

/** What the table itself shows how to mend: a marked unit, a date of a source that puts months first, a short year. */
export function inSight(row: VisibleRow, { set }: Visible): Deed | null {
  const date = (value: string | null): Deed | null =>
    value === null ? null : { kind: 'set', row: row.key, column: 'date', value };
  if (/\.\d{2}$/.test(row.date)) return date(dateReadings(row.date)[0] ?? null);
  if (row.date.includes('/') && isMonthFirst(set, row.group)) return date(monthFirst(row.date));
  const marked = markedAmount(set, row.amount);
  if (marked !== null)
    return { kind: 'set', row: row.key, column: 'amount', value: writeAmount(set, marked) };
  const fixed = repairedAccount(row.account);
  return fixed === null ? null : { kind: 'set', row: row.key, column: 'account', value: fixed };
}

/** German, British and Irish accounts have 22 signs; a letter O has no place among their digits. */
function repairedAccount(text: string): string | null {
  const account = bareAccount(text);
  const [length, digitsFrom] = { DE: [22, 2], GB: [22, 8], IE: [22, 8], NL: [18, 8] }[
    account.slice(0, 2)
  ] ?? [0, 0];
  if (!length || !digitsFrom) return null;
  const fixed = (account.slice(0, digitsFrom) + account.slice(digitsFrom).replaceAll('O', '0')).slice(
    0,
    length,
  );
  return fixed === account ? null : fixed;
}

/** The table gives cause to open the papers, and would not show by itself what is right. */
const isOdd = (row: VisibleRow) =>
  row.date === '' ||
  row.amount === '' ||
  isBare(row.amount) ||
  row.last < '2024-01-01' ||
  row.proposal?.deed.kind === 'set';

/** Who sounds like whom, by the names of a table: asked for again at every step. */
const twins = new Map<string, Map<string, string[]>>();
const twinsOn = new WeakMap<readonly VisibleRow[], Map<string, string[]>>();
export function twinsIn(rows: readonly VisibleRow[]): Map<string, string[]> {
  const here = twinsOn.get(rows);
  if (here) return here;
  const names = rows.map(({ name }) => name).join('|');
  const known = twins.get(names);
  if (known) {
    twinsOn.set(rows, known);
    return known;
  }
  const found = new Map(
    rows.map((row) => [
      row.key,
      rows.filter((other) => other !== row && alike(row.name, other.name)).map(({ key }) => key),
    ]),
  );
  if (twins.size > 20) twins.clear();
  twins.set(names, found);
  return found;
}
/** A live row with nearly the same name. */
export const likeOf = (row: VisibleRow, visible: Visible): VisibleRow | undefined =>
  twinsIn(visible.rows)
    .get(row.key)
    ?.flatMap((key) => rowOf(visible, key) ?? [])
    .find(isLive);

/** Live rows with nearly the same name, if the register numbers in the table do not say that they are two firms. */
function twinOf(row: VisibleRow, visible: Visible): VisibleRow | null {
  const twin = likeOf(row, visible);
  const registers = [row, twin].map((one) => one?.slip?.register ?? one?.register ?? null);
  return twin && !(registers[0] && registers[1] && registers[0] !== registers[1]) ? twin : null;
}

/** One thing an expert might do: worth its jobs, for its minutes. */
interface Plan {
  worth: number;
  cost: number;
  action: Action;
}

const minutesFor = (deed: Deed, visible: Visible) =>
  visible.minutes[deed.kind === 'merge' ? 'merge' : deed.kind === 'obsolete' ? 'obsolete' : 'fix'];

const sameDeed = (a: Deed, b: Deed) => JSON.stringify(a) === JSON.stringify(b);

/** A deed by the cheapest way: the assistant's proposal where it is the same. */
export function wayTo(deed: Deed, visible: Visible): { cost: number; action: Action } {
  const by = open(visible).find(({ proposal }) => proposal !== null && sameDeed(proposal.deed, deed));
  if (by) return { cost: visible.minutes.apply, action: { do: 'apply', row: by.key } };
  const cost = minutesFor(deed, visible);
  if (deed.kind === 'set') {
    const { row, column, value } = deed;
    return { cost, action: { do: 'fix', row, column, value } };
  }
  return deed.kind === 'merge'
    ? { cost, action: { do: 'merge', keep: deed.keep, drop: deed.drop } }
    : { cost, action: { do: 'obsolete', row: deed.row } };
}

/** What to do about a row next, or null. A look costs minutes too, and may find that all is well. */
function planFor(row: VisibleRow, visible: Visible): Plan | null {
  if (!isLive(row)) return null;
  const { look, apply } = visible.minutes;
  const twin = twinOf(row, visible);
  if (twin) {
    const worth = row.uses + twin.uses;
    const closed = [row, twin].filter((one) => one.register === null && one.slip === null);
    if (closed[0])
      return { worth, cost: closed.length * look + apply, action: { do: 'look', row: closed[0].key } };
    const [keep, drop] = row.last >= twin.last ? [row, twin] : [twin, row];
    return { worth, ...wayTo({ kind: 'merge', keep: keep.key, drop: drop.key }, visible) };
  }
  const deed = row.slip ? fromPapers(row, visible) : inSight(row, visible);
  if (deed) return { worth: row.uses, ...wayTo(deed, visible) };
  if (row.slip || !isOdd(row)) return null;
  return { worth: row.uses, cost: look + apply, action: { do: 'look', row: row.key } };
}

/** Fixes for many rows that are right by the rules of writing alone. */
const safe: readonly ClassFix[] = ['slash-by-source', 'short-years', 'marked-units', 'merge-register'];

function expertStep(visible: Visible): Action | null {
  const affordable = (action: Action, cost: number) => (cost <= visible.left ? action : null);
  for (const { fix, rows, minutes, edit } of visible.classes) {
    // A merge touches two rows at a time.
    const byHand = (fix === 'merge-register' ? rows.length / 2 : rows.length) * visible.minutes.fix;
    if (edit === null && safe.includes(fix) && minutes < byHand && minutes <= visible.left)
      return { do: 'class', fix };
  }
  // Where the papers are silent the owner has to be asked.
  const silent = visible.rows.find(
    ({ slip, flagged, date, amount }) =>
      slip && !flagged && ((slip.date === null && date === '') || (slip.amount === null && amount === '')),
  );
  if (silent && visible.left >= visible.minutes.flag) return { do: 'flag', row: silent.key };
  const plans = visible.rows.flatMap((row) => planFor(row, visible) ?? []);
  plans.sort((a, b) => b.worth / b.cost - a.worth / a.cost);
  for (const { action, cost } of plans) {
    const step = affordable(action, cost);
    if (step) return step;
  }
  return null;
}

/** Of a `score` table: the rules of writing first, then the papers, as far as the minutes go. */
function expertMark(row: VisibleRow, visible: Visible): Action {
  const twin = twinOf(row, visible);
  if (twin) {
    if (row.register !== null || (row.slip && twin?.slip)) return as(row, 'not-right');
    const closed = [row, twin].find((one) => one && !one.slip);
    if (closed && visible.left >= visible.minutes.look) return { do: 'look', row: closed.key };
    return agree(row);
  }
  if (row.date === '' || row.amount === '') return as(row, 'not-right');
  const broken = inSight(row, visible) !== null;
  if (broken) return as(row, 'not-right');
  if (row.slip) return as(row, fromPapers(row, visible) ? 'not-right' : 'right');
  const odd = isOdd(row) || row.check?.says === 'not-right';
  const rest = visible.rows.filter((other) => other.mark === null).length * visible.minutes.look;
  if ((odd || visible.left >= rest) && visible.left >= visible.minutes.look)
    return { do: 'look', row: row.key };
  return as(row, 'right');
}

/** Spends its minutes where they mend most. */
export const expert: Cleaner = policy({ clean: expertStep, mark: expertMark });

/** For the gate and the tests: all that is needed stands in the table and the papers. */
export const expertFor = (_world: World): Cleaner => expert;
