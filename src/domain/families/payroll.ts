import { familyOf } from './common/item.ts';
import { baited, bland, drawPay, gross, lures, type Payroll, setting, viewOf } from './payroll/facts.ts';
import { papersOf } from './payroll/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './payroll/prose.ts';

/** Pay by the hour or by salary, for one person or a run of four (science/generators.yaml, payroll). */
export const payroll = familyOf<Payroll>({
  name: 'payroll',
  department: 'payroll',
  key: ['Employee', (pay) => pay.employee],
  shared: setting,
  bland: () => bland,
  lures,
  baited,
  draw: drawPay,
  view: viewOf,
  read: gross,
  inMoney: true,
  papers: papersOf,
  words,
  faults,
  batchRoles,
  stories,
  plainly,
});
