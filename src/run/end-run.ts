import type { RunProgress } from '../domain/progress.ts';
import type { BaseScore } from '../simulations/contract.ts';
import type { Score, Spec } from '../simulations/review-desk/types.ts';
import { finishRun } from '../stores/run.ts';
import type { BriefData } from './Brief.tsx';
import type { FinishedShift, Kept } from './kept.ts';
import type { Ready } from './ready.ts';

/** A score that counts, costs and shows its items, as the review desk's does. */
const isDeskScore = (score: BaseScore): score is Score => 'ledger' in score && 'shown' in score;

/** Writes the end of a run into the log and gives back everything its debrief tells. */
export async function endRun(
  run: string,
  brief: BriefData,
  score: BaseScore,
  ready: Ready,
  about: RunProgress | null,
): Promise<FinishedShift> {
  const desk = isDeskScore(score) ? score : null;
  const { roles } = ready.shift.spec as Pick<Spec, 'roles'>;
  const kept: Kept | null = desk && {
    v: 1,
    type: brief.type,
    title: brief.title,
    stakes: brief.stakes,
    pass: desk.pass,
    roles: Object.fromEntries((roles ?? []).map((role) => [role.id, role.title])),
    shown: desk.shown,
  };
  const { judgements, passed } = score;
  const ledger = desk?.ledger ?? null;
  await finishRun({ run, passed, judgements, ledger, shown: kept });
  return {
    run,
    scenario: brief.scenario,
    title: brief.title,
    seed: about?.seed ?? 0,
    fresh: about?.fresh ?? false,
    mode: about?.mode ?? 'practice',
    stakes: about?.stakes ?? kept?.stakes ?? null,
    passed,
    judgements,
    ledger,
    kept,
  };
}
