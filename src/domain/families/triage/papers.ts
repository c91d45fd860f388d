import type { Desk, Field } from '../common/desk.ts';
import { date, type Paper, page } from '../common/papers.ts';
import {
  alike,
  alikeCounted,
  clusterFrom,
  type Fault,
  isClosed,
  isCritical,
  type Ticket,
  type Triage,
  type View,
} from './facts.ts';

type TicketField = Field<Triage>;

const silo = ['wrong-join-silo'] as const;
const misread = ['overconfident-extraction'] as const;
const novel = ['out-of-distribution'] as const;

const slots = [
  '60 to 51 minutes ago',
  '50 to 41 minutes ago',
  '40 to 31 minutes ago',
  '30 to 21 minutes ago',
  '20 to 11 minutes ago',
  'Last 10 minutes, with this one',
];

/** All records of an item, the ticket first. The higher the subtlety, the less a record says outright. */
export function papersOf({ shared, subtlety, sheet, log }: Desk<Triage>): Paper<Fault>[] {
  const listing = (of: 'assetList' | 'configuration'): TicketField[] => {
    const entry = ({ newer, older }: Ticket) => (of === shared.newer ? newer : older);
    return [
      ['Asset', (f) => entry(f).written, silo],
      ['Critical', (f) => entry(f).critical, silo],
      ['Updated on', (f) => date(entry(f).updated), silo],
    ];
  };
  const noted: TicketField[] =
    subtlety <= 2
      ? [
          ['Critical', (f, v) => isCritical(f, v), silo],
          ['Reply taken as', (f, v) => (isClosed(f, v) ? 'done' : 'open'), misread],
          ['Alike tickets counted', (f, v) => alikeCounted(f, v), novel],
        ]
      : [
          ['Critical or not as of', (f, v) => date(listDate(f, v)), silo],
          ['Reply judged by', judged, misread],
          ['Alike tickets found by', found, novel],
        ];
  return [
    sheet(
      'ticket',
      ['Ticket', 'Tickets'],
      [
        ['Subject', (f) => f.subject, novel],
        ['Asset', (f) => f.asset, []],
        ['Users affected', (f) => f.users, []],
        ['Their work has stopped', (f) => f.stopped, []],
      ],
    ),
    sheet('reply', ['Last reply', 'Last replies'], [['Text', (f) => f.reply.text, misread]]),
    sheet('assets', 'Asset list', listing('assetList')),
    sheet('configuration', 'Configuration database', listing('configuration')),
    sheet(
      'similar',
      'Tickets with this subject, new or opened again',
      slots.map((label, i): TicketField => [label, (f) => f.slots[i] as number, i > 2 ? novel : []]),
    ),
    rules,
    log(noted, 'Priority proposed'),
  ];
}

const rules: Paper<Fault> = page('rules', 'Rules for priority', [
  ['Closed', 'Only if the last reply says that nothing is left to do.', misread],
  ['P1', 'A critical asset, or 20 users and more.', silo],
  ['P1 too', `${clusterFrom} or more tickets with one subject in 30 minutes.`, novel],
  ['P2', '5 to 19 users.', []],
  ['P3', 'Fewer users, and their work has stopped. Otherwise P4.', []],
  ['Two lists', 'Where lists differ, the one updated last decides.', silo],
]);

/** Where both lists agree, either may have been read. */
const listDate = ({ newer, older, careless }: Ticket, view: View) =>
  view.list === 'older' || (careless && newer.critical === older.critical) ? older.updated : newer.updated;
const judged = ({ reply, careless }: Ticket, view: View) =>
  view.oneWord || (careless && reply.closed === (reply.byOneWord === 'closed')) ? 'one word' : 'all of it';
const found = (facts: Ticket, view: View) =>
  view.knownKindsOnly || (facts.careless && alike(facts) < clusterFrom) ? 'known label' : 'the subject';
