import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { spaced, tables } from '#words-of/data-cleaning';
import type { SourceRecord } from '../../domain/case.ts';
import { movesKey } from '../../parts/keys.ts';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { RecordTable } from '../../parts/RecordTable.tsx';
import { editable } from './types.ts';
import type { Slip, VisibleRow } from './types-screen.ts';
import type { Desk } from './view-desk.ts';
import { isUndecided, nextUnmarked } from './view-foot.tsx';
import { FixForm, MergeForm } from './view-forms.tsx';
import { deedText, rowWords } from './words.row_en.ts';

const moves = ['apply', 'leave', 'fix', 'merge', 'obsolete', 'flag'] as const;
type Move = (typeof moves)[number];
const marks = ['right', 'not-right'] as const;

/** The papers of a row as a record. */
function paper(row: VisibleRow, slip: Slip, set: Desk['visible']['set']): SourceRecord {
  const { columns } = tables[set];
  const { slipRows, status, silent } = rowWords;
  const text = (at: string, label: string, words: string | null) => ({
    at,
    label,
    cells: [{ kind: 'text' as const, text: words ?? silent }],
  });
  return {
    id: `slip-${row.key}`,
    title: rowWords.slip(row),
    columns: [],
    rows: [
      text('register', slipRows.register, slip.register),
      text('name', slipRows.name, slip.name),
      text('status', slipRows.status, slip.closed ? status.closed : status.open),
      { at: 'last', label: slipRows.last, cells: [{ kind: 'date', date: slip.last }] },
      ...editable.map((column) =>
        text(
          column,
          columns[column],
          column === 'account' && slip.account ? spaced(slip.account) : slip[column],
        ),
      ),
    ],
  };
}

