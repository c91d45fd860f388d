import { familyOf } from './common/item.ts';
import {
  baited,
  bland,
  drawTicket,
  lures,
  priorities,
  priority,
  setting,
  type Triage,
  viewOf,
} from './triage/facts.ts';
import { papersOf } from './triage/papers.ts';
import { batchRoles, faults, plainly, stories, words } from './triage/prose.ts';

/**
 * Priorities of tickets, one or a list of four (science/generators.yaml, triage). Two of the faults go both ways,
 * so that neither a closed ticket nor a high priority is always right.
 */
export const triage = familyOf<Triage>({
  name: 'triage',
  department: 'it-service-desk',
  key: ['Ticket', (ticket) => ticket.number],
  shared: setting,
  bland: () => bland,
  lures,
  baited,
  draw: drawTicket,
  view: viewOf,
  read: priority,
  inMoney: false,
  options: priorities,
  papers: papersOf,
  words,
  // What a misplaced ticket costs is a teaching assumption, as in the worked cases of the service desk.
  cost: () => [240_000, 'assumed'],
  faults,
  batchRoles,
  stories,
  plainly,
});
