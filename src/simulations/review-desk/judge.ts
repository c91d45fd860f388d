import type { Case } from '../../domain/case.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { sameAnswer } from '../../domain/value.ts';
import type { Item, ItemState } from './types.ts';

/** Guided and planted items are shown in the debrief and left out of every figure. */
export const counts = ({ guided, planted }: Item): boolean => !guided && !planted;

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

/** One settled item as it is kept; `shown` is the version that lay on the desk. */
export function judge(item: Item, shown: Case, chosen: ItemState): Judgement {
  const move = chosen.move ?? 'accept';
  return {
    item: shown.id,
    department: shown.department,
    failureMode: shown.failureMode,
    sound: shown.sound,
    move,
    stopped: move !== 'accept',
    fitting: fits(shown, chosen),
    detailRight: detailRight(shown, chosen),
    risk: chosen.risk,
    aiConfidence: shown.ai.confidence,
    opened: chosen.opened.length,
    mark: chosen.mark,
    markRight: markRight(shown, chosen),
    reason: chosen.reason,
    counted: counts(item),
  };
}
