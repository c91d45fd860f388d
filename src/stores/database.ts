import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredEvent } from '../domain/events.ts';

/** The one database of this site, and its shelves. */
export interface Shelves extends DBSchema {
  /** The log, by event id. */
  events: { key: string; value: StoredEvent };
  /** What finished runs showed, by the id of the event that finished them. */
  'kept-runs': { key: string; value: string };
  /** Small things beside the log: the checkpoint, whether lasting storage was asked for. */
  checkpoints: { key: string; value: unknown };
  /** Receipts and roster of a manager's team page. */
  team: { key: string; value: unknown };
}

export const databaseName = 'second-look';
const version = 1;

export interface Database {
  /** The open database; opens it again when the browser or a newer version closed it. */
  use(): Promise<IDBPDatabase<Shelves>>;
  close(): void;
}

/** Opens on first use. Never deletes anything by itself, whatever state it finds the database in. */
export function createDatabase(name: string = databaseName): Database {
  let opening: Promise<IDBPDatabase<Shelves>> | null = null;
  const forget = () => {
    opening = null;
  };
  const close = () => {
    opening?.then((db) => db.close()).catch(() => {});
    forget();
  };
  return {
    use() {
      // openDB itself throws when the browser refuses; async turns that into a rejection.
      opening ??= (async () =>
        openDB<Shelves>(name, version, {
          upgrade(db, _from, _to, tx) {
            tx.done.catch(() => {}); // openDB rejects with the reason
            for (const shelf of ['events', 'kept-runs', 'checkpoints', 'team'] as const) {
              db.createObjectStore(shelf, shelf === 'events' ? { keyPath: 'id' } : undefined);
            }
          },
          // A newer version of the site, or "remove everything" in another tab, waits for this page.
          blocking: close,
          terminated: forget,
        }))();
      opening.catch(forget);
      return opening;
    },
    close,
  };
}

/** The database every room of `stores/` shares. Nothing is opened until somebody uses it. */
export const database = createDatabase();
