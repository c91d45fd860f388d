import type { Judgement } from '../judgement.ts';
import type { FourCounts } from '../progress.ts';

/**
 * The four counts of a run: wrong stopped, wrong let through, right stopped, right let through. Guided and
 * planted items (`counted: false`) are left out. Every figure starts from these (science/spec section 0).
 */
export function fourCounts(judgements: readonly Judgement[]): FourCounts {
  const counts: FourCounts = { wrongStopped: 0, wrongThrough: 0, rightStopped: 0, rightThrough: 0 };
  for (const { counted, sound, stopped } of judgements) {
    if (!counted) continue;
    if (sound) counts[stopped ? 'rightStopped' : 'rightThrough'] += 1;
    else counts[stopped ? 'wrongStopped' : 'wrongThrough'] += 1;
  }
  return counts;
}
