import type { Judgement } from '../../domain/judgement.ts';
import { type LedgerItem, ledger } from '../../domain/metrics/cost.ts';
import { actedFact, judge } from './judge.ts';
import { factsOf, hiddenIn, turnsOf } from './screen.ts';
import type { Score, ShownCall, State, World } from './types.ts';

/** Share of `part` in `whole` reaches a mark; an empty whole has nothing to fail. */
export const reaches = (part: number, whole: number, mark: number): boolean =>
  whole === 0 || part / whole >= mark - 1e-9;

/** Calls on recommendations that did not hold, or that did, and how many of them were handled rightly. */
export function sides(judgements: readonly Judgement[]) {
  const wrong = judgements.filter((j) => !j.sound);
  const right = judgements.filter((j) => j.sound);
  return {
    wrong: { of: wrong.length, held: wrong.filter((j) => j.fitting).length },
    right: { of: right.length, held: right.filter((j) => !j.stopped).length },
  };
}

/** Scores the calls made so far; a run passes only when all are made, on both sides. */
export function scoreOf(state: State, world: World): Score {
  const { spec, papers } = world;
  const turns = turnsOf(state, world);
  const shown: ShownCall[] = [];
  const settled: LedgerItem[] = [];
  const judgements: Judgement[] = [];
  // Nobody can tell beforehand which recommendation holds: the share of those that do not is the chance of each.
  const pWrong = (spec.wrong.first + spec.wrong.second) / (2 * spec.proposals);
  state.settled.forEach((chosen, i) => {
    const turn = turns[i];
    if (!turn) return;
    const judgement = judge(turn, chosen);
    judgements.push(judgement);
    const { sound, stopped, opened, item } = judgement;
    settled.push({ sound, stopped, checked: opened > 0, pWrong });
    const { proposal, paper, report } = turn.entry;
    const hidden = hiddenIn(turn);
    shown.push({
      item,
      round: turn.round,
      title: proposal.title,
      sponsor: proposal.sponsor,
      pitch: proposal.pitch,
      facts: factsOf(turn).map(({ id, fact }) => ({
        id,
        fact,
        seen: !hidden.includes(id) || chosen.asked.includes(id),
      })),
      said: turn.round === 1 ? paper.said : report.said,
      chosen,
      told: actedFact(turn, chosen),
      trueRate: turn.round === 2 ? report.trueRate : null,
      came: turn.came,
    });
  });
  const { wrong, right } = sides(judgements);
  return {
    judgements,
    passed:
      state.settled.length >= turns.length &&
      state.settled.length >= papers.length &&
      reaches(wrong.held, wrong.of, spec.pass.wrongStopped) &&
      reaches(right.held, right.of, spec.pass.rightLetThrough),
    ledger: ledger(settled, spec.stakes),
    kept: { pass: spec.pass, shown },
  };
}
