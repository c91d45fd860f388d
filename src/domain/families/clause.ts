import {
  baited,
  bland,
  type Contract,
  drawContract,
  type Fault,
  faults,
  feeFor,
  lures,
  notice,
  type Setting,
  setting,
  type Traits,
  type View,
  viewOf,
} from './clause/facts.ts';
import { papersOf } from './clause/papers.ts';
import { batchRoles, explain, habit, handling, heading, steps, stories } from './clause/prose.ts';
import { familyOf } from './common/item.ts';
import { count } from './common/papers.ts';

/** Days of notice in contracts, one or a list of four (science/generators.yaml, clause). */
export const clause = familyOf<Fault, Setting, Traits, Contract, View>({
  name: 'clause',
  faults,
  systematic: ['fabricated-citation', 'stale-data'],
  desk: 'question',
  shared: setting,
  bland,
  lures,
  baited,
  draw: drawContract,
  view: viewOf,
  read: notice,
  inMoney: false,
  value: (days) => count(Number(days), 'days'),
  key: (contract) => contract.number,
  papers: papersOf,
  heading,
  cost: ({ lines }) => ({
    missCents: lines.reduce(
      (sum, { facts, said, right }) => sum + feeFor(facts, Math.abs(Number(said) - Number(right))),
      0,
    ),
    basis: 'amount',
  }),
  handling,
  batchRoles,
  explain,
  habit,
  stories,
  steps,
});
