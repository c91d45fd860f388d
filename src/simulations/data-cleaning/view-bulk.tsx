import type { Desk } from './view-desk.ts';
import { classNames, rowWords } from './words.row_en.ts';

/** Fixes for many rows, each with the rows it would change, and all changes so far. */
export function Bulk({ desk, unfolded }: { desk: Desk; unfolded: boolean }) {
  const { visible, deed, undo, rowOf, say, name } = desk;
  const { classes, left, edits } = visible;
  return (
    <div class="cleaning-bulk">
      {classes.length > 0 && (
        <details class="folded" open={unfolded}>
          <summary>{rowWords.classes}</summary>
          <p class="quiet">{rowWords.classesNote}</p>
          <ul>
            {classes.map(({ fix, minutes, rows, edit }) => {
              const numbers = [...new Set(rows.map((key) => rowOf(key).no))].sort((a, b) => a - b);
              const off = edit === null && (minutes > left || numbers.length === 0);
              return (
                <li key={fix}>
                  <p>
                    <strong>{classNames[fix]}</strong>
                    <span class="quiet">
                      {edit !== null ? rowWords.classDone : rowWords.touches(numbers.length)}
                      {edit === null && numbers.length > 0 && `: ${rowWords.touchList(numbers)}`}
                    </span>
                  </p>
                  <button
                    type="button"
                    class="button"
                    aria-disabled={off}
                    aria-label={
                      edit === null
                        ? `${classNames[fix]}: ${rowWords.doClass(minutes)}`
                        : rowWords.undoOf(classNames[fix])
                    }
                    onClick={() => {
                      if (edit !== null) undo(edit);
                      else if (off) say(minutes > left ? rowWords.tooDear : rowWords.refused);
                      else deed({ do: 'class', fix });
                    }}
                  >
                    {edit === null ? rowWords.doClass(minutes) : rowWords.undo}
                  </button>
                </li>
              );
            })}
          </ul>
        </details>
      )}
      <details class="folded">
        <summary>{rowWords.allEdits(edits.length)}</summary>
        {edits.length === 0 ? (
          <p class="quiet">{rowWords.noEdits}</p>
        ) : (
          <ul>
            {edits.map(({ id, act, minutes }) => {
              const what = name(act);
              return (
                <li key={id}>
                  <p>
                    {what} <span class="quiet">{rowWords.cost(minutes)}</span>
                  </p>
                  <button
                    type="button"
                    class="button"
                    aria-label={rowWords.undoOf(what)}
                    onClick={(event) => {
                      // The button goes with its change: the focus stays in this list.
                      const summary = event.currentTarget.closest('details')?.querySelector('summary');
                      undo(id);
                      summary?.focus();
                    }}
                  >
                    {rowWords.undo}
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </details>
    </div>
  );
}
