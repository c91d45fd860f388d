import type { StoredEvent } from '../domain/events.ts';
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
      const work = async () => {
        const ids = list.map((event) => event.id).sort();
        const [low, high] = [ids[0], ids.at(-1)];
        if (low === undefined || high === undefined) return;
        const known = new Set(await events.getAllKeys(IDBKeyRange.bound(low, high)));
        for (const event of list) {
          if (known.has(event.id)) continue;
          known.add(event.id);
          const shown = shownOf(event);
          // The failure of one put aborts the transaction; `tx.done` tells why, the single request does not.
          events.put(withShown(event, null)).catch(() => {});
          if (shown !== null) kept.put(shown, event.id).catch(() => {});
          added++;
        }
        if (list.some((event) => event.kind === 'run.finished')) {
          const oldest = (await kept.getAllKeys()).at(-1 - runsKeptWhole);
          if (oldest !== undefined) await kept.delete(IDBKeyRange.upperBound(oldest));
        }
      };
      work().catch(() => {
        try {
          tx.abort();
        } catch {
          // It has ended already; `tx.done` carries the reason.
        }
      });
      await tx.done;
      return added;
    },
    after: async (id) => (await database.use()).getAll('events', beyond(id)),
    count: async (id) => (await database.use()).count('events', upTo(id)),
    async get(id) {
      const tx = (await database.use()).transaction(['events', 'kept-runs']);
      const event = await tx.objectStore('events').get(id);
      return event && withShown(event, (await tx.objectStore('kept-runs').get(id)) ?? null);
    },
    async whole() {
      const tx = (await database.use()).transaction(['events', 'kept-runs']);
      const events: StoredEvent[] = await tx.objectStore('events').getAll();
      const kept = tx.objectStore('kept-runs');
      const ids = await kept.getAllKeys();
      const texts = await kept.getAll();
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
