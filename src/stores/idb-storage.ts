import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { StoredEvent } from '../domain/events.ts';
import type { Database, Shelves } from './database.ts';
import { type LogStorage, runsKeptWhole, shownOf, withShown } from './storage.ts';

type Writing = IDBPTransaction<Shelves, ('events' | 'kept-runs')[], 'readwrite'>;

/**
 * Asks for every event to be put; the first failure turns up in what comes back. `atOnce` commits without waiting
 * for answers: otherwise the browser drops the transaction when the page goes before they come (seen in Chromium:
 * two of three such writes were lost, and none with it).
 */
function put(tx: Writing, list: readonly StoredEvent[], atOnce: boolean): { cause?: unknown } {
  const failed: { cause?: unknown } = {};
  const note = (error: unknown) => {
    failed.cause ??= error;
  };
  try {
    for (const event of list) {
      const shown = shownOf(event);
      tx.objectStore('events').put(withShown(event, null)).catch(note);
      if (shown !== null) tx.objectStore('kept-runs').put(shown, event.id).catch(note);
    }
    if (atOnce) tx.commit?.();
  } catch (error) {
    note(error);
    tx.abort();
  }
  return failed;
}

/** `tx.done` often says only that the transaction was aborted; the first failure in it says why. */
const ended = (tx: Writing, failed: { cause?: unknown }): Promise<void> =>
  tx.done.catch((error) => {
    throw error.name === 'AbortError' ? (failed.cause ?? error) : error;
  });

/** Drops what all but the newest runs showed. Keys sort by the time a run was finished. */
async function thin(db: IDBPDatabase<Shelves>): Promise<void> {
  const oldest = (await db.getAllKeys('kept-runs')).at(-1 - runsKeptWhole);
  if (oldest !== undefined) await db.delete('kept-runs', IDBKeyRange.upperBound(oldest));
}

/** The log in IndexedDB. Rejects at once when the browser refuses to open it. */
export async function idbStorage(database: Database): Promise<LogStorage> {
  await database.use();
  const upTo = (id: string | null) => (id === null ? undefined : IDBKeyRange.upperBound(id));
  const beyond = (id: string | null) => (id === null ? undefined : IDBKeyRange.lowerBound(id, true));
  return {
    async write(list) {
      const db = await database.use();
      const tx = db.transaction(['events', 'kept-runs'], 'readwrite');
      await ended(tx, put(tx, list, true));
      if (list.some((event) => shownOf(event) !== null)) await thin(db);
    },
    async add(list) {
      const db = await database.use();
      const tx = db.transaction(['events', 'kept-runs'], 'readwrite');
      const known = new Set(await tx.objectStore('events').getAllKeys());
      const fresh = list.filter(({ id }) => !known.has(id) && known.add(id));
      await ended(tx, put(tx, fresh, false));
      await thin(db);
      return fresh.length;
    },
    after: async (id) => (await database.use()).getAll('events', beyond(id)),
    count: async (id) => (await database.use()).count('events', upTo(id)),
    async get(id) {
      const tx = (await database.use()).transaction(['events', 'kept-runs']);
      const [event, shown] = await Promise.all([
        tx.objectStore('events').get(id),
        tx.objectStore('kept-runs').get(id),
        tx.done,
      ]);
      return event && withShown(event, shown ?? null);
    },
    async whole() {
      const tx = (await database.use()).transaction(['events', 'kept-runs']);
      const kept = tx.objectStore('kept-runs');
      const [events, ids, texts] = await Promise.all([
        tx.objectStore('events').getAll(),
        kept.getAllKeys(),
        kept.getAll(),
        tx.done,
      ]);
      const shown = new Map(ids.map((id, i) => [id, texts[i] as string]));
      return events.map((event) => withShown(event, shown.get(event.id) ?? null));
    },
    recall: async (key) => (await database.use()).get('checkpoints', key),
    async remember(key, value) {
      await (await database.use()).put('checkpoints', value, key);
    },
    close: () => database.close(),
  };
}
