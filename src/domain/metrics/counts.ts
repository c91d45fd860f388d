import type { Judgement } from '../judgement.ts';
import type { FourCounts } from '../progress.ts';

/**
 * The four counts of a run: wrong stopped, wrong let through, right stopped, right let through. Guided and
 * planted items (`counted: false`) are left out. Every figure starts from these (science/spec section 0).
 * `stoppedBy` may read another response than the final move (screening does).
 */
export function fourCounts(
  judgements: readonly Judgement[],
  stoppedBy: (judgement: Judgement) => boolean = (j) => j.stopped,
): FourCounts {
  const counts = noCounts();
  for (const j of judgements) if (j.counted) countOne(counts, j.sound, stoppedBy(j));
  return counts;
}

/** Four counts of nothing yet. */
export const noCounts = (): FourCounts => ({
  wrongStopped: 0,
  wrongThrough: 0,
  rightStopped: 0,
  rightThrough: 0,
});

/** Adds one decision to `counts`. */
export function countOne(counts: FourCounts, sound: boolean, stopped: boolean): void {
  if (sound) {
    if (stopped) counts.rightStopped += 1;
    else counts.rightThrough += 1;
  } else if (stopped) counts.wrongStopped += 1;
  else counts.wrongThrough += 1;
}
