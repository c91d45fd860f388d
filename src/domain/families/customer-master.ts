import { familyOf } from './common/item.ts';
import {
  baited,
  bland,
  type CustomerMaster,
  decide,
  decisions,
  drawPair,
  lures,
  setting,
  viewOf,
} from './customer-master/facts.ts';
import { papersOf } from './customer-master/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './customer-master/prose.ts';

/** Whether two entries are one customer, a pair or a list of four (science/generators.yaml, customerMaster). */
export const customerMaster = familyOf<CustomerMaster>({
  name: 'customer-master',
  department: 'data',
  key: ['Pair', (pair) => pair.number],
  shared: setting,
  bland,
  lures,
  baited,
  draw: drawPair,
  view: viewOf,
  read: decide,
  inMoney: false,
  options: [...decisions],
  papers: papersOf,
  words,
  // What a wrong merge costs is a teaching assumption.
  cost: () => [24_000, 'assumed'],
  faults,
  batchRoles,
  stories,
  plainly,
});
