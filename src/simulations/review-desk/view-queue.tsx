import { moves } from '#words/moves';
import { run } from '#words/run';
import type { Visible } from './types.ts';

/**
 * The queue: what waits, what is on the desk, and what was done. Never whether it was right. It takes focus,
 * because it scrolls and holds nothing else that does.
 */
export function Queue({ queue, now }: { queue: Visible['queue']; now: string }) {
  return (
    <section class="desk-queue" aria-label={run.queue} tabIndex={0}>
      <ol>
        {queue.map((entry) => (
          <li key={entry.key} aria-current={entry.key === now ? 'step' : undefined}>
            <span class="queue-title">{entry.title}</span>
            <span class="quiet">
              {entry.state === 'open' || entry.state === 'now'
                ? run.queueState[entry.state]
                : moves.done[entry.state]}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
