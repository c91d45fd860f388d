import { later } from '../../parts/later.ts';

/** What a desk shows only after a commit. */
export type After = typeof import('./view-reasons.tsx');

/** The part that explains: fetched while the first item is read. */
export const afterwards = later<After>(() => import('./view-reasons.tsx'));
