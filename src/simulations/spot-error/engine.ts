import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { isSpec } from './is-spec.ts';
import { scoreOf } from './score.ts';
import { missingOf, screenOf } from './screen.ts';
import type { Action, Marked, Piece, PieceState, Score, Spec, State, Visible, World } from './types.ts';

const untouched: PieceState = { marks: [], opened: [], committed: false };

/** One step. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  const piece = world.pieces[state.at];
  if (!piece) return state;
  const { current } = state;
  if (action.do === 'next') return current.committed ? settle(state) : state;
  if (current.committed) return state;
  if (action.do === 'commit') {
    if (missingOf(current, world.spec).length > 0) return state;
    const done = { ...state, current: { ...current, committed: true } };
    return world.spec.mode === 'measured' ? settle(done) : done;
  }
  const next = edit(current, action, piece, world.spec);
  return next === current ? state : { ...state, current: next };
}

const settle = (state: State): State => ({
  at: state.at + 1,
  current: untouched,
  settled: [...state.settled, state.current],
});

/** Changes to a piece that is not settled. Marks may be changed and taken back until commit; a look at records not. */
function edit(
  now: PieceState,
  action: Exclude<Action, { do: 'next' | 'commit' }>,
  piece: Piece,
  { kinds, fix }: Spec,
): PieceState {
  if (action.do === 'open') {
    const { record } = action;
    const closed = piece.records.some((entry) => entry.record.id === record && !entry.open);
    return closed && !now.opened.includes(record) ? { ...now, opened: [...now.opened, record] } : now;
  }
  const { part } = action;
  const mark = now.marks.find((m) => m.part === part);
  switch (action.do) {
    case 'mark': {
      if (mark || !piece.panels.some(({ parts }) => parts.some(({ at }) => at === part))) return now;
      return { ...now, marks: [...now.marks, { part, kind: null, fix: null }] };
    }
    case 'unmark':
      return mark ? { ...now, marks: now.marks.filter((m) => m !== mark) } : now;
    case 'kind':
      if (!mark || mark.kind === action.kind || !kinds.some(({ id }) => id === action.kind)) return now;
      return replaced(now, mark, { ...mark, kind: action.kind });
    case 'fix':
      if (!mark || mark.fix === action.fix || !fix?.options.some(({ id }) => id === action.fix)) return now;
      return replaced(now, mark, { ...mark, fix: action.fix });
  }
}

const replaced = (now: PieceState, old: Marked, mark: Marked): PieceState => ({
  ...now,
  marks: now.marks.map((m) => (m === old ? mark : m)),
});

/** Spot the error (issue 4, point 9): pieces of work whose wrong parts are to be marked, and no others. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'spot-error',
  isSpec,
  generate: (spec, _cases, rng) => drawWorld(spec, rng),
  begin: () => ({ at: 0, current: untouched, settled: [] }),
  visible: screenOf,
  reduce,
  done: (state, world) => state.at >= world.pieces.length,
  score: scoreOf,
  parseAction,
};
