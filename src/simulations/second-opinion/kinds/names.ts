import type { Department, FailureMode } from '../../../domain/case.ts';

/** Kinds of estimate that are drawn afresh, by the name a scenario gives them. This file draws none of them. */
export const kindNames = [
  'working-days',
  'overtime-run',
  'quarter-bill',
  'batch-hours',
  'cash-end',
  'leave-left',
  'desk-hours',
  'order-boxes',
] as const;
export type KindName = (typeof kindNames)[number];

/** Whose work a kind is. */
export const kindDepartment: Record<KindName, Department> = {
  'working-days': 'recruiting',
  'overtime-run': 'payroll',
  'quarter-bill': 'accounts-payable',
  'batch-hours': 'data',
  'cash-end': 'forecasting',
  'leave-left': 'payroll',
  'desk-hours': 'customer-service',
  'order-boxes': 'procurement',
};

/** What the wrong advice of a kind may have wrong. */
export const kindModes: Record<KindName, readonly FailureMode[]> = {
  'working-days': ['stale-data', 'silent-truncation'],
  'overtime-run': ['stale-data', 'duplicated-records'],
  'quarter-bill': ['duplicated-records', 'unit-currency-period', 'silent-truncation'],
  'batch-hours': ['stale-data', 'silent-truncation'],
  'cash-end': ['duplicated-records', 'unit-currency-period', 'silent-truncation'],
  'leave-left': ['stale-data', 'unit-currency-period', 'duplicated-records'],
  'desk-hours': ['out-of-distribution', 'stale-data'],
  'order-boxes': ['stale-data', 'wrong-join-silo'],
};
