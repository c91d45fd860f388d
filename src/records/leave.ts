import { clearEverything } from '../stores/clear.ts';
import { type SavedBackup, saveBackup } from './backup.ts';

/** A backup was handed over; clearing is possible only from here. */
export interface Leaving extends SavedBackup {
  /**
   * Call it when the learner says that the file is saved: no browser tells a page whether a download was kept. Null
   * when the file is too large to be restored: then nothing may be removed here.
   */
  clear: (() => Promise<{ all: boolean }>) | null;
}

/** "Finish here and clear", first half: saves the backup. Rejects, with nothing removed, when none can be made. */
export async function finishHere(now: number): Promise<Leaving> {
  const saved = await saveBackup(now);
  return { ...saved, clear: saved.large ? null : clearEverything };
}
