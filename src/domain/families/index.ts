import { clause } from './clause.ts';
import { expense } from './expense.ts';
import type { Family } from './family.ts';
import { invoice3way } from './invoice3way.ts';
import type { FamilyName } from './names.ts';
import { payroll } from './payroll.ts';
import { refund } from './refund.ts';
import { screening } from './screening.ts';
import { triage } from './triage.ts';

/**
 * The case generators by the name a scenario gives them. For Node, where all may be loaded; a page takes one of
 * them from `load.ts`.
 */
export const families = {
  payroll,
  invoice3way,
  refund,
  screening,
  triage,
  clause,
  expense,
} as Record<FamilyName, Family>;
