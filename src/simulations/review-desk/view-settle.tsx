import { useEffect, useRef, useState } from 'preact/hooks';
import { reasonCodes, moves as words } from '#words/moves';
import { run } from '#words/run';
import type { Move } from '../../domain/case.ts';
import { rowWords } from '../../parts/RecordTable.tsx';
import { longestDetail, longestSentence } from './actions.ts';
import type { Action, Visible, VisibleItem } from './types.ts';

interface Props {
  visible: Visible;
  item: VisibleItem;
  move: Move;
  /** How often Commit was pressed while something was missing. */
  asked: number;
  act(action: Action): void;
  commit(detail: string, sentence: string): void;
  say(sentence: string): void;
}

/** Typed words reach the log after a short rest, so that a closed tab loses none and no letter is an action. */
const rest = 400;

/**
 * A field whose words are kept after a rest. What another tab wrote into it shows here as well, unless somebody is
 * typing in this one just now.
 */
function useDraft(kept: string, send: (text: string) => void) {
  const [typed, setTyped] = useState(kept);
  const latest = useRef(typed);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const show = (text: string) => {
    latest.current = text;
    setTyped(text);
  };
  const still = () => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const sender = useRef(send);
  sender.current = send;
  const keep = () => {
    still();
    sender.current(latest.current);
  };
  useEffect(() => still, []);
  useEffect(() => {
    if (timer.current === null) show(kept);
  }, [kept]);
  return {
    typed,
    latest,
    still,
    keep,
    type(text: string, now = false) {
      show(text);
      still();
      if (now) keep();
      else timer.current = setTimeout(keep, rest);
    },
  };
}

/** What a chosen move still needs before commit: its detail, the deciding row and, if liked, a reason. */
export function Settle({ visible, item, move, asked, act, commit, say }: Props) {
  const { chosen } = item;
  const detail = useDraft(chosen.detail, (text) => {
    if (text !== chosen.detail) act({ do: 'detail', text });
  });
  const own = useDraft(chosen.sentence, (text) => {
    if (text !== chosen.sentence) act({ do: 'say', text });
  });
  const { typed } = detail;
  const submit = (event: Event) => {
    event.preventDefault();
    detail.still();
    own.still();
    commit(detail.latest.current, own.latest.current);
  };

  const figure =
    move === 'correct' &&
    !item.answer.options &&
    (item.answer.ai.kind === 'money' || item.answer.ai.kind === 'number');
  const parts = asked
    ? visible.missing.map((part) =>
        part === 'detail'
          ? run.missing[
              move === 'escalate'
                ? 'detailEscalate'
                : figure && typed.trim()
                  ? 'detailFigure'
                  : 'detailCorrect'
            ]
          : run.missing[part],
      )
    : [];
  const missing = parts.length > 0 ? `${run.missingLead} ${parts.join('; ')}.` : '';
  useEffect(() => {
    if (missing) say(missing);
  }, [missing, asked]);

  const field = `detail-${item.key}`;
  const options =
    move === 'escalate'
      ? item.roles.map((role) => ({ id: role.id, title: role.title }))
      : item.answer.options?.map((option) => ({ id: option, title: option }));

  return (
    <form class="settle" onSubmit={submit} noValidate>
      <p class="settle-move">
        <strong>{run.youChose(words.name[move])}.</strong>{' '}
        {missing ? (
          <span class="settle-missing">{missing}</span>
        ) : (
          <span class="quiet">{words.means[move]}</span>
        )}
      </p>
      {(move === 'correct' || move === 'escalate') && (
        <div class="field settle-detail">
          <label for={field}>{move === 'escalate' ? run.escalateTo : run.correctTo(item.answer.label)}</label>
          {options ? (
            <select id={field} value={typed} onChange={(e) => detail.type(e.currentTarget.value, true)}>
              <option value="">{run.pick}</option>
              {options.map((option) => (
                <option key={option.id} value={option.id}>
                  {option.title}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={field}
              type="text"
              autocomplete="off"
              maxLength={longestDetail}
              inputMode={figure ? 'decimal' : 'text'}
              value={typed}
              onInput={(e) => detail.type(e.currentTarget.value)}
              onBlur={detail.keep}
            />
          )}
        </div>
      )}
      <div class="field settle-mark">
        <span class="label">{run.markAsk}</span>
        <span class="settle-mark-row">
          <button
            type="button"
            class="button"
            aria-pressed={chosen.mark === 'nothing'}
            onClick={() => act({ do: 'mark', at: 'nothing' })}
          >
            {run.markNothing}
          </button>
          {chosen.mark !== null && <span class="quiet settle-marked">{markedWords(item)}</span>}
        </span>
      </div>
      <div class="field settle-reason">
        <label for={`reason-${item.key}`}>{run.reason}</label>
        <select
          id={`reason-${item.key}`}
          value={chosen.reason ?? ''}
          onChange={(e) => act({ do: 'reason', code: e.currentTarget.value || null })}
        >
          <option value="">{run.noReason}</option>
          {Object.entries(reasonCodes).map(([code, label]) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div class="field settle-own">
        <label for={`own-${item.key}`}>{run.sentence}</label>
        <input
          id={`own-${item.key}`}
          type="text"
          autocomplete="off"
          enterkeyhint="done"
          maxLength={longestSentence}
          value={own.typed}
          onInput={(e) => own.type(e.currentTarget.value)}
          onBlur={own.keep}
          onKeyDown={(e) => {
            // The end of a sentence is no commit.
            if (e.key !== 'Enter' || e.isComposing) return;
            e.preventDefault();
            own.keep();
          }}
        />
      </div>
      <div class="settle-commit">
        <button type="submit" class="button primary">
          {run.commit}
        </button>
      </div>
    </form>
  );
}

/** The marked row in words, so that it can be read without going back to the record; null when none is marked. */
export function markedRow(item: VisibleItem): string | null {
  const records = [...item.desk, ...item.documents.flatMap((d) => (d.record ? [d.record] : []))];
  for (const record of records) {
    const row = record.rows.find((r) => r.at === item.chosen.mark);
    if (row) return `${record.title}, ${rowWords(record, row)}`;
  }
  return null;
}

function markedWords(item: VisibleItem): string {
  if (item.chosen.mark === 'nothing') return run.markedNothing;
  const row = markedRow(item);
  return row === null ? '' : run.markChosen(row);
}
