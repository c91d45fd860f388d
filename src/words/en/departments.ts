import { list } from './format.ts';

/** Apart from the moves, so that a desk carries no names of desks it does not show. */
export const departments: Record<string, string> = {
  payroll: 'Payroll',
  'accounts-payable': 'Accounts payable',
  recruiting: 'Recruiting',
  procurement: 'Procurement',
  'it-service-desk': 'IT service desk',
  'customer-service': 'Customer service',
  forecasting: 'Forecasting',
  compliance: 'Compliance',
  data: 'Data',
};

/** "Payroll and Customer service"; an unknown id is shown as it stands. */
export const departmentList = (ids: readonly string[]): string => list(ids.map((d) => departments[d] ?? d));
