import { acted, minutesOf, tableOf, withEdit } from './table.ts';
import {
  type Act,
  type Action,
  type ClassFix,
  type Column,
  classFixes,
  type Edit,
  editable,
  type State,
  type World,
} from './types.ts';
import { entered, longestValue } from './values.ts';

const isKey = (raw: unknown): raw is string => typeof raw === 'string' && /^r\d{1,3}$/.test(raw);
const isColumn = (raw: unknown): raw is Column => editable.some((column) => column === raw);
const isFix = (raw: unknown): raw is ClassFix => classFixes.some((fix) => fix === raw);
const isValue = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= longestValue;
const isMark = (raw: unknown): raw is 'right' | 'not-right' => raw === 'right' || raw === 'not-right';
const isWhole = (raw: unknown, most: number): raw is number =>
  typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= most && !Object.is(raw, -0);

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const {
    do: verb,
    row,
    column,
    value,
    keep,
    drop,
    fix,
    edit,
    as,
    percent,
    option,
  } = raw as Record<string, unknown>;
  const action = ((): Action | null => {
    switch (verb) {
      case 'run':
      case 'commit':
      case 'next':
        return { do: verb };
      case 'apply':
      case 'leave':
      case 'obsolete':
      case 'flag':
      case 'look':
        return isKey(row) ? { do: verb, row } : null;
      case 'fix':
        return isKey(row) && isColumn(column) && isValue(value) ? { do: verb, row, column, value } : null;
      case 'merge':
        return isKey(keep) && isKey(drop) ? { do: verb, keep, drop } : null;
      case 'class':
        return isFix(fix) ? { do: verb, fix } : null;
      case 'undo':
        return isWhole(edit, 1_000_000) ? { do: verb, edit } : null;
      case 'mark':
        return isKey(row) && isMark(as) ? { do: verb, row, as } : null;
      case 'answer':
        return isWhole(percent, 100) ? { do: verb, percent } : null;
      case 'rule':
        return isWhole(option, 50) ? { do: verb, option } : null;
      default:
        return null;
    }
  })();
  // Exactly these fields, in this order: what is written again must be what was read.
  return action !== null && JSON.stringify(action) === JSON.stringify(raw) ? action : null;
}

/** Minutes spent so far: papers and edits. */
export const spent = ({ opened, edits }: Pick<State, 'opened' | 'edits'>, { spec }: World): number =>
  opened.length * spec.minutes.look + edits.reduce((sum, { act }) => sum + minutesOf(act, spec), 0);

/** Does nothing to the table by itself. */
const isNote = ({ do: verb }: Act) => verb === 'leave' || verb === 'flag';

/** What a new act takes the place of: the other decision on a proposal, an earlier text of the same cell. */
const replaces = (act: Act, old: Act): boolean =>
  (act.do === 'apply' && old.do === 'leave' && act.row === old.row) ||
  (act.do === 'leave' && old.do === 'apply' && act.row === old.row) ||
  (act.do === 'fix' && old.do === 'fix' && act.row === old.row && act.column === old.column);

/** Edits that still do something, in order: undoing one may leave another without ground. */
export function pruned(edits: readonly Edit[], world: World): Edit[] {
  let table = tableOf(world, []);
  return edits.filter(({ act }) => {
    if (isNote(act)) return true;
    const next = acted(table, act, world);
    const does = next !== table;
    table = next;
    return does;
  });
}

/** The edits with one more; null when it is not allowed, changes nothing or takes more minutes than are left. */
export function withAct(state: State, act: Act, world: World): Edit[] | null {
  const { spec, rows, proposals } = world;
  const known = (key: string) => rows.some((row) => row.key === key);
  const proposal = (key: string) => proposals.some(({ row }) => row === key);
  const stands = (same: (old: Act) => boolean) => state.edits.some(({ act: old }) => same(old));
  if ((act.do === 'apply' || act.do === 'leave') && !proposal(act.row)) return null;
  if (act.do === 'flag' && !known(act.row)) return null;
  if (act.do === 'apply' || act.do === 'leave' || act.do === 'flag') {
    if (stands((old) => old.do === act.do && 'row' in old && old.row === act.row)) return null;
  }
  if (act.do === 'class') {
    if (!spec.classes.some(({ fix }) => fix === act.fix)) return null;
    if (stands((old) => old.do === 'class' && old.fix === act.fix)) return null;
  }
  if (act.do === 'fix' && entered(spec.set, act.column, act.value) !== act.value) return null;
  const superseded = state.edits.some(({ act: old }) => replaces(act, old));
  const rest = superseded
    ? pruned(
        state.edits.filter(({ act: old }) => !replaces(act, old)),
        world,
      )
    : state.edits;
  if (!isNote(act)) {
    const table = tableOf(world, rest);
    if (acted(table, act, world) === table) return null;
  }
  const price = spent({ opened: state.opened, edits: rest }, world) + minutesOf(act, spec);
  return price > spec.budget ? null : withEdit(world, rest, { id: state.next, act });
}
