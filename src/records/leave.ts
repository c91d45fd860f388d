import { clearEverything } from '../stores/clear.ts';
import { saveBackup } from './backup.ts';

/** A backup was handed over; clearing is possible only from here. */
export interface Leaving {
  file: string;
  events: number;
  /** Call it when the learner says that the file is saved: no browser tells a page whether a download was kept. */
  clear(): Promise<{ all: boolean }>;
}

/** "Finish here and clear", first half: saves the backup. Rejects, with nothing removed, when none can be made. */
export async function finishHere(now: number): Promise<Leaving> {
  const { file, events } = await saveBackup(now);
  return { file, events, clear: clearEverything };
}
