import type { Judgement } from '../../domain/judgement.ts';
import { ledger } from '../../domain/metrics/cost.ts';
import { fourCounts } from '../../domain/metrics/counts.ts';
import { type Marks, noMarks, recallOf } from '../../domain/metrics/marks.ts';
import { falseMarks, helpOf, isFound, placeRight, type Step, stepsOf } from './steps.ts';
import type { Chosen, Gap, Kept, KeptSet, Score, State, World } from './types.ts';

/** Share of `part` in `whole` reaches a mark; an empty whole has nothing to fail. */
const reaches = (part: number, whole: number, mark: number) => whole === 0 || part / whole >= mark - 1e-9;

/** Scores what has been settled so far; a run passes only when it is done, on three marks. */
export function scoreOf(state: State, world: World): Score {
  const steps = stepsOf(world);
  const judgements: Judgement[] = [];
  steps.forEach((step, i) => {
    const chosen = state.settled[i];
    // What was worked out for the learner is nobody's decision.
    if (chosen && helpOf(step) !== 'all') judgements.push(judge(step, chosen));
  });
  const kept = keep(state, world);
  const { wrongStopped, wrongThrough, rightStopped, rightThrough } = fourCounts(judgements);
  const { pass, places } = world;
  return {
    judgements,
    ledger: costs(judgements, world),
    passed:
      state.at >= steps.length &&
      reaches(wrongStopped, wrongStopped + wrongThrough, pass.wrongStopped) &&
      reaches(rightThrough, rightStopped + rightThrough, pass.rightLetThrough) &&
      (recallOf(marksOf(kept)) ?? 1) >= places - 1e-9,
    kept,
  };
}

/**
 * Every claim is held against the source, which lies open, so each is charged one look; P(wrong) is the share of faulty
 * decisions in this run, because the tool states no confidence (rulings: ledger).
 */
function costs(judgements: readonly Judgement[], world: World) {
  const steps = stepsOf(world).filter(({ set }) => !set.guided);
  const pWrong = steps.filter((step) => !isSound(step)).length / steps.length;
  const items = judgements
    .filter(({ counted }) => counted)
    .map(({ sound, stopped }) => ({ sound, stopped, checked: true, pWrong }));
  return ledger(items, world.stakes);
}

const isSound = ({ set, claim }: Step): boolean =>
  claim ? claim.verdict === 'supported' : set.gaps.length === 0;

/**
 * One settled step. A claim is sound when the source supports it; "nothing else was asked for" is one more claim of the
 * AI, sound when nothing important was left out. The fitting move is the right verdict on a line that decides it.
 */
function judge(step: Step, chosen: Chosen): Judgement {
  const { set, claim } = step;
  const sound = isSound(step);
  const accepted = claim ? chosen.verdict === 'supported' : chosen.none;
  const wrongLines = claim ? [] : falseMarks(set.gaps, chosen.marks);
  const verdictRight = claim ? chosen.verdict === claim.verdict : accepted === sound;
  const place = claim
    ? placeRight(claim, chosen.marks) !== false
    : wrongLines.length === 0 && set.gaps.every((gap) => isFound(gap, chosen.marks));
  return {
    item: claim?.item ?? `${set.id}-left-out`,
    department: set.department,
    failureMode: claim?.failureMode ?? (sound ? 'none' : 'silent-truncation'),
    sound,
    move: accepted ? 'accept' : 'correct',
    stopped: !accepted,
    fitting: verdictRight && place,
    detailRight: accepted ? null : verdictRight,
    risk: null,
    // The tool states no confidence; ½ says nothing either way.
    aiConfidence: 0.5,
    opened: 0,
    mark: chosen.marks[0] ?? 'nothing',
    markRight: place,
    reason: null,
    counted: !set.guided,
  };
}

function keep(state: State, world: World): Kept {
  const steps = stepsOf(world);
  const sets: KeptSet[] = [];
  for (const set of world.sets) {
    const claims: KeptSet['claims'] = [];
    let leftOut: KeptSet['leftOut'] = null;
    steps.forEach((step, i) => {
      const chosen = state.settled[i];
      if (step.set !== set || !chosen) return;
      const { claim } = step;
      if (!claim) {
        const { marks, none } = chosen;
        leftOut = { item: `${set.id}-left-out`, gaps: set.gaps, yours: { marks, none } };
      } else if (chosen.verdict) {
        const { item, text, verdict, at, failureMode, why } = claim;
        const yours = { verdict: chosen.verdict, mark: chosen.marks[0] ?? null };
        claims.push({ item, text, verdict, at, failureMode, why, yours });
      }
    });
    const { id, title, by, asked, guided, documents } = set;
    if (claims.length > 0) sets.push({ id, title, by, asked, guided, documents, claims, leftOut });
  }
  return { v: 1, pass: world.pass, places: world.places, sets };
}

/** Marks against the key, over claims and lines that were left out; the worked example stays out. */
export function marksOf({ sets }: Pick<Kept, 'sets'>): Marks {
  const marks = noMarks();
  const gap = (one: Gap, yours: readonly string[]) => {
    marks.due += 1;
    if (isFound(one, yours)) marks.hits += 1;
  };
  for (const { claims, leftOut, guided } of sets) {
    if (guided) continue;
    for (const { at, yours } of claims) {
      const mark = yours.mark === null ? [] : [yours.mark];
      if (at.length > 0) gap({ at, why: '' }, mark);
      marks.wrong += falseMarks([{ at, why: '' }], mark).length;
    }
    if (!leftOut) continue;
    for (const one of leftOut.gaps) gap(one, leftOut.yours.marks);
    marks.wrong += falseMarks(leftOut.gaps, leftOut.yours.marks).length;
  }
  return marks;
}
