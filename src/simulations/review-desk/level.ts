import type { Case } from '../../domain/case.ts';
import { staircase } from '../../domain/metrics/mastery.ts';
import { counts, fits } from './judge.ts';
import type { Item, Level, State, Visible, World } from './types.ts';

/*
 * Difficulty in practice: three moves in a row that fit make the made-up items one level harder, one that does not
 * makes them one level easier (science/spec 1.8). It follows every settled item that counts, whatever its source.
 */

const levelAfter = (answers: State['answers'], start: Level): Level =>
  staircase(answers, { start, step: 1, lo: 1, hi: 3, up: 3 }).next as Level;

/** Level at which an item comes to the desk after these answers; null when it does not adapt, or is not there. */
export const arrival = (answers: State['answers'], item: Item | undefined): Level | null =>
  item?.ladder ? levelAfter(answers, item.ladder.start) : null;

/** What an item shows that has come to the desk: the version of its level, in a shift that adapts. */
export function caseAt({ levels }: Pick<State, 'levels'>, { items }: World, at: number): Case | undefined {
  const level = levels[at];
  return (level && items[at]?.ladder?.cases[level - 1]) || items[at]?.case;
}

/** The answers with the one to the item on the desk: 1 for a move that fits. */
export const answersWith = ({ answers, current }: State, item: Item, shown: Case): State['answers'] =>
  counts(item) ? [...answers, fits(shown, current) ? 1 : 0] : answers;

/** What the answer just committed does to the made-up items that are still to come. */
export function levelChange(state: State, world: World): Visible['levelChange'] {
  const item = world.items[state.at];
  const shown = caseAt(state, world, state.at);
  if (!item || !shown) return null;
  const after = answersWith(state, item, shown);
  for (const { ladder } of world.items.slice(state.at + 1)) {
    if (!ladder) continue;
    const step = levelAfter(after, ladder.start) - levelAfter(state.answers, ladder.start);
    if (step !== 0) return step > 0 ? 'harder' : 'easier';
  }
  return null;
}
