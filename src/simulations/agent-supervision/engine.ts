import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { isSpec } from './is-spec.ts';
import { scoreOf } from './score.ts';
import { missingOf, screenOf } from './screen.ts';
import type { Action, AgentMove, Drawn, Score, Spec, State, Turn, Visible, World } from './types.ts';
import { follow, mostTurns, nodeOf, startOf } from './walk.ts';

/** Stands before a task: what the agent is to do, and nothing done yet. */
function before(state: Pick<State, 'limits' | 'turns' | 'answer'>, at: number, { tasks }: World): State {
  const drawn = tasks[at] as Drawn;
  const { node, facts } = startOf(drawn.task, drawn.version);
  return {
    ...state,
    phase: 'brief',
    at,
    node: node ?? '',
    facts,
    opened: [],
    fresh: [],
    asked: [],
    move: null,
    detail: null,
    turns: [...state.turns, []],
  };
}

const begin = (world: World): State => before({ limits: [], turns: [], answer: null }, 0, world);

/** One step of the run. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  switch (state.phase) {
    case 'brief':
      if (action.do === 'begin') return arrive({ ...state, phase: 'deciding' }, world);
      return action.do === 'limit' ? limited(state, action.limit, action.on, world) : state;
    case 'deciding':
      return decide(state, action, world);
    case 'after':
      return action.do === 'next' ? onward(state, world) : state;
    case 'closing': {
      const { closing, mode } = world.spec;
      if (action.do !== 'answer' || !closing?.options.some(({ id }) => id === action.option)) return state;
      return { ...state, answer: action.option, phase: mode === 'practice' ? 'closed' : 'done' };
    }
    case 'closed':
      return action.do === 'next' ? { ...state, phase: 'done' } : state;
    case 'done':
      return state;
  }
}

function limited(state: State, limit: string, on: boolean, { spec }: World): State {
  const known = spec.limits.some(({ id }) => id === limit);
  if (!known || state.limits.includes(limit) === on) return state;
  return { ...state, limits: on ? [...state.limits, limit] : state.limits.filter((id) => id !== limit) };
}

function decide(state: State, action: Action, world: World): State {
  const { task } = world.tasks[state.at] as Drawn;
  const node = nodeOf(task, state.node);
  if (!node) return state;
  switch (action.do) {
    case 'open':
      return node.read.includes(action.document) && !state.opened.includes(action.document)
        ? {
            ...state,
            opened: [...state.opened, action.document],
            fresh: [...state.fresh, action.document],
          }
        : state;
    case 'choose': {
      if (action.move === state.move) return state;
      if (action.move === 'change' && node.changes.length === 0) return state;
      if (action.move === 'ask' && (node.asks.length === 0 || state.asked.includes(state.node))) return state;
      return { ...state, move: action.move, detail: null };
    }
    case 'detail': {
      const options = state.move === 'change' ? node.changes : state.move === 'ask' ? node.asks : [];
      return action.id !== state.detail && options.some(({ id }) => id === action.id)
        ? { ...state, detail: action.id }
        : state;
    }
    case 'commit': {
      if (state.move === null || missingOf(state).length > 0) return state;
      const settled = take(state, state.move, world);
      return world.spec.mode === 'practice' ? { ...settled, phase: 'after' } : onward(settled, world);
    }
    default:
      return state;
  }
}

/** Writes a call down. The state still stands at it: `onward` goes to what comes next. */
function take(state: State, move: Turn['move'], world: World): State {
  const { task } = world.tasks[state.at] as Drawn;
  const read = nodeOf(task, state.node)?.read ?? [];
  const turn: Turn = {
    node: state.node,
    facts: state.facts,
    opened: state.opened.filter((id) => read.includes(id)),
    fresh: state.fresh,
    move,
    detail: state.detail,
  };
  return { ...state, turns: state.turns.map((list, t) => (t === state.at ? [...list, turn] : list)) };
}

/** A blocked call goes on as a denied one does; nobody decided it. */
const effect = (move: Turn['move']): AgentMove => (move === 'blocked' ? 'deny' : move);

function onward(state: State, world: World): State {
  const { task } = world.tasks[state.at] as Drawn;
  const turns = state.turns[state.at] ?? [];
  const last = turns[turns.length - 1] as Turn;
  const { node, facts } = follow(task, last.node, effect(last.move), last.detail, last.facts);
  if (node !== null && turns.length < mostTurns) {
    const asked = last.move === 'ask' ? [...state.asked, last.node] : state.asked;
    return arrive(
      { ...state, phase: 'deciding', node, facts, fresh: [], asked, move: null, detail: null },
      world,
    );
  }
  if (state.at + 1 < world.tasks.length) return before(state, state.at + 1, world);
  return { ...state, phase: world.spec.closing ? 'closing' : 'done', move: null, detail: null };
}

/** A call that a limit blocks is not carried out, and the agent goes on. */
function arrive(state: State, world: World): State {
  const { task } = world.tasks[state.at] as Drawn;
  const tool = nodeOf(task, state.node)?.tool ?? '';
  const blocked = world.spec.limits.some(
    ({ id, blocks }) => state.limits.includes(id) && blocks.includes(tool),
  );
  return blocked ? onward(take(state, 'blocked', world), world) : state;
}

/** Supervising an agent (issue 4, point 5): a run of tool calls, five moves, and a state that remembers. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'agent-supervision',
  isSpec,
  generate: drawWorld,
  begin,
  visible: screenOf,
  reduce,
  done: ({ phase }) => phase === 'done',
  score: scoreOf,
  parseAction,
};
