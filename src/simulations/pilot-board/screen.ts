import { actedFact } from './judge.ts';
import {
  type Came,
  type Chosen,
  type Fact,
  type FindingId,
  findings,
  type Gate,
  gates,
  type State,
  type Visible,
  type VisibleFact,
  type World,
} from './types.ts';

type Entry = World['papers'][number];

/** One call to be made: which proposal, in which round, and why its pilot runs. */
export interface Turn {
  round: 1 | 2;
  entry: Entry;
  first: Chosen | null;
  came: Came | null;
}

/** Was the proposal rightly stopped? Then no pilot of it runs. */
const ended = ({ paper }: Entry, first: Chosen): boolean => paper.truth === 'stop' && first.call === 'stop';

/**
 * All turns as far as they are decided: every paper, then the pilots that ran. What was stopped without need was run
 * small once the chair had overruled it, so that nobody gets round the second look by stopping all.
 */
export function turnsOf(state: State, { papers }: World): Turn[] {
  const firsts: Turn[] = papers.map((entry) => ({ round: 1, entry, first: null, came: null }));
  if (state.settled.length < papers.length) return firsts;
  const seconds = papers
    .map((entry, i) => ({ entry, first: state.settled[i] as Chosen }))
    .filter(({ entry, first }) => !ended(entry, first))
    .sort((a, b) => a.entry.order - b.entry.order)
    .map(
      ({ entry, first }): Turn => ({
        round: 2,
        entry,
        first,
        came: first.call === 'stop' ? 'overruled' : first.call === 'change' ? 'changed' : 'sent',
      }),
    );
  return [...firsts, ...seconds];
}

/** The turn at hand; null once all are settled. */
export const turnAt = (state: State, world: World): Turn | null =>
  turnsOf(state, world)[state.settled.length] ?? null;

/** What may be asked for in this turn. */
export const hiddenIn = ({ round, entry }: Turn): readonly string[] =>
  round === 1 ? entry.paper.hidden : entry.report.hidden;

export const callsIn = ({ round }: Turn) =>
  round === 1 ? (['go', 'change', 'stop'] as const) : (['go', 'change', 'extend', 'stop'] as const);

export const reasonsIn = ({ round }: Turn) => [...(round === 1 ? gates : findings), 'nothing' as const];

/** Every fact of a turn, whether it lies open or not. */
export function factsOf({ round, entry }: Turn): { id: Gate | FindingId; fact: Fact }[] {
  const { proposal, paper, report } = entry;
  if (round === 1) return gates.map((id) => ({ id, fact: { is: 'text', text: paper.texts[id] } }));
  const { n, errors, bound, savedCents, costCents, spentCents } = report;
  const { tolerated, unit, owner, plea } = proposal.pilot;
  const of: Record<FindingId, Fact> = {
    errors: { is: 'errors', errors, n, unit, tolerated },
    spent: { is: 'spent', spentCents, plea },
    bound: { is: 'bound', errors, n, bound, tolerated },
    groups: { is: 'groups', groups: report.groups },
    rollback: { is: 'rollback', tested: report.rollbackTested },
    'owner-now': { is: 'owner', named: report.ownerNamed, owner },
    benefit: { is: 'benefit', savedCents, costCents },
  };
  return findings.map((id) => ({ id, fact: of[id] }));
}

const key = ({ round, entry }: Turn): string => `${entry.proposal.id}-${round}`;

/** Exactly what the screen may show now. */
export function screenOf(state: State, world: World): Visible {
  const { spec, papers } = world;
  const turns = turnsOf(state, world);
  const turn = turns[state.settled.length];
  const { stakes, mode } = spec;
  const done = !turn;
  const inSecond = turn?.round === 2 || done;
  const total = inSecond ? turns.length - papers.length : papers.length;
  const base = {
    round: inSecond ? (2 as const) : (1 as const),
    number: Math.min(total, state.settled.length - (inSecond ? papers.length : 0) + 1),
    total,
    stakes,
    mode,
    last: state.settled.length === turns.length - 1 && inSecond,
  };
  if (!turn) return { ...base, phase: 'done', item: null, missing: [] };
  const { proposal, paper, report } = turn.entry;
  const { current } = state;
  const hidden = hiddenIn(turn);
  const facts = factsOf(turn).map(({ id, fact }): VisibleFact => {
    const open = !hidden.includes(id) || current.asked.includes(id);
    // What decided must not stay a gap once the rule has named it. Only practice ever tells before the debrief.
    return { id, shown: open || state.told ? fact : null, unasked: !open && state.told };
  });
  return {
    ...base,
    phase: state.told ? 'reasons' : 'deciding',
    item: {
      key: key(turn),
      title: proposal.title,
      department: proposal.department,
      sponsor: proposal.sponsor,
      pitch: proposal.pitch,
      came:
        turn.first?.call && turn.came
          ? { call: turn.first.call, because: turn.first.because, why: turn.came }
          : null,
      facts,
      asksLeft: Math.max(0, spec.asks - current.asked.length),
      said: turn.round === 1 ? paper.said : report.said,
      calls: [...callsIn(turn)],
      reasons: reasonsIn(turn),
      chosen: current,
      told: state.told ? actedFact(turn, current) : null,
    },
    missing: [
      ...(current.call === null ? (['call'] as const) : []),
      ...(current.because === null ? (['because'] as const) : []),
    ],
  };
}
