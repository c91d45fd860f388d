import { type Database, database } from './database.ts';
import { type Fault, faultOf } from './storage.ts';

/** A small keyed place of its own beside the log, with the same manners: never throws for a blocked browser. */
export interface Shelf {
  /** Everything on it, in order of key. Values are data from outside: check them before use. */
  all(): Promise<{ key: string; value: unknown }[]>;
  /** Null when it is kept; else why it is held in memory only, until the page closes. */
  put(key: string, value: unknown): Promise<Fault | null>;
  remove(key: string): Promise<void>;
  /** Null when nothing lies there any more; else why the browser would not remove it. */
  clear(): Promise<Fault | null>;
}

export function createShelf(db: Database, name: 'team'): Shelf {
  /** What the browser would not take; `null` marks something removed that may still lie there. */
  const held = new Map<string, unknown>();
  return {
    async all() {
      const found = new Map<string, unknown>();
      try {
        const tx = (await db.use()).transaction(name);
        const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll(), tx.done]);
        keys.forEach((key, i) => {
          found.set(key, values[i]);
        });
      } catch {
        // Blocked: what is held is all there is.
      }
      for (const [key, value] of held) found.set(key, value);
      return [...found]
        .filter(([, value]) => value !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => ({ key, value }));
    },
    async put(key, value) {
      try {
        await (await db.use()).put(name, value, key);
        held.delete(key);
        return null;
      } catch (error) {
        held.set(key, value);
        return faultOf(error);
      }
    },
    async remove(key) {
      try {
        await (await db.use()).delete(name, key);
        held.delete(key);
      } catch {
        held.set(key, null);
      }
    },
    async clear() {
      held.clear();
      try {
        await (await db.use()).clear(name);
        return null;
      } catch (error) {
        return faultOf(error);
      }
    },
  };
}

/** Where `/team/` keeps receipts and roster, in this browser only. */
export const teamShelf = createShelf(database, 'team');
