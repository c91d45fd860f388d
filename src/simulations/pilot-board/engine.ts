import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { scoreOf } from './score.ts';
import { callsIn, hiddenIn, reasonsIn, screenOf, turnAt } from './screen.ts';
import type { Action, Chosen, Score, Spec, State, Visible, World } from './types.ts';

const untouched: Chosen = { asked: [], call: null, because: null };

/** One step at the board's table. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  const turn = turnAt(state, world);
  if (!turn) return state;
  const { current } = state;
  if (action.do === 'next') return state.told ? settle(state) : state;
  if (state.told) return state;
  const change = (part: Partial<Chosen>): State => ({ ...state, current: { ...current, ...part } });
  switch (action.do) {
    case 'ask':
      return hiddenIn(turn).includes(action.about) &&
        !current.asked.includes(action.about) &&
        current.asked.length < world.spec.asks
        ? change({ asked: [...current.asked, action.about] })
        : state;
    case 'call':
      return action.call !== current.call && callsIn(turn).some((call) => call === action.call)
        ? change({ call: action.call })
        : state;
    case 'because':
      return action.reason !== current.because && reasonsIn(turn).includes(action.reason)
        ? change({ because: action.reason })
        : state;
    case 'commit':
      if (current.call === null || current.because === null) return state;
      return world.spec.mode === 'practice' ? { ...state, told: true } : settle(state);
  }
}

const settle = ({ settled, current }: State): State => ({
  settled: [...settled, current],
  current: untouched,
  told: false,
});

/**
 * The pilot board (issue 4, point 8): papers on AI in the back office, six questions each; a quarter later the reports
 * of the pilots, decided by a rule that what was spent has no part in.
 */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'pilot-board',
  generate: (spec, _cases, rng) => drawWorld(spec, rng),
  begin: () => ({ settled: [], current: untouched, told: false }),
  visible: screenOf,
  reduce,
  done: (state, world) => turnAt(state, world) === null,
  score: scoreOf,
  parseAction,
};
