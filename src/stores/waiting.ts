/** Work that waits for a pause, such as keeping a half-typed answer: the newest of each key wins. */
export interface Waiting {
  put(key: string, ms: number, work: () => Promise<unknown>): void;
  /** Does everything that waits, now and in order. */
  send(): Promise<unknown>[];
  /** Forgets everything that waits. */
  drop(): void;
}

export function createWaiting(): Waiting {
  const held = new Map<string, { timer: ReturnType<typeof setTimeout>; work: () => Promise<unknown> }>();
  // A failure is the caller's mistake in the data; there is nobody left to tell, so it must not stop the rest.
  const quietly = (work: () => Promise<unknown>) => work().catch(() => {});
  const drop = () => {
    for (const { timer } of held.values()) clearTimeout(timer);
    held.clear();
  };
  return {
    put(key, ms, work) {
      clearTimeout(held.get(key)?.timer);
      held.delete(key);
      const timer = setTimeout(() => {
        held.delete(key);
        void quietly(work);
      }, ms);
      held.set(key, { timer, work });
    },
    send() {
      const all = [...held.values()];
      drop();
      return all.map(({ work }) => quietly(work));
    },
    drop,
  };
}
