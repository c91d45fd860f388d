import { atom } from 'nanostores';
import { idMaker, latest } from '../domain/event-ids.ts';
import { readEvent } from '../domain/event-schemas.ts';
import type { Event, EventKind, EventKinds, StoredEvent } from '../domain/events.ts';
import { emptyProgress, type Progress } from '../domain/progress.ts';
import { versionOf } from '../domain/upgrades.ts';
import { noCheckpoint, readCheckpoint, toKeep } from './checkpoint.ts';
import { askToKeep, promiseSoFar } from './keeping.ts';
import { aloud, type LogParts, type StorageState, within } from './log-parts.ts';
import { memoryStorage } from './memory-storage.ts';
import { createOutbox } from './outbox.ts';
import { type Fault, faultOf, type LogStorage, withShown } from './storage.ts';
import { createTimeline } from './timeline.ts';
import { createWaiting } from './waiting.ts';

/** Deeds worth asking the browser to keep: the question comes after the first of them, never on arrival. */
const deeds = new Set<EventKind>(['check.answered', 'note.written', 'run.finished', 'path.accepted']);

/** How far ahead of this page's clock another tab's may be, in milliseconds. */
const clocksDiffer = 2 * 86_400_000;

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/**
 * The log of one page: events go into the fold at once and into storage behind it. The order is the order of
 * ids, whoever wrote them and whenever they were heard of, so every page comes to the same progress.
 */
