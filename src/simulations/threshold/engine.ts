import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { scoreOf } from './score.ts';
import { committedCut, missingOf, screenOf } from './screen.ts';
import type { Action, Score, Spec, State, Visible, World } from './types.ts';

/** Stands before a round, the slider on what is proposed. */
const arrive = (world: World, at: number, settled: State['settled']): State => ({
  at,
  cut: world.rounds[at]?.proposal ?? 0,
  choice: null,
  committed: false,
  settled,
});

/** One step. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  const round = world.rounds[state.at];
  if (!round) return state;
  if (action.do === 'next') return state.committed ? arrive(world, state.at + 1, state.settled) : state;
  if (state.committed) return state;
  switch (action.do) {
    case 'look':
      return action.cut === state.cut ? state : { ...state, cut: action.cut };
    case 'choose':
      return action.choice === state.choice ? state : { ...state, choice: action.choice };
    case 'commit': {
      if (missingOf(state, round).length > 0) return state;
      const settled = [...state.settled, committedCut(state, round)];
      return world.spec.mode === 'measured'
        ? arrive(world, state.at + 1, settled)
        : { ...state, committed: true, settled };
    }
  }
}

/** Set the threshold (issue 4, point 2): where a person looks, and where the machine goes on alone. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'threshold',
  generate: drawWorld,
  begin: (world) => arrive(world, 0, []),
  visible: screenOf,
  reduce,
  done: (state, world) => state.at >= world.rounds.length,
  score: scoreOf,
  parseAction,
};
