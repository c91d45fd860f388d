import type { Case } from '../../domain/case.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { ledger } from '../../domain/metrics/cost.ts';
import { fourCounts } from '../../domain/metrics/counts.ts';
import { sameAnswer } from '../../domain/value.ts';
import type { Item, ItemState, Score, ShownItem, Spec, State, World } from './types.ts';

/**
 * P(wrong) as the screen shows it, for the ideal way of working: one minus the stated confidence of a generated
 * item, the declared share of wrong items for a worked case, whose confidence is written by hand (rulings).
 */
export function pWrong(item: Item, spec: Spec): number {
  return item.generated ? 1 - item.case.ai.confidence : spec.wrong / spec.items;
}

/** Was the detail of a settled move right? null for moves that have none. */
export function detailRight(item: Case, { move, detail }: ItemState): boolean | null {
  if (move === 'correct') return item.answer.truth !== null && sameAnswer(detail, item.answer.truth);
  if (move === 'escalate') return item.escalateTo.includes(detail);
  return null;
}

/** The right intervention: a move that fits, with a detail that is right where the move has one. */
export function fits(item: Case, chosen: ItemState): boolean {
  return (
    chosen.move !== null && item.acceptableMoves.includes(chosen.move) && detailRight(item, chosen) !== false
  );
}

export const markRight = (item: Case, { mark }: ItemState): boolean | null =>
  mark === null ? null : item.cueAt.includes(mark);

function judge({ case: item, guided }: Item, chosen: ItemState): Judgement {
  const move = chosen.move ?? 'accept';
  return {
    item: item.id,
    department: item.department,
    failureMode: item.failureMode,
    sound: item.sound,
    move,
    stopped: move !== 'accept',
    fitting: fits(item, chosen),
    detailRight: detailRight(item, chosen),
    risk: chosen.risk,
    aiConfidence: item.ai.confidence,
    opened: chosen.opened.length,
    mark: chosen.mark,
    markRight: markRight(item, chosen),
    reason: chosen.reason,
    counted: !guided,
  };
}

/** Share of `part` in `whole` reaches a mark; an empty whole has nothing to fail. */
const reaches = (part: number, whole: number, mark: number) => whole === 0 || part / whole >= mark - 1e-9;

/** Scores what has been settled so far; a shift passes only when it is done. */
export function scoreOf(state: State, world: World): Score {
  const { spec } = world;
  const shown: ShownItem[] = world.items.flatMap((item, i) => {
    const chosen = state.settled[i];
    if (!chosen) return [];
    const { key, guided } = item;
    return [{ key, guided, case: item.case, chosen, judgement: judge(item, chosen) }];
  });
  const judgements = shown.map(({ judgement }) => judgement);
  const counts = fourCounts(judgements);
  const settled = world.items.flatMap((item, i) => {
    const chosen = state.settled[i];
    if (!chosen || item.guided) return [];
    return [
      {
        sound: item.case.sound,
        stopped: chosen.move !== 'accept',
        checked: chosen.opened.length > 0,
        pWrong: pWrong(item, spec),
      },
    ];
  });
  const { wrongStopped, wrongThrough, rightStopped, rightThrough } = counts;
  return {
    judgements,
    counts,
    ledger: ledger(settled, spec.stakes),
    pass: spec.pass,
    passed:
      state.at >= world.items.length &&
      reaches(wrongStopped, wrongStopped + wrongThrough, spec.pass.wrongStopped) &&
      reaches(rightThrough, rightStopped + rightThrough, spec.pass.rightLetThrough),
    shown,
  };
}
