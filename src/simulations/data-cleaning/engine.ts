import type { Simulation } from '../contract.ts';
import { parseAction, pruned, spent, withAct } from './actions.ts';
import { drawWorld } from './draw.ts';
import { fewRowsOn } from './rows.ts';
import { scoreOf } from './score.ts';
import { screenOf } from './screen.ts';
import { touchedBy } from './table.ts';
import type { Action, Spec, State, World } from './types.ts';
import type { Score, Visible } from './types-screen.ts';

const begin = (): State => ({
  phase: 'work',
  opened: [],
  edits: [],
  next: 1,
  marks: {},
  answer: null,
  rule: null,
});

/** One step. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  if (state.phase === 'work') return work(state, action, world);
  const { rule, mode } = world.spec;
  if (state.phase === 'result' && action.do === 'next')
    return { ...state, phase: rule && world.spec.task === 'clean' ? 'rule' : 'done' };
  if (state.phase === 'ruled' && action.do === 'next') return { ...state, phase: 'done' };
  if (state.phase !== 'rule') return state;
  if (action.do === 'rule') {
    const known = action.option < (rule?.options.length ?? 0);
    return known && action.option !== state.rule ? { ...state, rule: action.option } : state;
  }
  if (action.do !== 'commit' || state.rule === null) return state;
  return { ...state, phase: mode === 'practice' ? 'ruled' : 'done' };
}

function work(state: State, action: Action, world: World): State {
  const { spec, rows } = world;
  const practice = spec.mode === 'practice';
  switch (action.do) {
    case 'look': {
      if (state.opened.includes(action.row) || !rows.some(({ key }) => key === action.row)) return state;
      return spent(state, world) + spec.minutes.look > spec.budget
        ? state
        : fewRowsOn(state, { ...state, opened: [...state.opened, action.row] }, [action.row]);
    }
    case 'mark':
      if (spec.task !== 'score' || !rows.some(({ key }) => key === action.row)) return state;
      return state.marks[action.row] === action.as
        ? state
        : fewRowsOn(state, { ...state, marks: { ...state.marks, [action.row]: action.as } }, [action.row]);
    case 'answer': {
      if (spec.task !== 'score' || rows.some(({ key }) => state.marks[key] === undefined)) return state;
      return { ...state, answer: action.percent, phase: practice ? 'result' : 'done' };
    }
    case 'run':
      if (spec.task !== 'clean') return state;
      return { ...state, phase: practice ? 'result' : spec.rule ? 'rule' : 'done' };
    case 'undo': {
      const rest = state.edits.filter(({ id }) => id !== action.edit);
      return rest.length === state.edits.length ? state : { ...state, edits: pruned(rest, world) };
    }
    case 'apply':
    case 'leave':
    case 'fix':
    case 'merge':
    case 'obsolete':
    case 'flag':
    case 'class': {
      if (spec.task !== 'clean') return state;
      const edits = withAct(state, action, world);
      if (!edits) return state;
      const next = { ...state, edits, next: state.next + 1 };
      // An edit put to those that stand changes the rows it touched; one that takes another's place may change more.
      const added = edits.length === state.edits.length + 1;
      return added ? fewRowsOn(state, next, touchedBy(world, edits, state.next)) : next;
    }
    default:
      return state;
  }
}

/** Clean the data (issue 4, point 6): a table, a budget of minutes, and the same AI run again on what you made of it. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'data-cleaning',
  generate: drawWorld,
  begin,
  visible: screenOf,
  reduce,
  done: ({ phase }) => phase === 'done',
  score: scoreOf,
  parseAction,
};
