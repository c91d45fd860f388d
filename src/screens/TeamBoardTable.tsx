import { useId } from 'preact/hooks';
import { day } from '#words/format';
import { team as words } from '#words/path';
import { localDay } from '../domain/day.ts';
import type { Receipt } from '../domain/receipt.ts';
import { type BoardStep, stepOn, type TeamBoard, type TeamRow } from '../domain/team.ts';
import { boardCsv } from '../records/csv.ts';
import { saveFile } from '../records/save-file.ts';

interface Props {
  board: TeamBoard;
  remove(receipt: Receipt): void;
}

/**
 * People × steps of one path. What people did in practices stands beside their names, all four counts and never one
 * number; lessons follow as one narrow sign each, with the state in words for those who do not see it.
 */
export function TeamBoardTable({ board, remove }: Props) {
  const id = useId();
  const save = (separator: ',' | ';') =>
    saveFile(
      `team-${board.path.id}.csv`,
      'text/csv;charset=utf-8',
      boardCsv(board, { ...words, name: words.person, ...words.csvHeads }, separator),
    );
  const practices = board.steps.filter((s) => s.kind === 'practice');
  const lessons = board.steps.filter((s) => s.kind === 'lesson');
  return (
    <section class="stack">
      <h2 id={id}>{board.path.title}</h2>
      <p>
        {words.summary(board.handedIn, board.missing)} <span class="quiet">{words.sortHint}</span>
      </p>
      <div class="scroll board-scroll" role="region" aria-label={words.region(board.path.title)} tabIndex={0}>
        <table class="board" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              <th scope="col">{words.handedIn}</th>
              {practices.map((s) => (
                <th key={s.id} scope="col">
                  {s.title}
                </th>
              ))}
              <th scope="col">{words.due}</th>
              <th scope="col">{words.finishedHead}</th>
              {lessons.map((s, i) => (
                <th key={s.id} scope="col" class="sign">
                  <span aria-hidden="true">{i + 1}</span>
                  <span class="visually-hidden">{s.title}</span>
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <Row
                key={row.receipt ? `${row.receipt.person.key}/${row.name}` : row.name}
                {...{ row, practices, lessons, remove }}
                roster={board.missing !== null}
              />
            ))}
          </tbody>
        </table>
      </div>
      {lessons.length > 0 && <Legend lessons={lessons} />}
      <p class="row">
        <button type="button" class="button" onClick={() => save(',')}>
          {words.csv}
        </button>
        <button type="button" class="button" onClick={() => save(';')}>
          {words.csvExcel}
        </button>
      </p>
    </section>
  );
}

const states = ['finished', 'started', 'untouched'] as const;

/** What the signs and the numbers over the narrow columns mean. */
function Legend({ lessons }: { lessons: BoardStep[] }) {
  return (
    <div class="board-legend quiet">
      <p>
        {states.map((state) => (
          <span key={state} class="state" data-state={state}>
            {words.state[state]}
          </span>
        ))}
      </p>
      <ol>
        {lessons.map((s) => (
          <li key={s.id}>{s.title}</li>
        ))}
      </ol>
    </div>
  );
}

interface RowProps {
  row: TeamRow;
  practices: BoardStep[];
  lessons: BoardStep[];
  roster: boolean;
  remove(receipt: Receipt): void;
}

function Row({ row, practices, lessons, roster, remove }: RowProps) {
  const { receipt } = row;
  const all = practices.length + lessons.length;
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.namesake && <span class="quiet"> {words.namesake}</span>}
        {row.otherName && <span class="quiet"> {words.otherName}</span>}
        {roster && !row.onRoster && <span class="quiet"> {words.notListed}</span>}
      </th>
      <td>{receipt ? day(localDay(receipt.made), true) : words.nothing}</td>
      {practices.map((s) => (
        <td key={s.id}>
          <Practice step={s} receipt={receipt} />
        </td>
      ))}
      <td>{receipt?.due ? day(receipt.due, true) : ''}</td>
      <td>{receipt ? words.finishedOf(row.finished, all) : ''}</td>
      {lessons.map((s) => {
        const state = stepOn(receipt, s)?.state;
        return (
          <td key={s.id} class="sign">
            {state && (
              <span class="state" data-state={state}>
                <span class="visually-hidden">{words.state[state]}</span>
              </span>
            )}
          </td>
        );
      })}
      <td>
        {receipt && (
          <button
            type="button"
            class="button plain"
            aria-label={words.remove(row.name)}
            onClick={() => remove(receipt)}
          >
            {words.removeShort}
          </button>
        )}
      </td>
    </tr>
  );
}

function Practice({ step, receipt }: { step: BoardStep; receipt: Receipt | null }) {
  const on = stepOn(receipt, step);
  if (!on) return null;
  const { counts, passed, state } = on;
  return (
    <>
      <span class="state" data-state={state}>
        {words.state[state]}
        {passed !== null && `, ${passed ? words.passed : words.notPassed}`}
      </span>
      {counts && (
        <ul class="quiet four">
          {(['wrongStopped', 'wrongThrough', 'rightStopped', 'rightThrough'] as const).map((k) => (
            <li key={k}>
              {counts[k]} {words.counts[k]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
