import { useId, useState } from 'preact/hooks';
import { settings as words } from '#words/settings';
import { backup } from '#words/storage';
import { readBackupFile, restoreBackup, saveBackup } from '../records/backup.ts';

const reasonsShown = 20;

/** Saving and restoring the backup file. */
export function Backup() {
  const id = useId();
  const [saved, setSaved] = useState('');
  const [restored, setRestored] = useState('');
  const [left, setLeft] = useState<string[]>([]);

  const save = async () => {
    try {
      const { file, events } = await saveBackup(Date.now());
      setSaved(words.backupSaved(file, events));
    } catch {
      setSaved(backup.unreadable);
    }
  };
  const restore = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    setLeft([]);
    const read = await readBackupFile(file);
    if (!read.ok) {
      setRestored(read.sentence);
      return;
    }
    const { added, already, kept } = await restoreBackup(read);
    setRestored(
      [backup.restored(added, already, read.skipped.length), kept ? '' : backup.inMemory].join(' ').trim(),
    );
    const reasons = read.skipped.slice(0, reasonsShown).map((s) => s.why);
    if (read.skipped.length > reasonsShown)
      reasons.push(backup.skippedMore(read.skipped.length - reasonsShown));
    setLeft(reasons);
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
      <section class="stack" aria-labelledby={`${id}-r`}>
        <h2 id={`${id}-r`}>{words.restore}</h2>
        <p>{words.restoreExplain}</p>
        <div class="field">
          <label for={`${id}-file`}>{words.restoreChoose}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".json,application/json"
            onChange={(e) => void restore(e.currentTarget)}
          />
        </div>
        <p role="status">{restored}</p>
        {left.length > 0 && (
          <ul class="bullets">
            {left.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
