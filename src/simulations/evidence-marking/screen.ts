import { falseMarks, helpOf, isFound, keyOf, layoutOf, placeRight, type Step, stepsOf } from './steps.ts';
import type { Chosen, Reasons, State, Visible, VisibleStep, World } from './types.ts';

/** The worked example may be left before anything was done in it. */
export const mayLeaveGuide = (state: State, world: World): boolean =>
  state.at === 0 && state.settled.length === 0 && world.sets[0]?.guided === true && isFresh(state, world);

/** Nothing was chosen here yet: what lies there is what the worked example put there. */
function isFresh({ current }: State, world: World): boolean {
  const first = stepsOf(world)[0];
  if (!first) return false;
  if (helpOf(first) === 'all') return true;
  return (
    current.verdict === null && !current.none && current.marks.length === (helpOf(first) === 'place' ? 1 : 0)
  );
}

export function missingOf({ verdict, marks, none }: Chosen, { claim }: Step): Visible['missing'] {
  if (!claim) return marks.length > 0 || none ? [] : ['lines'];
  if (verdict === null) return marks.length > 0 ? ['verdict'] : ['verdict', 'place'];
  return verdict === 'not-in-source' || marks.length > 0 ? [] : ['place'];
}

/** Exactly what may be seen now: the sources, the summary, the learner's own verdicts, and reasons once committed. */
export function screenOf(state: State, world: World): Visible {
  const { steps, guided: before } = layoutOf(world);
  const step = steps[state.at];
  const counted = steps.length - before;
  const guided = step?.set.guided ?? false;
  return {
    phase: !step ? 'done' : state.committed ? 'reasons' : 'deciding',
    number: guided ? 0 : Math.min(counted, state.at - before + 1),
    total: counted,
    guided,
    canSkipGuide: mayLeaveGuide(state, world),
    explains: world.mode === 'practice',
    item: step ? shown(step, state, world) : null,
    missing: step && !state.committed ? missingOf(state.current, step) : [],
  };
}

function shown(step: Step, state: State, world: World): VisibleStep {
  const { set, claim } = step;
  const { first: starts, numbers } = layoutOf(world);
  const first = starts.get(set) ?? 0;
  return {
    key: keyOf(step),
    ask: claim ? 'claim' : 'left-out',
    help: helpOf(step),
    set: {
      id: set.id,
      title: set.title,
      by: set.by,
      asked: set.asked,
      number: numbers.get(set) ?? 0,
      of: numbers.size,
      documents: set.documents,
    },
    claims: set.claims.map(({ key, text }, i) => ({
      text,
      now: key === claim?.key,
      verdict: state.settled[first + i]?.verdict ?? null,
    })),
    chosen: state.current,
    reasons: state.committed ? reasonsOf(step, state.current) : null,
  };
}

function reasonsOf({ set, claim }: Step, { verdict, marks }: Chosen): Reasons {
  if (!claim) {
    const wrong = falseMarks(set.gaps, marks);
    const gaps = set.gaps.map((gap) => ({ ...gap, found: isFound(gap, marks) }));
    return {
      ask: 'left-out',
      gaps,
      false: wrong,
      right: wrong.length === 0 && gaps.every(({ found }) => found),
    };
  }
  const { at, why } = claim;
  return {
    ask: 'claim',
    verdict: claim.verdict,
    at,
    why,
    verdictRight: verdict === claim.verdict,
    placeRight: placeRight(claim, marks),
  };
}
