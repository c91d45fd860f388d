import { audit as cashflow } from './cashflow/audit.ts';
import { audit as clause } from './clause/audit.ts';
import type { Audit } from './common/reading.ts';
import { audit as customerMaster } from './customer-master/audit.ts';
import { audit as expense } from './expense/audit.ts';
import { audit as invoice3way } from './invoice3way/audit.ts';
import type { FamilyName } from './names.ts';
import { audit as payroll } from './payroll/audit.ts';
import { audit as refund } from './refund/audit.ts';
import { audit as screening } from './screening/audit.ts';
import { audit as triage } from './triage/audit.ts';

/** The auditors of all families, for robots and tests: each decides from displayed records only. */
export const audits: Record<FamilyName, Audit> = {
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
