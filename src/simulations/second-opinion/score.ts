import type { Judgement } from '../../domain/judgement.ts';
import { adviceOf, isRight, replyOf, tookAdvice } from './screen.ts';
import type { Item, Kept, KeptItem, PassMarks, Score, Settled, State, World } from './types.ts';

/** How many final answers were right, of the advice that was wrong and of the advice that was right. */
export function finals(items: readonly { sound: boolean; right: boolean }[]) {
  const of = (sound: boolean) => {
    const some = items.filter((item) => item.sound === sound);
    return { x: some.filter(({ right }) => right).length, n: some.length };
  };
  return { whereWrong: of(false), whereRight: of(true) };
}

/** A mark is reached when there was something to reach; shares as thirds are not lost to binary fractions. */
export const reaches = ({ x, n }: { x: number; n: number }, mark: number): boolean =>
  n > 0 && x / n >= mark - 1e-9;

export const passes = (counts: ReturnType<typeof finals>, pass: PassMarks): boolean =>
  reaches(counts.whereWrong, pass.whereWrong) && reaches(counts.whereRight, pass.whereRight);

/** Judgements and what the debrief shows. No euros: there is no single score (science/spec 4, judge–advisor). */
export function scoreOf(state: State, world: World): Score {
  const { items, title, contrary, pass } = world;
  const settled = state.settled.map((done, i) => ({ done, item: items[i] as Item }));
  const counts = finals(
    settled.map(({ done, item }) => ({ sound: done.sound, right: isRight(item, done.final) })),
  );
  const kept: Kept = {
    title,
    contrary,
    pass,
    items: settled.map(({ done, item }) => keep(item, done)),
  };
  return {
    judgements: settled.map(({ done, item }) => judge(item, done)),
    passed: settled.length >= items.length && passes(counts, pass),
    ledger: null,
    kept,
  };
}

function judge(item: Item, { sound, final }: Settled): Judgement {
  const accepted = tookAdvice(item, sound, final);
  const right = isRight(item, final);
  return {
    item: item.id,
    department: item.task.department,
    failureMode: adviceOf(item, sound).failureMode,
    sound,
    move: accepted ? 'accept' : 'correct',
    stopped: !accepted,
    fitting: right,
    detailRight: accepted ? null : right,
    risk: null,
    aiConfidence: item.confidence,
    opened: 0,
    mark: null,
    markRight: null,
    reason: null,
    counted: true,
  };
}

function keep(item: Item, { own, final, sound }: Settled): KeptItem {
  const { title, department, question, label, records, form, truth, working, cue, cueAt, rule } = item.task;
  const advice = adviceOf(item, sound);
  return {
    item: item.id,
    title,
    department,
    question,
    label,
    records,
    form,
    own: replyOf(item, own),
    ownSure: own.sure ?? 0,
    advice: advice.reply,
    adviceText: advice.text,
    confidence: item.confidence,
    sound,
    failureMode: advice.failureMode,
    rule,
    final: replyOf(item, final),
    finalSure: final.sure ?? 0,
    truth,
    working,
    why: advice.why,
    cue,
    cueAt,
  };
}
