import type { Rng } from '../../rng.ts';
import { drawDay, iso } from '../common/days.ts';
import { distinct, respell } from '../common/keys.ts';
import type { Want } from '../common/kind.ts';
import { type Reply, replies } from './replies.ts';

export type Fault = 'wrong-join-silo' | 'overconfident-extraction' | 'out-of-distribution';

/** What all lines of one item share. */
export interface Setting {
  subtlety: number;
  day: number;
  tickets: string[];
  /** Which of the two lists is kept up to date here. */
  newer: 'assetList' | 'configuration';
}

export const setting = ({ subtlety }: Want<Fault>, rng: Rng): Setting => ({
  subtlety,
  day: drawDay(rng),
  tickets: distinct(4, 4, rng).map((n) => `T-${n}`),
  newer: rng.chance(0.3) ? 'assetList' : 'configuration',
});

interface Listing {
  written: string;
  critical: boolean;
  updated: string;
}

/** Tickets of one subject per ten minutes, from an hour ago until now. */
type Slots = [number, number, number, number, number, number];

/** Everything that is really so about one ticket. */
export interface Ticket {
  number: string;
  subject: string;
  asset: string;
  users: number;
  stopped: boolean;
  reply: Reply;
  newer: Listing;
  older: Listing;
  slots: Slots;
  /** How many of the alike tickets carry a label that the assistant knows. */
  labelled: number;
  /** The log shows a careless habit where it does no harm. */
  careless: boolean;
}

export interface Traits {
  /** Whether the asset is critical, by the newer and by the older list. */
  critical: [newer: boolean, older: boolean];
  reply: keyof typeof replies;
  similar: 'usual' | 'five' | 'six' | 'cluster';
  users: 'few' | 'some' | 'many';
  careless: boolean;
}

export const bland: Traits = {
  critical: [false, false],
  reply: 'open',
  similar: 'usual',
  users: 'few',
  careless: false,
};

export function lures(right: boolean, _: Setting, rng: Rng): Traits {
  const rate = (inRight: number, inWrong: number) => rng.chance(right ? inRight : inWrong);
  const u = rng.next();
  const reply =
    u < 0.22
      ? 'negated'
      : u < 0.36
        ? 'sounds closed'
        : u < 0.47
          ? 'closed'
          : u < 0.61
            ? 'closed with a not'
            : 'open';
  const closed = reply === 'closed' || reply === 'closed with a not';
  const v = rng.next();
  return {
    critical: rate(0.25, 0.08)
      ? rate(0.4, 0.5)
        ? [true, false]
        : [false, true]
      : rng.chance(0.03)
        ? [true, true]
        : [false, false],
    reply,
    similar:
      rate(0.31, 0.06) && !closed
        ? rng.pick(['six', 'cluster'] as const)
        : rng.chance(0.2)
          ? 'five'
          : 'usual',
    users: v < 0.72 ? 'few' : v < 0.97 ? 'some' : 'many',
    careless: rate(0.65, 0.2),
  };
}

export function baited(fault: Fault, traits: Traits, _: Setting, rng: Rng): Traits {
  const open: Traits = {
    ...traits,
    similar: traits.similar === 'usual' ? 'usual' : 'five',
    users: traits.users === 'many' ? 'some' : traits.users,
    reply: traits.reply.startsWith('closed') ? 'open' : traits.reply,
  };
  switch (fault) {
    case 'wrong-join-silo':
      return { ...open, critical: rng.chance(0.5) ? [true, false] : [false, true] };
    case 'overconfident-extraction':
      return { ...traits, similar: open.similar, reply: rng.chance(0.5) ? 'negated' : 'closed with a not' };
    case 'out-of-distribution':
      return { ...open, similar: 'cluster', critical: [false, false] };
  }
}

const subjects = [
  'Message asks to scan a code',
  'Mail with an odd attachment',
  'Printer shows a paper jam',
  'Log-in page looks different',
  'Shared drive does not open',
  'Scanner loses its network',
  'Call from a false help desk',
  'Screen stays black at start',
];
const hosts = ['SRV', 'APP', 'DBS', 'WEB', 'NET'];

export function drawTicket(traits: Traits, shared: Setting, rng: Rng, place: number): Ticket {
  const { day, subtlety } = shared;
  const asset = `${rng.pick(hosts)}-${rng.int(1_000, 9_899)}`;
  const [newer, older] = traits.critical;
  const fresh = day - rng.int(5, 60);
  const users = { few: rng.int(1, 3), some: rng.int(5, 15), many: rng.int(20, 60) }[traits.users];
  const slots = drawSlots(traits.similar, rng);
  return {
    number: shared.tickets[place] as string,
    subject: rng.pick(subjects),
    asset,
    users,
    stopped: rng.chance(0.5),
    reply: rng.pick(replies[traits.reply][subtlety - 1] as readonly Reply[]),
    newer: { written: asset, critical: newer, updated: iso(fresh) },
    older: {
      written: respell(asset, subtlety, rng),
      critical: older,
      updated: iso(fresh - rng.int(60, 600)),
    },
    slots,
    labelled: Math.min(alike({ slots }), rng.int(3, clusterFrom - 1)),
    careless: traits.careless,
  };
}

/** Three slots before the last half hour and three within it; the ticket itself is in the last one. */
function drawSlots(similar: Traits['similar'], rng: Rng): Slots {
  const recent = {
    usual: rng.int(1, 3),
    five: rng.int(4, 5),
    six: rng.int(6, 9),
    cluster: 8 + Math.floor(13 * rng.next() ** 2),
  }[similar];
  const [first, second] = [rng.int(0, recent - 1), rng.int(0, recent - 1)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return [rng.int(0, 1), rng.int(0, 1), rng.int(0, 1), first, second - first, recent - second];
}

export const alike = ({ slots }: Pick<Ticket, 'slots'>): number => slots[3] + slots[4] + slots[5];
export const clusterFrom = 6;

/** The types of this family. */
export interface Triage {
  fault: Fault;
  shared: Setting;
  traits: Traits;
  facts: Ticket;
  view: View;
}

/** What the AI believes about one ticket, and the rule it applies. Only here does a fault enter. */
export interface View {
  list: 'newer' | 'older';
  /** It judges a reply by one word in it. */
  oneWord: boolean;
  /** It counts alike tickets only when their kind has a label already. */
  knownKindsOnly: boolean;
}

export const viewOf = (_: Ticket, fault: Fault | null): View => ({
  list: fault === 'wrong-join-silo' ? 'older' : 'newer',
  oneWord: fault === 'overconfident-extraction',
  knownKindsOnly: fault === 'out-of-distribution',
});

export const isClosed = ({ reply }: Ticket, { oneWord }: View): boolean =>
  oneWord ? reply.byOneWord === 'closed' : reply.closed;
export const isCritical = ({ newer, older }: Ticket, { list }: View): boolean =>
  (list === 'newer' ? newer : older).critical;
export const alikeCounted = (ticket: Ticket, { knownKindsOnly }: View): number =>
  knownKindsOnly ? ticket.labelled : alike(ticket);

export const priorities = ['P1', 'P2', 'P3', 'P4', 'Closed'];

export function priority(ticket: Ticket, view: View): string {
  if (isClosed(ticket, view)) return 'Closed';
  if (isCritical(ticket, view) || ticket.users >= 20 || alikeCounted(ticket, view) >= clusterFrom)
    return 'P1';
  if (ticket.users >= 5) return 'P2';
  return ticket.stopped ? 'P3' : 'P4';
}
