import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { readReply } from './answer.ts';
import { drawWorld } from './draw.ts';
import { isSpec } from './is-spec.ts';
import { scoreOf } from './score.ts';
import { isRight, missingOf, screenOf } from './screen.ts';
import type { Action, Draft, Item, Score, Spec, State, Visible, World } from './types.ts';

const untouched: Draft = { text: '', sure: null };

const begin = (): State => ({
  at: 0,
  own: untouched,
  sound: null,
  final: untouched,
  committed: false,
  settled: [],
});

/** One step. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  const item = world.items[state.at];
  if (!item) return state;
  if (action.do === 'next') return state.committed ? settle(state) : state;
  if (state.committed) return state;
  const locked = state.sound !== null;
  const now = locked ? state.final : state.own;
  switch (action.do) {
    case 'lock':
      return locked || missingOf(item, now).length > 0
        ? state
        : { ...state, sound: adviceIsSound(state, item, world) };
    case 'commit': {
      if (!locked || missingOf(item, now).length > 0) return state;
      const done = { ...state, committed: true };
      // A measured run explains nothing before its end (science/spec 0.5).
      return world.mode === 'practice' ? done : settle(done);
    }
    default: {
      const next = edit(now, action, item);
      return next === now ? state : { ...state, [locked ? 'final' : 'own']: next };
    }
  }
}

/** Any text may stand in a number's field while it is written; a verdict is one of its options. */
function edit(now: Draft, action: Extract<Action, { do: 'answer' | 'sure' }>, { task }: Item): Draft {
  if (action.do === 'sure') return now.sure === action.step ? now : { ...now, sure: action.step };
  const { text } = action;
  if (text === now.text) return now;
  if (task.form.kind === 'verdict' && text !== '' && readReply(task.form, text) === null) return now;
  return { ...now, text };
}

/**
 * The advice depends on the locked own answer (science/spec 1.3): the n-th right one and the n-th wrong one each
 * have their place in the plan, so that the mix holds whatever the learner can do.
 */
function adviceIsSound({ settled, own }: State, item: Item, { items, plan }: World): boolean {
  const right = isRight(item, own);
  const before = settled.filter((done, i) => isRight(items[i] as Item, done.own) === right).length;
  return (right ? plan.afterRight : plan.afterWrong)[before] ?? true;
}

const settle = ({ at, own, final, sound, settled }: State): State => ({
  ...begin(),
  at: at + 1,
  settled: [...settled, { own, final, sound: sound ?? true }],
});

/** Second opinion (issue 4, point 1): own answer, the AI's advice, final answer. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'second-opinion',
  isSpec,
  generate: drawWorld,
  begin,
  visible: screenOf,
  reduce,
  done: (state, world) => state.at >= world.items.length,
  score: scoreOf,
  parseAction,
};
