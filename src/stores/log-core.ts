import { atom } from 'nanostores';
import { idMaker } from '../domain/event-ids.ts';
import { readEvent } from '../domain/event-schemas.ts';
import type { Event, EventKind, EventKinds, StoredEvent } from '../domain/events.ts';
import { foldAll } from '../domain/fold.ts';
import { emptyProgress, type Progress } from '../domain/progress.ts';
import { versionOf } from '../domain/upgrades.ts';
import { noCheckpoint, readCheckpoint, toKeep } from './checkpoint.ts';
import { askToKeep, type Keeper, promiseSoFar } from './keeping.ts';
import { memoryStorage } from './memory-storage.ts';
import { type Fault, faultOf, type LogStorage, withShown } from './storage.ts';
import type { Tabs } from './tabs.ts';
import { createWaiting } from './waiting.ts';

/** How the log is being kept, for the sentences of `words/<language>/storage.ts`. */
export interface StorageState {
  /** `memory`: what is done from now on goes when the page goes. */
  mode: 'kept' | 'memory';
  /** The browser's promise not to clear it under pressure; null while nobody has asked. */
  persisted: boolean | null;
  /** The browser's space is used up; writing is tried again with every event. */
  full: boolean;
  why: Fault | null;
}

/** What the log needs from around it; a test brings its own. */
export interface LogParts {
  open(): Promise<LogStorage>;
  tabs: Tabs;
  now(): number;
  /** Six characters, fresh for every page. */
  writer: string;
  /** The browser's promise of lasting storage; null where it gives none. */
  keeper: Keeper | null;
  /** Another tab removed everything. */
  onCleared(): void;
  /** Milliseconds to wait for a database that does not answer, before going on from memory. */
  patience?: number;
}

/** A checkpoint is made when this many events have gathered, and leaves the newest few out: they may still shift. */
const every = 200;
const lag = 20;
/** Deeds worth asking the browser to keep: the question comes after the first of them, never on arrival. */
const deeds = new Set<EventKind>(['check.answered', 'note.written', 'run.finished', 'path.accepted']);

/** One event as the fold sees it; null for one that is broken or newer than this site. */
interface Entry {
  id: string;
  event: Event | null;
}
const eventsOf = (entries: readonly Entry[]) => entries.flatMap((entry) => entry.event ?? []);
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

