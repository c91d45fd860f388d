import type { Case } from '../../domain/case.ts';
import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { prepareFamilies } from './families.ts';
import { isSpec } from './is-spec.ts';
import { answersWith, arrival, caseAt } from './level.ts';
import { scoreOf } from './score.ts';
import { mayLeaveGuide, missingOf, screenOf } from './screen.ts';
import type { Action, Item, ItemState, Score, Spec, State, Visible, World } from './types.ts';

const untouched: ItemState = {
  risk: null,
  opened: [],
  move: null,
  detail: '',
  mark: null,
  reason: null,
  sentence: '',
  committed: false,
};

/** One step of the desk. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  const item = world.items[state.at];
  const shown = caseAt(state, world, state.at);
  if (!item || !shown) return state;
  const { current } = state;
  if (action.do === 'next') return current.committed ? settle(state, item, shown, world) : state;
  if (current.committed) return state;
  if (action.do === 'skip-guide') {
    if (!mayLeaveGuide(state, world)) return state;
    return begin(world, world.items.filter(({ guided }) => guided).length);
  }
  if (action.do === 'commit') {
    if (missingOf(current, shown).length > 0) return state;
    const done = { ...state, current: { ...current, committed: true } };
    return explains(item, world.spec) ? done : settle(done, item, shown, world);
  }
  const next = edit(current, action, shown, world);
  return next === current ? state : { ...state, current: next };
}

/** Planted items are told at once, also where all other reasons wait for the end (rulings). */
const explains = ({ guided, planted }: Item, { reasons }: Spec) =>
  guided || planted || reasons === 'after-each';

/** Stands before the item at a place, those before it skipped. */
const begin = ({ items }: World, at: number): State => {
  const levels = Array.from({ length: at }, () => null);
  return {
    at,
    current: untouched,
    settled: [...levels],
    answers: [],
    levels: [...levels, arrival([], items[at])],
  };
};

function settle(state: State, item: Item, shown: Case, { items }: World): State {
  const answers = answersWith(state, item, shown);
  const at = state.at + 1;
  return {
    at,
    current: untouched,
    settled: [...state.settled, state.current],
    answers,
    levels: [...state.levels, arrival(answers, items[at])],
  };
}

type Edit = Exclude<Action, { do: 'next' | 'skip-guide' | 'commit' }>;

/**
 * Changes to an undecided item, in the order of rulings.md: an estimate before any document, documents as many
 * as wanted, a move that may be changed until commit, then its detail, the deciding row, a reason and a sentence. A
 * move may be chosen before the estimate is made (nothing new is seen in between); neither may be missing at commit.
 */
function edit(now: ItemState, action: Edit, item: Case, world: World): ItemState {
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
      return action.text !== now.detail && isDetail(now, action.text, item, world)
        ? { ...now, detail: action.text }
        : now;
    case 'mark':
      return now.move !== null && action.at !== now.mark && isInSight(now, action.at, item)
        ? { ...now, mark: action.at }
        : now;
    case 'reason':
      return now.move === null || action.code === now.reason ? now : { ...now, reason: action.code };
    case 'say':
      return now.move === null || action.text === now.sentence ? now : { ...now, sentence: action.text };
  }
}

const isClosed = (now: ItemState, record: string, { sourceRecords, onDesk }: Case) =>
  !onDesk.includes(record) && !now.opened.includes(record) && sourceRecords.some(({ id }) => id === record);

/** A correction is free text or one of the given options, a hand-over one of the roles; '' takes it back. */
function isDetail(now: ItemState, text: string, item: Case, { roles }: World): boolean {
  if (now.move === 'escalate')
    return text === '' || roles[item.department]?.some(({ id }) => id === text) === true;
  if (now.move !== 'correct') return false;
  const { options } = item.answer;
  return text === '' || !options || options.includes(text);
}

/** Only a row that lies open can be marked. */
const isInSight = (now: ItemState, at: string, { sourceRecords, onDesk }: Case) =>
  at === 'nothing' ||
  sourceRecords.some(
    ({ id, rows }) => (onDesk.includes(id) || now.opened.includes(id)) && rows.some((row) => row.at === at),
  );

/** The review desk (issue 2, point 7): a queue of AI outputs, their records, five moves. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'review-desk',
  isSpec,
  prepare: prepareFamilies,
  generate: drawWorld,
  begin: (world) => begin(world, 0),
  visible: screenOf,
  reduce,
  done: (state, world) => state.at >= world.items.length,
  score: scoreOf,
  parseAction,
};
