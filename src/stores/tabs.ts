import type { StoredEvent } from '../domain/events.ts';

/** What tabs tell each other. Whatever arrives is data from outside and checked by who hears it. */
export type TabMessage =
  | { say: 'event'; event: StoredEvent }
  /** Events came in another way (a restored backup): look again. */
  | { say: 'changed' }
  /** Everything is being removed: write nothing more, let go of the database. */
  | { say: 'clearing' }
  /** Everything was removed: start afresh. */
  | { say: 'cleared' };

/** A line to the other tabs of this site. */
export interface Tabs {
  tell(message: TabMessage): void;
  /** Calls `heard` with every message, unchecked. */
  listen(heard: (message: unknown) => void): void;
  close(): void;
}

/** BroadcastChannel where there is one; silence where there is none. */
export function createTabs(name: string): Tabs {
  let channel: BroadcastChannel | null = null;
  try {
    channel = new BroadcastChannel(name);
  } catch {
    // Blocked or missing: this tab then learns of the others when it comes into view.
  }
  return {
    tell(message) {
      try {
        channel?.postMessage(message);
      } catch {
        // A closed line: the page is going away.
      }
    },
    listen(heard) {
      channel?.addEventListener('message', (event) => heard(event.data));
    },
    close: () => channel?.close(),
  };
}

/** For pages being built, where there are no tabs. */
export const silentTabs: Tabs = { tell() {}, listen() {}, close() {} };