export function createLog(parts: LogParts) {
  const $progress = atom<Progress>(emptyProgress());
  const $ready = atom(false);
  const $storage = atom<StorageState>({ mode: 'kept', persisted: null, full: false, why: null });
  const ids = idMaker(parts.writer);

  let storage = memoryStorage();
  let lasting = false;
  let ended = false;
  let asked = false;
  let afresh: ReturnType<typeof setTimeout> | undefined;
  let starting: Promise<void> | null = null;
  const timeline = createTimeline(parts.every);
  /** Something older than the base came in: the next load begins from nothing. */
  let stale = false;
  /** Every event this page made or heard, so that no load from storage can lose one that is still on its way. */
  const session = new Map<string, StoredEvent>();
  const outbox = createOutbox();
  const waiting = createWaiting();
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => {});
    return turn;
  };

  const say = (change: Partial<StorageState>) => $storage.set({ ...$storage.get(), ...change });
  const promise = (persisted: boolean | null) => persisted !== null && say({ persisted });
  const trouble = (why: Fault) => say({ mode: 'memory', why, full: why === 'full' });

  /** Reads what storage holds beyond the base, adds what only this page knows, and folds it. */
  async function load(): Promise<void> {
    const first = !$ready.get();
    let from = stale ? noCheckpoint() : timeline.base();
    try {
      if (first && !stale) from = readCheckpoint(await storage.recall('fold')) ?? from;
      stale = false;
      if (from.last !== null && (await storage.count(from.last)) !== from.count) from = noCheckpoint();
      const stored = await storage.after(from.last);
      if (ended) return;
      const { last } = from;
      // Something older than the kept checkpoint was heard of before it was read.
      if (first && last !== null && [...session.keys()].some((id) => id <= last)) {
        stale = true;
        return load();
      }
      timeline.fill(from, [...stored, ...session.values()]);
    } catch (error) {
      stale = true;
      throw error;
    }
    ids.observe(timeline.newest());
    show();
    if (first) aloud(() => $ready.set(true));
  }

  const reload = () => inTurn(load).catch(() => {});

  function show(): void {
    const checkpoint = timeline.settle();
    // Kept or not is all the same: without it the next page folds everything again.
    if (checkpoint) storage.remember('fold', toKeep(checkpoint)).catch(() => {});
    aloud(() => $progress.set(timeline.progress()));
  }

  /** Takes one sound event into the fold, wherever its id puts it. */
  function take(event: Event): void {
    if (session.has(event.id)) return;
    session.set(event.id, event);
    ids.observe(event.id);
    if (!$ready.get()) return;
    if (timeline.put(event)) show();
    else {
      stale = true;
      void reload();
    }
  }

  /** Writes what is not written yet. A failure is said in `$storage` and tried again with the next event. */
  async function write(): Promise<void> {
    if (outbox.isEmpty()) return;
    try {
      await outbox.send(storage);
      const allKept = lasting && outbox.isEmpty();
      if (allKept && $storage.get().mode === 'memory') say({ mode: 'kept', full: false, why: null });
    } catch (error) {
      if (!ended) trouble(faultOf(error));
    }
  }

  function made<K extends EventKind>(id: string, kind: K, data: EventKinds[K]): Event {
    const at = Math.min(Math.max(0, Math.floor(parts.now())), latest);
    const read = readEvent({ id, at, v: versionOf(kind), kind, data });
    if (read.ok) return read.event;
    throw new TypeError(`${kind}: ${read.unknown ? 'unknown' : read.why}`);
  }

  async function commit<K extends EventKind>(kind: K, data: EventKinds[K]): Promise<Event<K>> {
    const event = made(ids.next(parts.now()), kind, data);
    if (ended) return event as Event<K>;
    outbox.put(event);
    const written = write();
    take(event);
    await written;
    parts.tabs.tell({ say: 'event', event: withShown(event, null) });
    if (deeds.has(kind) && lasting && !asked && $storage.get().persisted === null) {
      asked = true;
      void askToKeep(parts.keeper, storage, event.at).then(promise);
    }
    return event as Event<K>;
  }

  /** A database that answered too late: what was done meanwhile moves over. */
  const adopt = (late: LogStorage): Promise<void> =>
    inTurn(async () => {
      if (ended) return;
      await late.add(await storage.whole());
      storage = late;
      lasting = true;
      stale = true;
      await load();
      say({ mode: 'kept', full: false, why: null });
    });

  async function begin(): Promise<void> {
    parts.tabs.listen(hear);
    const opening = parts.open();
    try {
      const opened = await within(opening, parts.patience ?? 4_000);
      if (opened) {
        storage = opened;
        lasting = true;
      } else {
        trouble('blocked');
        opening.then(adopt).catch(() => {});
      }
      await inTurn(load);
    } catch (error) {
      trouble(faultOf(error));
      storage = memoryStorage();
      lasting = false;
      await inTurn(load);
    }
    if (lasting) void promiseSoFar(parts.keeper, storage).then(promise);
  }

  /** Opens the storage and folds it, once. Never rejects: a browser that keeps nothing means memory. */
  const start = (): Promise<void> => {
    starting ??= ended ? Promise.resolve() : begin();
    return starting;
  };

  function hear(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('say' in message)) return;
    if (message.say === 'cleared') {
      end();
      clearTimeout(afresh);
      parts.onCleared();
    } else if (message.say === 'clearing') {
      end();
      say({ mode: 'memory', why: 'clearing' });
      // The tab that clears may itself have gone: then nobody says that it is done.
      afresh ??= setTimeout(parts.onCleared, 6_000);
    } else if (ended) {
      return;
    } else if (message.say === 'event' && 'event' in message) {
      const read = readEvent(message.event, undefined, parts.now() + clocksDiffer);
      if (read.ok) take(read.event);
    } else if (message.say === 'changed') {
      stale = true;
      void start().then(reload);
    }
  }

  async function flush(): Promise<void> {
    await Promise.all(waiting.send());
    await write();
  }

  /** Stops for good: nothing is written or heard any more, and nothing is shown. */
  function end(): void {
    ended = true;
    waiting.drop();
    session.clear();
    outbox.drop();
    storage.close();
    $progress.set(emptyProgress());
  }

  return {
    $progress,
    $ready,
    $storage,
    start,
    end,

    /**
     * Adds one fact. Once the log is ready, `$progress` holds it when the call returns; the promise waits until
     * it is written, or held in memory because the browser will not keep it. Rejects with TypeError when the
     * data has not the form of its kind: that is a mistake in the calling code.
     */
    async append<K extends EventKind>(kind: K, data: EventKinds[K]): Promise<Event<K>> {
      if (!$ready.get()) await start();
      waiting.send();
      return commit(kind, data);
    },

    /**
     * The same after a pause, for what changes with every keystroke: a later call with the same key replaces
     * the earlier one. Sent at once when anything else is added or the page is left. Throws TypeError as above.
     */
    appendSoon<K extends EventKind>(key: string, kind: K, data: EventKinds[K], wait = 800): void {
      if (ended) return;
      made(ids.next(parts.now()), kind, data); // a mistake in the data should show here, not in a timer
      waiting.put(key, wait, () =>
        $ready.get() ? commit(kind, data) : start().then(() => commit(kind, data)),
      );
    },

    /** Sends what waits and tries again what could not be written: called when the page goes out of sight. */
    flush,

    /** Looks whether other pages wrote something this one did not hear, for instance while it was frozen. */
    async catchUp(): Promise<void> {
      if (!$ready.get() || ended) return;
      try {
        await inTurn(async () => {
          if (stale || (await storage.count(null)) !== timeline.count()) await load();
        });
      } catch {
        // It cannot be read just now; what is shown stays as it was.
      }
    },

    /** One event whole, with what was shown if it is still kept. */
    async get(id: string): Promise<StoredEvent | undefined> {
      await start();
      return (await storage.get(id).catch(() => undefined)) ?? session.get(id);
    },

    /** All events in order, newer kinds and broken ones too: a backup. Rejects when storage cannot be read. */
    async whole(): Promise<StoredEvent[]> {
      await start();
      await flush();
      const stored = (await storage.whole()).map((event) => [event.id, event] as const);
      return [...new Map([...session, ...stored]).values()].sort(byId);
    },

    /**
     * Adds events from a backup, checked by `records/backup.ts`: by id, never overwriting, so that restoring
     * twice changes nothing. `added` counts new ones; `kept` is false when they are held in memory only.
     */
    async restore(events: readonly StoredEvent[]): Promise<{ added: number; kept: boolean }> {
      await start();
      const before = $progress.get().events;
      let added: number | null = null;
      await inTurn(async () => {
        try {
          added = await storage.add(events);
        } catch (error) {
          trouble(faultOf(error));
          const fresh = events.filter(({ id }) => !session.has(id));
          for (const event of fresh) session.set(event.id, event);
          outbox.hold(fresh);
        }
        stale = true;
        await load();
      });
      parts.tabs.tell({ say: 'changed' });
      return { added: added ?? $progress.get().events - before, kept: lasting && outbox.isEmpty() };
    },

    /** Tells the other tabs to let go (`clearing`) and, when all is gone, to begin afresh (`cleared`). */
    tell: (say: 'clearing' | 'cleared') => parts.tabs.tell({ say }),
  };
}
