import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { clean } from '#words-of/data-cleaning';
import type { VisibleRow } from './types-screen.ts';
import type { Desk } from './view-desk.ts';
import { rowWords } from './words.row_en.ts';

/** Its proposal was neither applied nor left, and nothing else was done to the row. */
export const isUndecided = (row: VisibleRow): boolean => row.proposal !== null && row.edits.length === 0;

/** The next row without a mark, from this one on and then from the top. */
export function nextUnmarked(rows: readonly VisibleRow[], from: VisibleRow | null): VisibleRow | null {
  const rest = rows.filter((row) => row.mark === null && row !== from);
  return rest.find(({ no }) => no > (from?.no ?? 0)) ?? rest[0] ?? null;
}

/** Runs the AI again, after one question: from then on nothing can be changed. */
export function CleanFoot({ desk: { visible, act } }: { desk: Desk }) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const back = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  const open = visible.rows.filter(isUndecided).length;
  useEffect(() => {
    if (asking) first.current?.focus();
    else if (was.current) back.current?.focus();
    was.current = asking;
  }, [asking]);
  if (!asking)
    return (
      <div class="stage-commit">
        <button type="button" class="button primary" ref={back} onClick={() => setAsking(true)}>
          {clean.run}
        </button>
        <p class="quiet">{rowWords.openProposals(open)}</p>
      </div>
    );
  return (
    <div class="stage-commit">
      <p id="run-ask">{rowWords.runAsk(open, visible.left)}</p>
      <button
        type="button"
        class="button primary"
        ref={first}
        aria-describedby="run-ask"
        onClick={() => act({ do: 'run' })}
      >
        {rowWords.runNow}
      </button>
      <button type="button" class="button" onClick={() => setAsking(false)}>
        {rowWords.back}
      </button>
    </div>
  );
}

/** Once every record has its mark: the score of 100, worked out by the learner. */
export function ScoreFoot({ desk }: { desk: Desk }) {
  const { visible, act, setOpen } = desk;
  const { rows } = visible;
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const rest = rows.filter(({ mark }) => mark === null).length;
  const next = nextUnmarked(rows, null);
  if (rest > 0 && next)
    return (
      <div class="stage-commit">
        <button type="button" class="button" onClick={() => setOpen(next.key, true)}>
          {rowWords.nextUnmarked(next)}
        </button>
        <p class="quiet">{rowWords.scoreLeft(rest)}</p>
      </div>
    );
  const right = rows.filter(({ mark }) => mark === 'right').length;
  return (
    <form
      class="stage-commit"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = event.currentTarget.querySelector('input')?.value ?? text;
        const percent = Number(typed);
        if (!/^\d{1,3}$/.test(typed.trim()) || percent > 100) return setMissing(true);
        act({ do: 'answer', percent });
      }}
    >
      <div class="field">
        <label for={id}>{rowWords.score}</label>
        <p class="quiet" id={`${id}-help`}>
          {missing ? rowWords.scoreMissing : rowWords.scoreHelp(right, rows.length)}
        </p>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={`${id}-help`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="button primary">
        {clean.handIn}
      </button>
    </form>
  );
}
