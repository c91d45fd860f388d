import { familyOf } from './common/item.ts';
import { text } from './common/papers.ts';
import {
  baited,
  bland,
  drawTicket,
  type Fault,
  faults,
  lures,
  priorities,
  priority,
  type Setting,
  setting,
  type Ticket,
  type Traits,
  type View,
  viewOf,
} from './triage/facts.ts';
import { papersOf } from './triage/papers.ts';
import { batchRoles, explain, habit, handling, heading, steps, stories } from './triage/prose.ts';

/**
 * Priorities of tickets, one or a list of four (science/generators.yaml, triage). Two of the faults go both ways,
 * so that neither a closed ticket nor a high priority is always right.
 */
export const triage = familyOf<Fault, Setting, Traits, Ticket, View>({
  name: 'triage',
  faults,
  systematic: ['wrong-join-silo', 'overconfident-extraction'],
  desk: 'ticket',
  shared: setting,
  bland,
  lures,
  baited,
  draw: drawTicket,
  view: viewOf,
  read: priority,
  inMoney: false,
  value: (result) => text(String(result)),
  options: priorities,
  key: (ticket) => ticket.number,
  papers: papersOf,
  heading,
  // What a misplaced ticket costs is a teaching assumption, as in the worked cases of the service desk.
  cost: () => ({ missCents: 240_000, basis: 'assumed' }),
  handling,
  batchRoles,
  explain,
  habit,
  stories,
  steps,
});
