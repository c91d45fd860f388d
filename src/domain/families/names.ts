import type { Department } from '../case.ts';

/** The case generators by the name a scenario gives them. This file loads none of them. */
export const familyNames = [
  'payroll',
  'invoice3way',
  'refund',
  'screening',
  'triage',
  'clause',
  'expense',
  'cashflow',
  'customer-master',
] as const;
export type FamilyName = (typeof familyNames)[number];

/** Whose desk the items of a family come to. */
export const familyDepartment: Record<FamilyName, Department> = {
  payroll: 'payroll',
  invoice3way: 'accounts-payable',
  refund: 'customer-service',
  screening: 'recruiting',
  triage: 'it-service-desk',
  clause: 'procurement',
  expense: 'accounts-payable',
  cashflow: 'forecasting',
  'customer-master': 'data',
};
