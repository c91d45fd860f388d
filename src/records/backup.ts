import { backup as words } from '#words/storage';
import { readEvent } from '../domain/event-schemas.ts';
import type { StoredEvent } from '../domain/events.ts';
import { log } from '../stores/log.ts';
import { readSettings, restoreSettings, type Settings } from '../stores/settings.ts';
import { saveFile } from './save-file.ts';

/** The backup file: everything the learner did in this browser, and the settings. Team data is not in it. */
interface BackupFile {
  format: typeof format;
  version: number;
  /** ISO moment. */
  made: string;
  events: StoredEvent[];
  settings: Settings;
}

const format = 'second-look-backup';
const version = 1;

/** Larger files are not even read. Ten years of daily practice stay below a tenth of it. */
export const backupLimitMegabytes = 50;
const limit = backupLimitMegabytes * 1_000_000;

export const backupText = (events: StoredEvent[], settings: Settings, now: number): string =>
  JSON.stringify({
    format,
    version,
    made: new Date(now).toISOString(),
    events,
    settings,
  } satisfies BackupFile);

/** Saves everything as a file; gives back its name and how many entries it holds. Rejects when the log cannot be read. */
export async function saveBackup(now: number): Promise<{ file: string; events: number }> {
  const events = await log.whole();
  const file = words.fileName(new Date(now).toISOString().slice(0, 10));
  saveFile(file, 'application/json', backupText(events, readSettings(), now));
  return { file, events: events.length };
}

export type ReadBackup =
  | {
      ok: true;
      /** Checked and clean, those of newer kinds included. */
      events: StoredEvent[];
      settings: { [P in keyof Settings]?: unknown };
      skipped: { why: string }[];
    }
  | { ok: false; sentence: string };

const wrong = (sentence: string): ReadBackup => ({ ok: false, sentence });
const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Reads a backup from anywhere. Never throws: what is wrong comes back as a sentence, or as a list of entries left out. */
export function readBackup(text: string): ReadBackup {
  if (text.length > limit) return wrong(words.wrong.tooLarge(backupLimitMegabytes));
  if (text.trim() === '') return wrong(words.wrong.empty);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    // Ours begins with its format; a file that begins so and does not parse has lost its end.
    const ours = text.slice(0, 200).includes(`"${format}"`);
    return wrong(ours ? words.wrong.truncated : words.wrong.notJson);
  }
  if (!isObject(file) || file['format'] !== format) return wrong(words.wrong.otherFormat);
  const { version: made, events: listed, settings } = file;
  if (typeof made === 'number' && made > version) return wrong(words.wrong.newer);
  if (made !== version || !Array.isArray(listed)) return wrong(words.wrong.otherFormat);
  const events: StoredEvent[] = [];
  const skipped: { why: string }[] = [];
  listed.forEach((raw, index) => {
    const read = readEvent(raw);
    if (read.unknown) events.push(read.kept);
    else if (read.ok) events.push(read.event);
    else skipped.push({ why: words.skipped(index + 1, read.why) });
  });
  if (events.length === 0) return wrong(words.wrong.nothing);
  return { ok: true, events, settings: isObject(settings) ? settings : {}, skipped };
}

/** The same for a chosen file; one that is too large is not read at all. */
export async function readBackupFile(file: Blob): Promise<ReadBackup> {
  if (file.size > limit) return wrong(words.wrong.tooLarge(backupLimitMegabytes));
  try {
    return readBackup(await file.text());
  } catch {
    return wrong(words.wrong.notJson);
  }
}

/**
 * Adds a backup to what is here: by id, overwriting nothing, so that restoring twice changes nothing. Settings
 * come along only into a browser in which nothing was done yet.
 */
export async function restoreBackup(
  read: ReadBackup & { ok: true },
): Promise<{ added: number; already: number; kept: boolean }> {
  await log.start();
  const fresh = log.$progress.get().events === 0;
  const { added, kept } = await log.restore(read.events);
  if (fresh) restoreSettings(read.settings);
  return { added, already: read.events.length - added, kept };
}
