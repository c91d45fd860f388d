import { useStore } from '@nanostores/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { team as words } from '#words/path';
import type { Receipt } from '../domain/receipt.ts';
import { addReceipts, boards, readRoster, strangers, type TeamPath } from '../domain/team.ts';
import { earlyText } from '../parts/early.ts';
import { $team, forgetTeam, keepReceipts, keepRoster, loadTeam } from '../stores/team.ts';
import { ForgetTeam } from './ForgetTeam.tsx';
import { StorageNotice } from './StorageNotice.tsx';
import { TeamBoardTable } from './TeamBoardTable.tsx';
import { type Broken, filesLimit, readFiles } from './team-files.ts';

/** A manager's page: many receipts in, one table out, and nothing leaves the browser. */
export function TeamPage({ paths }: { paths: TeamPath[] }) {
  const id = useId();
  const team = useStore($team, { ssr: 'initial' });
  const [broken, setBroken] = useState<Broken[]>([]);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Receipt | null>(null);
  const [names, setNames] = useState<string | null>(() => earlyText(`${id}-roster`) || null);
  const [over, setOver] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);

  const take = async (files: File[]) => {
    setSaid(words.reading);
    setRemoved(null);
    const { good, bad } = await readFiles(files, Date.now());
    const { receipts, noRoom, ...counts } = addReceipts($team.get().receipts, good);
    await keepReceipts(receipts);
    setBroken(bad);
    const unread = bad.length + Math.max(0, files.length - filesLimit);
    setSaid(words.read(counts.added, counts.newer, counts.older, unread, noRoom));
  };
  const takeChosen = async (input: HTMLInputElement) => {
    try {
      await take([...(input.files ?? [])]);
    } finally {
      input.value = '';
    }
  };
  // Files may have been chosen before this page was awake.
  useEffect(() => {
    const input = chooser.current;
    void loadTeam().then(() => (input?.files?.length ? takeChosen(input) : undefined));
  }, []);
  const remove = (receipt: Receipt) => {
    void keepReceipts($team.get().receipts.filter((r) => r !== receipt));
    setSaid('');
    setRemoved(receipt);
  };
  const putBack = (receipt: Receipt) => {
    void keepReceipts(addReceipts($team.get().receipts, [receipt]).receipts);
    setRemoved(null);
    setSaid(words.putBack(receipt.person.name));
    status.current?.focus();
  };
  const forget = async () => {
    const all = await forgetTeam();
    setBroken([]);
    setNames(null);
    setRemoved(null);
    setSaid(all ? words.forgotten : words.notForgotten);
    status.current?.focus();
  };
  const saveNames = async () => {
    const roster = readRoster(names ?? team.roster.join('\n'));
    await keepRoster(roster.names);
    setNames(null);
    setSaid(words.rosterKept(roster.names.length, roster.left));
  };
  const all = boards(team.receipts, team.roster, paths);
  const odd = strangers(team.receipts, paths);
  return (
    <>
      <StorageNotice />
      {team.fault && <p class="notice">{words.notKept}</p>}
      {team.unread > 0 && <p class="notice">{words.unread(team.unread)}</p>}
      <section class="team-in" aria-label={words.files}>
        <div
          class="sheet stack drop"
          data-over={over ? '' : undefined}
          onDragOver={(e) => {
            e.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(e) => {
            e.preventDefault();
            setOver(false);
            void take([...(e.dataTransfer?.files ?? [])]);
          }}
        >
          <div class="field">
            <label for={`${id}-files`}>{words.drop}</label>
            <input
              id={`${id}-files`}
              type="file"
              multiple
              accept=".json,application/json"
              ref={chooser}
              onChange={(e) => void takeChosen(e.currentTarget)}
            />
          </div>
        </div>
        <form
          class="stack"
          onSubmit={(e) => {
            e.preventDefault();
            void saveNames();
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
      <div>
        <p role="status" tabIndex={-1} ref={status}>
          {removed ? words.removed(removed.person.name) : said}
        </p>
        {removed && (
          <p>
            <button type="button" class="button" ref={undo} onClick={() => putBack(removed)}>
              {words.undo}
            </button>
          </p>
        )}
      </div>
      {broken.length > 0 && (
        <section class="stack">
          <h2>{words.broken}</h2>
          <ul class="bullets">
            {broken.map((b, i) => (
              <li key={`${i}/${b.file}`}>
                <strong>{b.file}</strong>
                {b.who && ` (${words.from(b.who)})`}: {words.why[b.why]}
              </li>
            ))}
          </ul>
        </section>
      )}
      {team.receipts.length === 0 && <p class="quiet">{words.empty}</p>}
      {all.length === 0 && team.roster.length > 0 && (
        <section class="stack">
          <h2>{words.nobodyYet}</h2>
          <ul class="bullets">
            {team.roster.map((name) => (
              <li key={name}>
                {name}: {words.nothing}
              </li>
            ))}
          </ul>
        </section>
      )}
      {all.map((board) => (
        <TeamBoardTable key={board.path.id} board={board} remove={remove} />
      ))}
      {odd.shown.length > 0 && (
        <details class="fold">
          <summary>{words.strangers}</summary>
          <p>{words.strangersExplain}</p>
          <ul class="bullets">
            {odd.shown.map((s, i) => (
              <li key={`${i}/${s.name}`}>{words.stranger(s.name, s.path, s.steps)}</li>
            ))}
          </ul>
          {odd.more > 0 && <p>{words.strangersMore(odd.more)}</p>}
        </details>
      )}
      {team.receipts.length + team.roster.length + team.unread > 0 && <ForgetTeam forget={forget} />}
    </>
  );
}
