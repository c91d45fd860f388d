import { shownRound } from './score.ts';
import type { Cut, Desk, Round, State, Visible, VisibleRound, World } from './types.ts';

/** What would be committed now. */
export const committedCut = ({ choice, cut }: State, { proposal }: Round): Cut =>
  choice === 'move' ? cut : proposal;

/** To move is to leave the proposal: a slider that still stands on it moves nothing. */
export function missingOf({ choice, cut }: State, { proposal }: Round): Visible['missing'] {
  if (choice === null) return ['choice'];
  return choice === 'move' && cut === proposal ? ['cut'] : [];
}

/** Exactly what may be seen now. */
export function screenOf(state: State, world: World): Visible {
  const { spec, rounds } = world;
  const round = rounds[state.at];
  const common = {
    total: rounds.length,
    stakes: spec.stakes,
    period: spec.period,
    tolerance: spec.tolerance,
  };
  if (!round) return { phase: 'done', number: rounds.length, item: null, missing: [], ...common };
  return {
    phase: state.committed ? 'reasons' : 'deciding',
    number: state.at + 1,
    item: visibleRound(state, round, world),
    missing: state.committed ? [] : missingOf(state, round),
    ...common,
  };
}

function visibleRound(state: State, round: Round, { spec, rounds }: World): VisibleRound {
  const desk = spec.desks[round.desk] as Desk;
  const { key, month, stage, offer, news, confidence, proposal } = round;
  const { labelled, last, hours, examples, scored, figures } = round;
  const played = spec.pairs && stage === 'next' ? rounds[state.at - 1] : undefined;
  const before = played ? (state.settled[state.at - 1] ?? null) : null;
  const { id, title, department, task, machine, real, clean, cases, minutesPerReview } = desk;
  return {
    key,
    desk: { id, title, department, task, machine, real, clean, cases, minutesPerReview },
    month,
    stage,
    offer,
    news,
    confidence,
    proposal,
    before,
    groups: desk.groups.map(({ name }) => name),
    scored,
    labelled,
    last,
    hours,
    fairness: fairnessOf(desk, spec.fairness),
    examples,
    cut: state.cut,
    choice: state.choice,
    figures,
    reasons: state.committed ? shownRound(round, state.settled[state.at] as Cut, spec) : null,
  };
}

/** A limit between groups needs groups. */
const fairnessOf = ({ groups }: Desk, fairness: number | null) => (groups.length < 2 ? null : fairness);
