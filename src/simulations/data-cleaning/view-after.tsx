import { later } from '../../parts/later.ts';

/** What a screen needs only later: the open row, the result and the rule. */
export type Later = typeof import('./view-later.tsx');

/** Fetched while the table is read. */
export const afterwards = later<Later>(() => import('./view-later.tsx'));
