import {
  baited,
  bland,
  type Clauses,
  drawContract,
  feeFor,
  lures,
  notice,
  setting,
  viewOf,
} from './clause/facts.ts';
import { papersOf } from './clause/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './clause/prose.ts';
import { familyOf } from './common/item.ts';
import { count } from './common/papers.ts';

/** Days of notice in contracts, one or a list of four (science/generators.yaml, clause). */
export const clause = familyOf<Clauses>({
  name: 'clause',
  department: 'procurement',
  key: ['Contract', (contract) => contract.number],
  shared: setting,
  bland: () => bland,
  lures,
  baited,
  draw: drawContract,
  view: viewOf,
  read: notice,
  inMoney: false,
  value: (days) => count(Number(days), 'days'),
  papers: papersOf,
  words,
  cost: (_, { lines }) => [
    lines.reduce(
      (sum, { facts, said, right }) => sum + feeFor(facts, Math.abs(Number(said) - Number(right))),
      0,
    ),
    'amount',
  ],
  faults,
  batchRoles,
  stories,
  plainly,
});
