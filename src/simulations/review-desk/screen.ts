import { readNumber } from '../../domain/value.ts';
import { detailRight, fits, markRight } from './score.ts';
import type { Item, ItemState, Reasons, Spec, State, Visible, VisibleItem, World } from './types.ts';

/** Roles an item may be handed to: the same list for every item of a department. */
export const rolesFor = (spec: Spec, item: Item) =>
  spec.roles
    .filter(({ departments }) => departments.includes(item.case.department))
    .map(({ id, title }) => ({ id, title }));

/** What `commit` still waits for, in the order of the screen. */
export function missingOf(chosen: ItemState, item: Item): Visible['missing'] {
  const missing: Visible['missing'] = [];
  if (chosen.risk === null) missing.push('risk');
  if (chosen.move === null) missing.push('move');
  const detailed = chosen.move === 'correct' || chosen.move === 'escalate';
  if (detailed && !detailReadable(chosen, item)) missing.push('detail');
  if (chosen.mark === null) missing.push('mark');
  return missing;
}

/** A role or an option is there or not; a figure must be one, so that a slip of the keys is not a wrong value. */
function detailReadable({ move, detail }: ItemState, { case: { answer } }: Item): boolean {
  if (detail.trim() === '') return false;
  const figure = answer.ai.kind === 'money' || answer.ai.kind === 'number';
  return move !== 'correct' || !figure || answer.options !== undefined || readNumber(detail) !== null;
}

/** The guide may be skipped only before anything else was done. */
export const mayLeaveGuide = (state: State, world: World): boolean => {
  const { risk, opened, move } = state.current;
  return (
    state.at === 0 &&
    world.items[0]?.guided === true &&
    !state.current.committed &&
    risk === null &&
    move === null &&
    opened.length === 0
  );
};

/** Exactly what the screen may show now (contract: Views and robots get nothing else). */
export function screenOf(state: State, world: World): Visible {
  const { items, spec } = world;
  const now = items[state.at];
  const guides = items.filter(({ guided }) => guided).length;
  const total = items.length - guides;
  const phase = now === undefined ? 'done' : state.current.committed ? 'reasons' : 'deciding';
  return {
    phase,
    number: Math.min(total, Math.max(0, state.at - guides + 1)),
    total,
    guided: now?.guided ?? false,
    queue: items.flatMap(({ key, case: { title } }, i) => {
      const settled = state.settled[i];
      if (settled === null) return [];
      const done = settled?.move ?? (i === state.at && state.current.committed ? state.current.move : null);
      return [{ key, title, state: done ?? (i === state.at ? 'now' : 'open') }];
    }),
    item: now ? itemOnScreen(now, state.current, spec) : null,
    stakes: spec.stakes,
    canSkipGuide: mayLeaveGuide(state, world),
    missing: phase === 'deciding' && now ? missingOf(state.current, now) : [],
  };
}

function itemOnScreen(item: Item, chosen: ItemState, spec: Spec): VisibleItem {
  const { case: shown } = item;
  const { label, ai, options } = shown.answer;
  const onDesk = (id: string) => shown.onDesk.includes(id);
  return {
    key: item.key,
    title: shown.title,
    department: shown.department,
    task: shown.task,
    desk: shown.sourceRecords.filter(({ id }) => onDesk(id)),
    documents: shown.sourceRecords
      .filter(({ id }) => !onDesk(id))
      .map((record) => ({
        id: record.id,
        title: record.title,
        record: chosen.opened.includes(record.id) || chosen.committed ? record : null,
      })),
    ai: { text: shown.ai.text, confidence: shown.ai.confidence },
    answer: { label, ai, ...(options ? { options } : {}) },
    roles: rolesFor(spec, item),
    chosen,
    reasons: chosen.committed ? reasonsOf(item, chosen) : null,
  };
}

function reasonsOf({ case: item }: Item, chosen: ItemState): Reasons {
  return {
    sound: item.sound,
    truthText: item.truthText,
    truth: item.answer.truth,
    cue: item.cue,
    cueAt: item.cueAt,
    acceptableMoves: item.acceptableMoves,
    bestMove: item.bestMove,
    escalateTo: item.escalateTo,
    fitting: fits(item, chosen),
    detailRight: detailRight(item, chosen),
    markRight: markRight(item, chosen),
    feedback: item.feedback,
    verificationSteps: item.verificationSteps,
    costs: item.costs,
  };
}
