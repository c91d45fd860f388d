import { readEvent } from '../domain/event-schemas.ts';
import type { Event, StoredEvent } from '../domain/events.ts';
import { foldAll } from '../domain/fold.ts';
import type { Progress } from '../domain/progress.ts';
import { type Checkpoint, noCheckpoint } from './checkpoint.ts';

/** One event as the fold sees it; null for one that is broken or newer than this site. */
interface Entry {
  id: string;
  event: Event | null;
}

/** The newest few stay out of a checkpoint: an event of another tab may still come between them. */
const lag = 20;

const eventsOf = (entries: readonly Entry[]) => entries.flatMap((entry) => entry.event ?? []);

/**
 * All events in the order of their ids, whoever wrote them and whenever they came: a settled `base` and the
 * newer ones one by one. What is folded is the same for every order of arrival. The base moves on whenever
 * `every` events beyond the lag have gathered.
 */
export function createTimeline(every = 200) {
  let base: Checkpoint = noCheckpoint();
  let tail: Entry[] = [];
  let progress: Progress = base.state;
  return {
    progress: () => progress,
    base: () => base,
    /** How many events it stands for, broken and unknown ones too. */
    count: () => base.count + tail.length,
    newest: () => tail.at(-1)?.id ?? base.last ?? '',

    /** Begins again from a checkpoint and every event after it, in any order, each once or more often. */
    fill(from: Checkpoint, later: Iterable<StoredEvent>): void {
      const entries = new Map<string, Entry>();
      for (const stored of later) {
        const { id } = stored;
        if ((from.last !== null && id <= from.last) || entries.has(id)) continue;
        const read = readEvent(stored);
        entries.set(id, { id, event: read.ok ? read.event : null });
      }
      base = from;
      tail = [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      progress = foldAll(base.state, eventsOf(tail));
    },

    /** Puts one event in its place. False: it is older than the base, so only a refill can tell. */
    put(event: Event): boolean {
      if (base.last !== null && event.id <= base.last) return false;
      let place = tail.length;
      while (place > 0 && (tail[place - 1] as Entry).id > event.id) place--;
      if (tail[place - 1]?.id === event.id) return true;
      tail.splice(place, 0, { id: event.id, event });
      const newest = place === tail.length - 1;
      progress = newest ? foldAll(progress, [event]) : foldAll(base.state, eventsOf(tail));
      return true;
    },

    /** The new base, once enough events have gathered to be worth keeping one. */
    settle(): Checkpoint | null {
      if (tail.length < every + lag) return null;
      const settled = tail.slice(0, -lag);
      tail = tail.slice(-lag);
      base = {
        state: foldAll(base.state, eventsOf(settled)),
        last: (settled.at(-1) as Entry).id,
        count: base.count + settled.length,
      };
      return base;
    },
  };
}
