import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** One fact of the log as it lies in the browser. */
export interface Kept {
  id: string;
  kind: string;
  data: Record<string, unknown>;
}

/** Everything the learner's log holds in IndexedDB, read past the site. Nothing where there is no database. */
export const recordOf = (page: Page): Promise<Kept[]> =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'second-look')) return [];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('second-look'));
    try {
      if (!db.objectStoreNames.contains('events')) return [];
      return (await done(db.transaction('events').objectStore('events').getAll())) as Kept[];
    } finally {
      db.close();
    }
  });

/** Waits until the log on disk holds what `holds` looks for: what a killed tab can no longer lose. */
export async function written(page: Page, what: string, holds: (kept: Kept) => boolean): Promise<void> {
  await expect
    .poll(async () => (await recordOf(page)).some(holds), { message: `${what} is kept`, timeout: 10_000 })
    .toBe(true);
}

/** Kills the tab as a crash would: no page of it gets a last turn. */
export async function kill(page: Page): Promise<void> {
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  await page.close();
}
