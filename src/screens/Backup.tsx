import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { settings as words } from '#words/settings';
import { backup } from '#words/storage';
import {
  backupLimitMegabytes,
  type ReadBackup,
  readBackupFile,
  restoreBackup,
  saveBackup,
  spanOf,
} from '../records/backup.ts';

const reasonsShown = 20;

type Good = ReadBackup & { ok: true };

/** Lets the browser show what was just said before long work begins. */
const shown = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Saving and restoring the backup file. */
export function Backup() {
  const id = useId();
  const [saved, setSaved] = useState('');

  const save = async () => {
    setSaved('');
    try {
      const { file, events, left, large } = await saveBackup(Date.now());
      setSaved(
        [
          words.backupSaved(file, events),
          backup.leftOut(left),
          large ? backup.large(backupLimitMegabytes) : '',
        ]
          .join(' ')
          .trim(),
      );
    } catch {
      setSaved(backup.unreadable);
    }
  };
  return (
    <>
      <section class="stack" aria-labelledby={`${id}-b`}>
        <h2 id={`${id}-b`}>{words.backup}</h2>
        <p>
          {words.backupExplain} {backup.withoutTeam}
        </p>
        <p>
          <button type="button" class="button" onClick={() => void save()}>
            {words.backupSave}
          </button>
        </p>
        <p role="status">{saved}</p>
      </section>
      <Restore />
    </>
  );
}

/** Reads a file, says what it holds, and adds it only then. */
function Restore() {
  const id = useId();
  const [said, setSaid] = useState('');
  const [found, setFound] = useState<Good | null>(null);
  const [left, setLeft] = useState<string[]>([]);
  const question = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (found) question.current?.focus();
  }, [found]);

  const read = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file) return;
    setLeft([]);
    setFound(null);
    setSaid(backup.reading);
    try {
      await shown();
      const got = await readBackupFile(file, Date.now());
      setSaid(got.ok ? '' : got.sentence);
      if (got.ok) setFound(got);
    } finally {
      input.value = '';
    }
  };
  // A file may have been chosen before this page was awake.
  useEffect(() => {
    if (chooser.current) void read(chooser.current);
  }, []);
  const add = async (good: Good) => {
    setFound(null);
    setSaid(backup.adding);
    status.current?.focus();
    await shown();
    const done = await restoreBackup(good);
    if (!done) return setSaid(backup.wrong.tooMuch);
    const { added, already, kept } = done;
    setSaid(
      [backup.restored(added, already, good.skipped.length), kept ? '' : backup.inMemory].join(' ').trim(),
    );
    const reasons = good.skipped.slice(0, reasonsShown).map((s) => s.why);
    if (good.skipped.length > reasonsShown)
      reasons.push(backup.skippedMore(good.skipped.length - reasonsShown));
    setLeft(reasons);
  };
  const span = found && spanOf(found.events);
  return (
    <section class="stack" aria-labelledby={`${id}-r`}>
      <h2 id={`${id}-r`}>{words.restore}</h2>
      <p>{words.restoreExplain}</p>
      <div class="field">
        <label for={`${id}-file`}>{words.restoreChoose}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          ref={chooser}
          onChange={(e) => void read(e.currentTarget)}
        />
      </div>
      {found && span && (
        <div class="notice stack" role="group" aria-labelledby={`${id}-holds`} tabIndex={-1} ref={question}>
          <p id={`${id}-holds`}>
            {backup.holds(found.events.length, span.from, span.to, found.skipped.length)}
          </p>
          <p class="row">
            <button type="button" class="button" onClick={() => void add(found)}>
              {backup.add}
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                setFound(null);
                setSaid(backup.notAdded);
                chooser.current?.focus();
              }}
            >
              {backup.dontAdd}
            </button>
          </p>
        </div>
      )}
      <p role="status" tabIndex={-1} ref={status}>
        {said}
      </p>
      {left.length > 0 && (
        <ul class="bullets">
          {left.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
