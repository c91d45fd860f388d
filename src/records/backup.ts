import { backup as words } from '#words/storage';
import { localDay } from '../domain/day.ts';
import { readEvent } from '../domain/event-schemas.ts';
import type { StoredEvent } from '../domain/events.ts';
import { upgrades } from '../domain/upgrades.ts';
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
/** Room a restored record leaves for what is done after it. */
const headroom = limit / 10;
/** How far ahead of this clock an entry may be dated, in milliseconds. */
const clocksDiffer = 2 * 86_400_000;

/** One entry as JSON; null when it cannot be written, so that one damaged entry costs no other. */
function entryText(event: StoredEvent): string | null {
  try {
    return JSON.stringify(event) ?? null;
  } catch {
    return null;
  }
}

/** The file, and how many entries had to be left out because they cannot be written. */
export function backupText(
  events: readonly StoredEvent[],
  settings: Settings,
  now: number,
): { text: string; left: number } {
  const made = new Date(now).toISOString();
  const head = { format, version, made, settings } satisfies Omit<BackupFile, 'events'>;
  const entries = events.map(entryText).filter((entry) => entry !== null);
  const text = `${JSON.stringify(head).slice(0, -1)},"events":[${entries.join(',')}]}`;
  return { text, left: events.length - entries.length };
}

const sizeOf = (text: string): number => new Blob([text]).size;

export interface SavedBackup {
  file: string;
  /** How many entries it holds, and how many could not be written. */
  events: number;
  left: number;
  /** Larger than this site would read back. */
  large: boolean;
}

/** Saves everything as a file and says what it is. Rejects when the log cannot be read. */
export async function saveBackup(now: number): Promise<SavedBackup> {
  const events = await log.whole();
  const file = words.fileName(localDay(now));
  const { text, left } = backupText(events, readSettings(), now);
  saveFile(file, 'application/json', text);
  return { file, events: events.length - left, left, large: sizeOf(text) > limit };
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
export function readBackup(text: string, now: number): ReadBackup {
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
    const read = readEvent(raw, upgrades, now + clocksDiffer);
    if (read.unknown) events.push(read.kept);
    else if (read.ok) events.push(read.event);
    else skipped.push({ why: words.skipped(index + 1, read.why) });
  });
  if (events.length === 0) return wrong(words.wrong.nothing);
  return { ok: true, events, settings: isObject(settings) ? settings : {}, skipped };
}

/** The same for a chosen file; one that is too large is not read at all. */
export async function readBackupFile(file: Blob, now: number): Promise<ReadBackup> {
  if (file.size > limit) return wrong(words.wrong.tooLarge(backupLimitMegabytes));
  try {
    return readBackup(await file.text(), now);
  } catch {
    return wrong(words.wrong.notJson);
  }
}

/** First and last moment in a file, for the question whether to add it. */
export function spanOf(events: readonly StoredEvent[]): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { at } of events) {
    from = Math.min(from, at);
    to = Math.max(to, at);
  }
  return { from, to };
}

/**
 * Adds a backup to what is here: by id, overwriting nothing, so that restoring twice changes nothing. Settings
 * come along only into a browser in which nothing was done yet. Null, with nothing added, when the record would
 * become so large that its own next backup could not be read.
 */
export async function restoreBackup(
  read: ReadBackup & { ok: true },
): Promise<{ added: number; already: number; kept: boolean } | null> {
  await log.start();
  const here = await log.whole().catch(() => []);
  const known = new Set(here.map(({ id }) => id));
  const together = [...here, ...read.events.filter(({ id }) => !known.has(id))];
  if (sizeOf(backupText(together, readSettings(), 0).text) > limit - headroom) return null;
  const fresh = log.$progress.get().events === 0;
  const { added, kept } = await log.restore(read.events);
  if (fresh) restoreSettings(read.settings);
  return { added, already: read.events.length - added, kept };
}
