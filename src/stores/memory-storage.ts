import type { StoredEvent } from '../domain/events.ts';
import { type LogStorage, runsKeptWhole, shownOf, withShown } from './storage.ts';

/** The twin that takes over when the browser keeps nothing: the same manner, gone with the page. */
export function memoryStorage(): LogStorage {
  const events = new Map<string, StoredEvent>();
  const shown = new Map<string, string>();
  const small = new Map<string, unknown>();
  const inOrder = () => [...events.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const whole = (event: StoredEvent) => withShown(event, shown.get(event.id) ?? null);
  const add = async (list: readonly StoredEvent[]) => {
    let added = 0;
    for (const event of list) {
      if (events.has(event.id)) continue;
      const text = shownOf(event);
      if (text !== null) shown.set(event.id, text);
      events.set(event.id, withShown(event, null));
      added++;
    }
    for (const id of [...shown.keys()].sort().slice(0, -runsKeptWhole)) shown.delete(id);
    return added;
  };
  return {
    add,
    async write(list) {
      await add(list);
    },
    after: async (id) => inOrder().filter((event) => id === null || event.id > id),
    count: async (id) =>
      id === null ? events.size : [...events.keys()].filter((known) => known <= id).length,
    async get(id) {
      const event = events.get(id);
      return event && whole(event);
    },
    whole: async () => inOrder().map(whole),
    recall: async (key) => small.get(key),
    async remember(key, value) {
      small.set(key, value);
    },
    close() {},
  };
}
