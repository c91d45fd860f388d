/**
 * Ids of events: time (milliseconds, base 36, 9 characters), a counter (4) and the writer (6), so that sorting
 * ids as text is the order of happening and two tabs never make the same one.
 */
export const idPattern = /^([0-9a-z]{9})-([0-9a-z]{4})-[0-9a-z]{6}$/;

/** The newest moment a writer takes from a clock or from another event: 1 January 2200. */
export const latest = Date.UTC(2200, 0, 1);
const counters = 36 ** 4;

/** The moment an id was made, in milliseconds since 1970. */
export const timeOfId = (id: string): number => Number.parseInt(id.slice(0, 9), 36);

export interface IdMaker {
  /** The next id. It sorts after every id made or observed before, even when the clock steps back. */
  next(now: number): string;
  /** Takes notice of an id made elsewhere. One beyond the year 2200 is not believed. */
  observe(id: string): void;
}

/** Makes ids for one writer: six characters of `0-9a-z`, drawn afresh for every page. */
export function idMaker(writer: string): IdMaker {
  let time = 0;
  let counter = -1;
  return {
    next(now) {
      const clock = Math.min(Math.max(Math.floor(now) || 0, 0), latest);
      if (clock > time) {
        time = clock;
        counter = 0;
      } else if (++counter >= counters) {
        time++;
        counter = 0;
      }
      return `${time.toString(36).padStart(9, '0')}-${counter.toString(36).padStart(4, '0')}-${writer}`;
    },
    observe(id) {
      const parts = idPattern.exec(id);
      if (!parts) return;
      const seen = Number.parseInt(parts[1] as string, 36);
      const count = Number.parseInt(parts[2] as string, 36);
      if (seen > latest || seen < time || (seen === time && count <= counter)) return;
      time = seen;
      counter = count;
    },
  };
}
