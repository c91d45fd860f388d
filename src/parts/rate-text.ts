import { debrief } from '#words/debrief';
import type { Rate } from '../domain/debrief.ts';
import { figureText } from './charts/figure-text.ts';

/** "7 of 10". */
export const countText = ({ x, n }: Rate): string => (n === 0 ? debrief.noneToCount : debrief.count(x, n));

/** What may stand beside the counts: the rate with its interval, why there is none, or nothing. */
export const rateText = ({ n, shown }: Rate): string | null =>
  n === 0 || shown === null ? null : figureText(shown);
