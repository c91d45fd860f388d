import { familyOf } from './common/item.ts';
import { baited, bland, drawClaim, lures, setting } from './expense/facts.ts';
import { papersOf } from './expense/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './expense/prose.ts';
import { type Expense, payable, viewOf } from './expense/reader.ts';

/** Travel expenses under caps, one claim or a run of four (science/generators.yaml, expense). */
export const expense = familyOf<Expense>({
  name: 'expense',
  department: 'accounts-payable',
  key: ['Claim', (claim) => claim.number],
  shared: setting,
  bland: () => bland,
  lures,
  baited,
  draw: drawClaim,
  view: viewOf,
  read: payable,
  inMoney: true,
  papers: papersOf,
  words,
  faults,
  batchRoles,
  stories,
  plainly,
});
