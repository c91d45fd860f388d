import { inWords, iso } from '../common/days.ts';
import type { Kind } from '../common/kind.ts';
import { alike, alikeCounted, clusterFrom, isClosed, isCritical, type Triage } from './facts.ts';

export const faults: Kind<Triage>['faults'] = {
  'wrong-join-silo': {
    to: ['asset-data-owner', 'service-desk-lead', 'incident-manager'],
    step: 'Look the asset up in both lists, and see which was updated last.',
    next: 'Ask the owner of the list what runs there today.',
    tell: (facts) => [
      `The list of ${inWords(facts.newer.updated)} says that the asset is ${facts.newer.critical ? '' : 'not '}critical. The assistant read the older one.`,
      'The two lists disagree, and the assistant used the one with the older date.',
      'Two sources, one answer. The assistant was sure because it saw only one of them.',
    ],
    habit: () => 'took the older of two lists',
  },
  'overconfident-extraction': {
    to: ['service-desk-lead', 'incident-manager'],
    step: 'Read the last reply to its end, and look for not, no, still and again.',
    next: 'Say in your own words what the user wants now.',
    tell: (facts) => [
      `The reply says that the matter is ${facts.reply.closed ? 'done' : 'still open'}. The assistant took it the other way.`,
      'One small word turns the reply round.',
      'Ten seconds of reading. Polite words and single words mislead people and tools alike.',
    ],
    habit: () => 'judged the reply by one word',
  },
  'out-of-distribution': {
    to: ['information-security', 'incident-manager'],
    moves: ['escalate', 'correct'],
    step: 'Add up the tickets with this subject in the last 30 minutes.',
    next: 'Read the subject as somebody would who means harm.',
    tell: (facts) => [
      `${alike(facts)} tickets with this subject came in 30 minutes. The assistant counted only those with a label it knows: ${facts.labelled}.`,
      'A sudden cluster of tickets with one subject.',
      'A new kind of trouble looks like many small ones. The cluster is your signal.',
    ],
  },
};

export const batchRoles = ['service-desk-lead', 'model-owner'];

export const stories: Kind<Triage>['stories'] = [
  [
    (facts) => facts.reply.closed && facts.reply.byOneWord === 'open',
    () => 'The reply has a "no" or "not" in it, and still says that all is done.',
    'It sounds like a complaint until you read it to the end.',
    'Closing it was right. The whole sentence counts, not one word.',
  ],
  [
    (facts) => facts.reply.closed,
    () => 'The user says that the matter is resolved.',
    'The last reply leaves nothing to do.',
    'Closing a ticket can be the right output. The reply said so.',
  ],
  [
    (facts) => alike(facts) >= clusterFrom,
    (facts) => `${alike(facts)} tickets with this subject came in 30 minutes, so it is P1.`,
    'A small ticket with the highest priority, and the cluster explains it.',
    'It looked like too much for one user. The others were in the list.',
  ],
  [
    (facts) => facts.newer.critical !== facts.older.critical,
    () => 'The lists disagree, and the assistant used the one that was updated last.',
    'Two lists differ, but the dates settle it.',
    'A conflict in the data is not yet an error in the output. Look which side it took.',
  ],
  [
    (facts) => facts.reply.byOneWord === 'closed',
    () => 'The word "resolved" is in the reply, but the matter is open, and it was kept open.',
    'A reply that a quick reader would close.',
    'The assistant read the whole sentence. So did you.',
  ],
  [
    (facts) => alike(facts) > 3,
    (facts) => `${alike(facts)} alike tickets in 30 minutes are below the limit of ${clusterFrom}.`,
    'Several alike tickets, but not enough for P1.',
    'Raising every cluster makes the real one harder to see. Count, then decide.',
  ],
];

export const plainly = 'Users, lists and reply lead to this priority.';

export const words: Kind<Triage>['words'] = {
  title: (facts) => `Ticket ${facts.number}`,
  task: 'Check the priority that the assistant set for this ticket.',
  label: 'Priority',
  brief: (said) => [
    `Ticket, reply and lists read. Set to ${said}.`,
    `Sorted by the rules for priority. Set to ${said}.`,
    `Asset, users and reply checked. Set to ${said}.`,
  ],
  figures: (facts, view) =>
    `Critical: ${isCritical(facts, view) ? 'yes' : 'no'}. Users ${facts.users}, alike ${alikeCounted(facts, view)}, reply ${isClosed(facts, view) ? 'done' : 'open'}.`,
  batch: {
    title: (_, { day }) => `Tickets sorted on ${inWords(iso(day))}`,
    task: 'Check the priorities that the assistant set, in the order of the list.',
    label: 'Priorities in the order of the list',
    texts: (n, list) => [
      `${n} tickets sorted by the rules. In order: ${list}.`,
      `Read ${n} tickets and replies. Set in order: ${list}.`,
    ],
  },
};
