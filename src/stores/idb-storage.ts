import type { Database } from './database.ts';
import { type LogStorage, runsKeptWhole, shownOf, withShown } from './storage.ts';

/** The log in IndexedDB. Rejects at once when the browser refuses to open it. */
export async function idbStorage(database: Database): Promise<LogStorage> {
  await database.use();
  const upTo = (id: string | null) => (id === null ? undefined : IDBKeyRange.upperBound(id));
  const beyond = (id: string | null) => (id === null ? undefined : IDBKeyRange.lowerBound(id, true));
  return {
    async add(list) {
      const db = await database.use();
      const tx = db.transaction(['events', 'kept-runs'], 'readwrite');
      const events = tx.objectStore('events');
      const kept = tx.objectStore('kept-runs');
      let added = 0;
      // `tx.done` often says only that the transaction was aborted; the first failure in it says why.
      let cause: unknown;
      const note = (error: unknown) => {
        cause ??= error;
      };
      const work = async () => {
        const ids = list.map((event) => event.id).sort();
        const [low, high] = [ids[0], ids.at(-1)];
        if (low === undefined || high === undefined) return;
        const known = new Set(await events.getAllKeys(IDBKeyRange.bound(low, high)));
        for (const event of list) {
          if (known.has(event.id)) continue;
          known.add(event.id);
          const shown = shownOf(event);
          events.put(withShown(event, null)).catch(note);
          if (shown !== null) kept.put(shown, event.id).catch(note);
          added++;
        }
        if (list.some((event) => event.kind === 'run.finished')) {
          const oldest = (await kept.getAllKeys()).at(-1 - runsKeptWhole);
          if (oldest !== undefined) await kept.delete(IDBKeyRange.upperBound(oldest));
        }
      };
      work().catch((error) => {
        note(error);
        try {
          tx.abort();
        } catch {
          // It has ended already.
        }
      });
      await tx.done.catch((error) => {
        throw error.name === 'AbortError' ? (cause ?? error) : error;
      });
      return added;
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
