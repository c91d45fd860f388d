import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { scoreOf } from './score.ts';
import { mayLeaveGuide, missingOf, rolesFor, screenOf } from './screen.ts';
import type { Action, Item, ItemState, Score, Spec, State, Visible, World } from './types.ts';

const untouched: ItemState = {
  risk: null,
  opened: [],
  move: null,
  detail: '',
  mark: null,
  reason: null,
  committed: false,
};

/** One step of the desk. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  const item = world.items[state.at];
  if (!item) return state;
  const { current } = state;
  if (action.do === 'next') return current.committed ? settle(state, current) : state;
  if (current.committed) return state;
  if (action.do === 'skip-guide') {
    if (!mayLeaveGuide(state, world)) return state;
    const guides = world.items.filter(({ guided }) => guided).length;
    return { at: guides, current: untouched, settled: Array.from({ length: guides }, () => null) };
  }
  if (action.do === 'commit') {
    if (missingOf(current, item).length > 0) return state;
    const done = { ...current, committed: true };
    const explains = item.guided || world.spec.reasons === 'after-each';
    return explains ? { ...state, current: done } : settle(state, done);
  }
  const next = edit(current, action, item, world.spec);
  return next === current ? state : { ...state, current: next };
}

const settle = (state: State, done: ItemState): State => ({
  at: state.at + 1,
  current: untouched,
  settled: [...state.settled, done],
});

type Edit = Exclude<Action, { do: 'next' | 'skip-guide' | 'commit' }>;

/**
 * Changes to an undecided item, in the order of rulings.md: an estimate before any document, documents as many
 * as wanted, a move that may be changed until commit, then its detail, the deciding row and a reason. A move may
 * be chosen before the estimate is made (nothing new is seen in between); neither may be missing at commit.
 */
function edit(now: ItemState, action: Edit, item: Item, spec: Spec): ItemState {
  switch (action.do) {
    case 'rate':
      // The estimate is the one made before evidence: the first opened document fixes it.
      return now.opened.length > 0 || now.risk === action.risk ? now : { ...now, risk: action.risk };
    case 'open':
      return now.risk !== null && isClosed(now, action.record, item)
        ? { ...now, opened: [...now.opened, action.record] }
        : now;
    case 'choose':
      return now.move === action.move ? now : { ...now, move: action.move, detail: '' };
    case 'detail':
      return action.text !== now.detail && isDetail(now, action.text, item, spec)
        ? { ...now, detail: action.text }
        : now;
    case 'mark':
      return now.move !== null && action.at !== now.mark && isInSight(now, action.at, item)
        ? { ...now, mark: action.at }
        : now;
    case 'reason':
      return now.move === null || action.code === now.reason ? now : { ...now, reason: action.code };
  }
}

const isClosed = (now: ItemState, record: string, { case: { sourceRecords, onDesk } }: Item) =>
  !onDesk.includes(record) && !now.opened.includes(record) && sourceRecords.some(({ id }) => id === record);

/** A correction is free text or one of the given options, a hand-over one of the roles; '' takes it back. */
function isDetail(now: ItemState, text: string, item: Item, spec: Spec): boolean {
  if (now.move === 'escalate') return text === '' || rolesFor(spec, item).some(({ id }) => id === text);
  if (now.move !== 'correct') return false;
  const { options } = item.case.answer;
  return text === '' || !options || options.includes(text);
}

/** Only a row that lies open can be marked. */
const isInSight = (now: ItemState, at: string, { case: { sourceRecords, onDesk } }: Item) =>
  at === 'nothing' ||
  sourceRecords.some(
    ({ id, rows }) => (onDesk.includes(id) || now.opened.includes(id)) && rows.some((row) => row.at === at),
  );

/** The review desk (issue 2, point 7): a queue of AI outputs, their records, five moves. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'review-desk',
  generate: drawWorld,
  begin: () => ({ at: 0, current: untouched, settled: [] }),
  visible: screenOf,
  reduce,
  done: (state, world) => state.at >= world.items.length,
  score: scoreOf,
  parseAction,
};
