import { readReply, same } from './answer.ts';
import type { Advice, Draft, Item, Reasons, Reply, State, Visible, VisibleItem, World } from './types.ts';

/** The advice that lies before the learner, or would. */
export const adviceOf = ({ task }: Item, sound: boolean): Advice => (sound ? task.right : task.wrong);

/** A settled or locked answer as it was read; the lock and the commit let nothing else through. */
export const replyOf = ({ task }: Item, { text }: Draft): Reply => readReply(task.form, text) ?? '';

export const isRight = (item: Item, draft: Draft): boolean =>
  same(item.task.form, replyOf(item, draft), item.task.truth);

/** The final answer equals the advice; for numbers within the item's tolerance of it. */
export const tookAdvice = (item: Item, sound: boolean, final: Draft): boolean =>
  same(item.task.form, replyOf(item, final), adviceOf(item, sound).reply);

export function missingOf(item: Item, draft: Draft): Visible['missing'] {
  const missing: Visible['missing'] = [];
  if (readReply(item.task.form, draft.text) === null) missing.push('answer');
  if (draft.sure === null) missing.push('sure');
  return missing;
}

/** Exactly what the screen may show now (contract: Views and robots get nothing else). */
export function screenOf(state: State, world: World): Visible {
  const { items } = world;
  const item = items[state.at];
  const phase = !item ? 'done' : state.sound === null ? 'own' : state.committed ? 'reasons' : 'final';
  return {
    phase,
    number: Math.min(items.length, state.at + 1),
    total: items.length,
    item: item ? itemOnScreen(item, state) : null,
    missing:
      item && (phase === 'own' || phase === 'final')
        ? missingOf(item, phase === 'own' ? state.own : state.final)
        : [],
  };
}

function itemOnScreen(item: Item, { own, final, sound, committed }: State): VisibleItem {
  const { title, department, question, label, records, form, rule } = item.task;
  const advice = sound === null ? null : adviceOf(item, sound);
  return {
    key: item.key,
    title,
    department,
    question,
    label,
    records,
    form,
    own,
    advice: advice && { reply: advice.reply, text: advice.text, confidence: item.confidence, rule },
    final,
    reasons: committed && sound !== null ? reasonsOf(item, own, sound, final) : null,
  };
}

function reasonsOf(item: Item, own: Draft, sound: boolean, final: Draft): Reasons {
  const { truth, working, cue, cueAt } = item.task;
  return {
    sound,
    ownRight: isRight(item, own),
    finalRight: isRight(item, final),
    accepted: tookAdvice(item, sound, final),
    truth,
    working,
    why: adviceOf(item, sound).why,
    cue,
    cueAt,
  };
}
