import type { StoredEvent } from '../domain/events.ts';
import type { LogStorage } from './storage.ts';

/** Events on their way into storage. What fails stays here and goes with the next try. */
export interface Outbox {
  /** One event this page made. */
  put(event: StoredEvent): void;
  /** Events of a backup that found no room: they wait as well, but must overwrite nothing. */
  hold(events: readonly StoredEvent[]): void;
  /**
   * Writes everything that is not under way yet, at once and beside other writes: a page that is going away gets
   * no later turn. Rejects when storage refuses.
   */
  send(storage: LogStorage): Promise<void>;
  isEmpty(): boolean;
  drop(): void;
}

export function createOutbox(): Outbox {
  const made = new Map<string, StoredEvent>();
  const restored = new Map<string, StoredEvent>();
  const underway = new Set<string>();
  return {
    put: (event) => void made.set(event.id, event),
    hold(events) {
      for (const event of events) restored.set(event.id, event);
    },
    async send(storage) {
      const batch = [...made.values()].filter(({ id }) => !underway.has(id));
      for (const { id } of batch) underway.add(id);
      try {
        if (batch.length > 0) await storage.write(batch);
        for (const { id } of batch) made.delete(id);
      } finally {
        for (const { id } of batch) underway.delete(id);
      }
      if (restored.size > 0) await storage.add([...restored.values()]);
      restored.clear();
    },
    isEmpty: () => made.size + restored.size === 0,
    drop() {
      made.clear();
      restored.clear();
    },
  };
}
