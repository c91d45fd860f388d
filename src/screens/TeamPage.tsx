import { useStore } from '@nanostores/preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { team as words } from '#words/path';
import { digest } from '../domain/digest.ts';
import { type ReceiptRefusal, readReceipt, receiptSizeLimit } from '../domain/receipt.ts';
import { addReceipts, boards, readRoster } from '../domain/team.ts';
import { $team, forgetTeam, keepReceipts, keepRoster, loadTeam } from '../stores/team.ts';
import { TeamBoardTable } from './TeamBoardTable.tsx';

interface Broken {
  file: string;
  why: ReceiptRefusal | 'unreadable';
}

/** A manager's page: many receipts in, one table out, and nothing leaves the browser. */
export function TeamPage() {
  const id = useId();
  const team = useStore($team, { ssr: 'initial' });
  const [broken, setBroken] = useState<Broken[]>([]);
  const [said, setSaid] = useState('');
  const [names, setNames] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [over, setOver] = useState(false);
  useEffect(() => void loadTeam(Date.now()), []);

  const take = async (files: File[]) => {
    const good = [];
    const bad: Broken[] = [];
    for (const file of files) {
      if (file.size > 4 * receiptSizeLimit) {
        bad.push({ file: file.name, why: 'too-large' });
        continue;
      }
      const text = await file.text().catch(() => null);
      const read =
        text === null
          ? { ok: false as const, why: 'unreadable' as const }
          : readReceipt(text, Date.now(), digest);
      if (read.ok) good.push(read.receipt);
      else bad.push({ file: file.name, why: read.why });
    }
    const { receipts, added, newer, older } = addReceipts($team.get().receipts, good);
    await keepReceipts(receipts);
    setBroken(bad);
    setSaid(words.read(added, newer, older));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take([...(event.dataTransfer?.files ?? [])]);
  };
  const all = boards(team.receipts, team.roster);
  return (
    <>
      {team.fault && <p class="notice">{words.notKept}</p>}
      <section class="team-in">
        <div
          class="sheet stack drop"
          data-over={over ? '' : undefined}
          onDragOver={(e) => {
            e.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <div class="field">
            <label for={`${id}-files`}>{words.drop}</label>
            <input
              id={`${id}-files`}
              type="file"
              multiple
              accept=".json,application/json"
              onChange={(e) => {
                const input = e.currentTarget;
                void take([...(input.files ?? [])]).then(() => {
                  input.value = '';
                });
              }}
            />
          </div>
          <p role="status">{said}</p>
          {broken.length > 0 && (
            <div>
              <h3>{words.broken}</h3>
              <ul class="stack">
                {broken.map((b) => (
                  <li key={b.file}>
                    <strong>{b.file}</strong>: {words.why[b.why]}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        <form
          class="stack"
          onSubmit={(e) => {
            e.preventDefault();
            const roster = readRoster(names ?? team.roster.join('\n'));
            void keepRoster(roster).then(() => setSaid(words.rosterKept(roster.length)));
            setNames(null);
          }}
        >
          <div class="field">
            <label for={`${id}-roster`}>{words.roster}</label>
            <textarea
              id={`${id}-roster`}
              rows={6}
              value={names ?? team.roster.join('\n')}
              onInput={(e) => setNames(e.currentTarget.value)}
              aria-describedby={`${id}-hint`}
            />
            <p class="quiet" id={`${id}-hint`}>
              {words.rosterHint}
            </p>
          </div>
          <p>
            <button type="submit" class="button">
              {words.rosterSave}
            </button>
          </p>
        </form>
      </section>
      {all.length === 0 && <p class="quiet">{words.empty}</p>}
      {all.map((board) => (
        <TeamBoardTable key={board.path.id} board={board} roster={team.roster.length > 0} />
      ))}
      {(team.receipts.length > 0 || team.roster.length > 0) && (
        <section class="stack">
          {asking ? (
            <div class="notice" role="alertdialog" aria-label={words.forget}>
              <p>{words.forgetAsk}</p>
              <p class="row">
                <button
                  type="button"
                  class="button"
                  onClick={() =>
                    void forgetTeam().then(() => {
                      setAsking(false);
                      setBroken([]);
                      setSaid(words.forgotten);
                    })
                  }
                >
                  {words.forgetYes}
                </button>
                <button type="button" class="button" onClick={() => setAsking(false)}>
                  {words.forgetNo}
                </button>
              </p>
            </div>
          ) : (
            <p>
              <button type="button" class="button" onClick={() => setAsking(true)}>
                {words.forget}
              </button>
            </p>
          )}
        </section>
      )}
    </>
  );
}
