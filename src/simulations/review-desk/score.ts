import type { Case } from '../../domain/case.ts';
import { type LedgerItem, ledger } from '../../domain/metrics/cost.ts';
import { fourCounts } from '../../domain/metrics/counts.ts';
import { judge } from './judge.ts';
import { caseAt } from './level.ts';
import { wrongShare } from './spec.ts';
import type { Item, Score, ShownItem, Spec, State, World } from './types.ts';

/**
 * P(wrong) as the screen shows it, for the ideal way of working: one minus the stated confidence of a generated
 * item, the share of wrong items on the desk for a worked case, whose confidence is written by hand (rulings).
 */
export const pWrong = ({ generated }: Item, shown: Case, spec: Spec): number =>
  generated ? 1 - shown.ai.confidence : wrongShare(spec);

/** Share of `part` in `whole` reaches a mark; an empty whole has nothing to fail. */
const reaches = (part: number, whole: number, mark: number) => whole === 0 || part / whole >= mark - 1e-9;

/** Scores what has been settled so far; a shift passes only when it is done. */
export function scoreOf(state: State, world: World): Score {
  const { spec } = world;
  const shown: ShownItem[] = [];
  const settled: LedgerItem[] = [];
  world.items.forEach((item, i) => {
    const chosen = state.settled[i];
    const lay = caseAt(state, world, i);
    if (!chosen || !lay) return;
    const { key, guided, planted } = item;
    const judgement = judge(item, lay, chosen);
    shown.push({ key, guided, planted, case: lay, chosen, judgement });
    if (!judgement.counted) return;
    const { sound, stopped, opened } = judgement;
    settled.push({ sound, stopped, checked: opened > 0, pWrong: pWrong(item, lay, spec) });
  });
  const judgements = shown.map(({ judgement }) => judgement);
  const counts = fourCounts(judgements);
  const { wrongStopped, wrongThrough, rightStopped, rightThrough } = counts;
  return {
    judgements,
    counts,
    ledger: ledger(settled, spec.stakes),
    passed:
      state.at >= world.items.length &&
      reaches(wrongStopped, wrongStopped + wrongThrough, spec.pass.wrongStopped) &&
      reaches(rightThrough, rightStopped + rightThrough, spec.pass.rightLetThrough),
    kept: {
      pass: spec.pass,
      roles: Object.fromEntries(spec.roles.map(({ id, title }) => [id, title])),
      shown,
    },
  };
}
