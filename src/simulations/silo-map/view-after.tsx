import { later } from '../../parts/later.ts';

/** What a run shows only once a plan is committed. */
export type After = typeof import('./view-told.tsx');

/** The part that tells the month: fetched while the first part is worked on, in a measured run before the debrief. */
export const afterwards = later<After>(() => import('./view-told.tsx'));
