import type { Item, Line } from '../common/item.ts';
import { count, date, type Field, type Paper, page, sheet, text, yesNo } from '../common/papers.ts';
import {
  alike,
  alikeCounted,
  clusterFrom,
  type Fault,
  isClosed,
  isCritical,
  type Setting,
  type Slots,
  type Ticket,
  type View,
} from './facts.ts';

export type TicketLine = Line<Ticket, View>;
export type TicketItem = Item<Setting, Ticket, View>;
type TicketField = Field<TicketLine, Fault>;

const key: [string, (line: TicketLine) => string] = ['Ticket', (l) => l.facts.number];

const silo = ['wrong-join-silo'] as const;
const misread = ['overconfident-extraction'] as const;
const novel = ['out-of-distribution'] as const;

/** All records of an item, the ticket first. The higher the subtlety, the less a record says outright. */
export function papersOf({ lines, shared, subtlety }: TicketItem): Paper<Fault>[] {
  const single = lines.length === 1;
  const listing = (of: 'assetList' | 'configuration'): TicketField[] => {
    const entry = ({ facts }: TicketLine) => (of === shared.newer ? facts.newer : facts.older);
    return [
      ['asset', 'Asset', (l) => text(entry(l).written), silo],
      ['critical', 'Critical', (l) => yesNo(entry(l).critical), silo],
      ['updated', 'Updated on', (l) => date(entry(l).updated), silo],
    ];
  };
  const slot = (i: keyof Slots & number, name: string, label: string): TicketField => [
    name,
    label,
    (l) => count(l.facts.slots[i] as number),
    i > 2 ? novel : [],
  ];
  return [
    sheet<TicketLine, Fault>('ticket', single ? 'Ticket' : 'Tickets', key, lines, [
      ['subject', 'Subject', (l) => text(l.facts.subject), novel],
      ['asset', 'Asset', (l) => text(l.facts.asset), []],
      ['users', 'Users affected', (l) => count(l.facts.users), []],
      ['stopped', 'Their work has stopped', (l) => yesNo(l.facts.stopped), []],
    ]),
    sheet<TicketLine, Fault>('reply', single ? 'Last reply' : 'Last replies', key, lines, [
      ['text', 'Text', (l) => text(l.facts.reply.text), misread],
    ]),
    sheet('assets', 'Asset list', key, lines, listing('assetList')),
    sheet('configuration', 'Configuration database', key, lines, listing('configuration')),
    sheet<TicketLine, Fault>('similar', 'Tickets with this subject', key, lines, [
      slot(0, 'm60', '60 to 51 minutes ago'),
      slot(1, 'm50', '50 to 41 minutes ago'),
      slot(2, 'm40', '40 to 31 minutes ago'),
      slot(3, 'm30', '30 to 21 minutes ago'),
      slot(4, 'm20', '20 to 11 minutes ago'),
      slot(5, 'm10', 'Last 10 minutes, with this one'),
    ]),
    rules,
    log(lines, subtlety),
  ];
}

const rules: Paper<Fault> = page('rules', 'Rules for priority', [
  ['closed', 'Closed', text('Only if the last reply says that nothing is left to do.'), misread],
  ['one', 'P1', text('A critical asset, or 20 users and more.'), silo],
  ['cluster', 'P1 too', text(`${clusterFrom} or more tickets with one subject in 30 minutes.`), novel],
  ['two', 'P2', text('5 to 19 users.'), []],
  ['three', 'P3', text('Fewer users, and their work has stopped. Otherwise P4.'), []],
  ['lists', 'Two lists', text('Where lists differ, the one updated last decides.'), silo],
]);

function log(lines: readonly TicketLine[], subtlety: number): Paper<Fault> {
  const fields: TicketField[] =
    subtlety <= 2
      ? [
          ['critical', 'Critical', (l) => yesNo(isCritical(l.facts, l.view)), silo],
          ['reply', 'Reply taken as', (l) => text(isClosed(l.facts, l.view) ? 'done' : 'open'), misread],
          ['alike', 'Alike tickets counted', (l) => count(alikeCounted(l.facts, l.view)), novel],
        ]
      : [
          ['list', 'Critical or not as of', (l) => date(listDate(l)), silo],
          ['reply', 'Reply judged by', (l) => text(judged(l)), misread],
          ['alike', 'Alike tickets found by', (l) => text(found(l)), novel],
        ];
  return sheet('log', 'Log of the assistant', key, lines, [
    ['version', 'Version of the assistant', (l) => text(l.version), null],
    ...fields,
    ['proposed', 'Priority proposed', (l) => text(String(l.said)), []],
  ]);
}

/** Where both lists agree, either may have been read. */
const listDate = ({ facts, view }: TicketLine) =>
  view.list === 'older' || (facts.careless && facts.newer.critical === facts.older.critical)
    ? facts.older.updated
    : facts.newer.updated;
const judged = ({ facts, view }: TicketLine) =>
  view.oneWord || (facts.careless && facts.reply.closed === (facts.reply.byOneWord === 'closed'))
    ? 'one word'
    : 'all of it';
const found = ({ facts, view }: TicketLine) =>
  view.knownKindsOnly || (facts.careless && alike(facts) < clusterFrom) ? 'known label' : 'the subject';
