import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { isSpec } from './is-spec.ts';
import { scoreOf } from './score.ts';
import { mayLeaveGuide, missingOf, screenOf } from './screen.ts';
import { arrival, isPlace, layoutOf, mostMarks, type Step, stepsOf } from './steps.ts';
import type { Action, Chosen, Score, Spec, State, Visible, World } from './types.ts';

/** One step of the work. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  const steps = stepsOf(world);
  const step = steps[state.at];
  if (!step) return state;
  if (action.do === 'skip-guide') return mayLeaveGuide(state, world) ? begin(world, true) : state;
  if (action.do === 'next') return state.committed ? settle(state, world) : state;
  if (state.committed) return state;
  if (action.do === 'commit') {
    if (missingOf(state.current, step).length > 0) return state;
    return world.mode === 'practice' ? { ...state, committed: true } : settle(state, world);
  }
  const current = step.claim ? judged(state.current, action, step) : listed(state.current, action, step);
  return current === state.current ? state : { ...state, current };
}

type Edit = Extract<Action, { do: 'judge' | 'mark' | 'none' }>;

/** A verdict and at most one line; a claim that is not in the source has none. Both may change until commit. */
function judged(now: Chosen, action: Edit, step: Step): Chosen {
  if (action.do === 'judge') {
    if (action.verdict === now.verdict) return now;
    return { ...now, verdict: action.verdict, marks: action.verdict === 'not-in-source' ? [] : now.marks };
  }
  if (action.do === 'none' || now.verdict === 'not-in-source' || !isPlace(step.set, action.at)) return now;
  if (now.marks.includes(action.at)) return { ...now, marks: [] };
  return { ...now, marks: [action.at] };
}

/** A few lines that were left out, or none. */
function listed(now: Chosen, action: Edit, step: Step): Chosen {
  if (action.do === 'none') return { ...now, none: !now.none, marks: [] };
  if (action.do === 'judge' || !isPlace(step.set, action.at)) return now;
  if (now.marks.includes(action.at)) return { ...now, marks: now.marks.filter((at) => at !== action.at) };
  return now.marks.length < mostMarks ? { ...now, none: false, marks: [...now.marks, action.at] } : now;
}

function settle(state: State, world: World): State {
  const at = state.at + 1;
  return { at, ...arrival(stepsOf(world)[at]), settled: [...state.settled, state.current] };
}

/** Stands before the first step, or before the first that counts. */
function begin(world: World, skip = false): State {
  const steps = stepsOf(world);
  const at = skip ? layoutOf(world).guided : 0;
  return { at, ...arrival(steps[at]), settled: Array.from({ length: at }, () => null) };
}

/** Marking the evidence (issue 4, point 4): a source, an AI summary of it, a verdict and a place for every claim. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'evidence-marking',
  isSpec,
  generate: drawWorld,
  begin: (world) => begin(world),
  visible: screenOf,
  reduce,
  done: (state, world) => state.at >= stepsOf(world).length,
  score: scoreOf,
  parseAction,
};
