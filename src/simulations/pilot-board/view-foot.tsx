import type { RefObject } from 'preact';
import { words } from '#words-of/pilot-board';
import type { Action, Reason, Visible } from './types.ts';

interface Props {
  visible: Visible;
  /** Where what is missing can be found. */
  foot: RefObject<HTMLDivElement>;
  /** What a press of Commit found missing. */
  asked: 'call' | 'because' | null;
  keys: boolean;
  act(action: Action): void;
  say(sentence: string): void;
  commit(): void;
}

/** The calls, all alike, then what decides it, then Commit; after it the way on. */
export function Foot({ visible, foot, asked, keys, act, say, commit }: Props) {
  const { item, phase, last } = visible;
  if (!item) return null;
  if (phase === 'reasons')
    return (
      <p class="stage-commit">
        <button type="button" class="button primary" onClick={() => act({ do: 'next' })}>
          {last ? words.toDebrief : words.next}
        </button>
      </p>
    );
  const { calls, reasons, chosen } = item;
  return (
    <div ref={foot} class="pilot-board-foot">
      <fieldset class="choices">
        <legend>{words.call}</legend>
        {calls.map((call, i) => (
          <button
            key={call}
            type="button"
            class="choice"
            aria-pressed={chosen.call === call}
            aria-describedby={`pilot-board-${call}`}
            aria-keyshortcuts={keys ? String(i + 1) : undefined}
            onClick={() => {
              act({ do: 'call', call });
              say(words.chose(words.calls[call]));
            }}
          >
            {words.calls[call]}
          </button>
        ))}
        {calls.map((call) => (
          <span key={call} id={`pilot-board-${call}`} hidden>
            {words.means[call]}
          </span>
        ))}
      </fieldset>
      <div class="stage-commit">
        <label class="field pilot-board-because">
          {words.because}
          <select
            value={chosen.because ?? ''}
            onChange={(event) =>
              event.currentTarget.value !== '' &&
              act({ do: 'because', reason: event.currentTarget.value as Reason })
            }
          >
            <option value="" disabled>
              {words.pick}
            </option>
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {words.reasons[reason]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="button primary" onClick={commit}>
          {words.commit}
        </button>
        {asked && <span class="quiet">{words.missing[asked]}</span>}
      </div>
    </div>
  );
}
