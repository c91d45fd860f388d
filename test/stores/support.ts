import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createDatabase } from '../../src/stores/database.ts';
import { idbStorage } from '../../src/stores/idb-storage.ts';
import { createLog } from '../../src/stores/log-core.ts';
import type { LogParts } from '../../src/stores/log-parts.ts';
import type { TabMessage, Tabs } from '../../src/stores/tabs.ts';

/** A browser in which nobody has been. */
export function freshBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Lines between tabs. `deliver` says what becomes of a message: heard at once, later by `catchUpMail`, or lost. */
export function createHub(deliver: (message: TabMessage) => 'now' | 'later' | 'lost' = () => 'now') {
  const ears: { tab: number; heard: (message: unknown) => void }[] = [];
  const late: (() => void)[] = [];
  let tabs = 0;
  return {
    join(): Tabs {
      const tab = tabs++;
      return {
        tell(message) {
          const copy = structuredClone(message);
          const how = deliver(message);
          const go = () => {
            for (const ear of ears) if (ear.tab !== tab) ear.heard(copy);
          };
          if (how === 'now') go();
          else if (how === 'later') late.push(go);
        },
        listen: (heard) => void ears.push({ tab, heard }),
        close() {},
      };
    },
    /** Says something to every tab, as a stranger would. */
    shout(message: unknown) {
      for (const ear of ears) ear.heard(message);
    },
    catchUpMail() {
      for (const go of late.splice(0)) go();
    },
  };
}

const silence: Tabs = { tell() {}, listen() {}, close() {} };

let writers = 0;
/** One page with its log, on the browser's database unless told otherwise. */
export function openPage(parts: Partial<LogParts> = {}) {
  const database = createDatabase();
  return createLog({
    open: () => idbStorage(database),
    tabs: silence,
    now: Date.now,
    writer: (writers++).toString(36).padStart(6, '0'),
    keeper: null,
    onCleared() {},
    ...parts,
  });
}

export const nextTurn = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds, for at most two seconds. */
export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !holds(); i++) await nextTurn(5);
  if (!holds()) throw new Error('it never came to hold');
}
