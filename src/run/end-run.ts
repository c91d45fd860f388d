import type { RunProgress } from '../domain/progress.ts';
import type { BaseScore } from '../simulations/contract.ts';
import { finishRun } from '../stores/run.ts';
import type { BriefData } from './Brief.tsx';
import { finishLessons, type HoldingLesson } from './finish-lessons.ts';
import type { FinishedShift, Kept } from './kept.ts';

/**
 * Writes the end of a run into the log, and of the lessons that are finished with it; gives back everything its debrief
 * tells.
 */
export async function endRun(
  run: string,
  { scenario, type, title, stakes }: BriefData,
  score: BaseScore,
  about: RunProgress | null,
  lessons: readonly HoldingLesson[],
): Promise<FinishedShift> {
  const { judgements, passed, ledger, kept: own } = score;
  const kept: Kept = { v: 1, type, title, stakes, own };
  await finishRun({ run, passed, judgements, ledger, shown: kept });
  await finishLessons(lessons);
  return {
    run,
    scenario,
    type,
    title,
    seed: about?.seed ?? 0,
    fresh: about?.fresh ?? false,
    mode: about?.mode ?? 'practice',
    stakes: about?.stakes ?? stakes,
    passed,
    judgements,
    ledger,
    kept,
  };
}
