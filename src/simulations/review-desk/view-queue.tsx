import { useMemo } from 'preact/hooks';
import { moves } from '#words/moves';
import { run } from '#words/run';
import type { Visible } from './types.ts';

/**
 * The queue: what waits, what is on the desk, and what was done. Never whether it was right. It takes focus,
 * because it scrolls and holds nothing else that does.
 */
export function Queue({ queue, now }: { queue: Visible['queue']; now: string }) {
  // Most of what is done at the desk leaves the queue as it was.
  return useMemo(
    () => (
      <section class="desk-queue" aria-label={run.queue} tabIndex={0}>
        <ol>
          {queue.map(({ key, title, state }) => (
            <li key={key} aria-current={key === now ? 'step' : undefined}>
              <span class="queue-title">{title ?? run.unnamed(key)}</span>
              <span class="quiet">
                {state === 'open' || state === 'now' ? run.queueState[state] : moves.done[state]}
              </span>
            </li>
          ))}
        </ol>
      </section>
    ),
    [now, queue.map(({ state, title }) => state + title).join()],
  );
}
