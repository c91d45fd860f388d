import type { StoredEvent } from '../domain/events.ts';

/** What was shown in a finished run is kept for this many newest runs; older ones keep their judgements only. */
export const runsKeptWhole = 50;

/**
 * Where events lie. Two rooms implement it: `idb-storage.ts` and `memory-storage.ts`. Both keep what a finished run
 * showed apart from its event, so that opening the site reads no debriefs and thinning rewrites no event.
 * Every method may reject; `faultOf` says what that means.
 */
export interface LogStorage {
  /**
   * Writes events this page just made, all or none, without looking at what is there: a page that is going away
   * gets no second turn. Old `shown` texts are thinned afterwards.
   */
  write(events: readonly StoredEvent[]): Promise<void>;
  /** Adds events from elsewhere whose id is new, all or none, overwriting nothing; says how many were new. */
  add(events: readonly StoredEvent[]): Promise<number>;
  /** Events with an id after `id` (null: all), in order of id, with `shown` left out. */
  after(id: string | null): Promise<StoredEvent[]>;
  /** How many events have an id up to and with `id` (null: all). */
  count(id: string | null): Promise<number>;
  /** One event with `shown`, if it is still kept. */
  get(id: string): Promise<StoredEvent | undefined>;
  /** All events in order, with `shown` where it is kept: the stuff of a backup. */
  whole(): Promise<StoredEvent[]>;
  /** Small things beside the log: the checkpoint, and whether lasting storage was asked for. */
  recall(key: string): Promise<unknown>;
  remember(key: string, value: unknown): Promise<void>;
  close(): void;
}

/** Why something is not being kept: the words for it are in `words/<language>/storage.ts`. */
export type Fault = 'blocked' | 'newer' | 'damaged' | 'full';

/** What a failure of the browser's storage means for the learner. */
export function faultOf(error: unknown): Fault {
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'newer';
  if (name === 'QuotaExceededError') return 'full';
  // NotFoundError: a shelf is missing. DataError, UnknownError: what Chromium and Firefox say of a broken file.
  return name === 'NotFoundError' || name === 'DataError' || name === 'UnknownError' ? 'damaged' : 'blocked';
}

/** The `shown` text of a `run.finished` event, if it carries one. */
export function shownOf(event: StoredEvent): string | null {
  if (event.kind !== 'run.finished' || typeof event.data !== 'object' || event.data === null) return null;
  const shown = (event.data as { shown?: unknown }).shown;
  return typeof shown === 'string' ? shown : null;
}

/** The same event with another `shown`; other kinds come back as they are. */
export const withShown = (event: StoredEvent, shown: string | null): StoredEvent =>
  event.kind === 'run.finished' && typeof event.data === 'object' && event.data !== null
    ? { ...event, data: { ...event.data, shown } }
    : event;
