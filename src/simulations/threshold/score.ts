import type { Judgement } from '../../domain/judgement.ts';
import { isKept } from './figures.ts';
import {
  type Cut,
  type Desk,
  faults,
  type Pass,
  type Round,
  type Score,
  type ShownRound,
  type Spec,
  type State,
  type World,
} from './types.ts';

const total = (list: readonly number[]): number => list.reduce((sum, n) => sum + n, 0);

/** One settled round with its truth. */
export function shownRound(round: Round, own: Cut, spec: Spec): ShownRound {
  const desk = spec.desks[round.desk] as Desk;
  const { title, department, machine, real, clean, cases, minutesPerReview, groups } = desk;
  const { key, month, stage, offer, confidence, fault, proposal, all, labelled, last, hours } = round;
  const { costs, allowed, best, regrets, fits } = round.truth;
  const kept = isKept(own, proposal);
  return {
    key,
    title,
    month,
    period: spec.period,
    stage,
    department,
    machine,
    real,
    clean,
    cases,
    offer,
    confidence,
    fault,
    proposal,
    own,
    best,
    kept,
    fitting: kept === (fault === null) && fits[own] === true,
    tolerance: spec.tolerance[stage],
    regret: { own: regrets[own] as number, proposal: regrets[proposal] as number },
    costs,
    allowed,
    all,
    last,
    groups: groups.map(({ name }) => name),
    looked: labelled.reduce((sum, of) => sum + total(of.real) + total(of.clean), 0),
    hours,
    minutesPerReview,
    fairness: groups.length < 2 ? null : spec.fairness,
  };
}

const judge = (round: ShownRound): Judgement => {
  const { key, department, fault, kept, fitting, confidence } = round;
  return {
    item: key,
    department,
    failureMode: fault === null ? 'none' : faults[fault],
    sound: fault === null,
    move: kept ? 'accept' : 'correct',
    stopped: !kept,
    fitting,
    detailRight: kept ? null : fitting,
    risk: null,
    aiConfidence: confidence,
    opened: 0,
    mark: null,
    markRight: null,
    reason: null,
    counted: true,
  };
};

/** What is counted towards passing. */
export interface Reached {
  wrong: number;
  /** Wrong proposals moved to a cut-off that fits. */
  moved: number;
  sound: number;
  /** Sound proposals kept. */
  kept: number;
  /** Mean regret, 0 is perfect. */
  regret: number;
}

export function reachedBy(rounds: readonly ShownRound[]): Reached {
  const sound = rounds.filter(({ fault }) => fault === null);
  const wrong = rounds.filter(({ fault }) => fault !== null);
  return {
    wrong: wrong.length,
    moved: wrong.filter(({ fitting }) => fitting).length,
    sound: sound.length,
    kept: sound.filter(({ kept }) => kept).length,
    regret: rounds.length === 0 ? 0 : rounds.reduce((sum, r) => sum + r.regret.own, 0) / rounds.length,
  };
}

/** Each of the three marks; an empty whole has nothing to fail. */
export const marksReached = ({ wrong, moved, sound, kept, regret }: Reached, pass: Pass) => ({
  wrongMoved: wrong === 0 || moved / wrong >= pass.wrongMoved - 1e-9,
  rightKept: sound === 0 || kept / sound >= pass.rightKept - 1e-9,
  regret: regret <= pass.regret + 1e-9,
});

/** Scores what has been settled so far; a run passes only when it is done. */
export function scoreOf(state: State, world: World): Score {
  const { spec, rounds: drawn } = world;
  const rounds = state.settled.flatMap((own, i) => {
    const round = drawn[i];
    return round ? [shownRound(round, own, spec)] : [];
  });
  const marks = marksReached(reachedBy(rounds), spec.pass);
  const done = state.at >= drawn.length;
  return {
    judgements: rounds.map(judge),
    passed: done && marks.wrongMoved && marks.rightKept && marks.regret,
    // The shared ledger speaks of single outputs, accepted or opened; what cut-offs cost is told in the debrief.
    ledger: null,
    kept: { stakes: spec.stakes, pass: spec.pass, rounds },
  };
}
