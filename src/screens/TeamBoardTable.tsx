import { day } from '#words/format';
import { team as words } from '#words/path';
import type { ReceiptStep } from '../domain/receipt.ts';
import type { TeamBoard, TeamRow } from '../domain/team.ts';
import { boardCsv } from '../records/csv.ts';
import { saveFile } from '../records/save-file.ts';
import { $team, keepReceipts } from '../stores/team.ts';

/** People × steps of one path. Shape and words say the state; practices show all four counts, never one number. */
export function TeamBoardTable({ board, roster }: { board: TeamBoard; roster: boolean }) {
  const save = () =>
    saveFile(
      `team-${board.path.id}.csv`,
      'text/csv;charset=utf-8',
      boardCsv(board, { name: words.person, ...words }),
    );
  const heading = `board-${board.path.id}`;
  return (
    <section class="stack" aria-labelledby={heading}>
      <h2 id={heading}>{words.board(board.path.title)}</h2>
      <p>
        {words.summary(board.handedIn, board.missing)} <span class="quiet">{words.sortHint}</span>
      </p>
      <div class="scroll" role="region" aria-label={words.board(board.path.title)} tabIndex={0}>
        <table class="board">
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              <th scope="col">{words.handedIn}</th>
              {board.steps.map((s) => (
                <th key={`${s.kind}/${s.id}`} scope="col">
                  {s.title}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {board.rows.map((row) => (
              <Row key={row.receipt?.person.key ?? row.name} row={row} steps={board.steps} roster={roster} />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <button type="button" class="button" onClick={save}>
          {words.csv}
        </button>
      </p>
    </section>
  );
}

function Row({ row, steps, roster }: { row: TeamRow; steps: TeamBoard['steps']; roster: boolean }) {
  const { receipt } = row;
  const remove = () => void keepReceipts($team.get().receipts.filter((r) => r !== receipt));
  return (
    <tr>
      <th scope="row">
        {row.name}
        {row.namesake && <span class="quiet"> {words.namesake}</span>}
        {roster && !row.onRoster && <span class="quiet"> {words.notListed}</span>}
      </th>
      <td>{receipt ? day(new Date(receipt.made).toISOString().slice(0, 10), true) : words.nothing}</td>
      {steps.map((s) => (
        <td key={`${s.kind}/${s.id}`}>
          <Cell step={receipt?.steps.find((x) => x.kind === s.kind && x.id === s.id)} />
        </td>
      ))}
      <td>
        {receipt && (
          <button type="button" class="button plain" aria-label={words.remove(row.name)} onClick={remove}>
            {words.removeShort}
          </button>
        )}
      </td>
    </tr>
  );
}

function Cell({ step }: { step: ReceiptStep | undefined }) {
  if (!step) return null;
  return (
    <>
      <span class="state" data-state={step.state}>
        {words.state[step.state]}
      </span>
      {step.counts && (
        <ul class="quiet four">
          {(['wrongStopped', 'wrongThrough', 'rightStopped', 'rightThrough'] as const).map((k) => (
            <li key={k}>
              {step.counts?.[k]} {words.counts[k]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
