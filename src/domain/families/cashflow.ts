import {
  baited,
  bland,
  type Cashflow,
  closing,
  drawAccount,
  lures,
  setting,
  viewOf,
} from './cashflow/facts.ts';
import { papersOf } from './cashflow/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './cashflow/prose.ts';
import { familyOf } from './common/item.ts';

/** Cash forecasts for a month, one account or four (science/generators.yaml, cashflow). */
export const cashflow = familyOf<Cashflow>({
  name: 'cashflow',
  department: 'forecasting',
  key: ['Account', (account) => account.number],
  shared: setting,
  bland: () => bland,
  lures,
  baited,
  draw: drawAccount,
  view: viewOf,
  read: closing,
  inMoney: true,
  papers: papersOf,
  words,
  // A wrong forecast does not lose its whole error: a tenth is a teaching assumption, as in the worked cases.
  cost: (off) => [Math.round(off / 10), 'assumed'],
  faults,
  batchRoles,
  stories,
  plainly,
});
