import { cashflow } from './cashflow.ts';
import { clause } from './clause.ts';
import { customerMaster } from './customer-master.ts';
import { expense } from './expense.ts';
import type { Family } from './family.ts';
import { invoice3way } from './invoice3way.ts';
import type { FamilyName } from './names.ts';
import { payroll } from './payroll.ts';
import { refund } from './refund.ts';
import { screening } from './screening.ts';
import { triage } from './triage.ts';

export type { FamilyName } from './names.ts';

/**
 * The case generators by the name a scenario gives them. For Node, where all may be loaded; a page takes the one it
 * plays from `load.ts`.
 */
export const families: Record<FamilyName, Family> = {
  payroll,
  invoice3way,
  refund,
  screening,
  triage,
  clause,
  expense,
  cashflow,
  'customer-master': customerMaster,
};
