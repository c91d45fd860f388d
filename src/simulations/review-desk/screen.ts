import type { Case } from '../../domain/case.ts';
import { readNumber } from '../../domain/value.ts';
import { detailRight, fits, markRight } from './judge.ts';
import { caseAt, levelChange } from './level.ts';
import type { Item, ItemState, Reasons, State, Visible, VisibleItem, World } from './types.ts';

/** What `commit` still waits for, in the order of the screen. */
export function missingOf(chosen: ItemState, item: Case): Visible['missing'] {
  const missing: Visible['missing'] = [];
  if (chosen.risk === null) missing.push('risk');
  if (chosen.move === null) missing.push('move');
  const detailed = chosen.move === 'correct' || chosen.move === 'escalate';
  if (detailed && !detailReadable(chosen, item)) missing.push('detail');
  if (chosen.mark === null) missing.push('mark');
  return missing;
}

/** A role or an option is there or not; a figure must be one, so that a slip of the keys is not a wrong value. */
function detailReadable({ move, detail }: ItemState, { answer }: Case): boolean {
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
  const shown = caseAt(state, world, state.at);
  const { committed } = state.current;
  const queue: Visible['queue'] = [];
  let guides = 0;
  items.forEach((item, i) => {
    if (item.guided) guides += 1;
    const settled = state.settled[i];
    if (settled === null) return;
    const done = settled?.move ?? (i === state.at && committed ? state.current.move : null);
    const title = i > state.at && spec.adaptive ? null : (caseAt(state, world, i) ?? item.case).title;
    queue.push({ key: item.key, title, state: done ?? (i === state.at ? 'now' : 'open') });
  });
  const total = items.length - guides;
  const phase = now === undefined ? 'done' : committed ? 'reasons' : 'deciding';
  return {
    phase,
    number: Math.min(total, Math.max(0, state.at - guides + 1)),
    total,
    guided: now?.guided ?? false,
    queue,
    item: now && shown ? itemOnScreen(now, shown, state.current, world) : null,
    level: state.levels[state.at] ?? null,
    levelChange: phase === 'reasons' ? levelChange(state, world) : null,
    stakes: spec.stakes,
    canSkipGuide: mayLeaveGuide(state, world),
    missing: phase === 'deciding' && shown ? missingOf(state.current, shown) : [],
  };
}

function itemOnScreen(item: Item, shown: Case, chosen: ItemState, { roles }: World): VisibleItem {
  const { label, ai, options } = shown.answer;
  const desk: VisibleItem['desk'] = [];
  const documents: VisibleItem['documents'] = [];
  for (const record of shown.sourceRecords) {
    const { id, title } = record;
    const open = chosen.committed || chosen.opened.includes(id);
    if (shown.onDesk.includes(id)) desk.push(record);
    else documents.push({ id, title, record: open ? record : null });
  }
  return {
    key: item.key,
    title: shown.title,
    department: shown.department,
    task: shown.task,
    desk,
    documents,
    ai: { text: shown.ai.text, confidence: shown.ai.confidence },
    answer: { label, ai, ...(options ? { options } : {}) },
    roles: roles[shown.department] ?? [],
    chosen,
    reasons: chosen.committed ? reasonsOf(item, shown, chosen) : null,
  };
}

function reasonsOf({ planted }: Item, item: Case, chosen: ItemState): Reasons {
  return {
    planted,
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
