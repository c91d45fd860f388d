import { fold } from './table.ts';
import type { Cell, Deed, Row, State, World } from './types.ts';
import type { Slip, VisibleRow } from './types-screen.ts';

/** What the papers of a row say. */
function slipOf({ rows, origins, truths }: World, at: number): Slip | null {
  const [row, origin, truth] = [rows[at], origins[at], truths[at]];
  if (!row || !origin || !truth) return null;
  const newer =
    origin.kind === 'duplicates'
      ? rows.find((_, i) => origins[i]?.pair === origin.pair && origins[i]?.keep)
      : row;
  return {
    register: row.register,
    name: newer?.name ?? row.name,
    closed: truth.closed,
    last: row.last,
    account: origin.silent === 'account' ? null : truth.account,
    date: origin.silent === 'date' ? null : truth.texts.date,
    amount: origin.silent === 'amount' ? null : truth.texts.amount,
  };
}

/** Keys of the rows a deed is about. */
export const rowsOf = (deed: Deed): string[] => (deed.kind === 'merge' ? [deed.keep, deed.drop] : [deed.row]);

/** Which row a proposal stands at, and which other row it speaks of. */
function proposalsBy({ proposals }: World) {
  const at = new Map(proposals.map((proposal) => [proposal.row, proposal]));
  const of = new Map(
    proposals.flatMap(({ row, deed }) =>
      rowsOf(deed).flatMap((key) => (key === row ? [] : [[key, row] as const])),
    ),
  );
  return { at, of };
}
const proposalsIn = new WeakMap<World, ReturnType<typeof proposalsBy>>();

/**
 * Rows as they were shown, by their cell: most rows stay as they are from one step to the next, and then they are the
 * same object, which a screen need not draw again.
 */
const seen = new WeakMap<Cell, Map<string, VisibleRow>>();

/** Which state came from which by a step that touched these rows only. */
const steps = new WeakMap<State, { from: State; keys: readonly string[] }>();
const shownIn = new WeakMap<State, VisibleRow[]>();

/** Says that `to` differs from `from` in these rows: the others of a screen are then taken over as they are. */
export function fewRowsOn(from: State, to: State, keys: readonly string[]): State {
  steps.set(to, { from, keys });
  return to;
}

const none: number[] = [];

/** Every row as the screen shows it now. */
export function rowsOnScreen(state: State, world: World): VisibleRow[] {
  const { spec, checks } = world;
  const { table, touched } = fold(world, state.edits);
  const proposals = proposalsIn.get(world) ?? proposalsBy(world);
  proposalsIn.set(world, proposals);
  const opened = new Set(state.opened);
  const notes: Record<string, string> = {};
  for (const { act } of state.edits) {
    if (act.do !== 'apply' && act.do !== 'leave' && act.do !== 'flag') continue;
    notes[act.row] = `${notes[act.row] ?? ''} ${act.do}`;
  }
  const draw = (row: Row, at: number): VisibleRow => {
    const { key } = row;
    const note = notes[key] ?? '';
    const edits = touched[key] ?? none;
    const mark = state.marks[key] ?? null;
    const open = opened.has(key);
    const look = `${open} ${mark} ${note} ${edits.join()}`;
    const cell = table[key] as Cell;
    const shown = seen.get(cell) ?? new Map<string, VisibleRow>();
    seen.set(cell, shown);
    const known = shown.get(look);
    if (known) return known;
    const own = proposals.at.get(key);
    const { account, date, amount } = row;
    const fresh: VisibleRow = {
      ...row,
      account: cell.account,
      date: cell.date,
      amount: cell.amount,
      no: at + 1,
      register: spec.registerInTable ? row.register : null,
      was: { account, date, amount },
      into: cell.into,
      obsolete: cell.obsolete,
      slip: open ? slipOf(world, at) : null,
      proposal: own ? { deed: own.deed, confidence: own.confidence } : null,
      proposalAt: proposals.of.get(key) ?? null,
      decision: note.includes('apply') ? 'apply' : note.includes('leave') ? 'leave' : null,
      flagged: note.includes('flag'),
      check: checks[at] ?? null,
      mark,
      edits,
    };
    shown.set(look, fresh);
    return fresh;
  };
  const step = steps.get(state);
  const before = step && shownIn.get(step.from);
  const rows = before ? [...before] : world.rows.map(draw);
  if (before)
    for (const key of step.keys) {
      const at = world.rows.findIndex((row) => row.key === key);
      rows[at] = draw(world.rows[at] as Row, at);
    }
  shownIn.set(state, rows);
  return rows;
}
