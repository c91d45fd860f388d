import { opinion as words } from '#words-of/second-opinion';
import { MachineAnswer, MachineVoice } from '../../parts/MachineVoice.tsx';
import { valueText } from '../../parts/value.ts';
import { readReply, valueOf } from './answer.ts';
import type { VisibleItem } from './types.ts';

/** The own answer, which can no longer change. */
export function OwnLocked({ item }: { item: VisibleItem }) {
  const reply = readReply(item.form, item.own.text);
  return (
    <div class="opinion-own">
      <p class="quiet">{words.lockedTitle}</p>
      <p>{reply !== null && words.locked(valueText(valueOf(item.form, reply)), item.own.sure ?? 0)}</p>
    </div>
  );
}

/** What the AI says, and beside it the rule of thumb where there is one. Nothing here leans. */
export function Advice({ item, advice }: { item: VisibleItem; advice: NonNullable<VisibleItem['advice']> }) {
  const { reply, text, confidence, rule } = advice;
  return (
    <section class="opinion-advice" aria-labelledby={`advice-${item.key}`}>
      <h3 id={`advice-${item.key}`} tabIndex={-1} data-led="final" class="visually-hidden">
        {words.aiBy}
      </h3>
      <MachineVoice by={words.aiBy} confidence={words.confidence(confidence)}>
        <p>{text}</p>
        <MachineAnswer label={item.label} value={valueText(valueOf(item.form, reply))} />
      </MachineVoice>
      {rule && (
        <p class="opinion-rule">
          <strong>{words.rule}.</strong> {rule.text}
        </p>
      )}
    </section>
  );
}
