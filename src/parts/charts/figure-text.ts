import { percent } from '#words/format';
import { figures } from '#words/measures';
import type { NotYet, Shown } from '../../domain/metrics/figure.ts';

/** "not enough cases yet (4 of 10)": what is short, and by how much. `counted` renames what is counted. */
export const notYetText = (
  { lacks }: NotYet,
  counted: Partial<typeof figures.counted> = figures.counted,
): string =>
  figures.notYet(
    lacks.map(({ of, have, least }) => ({ of: counted[of] ?? figures.counted[of], have, least })),
  );

/** How a figure of each kind is written: a share as per cent, a difference of shares as points, others as numbers. */
type FigureKind = 'rate' | 'points' | 'plain';

/**
 * A figure in words: the value with its interval, or why there is none. Never a number below its minimum count, and
 * never a band word (rulings). A reason starts in lower case, so that it can end a sentence.
 */
export function figureText(shown: Shown, kind: FigureKind = 'rate'): string {
  if (shown.kind === 'not-yet') return notYetText(shown);
  if (shown.kind === 'withheld') return figures.withheld[shown.why];
  const { value, interval } = shown;
  if (interval === null) return kind === 'plain' ? figures.alone(value) : percent(value);
  return figures[kind](value, interval.lo, interval.hi);
}
