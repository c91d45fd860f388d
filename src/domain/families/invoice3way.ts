import { familyOf } from './common/item.ts';
import { drawInvoice, setting } from './invoice3way/facts.ts';
import { papersOf } from './invoice3way/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './invoice3way/prose.ts';
import { type Match, toPay, viewOf } from './invoice3way/reader.ts';
import { baited, bland, lures } from './invoice3way/traits.ts';

/** Three-way match of order, receipt and invoice, one or a run of four (science/generators.yaml, invoice3way). */
export const invoice3way = familyOf<Match>({
  name: 'invoice3way',
  department: 'accounts-payable',
  key: ['Invoice', (invoice) => invoice.number],
  shared: setting,
  bland: () => bland,
  lures,
  baited,
  draw: drawInvoice,
  view: viewOf,
  read: toPay,
  inMoney: true,
  papers: papersOf,
  words,
  faults,
  batchRoles,
  stories,
  plainly,
});
