import type { Family } from './family.ts';
import type { FamilyName } from './names.ts';

/** Loads one generator, so that a page carries only the family its scenario uses. */
export const loadFamily: Record<FamilyName, () => Promise<Family>> = {
  payroll: async () => (await import('./payroll.ts')).payroll,
  invoice3way: async () => (await import('./invoice3way.ts')).invoice3way,
  refund: async () => (await import('./refund.ts')).refund,
  screening: async () => (await import('./screening.ts')).screening,
  triage: async () => (await import('./triage.ts')).triage,
  clause: async () => (await import('./clause.ts')).clause,
  expense: async () => (await import('./expense.ts')).expense,
  cashflow: async () => (await import('./cashflow.ts')).cashflow,
  'customer-master': async () => (await import('./customer-master.ts')).customerMaster,
};
