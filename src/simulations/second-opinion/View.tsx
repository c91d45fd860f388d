import { useEffect, useRef, useState } from 'preact/hooks';
import { departments } from '#words/departments';
import { opinion as words } from '#words-of/second-opinion';
import { RecordTable, type RowNote } from '../../parts/RecordTable.tsx';
import { Stage } from '../../parts/Stage.tsx';
import { valueText } from '../../parts/value.ts';
import type { ViewProps } from '../contract.ts';
import { readReply, valueOf } from './answer.ts';
import type { Action, Visible, VisibleItem } from './types.ts';
import { Advice, OwnLocked } from './view-advice.tsx';
import { AnswerForm } from './view-answer.tsx';
import { Foot } from './view-foot.tsx';
import { saidOf, Told, toldOf } from './view-told.tsx';

/** An answer that was given, in words; '' while it cannot be read. */
function replyText({ form }: Pick<VisibleItem, 'form'>, text: string): string {
  const reply = readReply(form, text);
  return reply === null ? '' : valueText(valueOf(form, reply));
}

/**
 * Own answer, advice, final answer. Before the lock nothing of the AI is on the page; before commit nothing on it
 * knows what is right.
 */
export default function View({ visible, title, act, say, pause, leave, keys }: ViewProps<Visible, Action>) {
  const { item, phase, number, total, missing } = visible;
  const at = `${item?.key} ${phase}`;
  const side = useRef<HTMLDivElement>(null);
  /** What stands in the number's field; it belongs to one item and phase. */
  const [draft, setDraft] = useState({ at: '', text: '' });
  /** Lock or commit was pressed while something was missing, here and so often. */
  const [asked, setAsked] = useState({ at: '', times: 0 });
  const before = useRef<{ phase: Visible['phase']; key: string; final: string } | null>(null);
  const now = item ? (phase === 'own' ? item.own : item.final) : null;
  const typed = draft.at === at ? draft.text : (now?.text ?? '');

  // What a screen reader would miss: a new item, the advice, the reasons. Stage leads the focus on a new item only.
  useEffect(() => {
    if (!item) return;
    const last = before.current;
    before.current = { phase, key: item.key, final: replyText(item, item.final.text) };
    if (last?.key !== item.key) {
      const settled =
        last && last.phase === 'final' ? `${words.saidSettled(number - 1, lastFinal.current)} ` : '';
      say(settled + words.saidItem(number, total, item.title));
      return;
    }
    if (last.phase === phase) return;
    side.current?.querySelector<HTMLElement>(`[data-led="${phase}"]`)?.focus({ preventScroll: true });
    side.current?.querySelector(`[data-led="${phase}"]`)?.scrollIntoView({ block: 'start' });
    if (phase === 'final' && item.advice) {
      const advice = valueText(valueOf(item.form, item.advice.reply));
      say(words.saidAdvice(replyText(item, item.own.text), advice, words.confidence(item.advice.confidence)));
    }
    if (phase === 'reasons' && item.reasons) say(saidOf(toldOf(item, item.reasons)));
  }, [at]);
  const lastFinal = useRef('');
  if (item && phase === 'final') lastFinal.current = replyText(item, typed) || lastFinal.current;

  // The engine refuses what is not whole: then say what is missing, and lead there.
  useEffect(() => {
    if (asked.at !== at || missing.length === 0 || !item) return;
    say(missingText(visible));
    const first = missing[0] === 'answer' ? '.opinion-answer :is(input, button)' : '.risk input';
    side.current?.querySelector<HTMLElement>(first)?.focus();
  }, [asked]);

  if (!item || phase === 'done') return null;
  const submit = () => {
    if (typed !== now?.text) act({ do: 'answer', text: typed });
    act({ do: phase === 'own' ? 'lock' : 'commit' });
    setAsked(({ times }) => ({ at, times: times + 1 }));
  };
  const choose = (text: string) => {
    setDraft({ at, text });
    act({ do: 'answer', text });
  };
  const told = item.reasons && toldOf(item, item.reasons);
  const notes: RowNote[] = told?.notes ?? [];
  const settled = number > 1 && phase === 'own' && item.own.text === '' && item.own.sure === null;
  const form = `answer-${item.key}`;
  return (
    <Stage
      title={title}
      place={words.place(number, total)}
      note={settled ? words.settled(number - 1) : null}
      progress={{ done: number - (phase === 'reasons' ? 0 : 1), of: total }}
      pause={pause}
      leave={leave}
      heading={item.title}
      eyebrow={departments[item.department] ?? null}
      at={item.key}
      footLabel={words.foot}
      foot={
        <Foot
          form={form}
          visible={visible}
          missing={asked.at === at && missing.length > 0 ? missingText(visible) : null}
          next={() => act({ do: 'next' })}
        />
      }
    >
      <div class="stage-sides opinion">
        <section class="opinion-records" aria-label={words.records}>
          <p class="opinion-question">{item.question}</p>
          {item.records.map((record) => (
            <div key={record.id} class="sheet">
              <RecordTable record={record} notes={notes} />
            </div>
          ))}
        </section>
        <div class="opinion-side" ref={side}>
          {phase !== 'own' && <OwnLocked item={item} />}
          {item.advice && <Advice item={item} advice={item.advice} />}
          {told ? (
            <Told told={told} led />
          ) : (
            <AnswerForm
              key={at}
              id={form}
              {...{ item, phase, typed, keys, choose, submit }}
              type={(text) => setDraft({ at, text })}
              keep={() => {
                if (typed !== now?.text) act({ do: 'answer', text: typed });
              }}
              sure={(step) => act({ do: 'sure', step })}
            />
          )}
        </div>
      </div>
    </Stage>
  );
}

/** "Before you lock it: write a number, such as 1,250; say how sure you are." */
function missingText({ item, phase, missing }: Visible): string {
  if (!item || missing.length === 0) return '';
  const lead = words.missingLead[phase === 'own' ? 'own' : 'final'];
  const parts = missing.map((part) => words.missing[part === 'answer' ? item.form.kind : part]);
  return `${lead} ${parts.join('; ')}.`;
}
