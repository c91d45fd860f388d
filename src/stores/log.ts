import { onMount } from 'nanostores';
import { href } from '../parts/href.ts';
import { database, databaseName } from './database.ts';
import { randomText } from './entropy.ts';
import { idbStorage } from './idb-storage.ts';
import { createLog } from './log-core.ts';
import { createTabs, silentTabs } from './tabs.ts';

/**
 * The learner's log in this browser: one for the page. It opens by itself when something looks at it
 * or adds to it, and stays asleep while pages are built.
 */
const inBrowser = typeof window !== 'undefined';
const lastingStorage = () => {
  const manager = inBrowser ? navigator.storage : undefined;
  if (typeof manager?.persist !== 'function') return null;
  return { persist: () => manager.persist(), persisted: () => manager.persisted() };
};

export const log = createLog({
  open: () => idbStorage(database),
  tabs: inBrowser ? createTabs(databaseName) : silentTabs,
  now: Date.now,
  writer: randomText(6),
  keeper: lastingStorage(),
  // To the first page, not to this one again: an open lesson would note at once that it was opened.
  onCleared: () => location.assign(href('/')),
});

export const { append, appendSoon, $storage } = log;

if (inBrowser) {
  for (const store of [log.$progress, log.$ready, log.$storage]) onMount(store, () => void log.start());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void log.flush();
    else void log.flush().then(log.catchUp);
  });
  window.addEventListener('pagehide', () => void log.flush());
  // A page that comes back from the browser's page cache slept while others wrote.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void log.catchUp();
  });
}
