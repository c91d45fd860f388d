import { later } from '../../parts/later.ts';

/** What a round shows only after a commit, its truth and its curves: fetched while the first round is looked at. */
export const afterwards = later(() => import('./round-truth.tsx'));
