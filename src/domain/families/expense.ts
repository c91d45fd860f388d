import { amountAtStake, familyOf } from './common/item.ts';
import { money } from './common/papers.ts';
import {
  baited,
  bland,
  type Claim,
  drawClaim,
  type Fault,
  faults,
  lures,
  type Setting,
  setting,
  type Traits,
} from './expense/facts.ts';
import { papersOf } from './expense/papers.ts';
import { batchRoles, explain, habit, handling, heading, steps, stories } from './expense/prose.ts';
import { payable, type View, viewOf } from './expense/reader.ts';

/** Travel expenses under caps, one claim or a run of four (science/generators.yaml, expense). */
export const expense = familyOf<Fault, Setting, Traits, Claim, View>({
  name: 'expense',
  faults,
  systematic: ['hallucinated-policy', 'unit-currency-period', 'stale-data', 'silent-truncation'],
  desk: 'claim',
  shared: setting,
  bland,
  lures,
  baited,
  draw: drawClaim,
  view: viewOf,
  read: payable,
  inMoney: true,
  value: (cents) => money(Number(cents)),
  key: (claim) => claim.number,
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
