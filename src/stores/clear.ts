import { deleteDB } from 'idb';
import { type Database, database, databaseName } from './database.ts';
import { log } from './log.ts';
import { within } from './log-parts.ts';
import { forgetSettings } from './settings.ts';

/**
 * Removes everything this site keeps in this browser: log, team, settings, stored pages. Other tabs let go first
 * and begin afresh afterwards. `all` is false when the database still lies there, because the browser refused or
 * another page would not close it. Reload the page afterwards. To save a backup first, use `records/leave.ts`.
 */
export async function clearEverything(): Promise<{ all: boolean }> {
  log.tell('clearing');
  log.end();
  const all = await removeDatabase(database);
  forgetSettings();
  await clearPages();
  log.tell('cleared');
  return { all };
}

/** Deletes it, once every page has closed it. False when another page still holds it after `patience` ms. */
export async function removeDatabase(db: Database, patience = 4_000): Promise<boolean> {
  db.close();
  try {
    const gone = (async () => deleteDB(databaseName))().then(() => true);
    return (await within(gone, patience)) ?? false;
  } catch {
    return false;
  }
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
