import { readEvent } from '../domain/event-schemas.ts';
import { isMeasured, type MeasuredRun, type PracticeRun } from '../domain/measured.ts';
import type { RunProgress } from '../domain/progress.ts';
import { log } from './log.ts';

/**
 * Finished runs with their judgements as they were written, oldest first. One that storage no longer holds, or that
 * cannot be read, is left out. Waits until the log has started.
 */
async function judged<Run extends { finishedAt: number }>(
  wanted: (run: RunProgress) => boolean,
  make: (run: Omit<MeasuredRun, 'fresh'>, progress: RunProgress) => Run,
): Promise<Run[]> {
  await log.start();
  const runs = Object.values(log.$progress.get().runs).filter(
    (run) => run.state === 'finished' && wanted(run),
  );
  const read = await Promise.all(
    runs.map(async (progress): Promise<Run[]> => {
      const { run, scenario, stakes, finishedAt, finishedId } = progress;
      const event = readEvent(finishedId === null ? null : await log.get(finishedId));
      if (!event.ok || event.event.kind !== 'run.finished') return [];
      const { judgements, ledger } = event.event.data;
      const at = finishedAt ?? event.event.at;
      return [make({ run, scenario, finishedAt: at, stakes, ledger, judgements }, progress)];
    }),
  );
  return read.flat().sort((a, b) => a.finishedAt - b.finishedAt);
}

/** All measured runs: the only ones from which rates may come. */
export const measuredRuns = (): Promise<MeasuredRun[]> => judged(isMeasured, (run) => run);

/** All other finished runs. */
export const practiceRuns = (): Promise<PracticeRun[]> =>
  judged(
    (run) => !isMeasured(run),
    (run, { fresh }) => ({ ...run, fresh }),
  );
