import { amountAtStake, familyOf } from './common/item.ts';
import { money } from './common/papers.ts';
import {
  baited,
  bland,
  drawPay,
  type Fault,
  faults,
  gross,
  lures,
  type Pay,
  type Setting,
  setting,
  type Traits,
  type View,
  viewOf,
} from './payroll/facts.ts';
import { papersOf } from './payroll/papers.ts';
import { batchRoles, explain, habit, handling, heading, steps, stories } from './payroll/prose.ts';

/** Pay by the hour or by salary, for one person or a run of four (science/generators.yaml, payroll). */
export const payroll = familyOf<Fault, Setting, Traits, Pay, View>({
  name: 'payroll',
  faults,
  systematic: ['stale-data', 'unit-currency-period'],
  desk: 'line',
  shared: setting,
  bland,
  lures,
  baited,
  draw: drawPay,
  view: viewOf,
  read: gross,
  inMoney: true,
  value: (cents) => money(Number(cents)),
  key: (pay) => pay.employee,
  papers: papersOf,
  heading,
  cost: amountAtStake,
  handling,
  batchRoles,
  explain,
  habit,
  stories,
  steps,
});
