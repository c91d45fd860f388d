import { amountAtStake, familyOf } from './common/item.ts';
import { money } from './common/papers.ts';
import {
  baited,
  bland,
  drawRequest,
  type Fault,
  faults,
  lures,
  type Request,
  type Setting,
  setting,
  type Traits,
} from './refund/facts.ts';
import { papersOf } from './refund/papers.ts';
import { batchRoles, explain, habit, handling, heading, steps, stories } from './refund/prose.ts';
import { refundOf, type View, viewOf } from './refund/reader.ts';

/** Refunds for returned or damaged goods, one request or a run of four (science/generators.yaml, refund). */
export const refund = familyOf<Fault, Setting, Traits, Request, View>({
  name: 'refund',
  faults,
  systematic: ['hallucinated-policy', 'unit-currency-period', 'stale-data'],
  desk: 'request',
  shared: setting,
  bland,
  lures,
  baited,
  draw: drawRequest,
  view: viewOf,
  read: refundOf,
  inMoney: true,
  value: (cents) => money(Number(cents)),
  key: (request) => request.number,
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