export type Log = ReturnType<typeof createLog>;

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
  let starting: Promise<void> | null = null;
  /** The state is `base` plus `tail`: everything newer than the base, in order. */
  let base = noCheckpoint();
  let tail: Entry[] = [];
  /** Something older than the base came in: the next load begins from nothing. */
  let stale = false;
  /** Every event this page made or heard, so that no load from storage can lose one that is still on its way. */
  const session = new Map<string, StoredEvent>();
  const unwritten = new Map<string, StoredEvent>();

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
    let from = stale ? noCheckpoint() : base;
    if (first && !stale) from = readCheckpoint(await storage.recall('fold')) ?? from;
    stale = false;
    if (from.last !== null && (await storage.count(from.last)) !== from.count) from = noCheckpoint();
    const { last } = from;
    const entries = new Map<string, Entry>();
    for (const stored of await storage.after(last)) {
      const read = readEvent(stored);
      entries.set(stored.id, { id: stored.id, event: read.ok ? read.event : null });
    }
    const older = (id: string) => last !== null && id <= last;
    if (ended) return;
    if (stale || (first && [...session.keys()].some(older))) {
      stale = true;
      return load();
    }
    for (const stored of session.values()) {
      if (older(stored.id) || entries.has(stored.id)) continue;
      const read = readEvent(stored);
      entries.set(stored.id, { id: stored.id, event: read.ok ? read.event : null });
    }
    base = from;
    tail = [...entries.values()].sort(byId);
    ids.observe(tail.at(-1)?.id ?? last ?? '');
    $progress.set(foldAll(base.state, eventsOf(tail)));
    if (first) $ready.set(true);
    compact();
  }

  /** Takes one sound event into the fold, wherever its id puts it. */
  function take(event: Event): void {
    if (session.has(event.id)) return;
    session.set(event.id, event);
    ids.observe(event.id);
    if (!$ready.get()) return;
    if (base.last !== null && event.id <= base.last) {
      stale = true;
      inTurn(load).catch(() => {});
      return;
    }
    let place = tail.length;
    while (place > 0 && (tail[place - 1] as Entry).id > event.id) place--;
    if (tail[place - 1]?.id === event.id) return;
    tail.splice(place, 0, { id: event.id, event });
    const newest = place === tail.length - 1;
    $progress.set(newest ? foldAll($progress.get(), [event]) : foldAll(base.state, eventsOf(tail)));
    compact();
  }

  function compact(): void {
    if (tail.length < every + lag) return;
    const settled = tail.slice(0, -lag);
    tail = tail.slice(-lag);
    base = {
      state: foldAll(base.state, eventsOf(settled)),
      last: (settled.at(-1) as Entry).id,
      count: base.count + settled.length,
    };
    // Kept or not is all the same: without it the next page folds everything again.
    storage.remember('fold', toKeep(base)).catch(() => {});
  }

  /** Writes what is not written yet. A failure is said in `$storage` and tried again with the next event. */
  const write = (): Promise<void> =>
    inTurn(async () => {
      if (unwritten.size === 0 || ended) return;
      const batch = [...unwritten.values()];
      try {
        await storage.add(batch);
        for (const { id } of batch) unwritten.delete(id);
        if (lasting && $storage.get().mode === 'memory') say({ mode: 'kept', full: false, why: null });
      } catch (error) {
        trouble(faultOf(error));
      }
    });

  async function commit<K extends EventKind>(kind: K, data: EventKinds[K]): Promise<Event<K>> {
    const now = parts.now();
    const read = readEvent({
      id: ids.next(now),
      at: Math.max(0, Math.floor(now)),
      v: versionOf(kind),
      kind,
      data,
    });
    if (!read.ok) throw new TypeError(`${kind}: ${read.unknown ? 'unknown kind' : `bad ${read.why}`}`);
    const { event } = read;
    if (ended) return event as Event<K>;
    unwritten.set(event.id, event);
    take(event);
    await write();
    parts.tabs.tell({ say: 'event', event: withShown(event, null) });
    if (deeds.has(kind) && lasting && $storage.get().persisted === null) {
      void askToKeep(parts.keeper, storage, now).then(promise);
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
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), parts.patience ?? 4_000);
    });
    try {
      const opened = await Promise.race([opening, tooLong]);
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
    } finally {
      clearTimeout(timer);
    }
    if (lasting) void promiseSoFar(parts.keeper, storage).then(promise);
  }

  /** Opens the storage and folds it, once. Never rejects: a browser that keeps nothing means memory. */
  const start = (): Promise<void> => {
    starting ??= begin();
    return starting;
  };

  function hear(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('say' in message)) return;
    if (message.say === 'cleared') {
      end();
      parts.onCleared();
    } else if (message.say === 'clearing') {
      end();
    } else if (ended) {
      return;
    } else if (message.say === 'event' && 'event' in message) {
      const read = readEvent(message.event);
      if (read.ok) take(read.event);
    } else if (message.say === 'changed') {
      stale = true;
      if ($ready.get()) inTurn(load).catch(() => {});
    }
  }

  /** Stops for good: nothing is written or heard any more, and nothing is shown. */
  function end(): void {
    ended = true;
    waiting.drop();
    session.clear();
    unwritten.clear();
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
     * the earlier one. Sent at once when anything else is added or the page is left.
     */
    appendSoon<K extends EventKind>(key: string, kind: K, data: EventKinds[K], wait = 800): void {
      if (ended) return;
      waiting.put(key, wait, () =>
        $ready.get() ? commit(kind, data) : start().then(() => commit(kind, data)),
      );
    },

    /** Sends what waits and tries again what could not be written: called when the page goes out of sight. */
    async flush(): Promise<void> {
      await Promise.allSettled(waiting.send());
      await write();
    },

    /** Looks whether other pages wrote something this one did not hear, for instance while it was frozen. */
    async catchUp(): Promise<void> {
      if (!$ready.get() || ended) return;
      try {
        await inTurn(async () => {
          if ((await storage.count(null)) !== base.count + tail.length) await load();
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
      await write();
      const all = new Map((await storage.whole()).map((event) => [event.id, event]));
      for (const event of session.values()) if (!all.has(event.id)) all.set(event.id, event);
      return [...all.values()].sort(byId);
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
          for (const event of events) {
            if (session.has(event.id)) continue;
            session.set(event.id, event);
            unwritten.set(event.id, event);
          }
        }
        stale = true;
        await load();
      });
      parts.tabs.tell({ say: 'changed' });
      return { added: added ?? $progress.get().events - before, kept: lasting && unwritten.size === 0 };
    },

    /** Tells the other tabs to let go (`clearing`) and, when all is gone, to begin afresh (`cleared`). */
    tell: (say: 'clearing' | 'cleared') => parts.tabs.tell({ say }),
  };
}