/** One open row: what the machine says of it, its papers, and what may be done. All ways look alike. */
export function Panel({ desk, row }: { desk: Desk; row: VisibleRow }) {
  const { visible, act, keys } = desk;
  const { task, left, minutes } = visible;
  const [form, setForm] = useState<'fix' | 'merge' | null>(null);
  const papers = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const looked = useRef(row.slip !== null);

  // The button is gone once the papers lie open: the focus goes on to them.
  useEffect(() => {
    if (!row.slip || looked.current) return;
    looked.current = true;
    papers.current?.focus();
    desk.say(rowWords.looked(row, left));
  }, [row.slip]);

  const press = (move: Move) => choose(desk, row, move, setForm);
  const mark = (as: (typeof marks)[number]) => {
    act({ do: 'mark', row: row.key, as });
    const next = nextUnmarked(visible.rows, row);
    const rest = visible.rows.filter((one) => one.mark === null && one !== row).length;
    desk.say(rowWords.saidMark(row, as, rest));
    if (next) desk.setOpen(next.key, true);
  };
  // Always what lies here now: a key may come before the effects of the last one have run.
  const pressed = useRef<(event: KeyboardEvent) => void>(() => {});
  pressed.current = (event) => {
    if (task === 'clean') {
      const move = movesKey(event, moves);
      if (move) press(move);
    } else {
      const as = movesKey(event, marks);
      if (as) mark(as);
    }
  };
  useLayoutEffect(() => {
    if (!keys) return;
    const key = (event: KeyboardEvent) => pressed.current(event);
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, [keys]);

  const close = () => {
    setForm(null);
    requestAnimationFrame(() => head.current?.focus());
  };
  return (
    <div class="cleaning-panel">
      <h3 tabIndex={-1} ref={head}>
        {task === 'clean' ? rowWords.decide(row) : rowWords.markAs(row)}
      </h3>
      <div class="stage-sides">
        <Said desk={desk} row={row} />
        <div class="cleaning-papers" ref={papers} tabIndex={-1}>
          {row.slip ? (
            <RecordTable record={paper(row, row.slip, visible.set)} level={4} />
          ) : (
            <button
              type="button"
              class="button"
              aria-disabled={left < minutes.look}
              onClick={() =>
                left < minutes.look ? desk.say(rowWords.tooDear) : act({ do: 'look', row: row.key })
              }
            >
              {rowWords.look(minutes.look)}
            </button>
          )}
        </div>
      </div>
      {task === 'score' ? (
        <div class="choices" role="group" aria-label={rowWords.markAs(row)}>
          {marks.map((as, i) => (
            <button
              key={as}
              type="button"
              class="choice"
              aria-pressed={row.mark === as}
              aria-keyshortcuts={keys ? String(i + 1) : undefined}
              onClick={() => mark(as)}
            >
              {rowWords.mark[as]}
            </button>
          ))}
        </div>
      ) : (
        <>
          <div class="choices cleaning-moves" role="group" aria-label={rowWords.decide(row)}>
            {moves.map((move, i) => {
              const off = whyNot(desk, row, move) !== null;
              return (
                <button
                  key={move}
                  type="button"
                  class="choice"
                  aria-disabled={off}
                  aria-pressed={move === 'fix' || move === 'merge' ? undefined : isDone(row, move)}
                  aria-expanded={move === 'fix' || move === 'merge' ? form === move : undefined}
                  aria-keyshortcuts={keys ? String(i + 1) : undefined}
                  onClick={() => press(move)}
                >
                  <span class="cleaning-move">
                    {rowWords[move]}{' '}
                    <span class="quiet">{rowWords.cost(move === 'leave' ? 0 : minutes[move])}</span>
                  </span>
                </button>
              );
            })}
          </div>
          {form === 'fix' && <FixForm desk={desk} row={row} close={close} />}
          {form === 'merge' && <MergeForm desk={desk} row={row} close={close} />}
          <Done desk={desk} row={row} back={() => head.current?.focus()} />
        </>
      )}
    </div>
  );
}

/** What the assistant, or the checking AI, says of this row. */
function Said({ desk: { visible, rowOf }, row }: { desk: Desk; row: VisibleRow }) {
  if (row.check)
    return (
      <MachineVoice by={rowWords.checker} confidence={rowWords.confidence(row.check.confidence)}>
        <p>{rowWords.checkSays[row.check.says]}</p>
      </MachineVoice>
    );
  if (row.proposal)
    return (
      <MachineVoice by={rowWords.assistant} confidence={rowWords.confidence(row.proposal.confidence)}>
        <p>{deedText(row.proposal.deed, visible.set, rowOf)}</p>
      </MachineVoice>
    );
  return (
    <p class="quiet">{row.proposalAt ? rowWords.proposalAt(rowOf(row.proposalAt)) : rowWords.noProposal}</p>
  );
}

/** What was done to this row, each with its way back. */
function Done({ desk, row, back }: { desk: Desk; row: VisibleRow; back(): void }) {
  const { visible } = desk;
  const edits = visible.edits.filter(({ id }) => row.edits.includes(id));
  const next = visible.rows.filter((one) => isUndecided(one) && one !== row);
  const after = next.find(({ no }) => no > row.no) ?? next[0];
  return (
    <div class="cleaning-done">
      {edits.length > 0 && (
        <ul aria-label={rowWords.edits}>
          {edits.map(({ id, act, minutes }) => {
            const what = desk.name(act);
            return (
              <li key={id}>
                <span>
                  {what} <span class="quiet">{rowWords.cost(minutes)}</span>
                </span>
                <button
                  type="button"
                  class="button plain"
                  aria-label={rowWords.undoOf(what)}
                  onClick={() => {
                    desk.undo(id);
                    back();
                  }}
                >
                  {rowWords.undo}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {after && (
        <button type="button" class="button plain" onClick={() => desk.setOpen(after.key, true)}>
          {rowWords.nextProposal(after)}
        </button>
      )}
    </div>
  );
}

const isDone = (row: VisibleRow, move: Move): boolean =>
  move === 'flag' ? row.flagged : move === 'obsolete' ? row.obsolete : row.decision === move;

/** Why a move cannot be made now; null when it can. */
function whyNot({ visible }: Desk, row: VisibleRow, move: Move): string | null {
  if (isDone(row, move)) return null;
  const { left, minutes } = visible;
  if ((move === 'apply' || move === 'leave') && !row.proposal) return rowWords.noProposal;
  const live = row.into === null && !row.obsolete;
  if (!live && move !== 'flag' && move !== 'leave') return rowWords.refused;
  return move !== 'leave' && minutes[move] > left ? rowWords.tooDear : null;
}

/** Pressing a move that stands takes it back. */
function choose(
  desk: Desk,
  row: VisibleRow,
  move: Move,
  setForm: (form: 'fix' | 'merge' | null) => void,
): void {
  const { visible, deed, undo, say } = desk;
  const why = whyNot(desk, row, move);
  if (why) return say(why);
  if (move === 'fix' || move === 'merge') return setForm(move);
  const standing = visible.edits.find(({ act }) => act.do === move && 'row' in act && act.row === row.key);
  setForm(null);
  if (standing) return undo(standing.id);
  deed({ do: move, row: row.key });
}
