import { database, databaseName } from './database.ts';
import { log } from './log.ts';
import { forgetSettings } from './settings.ts';

/**
 * Removes everything this site keeps in this browser: log, team, settings, stored pages. Other tabs let go first
 * and begin afresh afterwards. `all` is false when the database still lies there, because the browser refused or
 * another page would not close it. Reload the page afterwards. To save a backup first, use `records/leave.ts`.
 */
export async function clearEverything(): Promise<{ all: boolean }> {
  log.tell('clearing');
  log.end();
  const all = await database.remove();
  forgetSettings();
  await clearPages();
  log.tell('cleared');
  return { all };
}

/** Pages kept for reading offline. Other sites may share this address, so only names that carry ours go. */
async function clearPages(): Promise<void> {
  try {
    const names = (await caches.keys()).filter((name) => name.includes(databaseName));
    await Promise.all(names.map((name) => caches.delete(name)));
  } catch {
    // No caches in this browser, or none allowed: nothing is kept there.
  }
}
