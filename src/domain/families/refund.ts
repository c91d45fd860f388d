import { familyOf } from './common/item.ts';
import { baited, bland, drawRequest, lures, setting } from './refund/facts.ts';
import { papersOf } from './refund/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './refund/prose.ts';
import { type Refund, refundOf, viewOf } from './refund/reader.ts';

/** Refunds for returned or damaged goods, one request or a run of four (science/generators.yaml, refund). */
export const refund = familyOf<Refund>({
  name: 'refund',
  department: 'customer-service',
  key: ['Request', (request) => request.number],
  shared: setting,
  bland: () => bland,
  lures,
  baited,
  draw: drawRequest,
  view: viewOf,
  read: refundOf,
  inMoney: true,
  papers: papersOf,
  words,
  faults,
  batchRoles,
  stories,
  plainly,
});
