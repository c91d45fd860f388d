import type { Progress, RunProgress } from '../domain/progress.ts';

/** The run of a practice that reached its debrief last; null before the first. */
export function lastFinished(progress: Progress, scenario: string): RunProgress | null {
  let last: RunProgress | null = null;
  for (const run of Object.values(progress.runs)) {
    if (run.scenario !== scenario || run.state !== 'finished') continue;
    if (!last || (run.finishedAt ?? 0) >= (last.finishedAt ?? 0)) last = run;
  }
  return last;
}
