import type { Rng } from '../../rng.ts';
import { inWords, iso } from '../common/days.ts';
import type { Handling, Heading, Prose, Story } from '../common/item.ts';
import {
  alike,
  alikeCounted,
  clusterFrom,
  type Fault,
  isClosed,
  isCritical,
  type Setting,
  type Ticket,
  type View,
} from './facts.ts';
import type { TicketItem, TicketLine } from './papers.ts';

/** Which moves fit a fault in one ticket, and to whom it may go. */
export const handling: Record<Fault, Handling> = {
  'wrong-join-silo': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['asset-data-owner', 'service-desk-lead', 'incident-manager'],
  },
  'overconfident-extraction': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['service-desk-lead', 'incident-manager'],
  },
  'out-of-distribution': {
    bestMove: 'escalate',
    acceptableMoves: ['escalate', 'correct'],
    escalateTo: ['information-security', 'incident-manager'],
  },
};
export const batchRoles = ['service-desk-lead', 'model-owner'];

export const steps = [
  'Look the asset up in both lists, and see which was updated last.',
  'Read the last reply to its end, and look for not, no, still and again.',
  'Add up the tickets with this subject in the last 30 minutes.',
];
const stepFor: Record<Fault, number> = {
  'wrong-join-silo': 0,
  'overconfident-extraction': 1,
  'out-of-distribution': 2,
};

export function explain(fault: Fault, { facts }: TicketLine): Prose {
  const step = steps[stepFor[fault]] as string;
  switch (fault) {
    case 'wrong-join-silo':
      return {
        truthText: `The list of ${inWords(facts.newer.updated)} says that the asset is ${facts.newer.critical ? '' : 'not '}critical. The assistant read the older one.`,
        cue: 'The two lists disagree, and the assistant used the one with the older date.',
        verificationSteps: [step, 'Ask the owner of the list what runs there today.'],
        feedback: 'Two sources, one answer. The assistant was sure because it saw only one of them.',
      };
    case 'overconfident-extraction':
      return {
        truthText: `The reply says that the matter is ${facts.reply.closed ? 'done' : 'still open'}. The assistant took it the other way.`,
        cue: 'One small word turns the reply round.',
        verificationSteps: [step, 'Say in your own words what the user wants now.'],
        feedback: 'Ten seconds of reading. Polite words and single words mislead people and tools alike.',
      };
    case 'out-of-distribution':
      return {
        truthText: `${alike(facts)} tickets with this subject came in 30 minutes. The assistant counted the ${facts.labelled} with a label it knows.`,
        cue: 'A sudden cluster of tickets with one subject.',
        verificationSteps: [step, 'Read the subject as somebody would who means harm.'],
        feedback: 'A new kind of trouble looks like many small ones. The cluster is your signal.',
      };
  }
}

export const habit = (fault: Fault): string =>
  fault === 'wrong-join-silo' ? 'took the older of two lists' : 'judged the reply by one word';

export const stories: Story<Setting, Ticket, View>[] = [
  {
    applies: ({ facts }) => facts.reply.closed && facts.reply.byOneWord === 'open',
    truthText: () => 'The reply has a "no" or "not" in it, and still says that all is done.',
    cue: 'It sounds like a complaint until you read it to the end.',
    feedback: 'Closing it was right. The whole sentence counts, not one word.',
  },
  {
    applies: ({ facts }) => facts.reply.closed,
    truthText: () => 'The user says that the matter is resolved.',
    cue: 'The last reply leaves nothing to do.',
    feedback: 'Closing a ticket can be the right output. The reply said so.',
  },
  {
    applies: ({ facts }) => alike(facts) >= clusterFrom,
    truthText: ({ facts }) => `${alike(facts)} tickets with this subject came in 30 minutes, so it is P1.`,
    cue: 'A small ticket with the highest priority, and the cluster explains it.',
    feedback: 'It looked like too much for one user. The others were in the list.',
  },
  {
    applies: ({ facts }) => facts.newer.critical !== facts.older.critical,
    truthText: () => 'The lists disagree, and the assistant used the one that was updated last.',
    cue: 'Two lists differ, but the dates settle it.',
    feedback: 'A conflict in the data is not yet an error in the output. Look which side it took.',
  },
  {
    applies: ({ facts }) => facts.reply.byOneWord === 'closed',
    truthText: () => 'The word "resolved" is in the reply, but the matter is open, and it was kept open.',
    cue: 'A reply that a quick reader would close.',
    feedback: 'The assistant read the whole sentence. So did you.',
  },
  {
    applies: ({ facts }) => alike(facts) > 3,
    truthText: ({ facts }) =>
      `${alike(facts)} alike tickets in 30 minutes are below the limit of ${clusterFrom}.`,
    cue: 'Several alike tickets, but not enough for P1.',
    feedback: 'Raising every cluster makes the real one harder to see. Count, then decide.',
  },
  {
    applies: () => true,
    truthText: () => 'Users, lists and reply lead to this priority.',
    cue: 'The records agree with the priority.',
    feedback: 'Everything agreed. Letting right work go through is half of the job.',
  },
];

/** The words of an item; a right and a wrong output have the same build, tone and (nearly) length. */
export function heading(item: TicketItem, rng: Rng): Heading {
  const { lines, shared } = item;
  const [only] = lines;
  const n = lines.length;
  if (n > 1 || !only) {
    const list = lines.map(({ said }) => said).join(', ');
    return {
      title: `Tickets sorted on ${inWords(iso(shared.day))}`,
      task: 'Check the priorities that the assistant set, in the order of the list.',
      label: 'Priorities in the order of the list',
      text: rng.pick([
        `${n} tickets sorted by the rules. In order: ${list}.`,
        `Rules applied to ${n} tickets. Set in order: ${list}.`,
        `Read ${n} tickets and replies. Set in order: ${list}.`,
      ]),
    };
  }
  return {
    title: `Ticket ${only.facts.number}`,
    task: 'Check the priority that the assistant set for this ticket.',
    label: 'Priority',
    text: item.subtlety <= 1 ? inDetail(only, rng) : inShort(String(only.said), rng),
  };
}

const inShort = (said: string, rng: Rng) =>
  rng.pick([
    `Ticket, reply and lists read. Set to ${said}.`,
    `Sorted by the rules for priority. Set to ${said}.`,
    `Asset, users and reply checked. Set to ${said}.`,
  ]);

function inDetail({ facts, view, said }: TicketLine, rng: Rng): string {
  const critical = isCritical(facts, view) ? 'yes' : 'no';
  const reply = isClosed(facts, view) ? 'done' : 'open';
  const same = alikeCounted(facts, view);
  return rng.pick([
    `Critical: ${critical}. Users ${facts.users}, alike ${same}, reply ${reply}. Set to ${said}.`,
    `Users ${facts.users}, critical: ${critical}, alike tickets ${same}. Reply ${reply}. Set to ${said}.`,
    `Reply ${reply}, users ${facts.users}, alike ${same}; critical: ${critical}. Set to ${said}.`,
  ]);
}
