/** Time on the item in hand: only while the page is seen and the run is not paused. Recorded, never scored. */
export interface Stopwatch {
  /** Milliseconds on `item` so far; a new item starts again at 0. */
  on(item: string, now: number): number;
  /** Stands still (`false`) or goes on (`true`). */
  going(on: boolean, now: number): void;
}

export function createStopwatch(now: number): Stopwatch {
  let item = '';
  let spent = 0;
  let since: number | null = now;
  const settle = (at: number) => {
    if (since === null) return;
    // A clock that was set back adds nothing.
    spent += Math.max(0, at - since);
    since = at;
  };
  return {
    on(key, at) {
      settle(at);
      if (key !== item) {
        item = key;
        spent = 0;
      }
      return spent;
    },
    going(on, at) {
      settle(at);
      since = on ? at : null;
    },
  };
}
