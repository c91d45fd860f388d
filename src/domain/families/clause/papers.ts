import { iso } from '../common/days.ts';
import type { Item, Line } from '../common/item.ts';
import { count, date, type Field, money, type Paper, page, sheet, table, text } from '../common/papers.ts';
import {
  amendmentsSeen,
  asked,
  type Contract,
  cited,
  type Fault,
  type Setting,
  signedOn,
  type View,
} from './facts.ts';

export type ContractLine = Line<Contract, View>;
export type ContractItem = Item<Setting, Contract, View>;
type ContractField = Field<ContractLine, Fault>;

const key: [string, (line: ContractLine) => string] = ['Contract', (l) => l.facts.number];

const invented = ['fabricated-citation'] as const;
const misread = ['overconfident-extraction'] as const;
const stale = ['stale-data'] as const;

/** All records of an item, the question first. The higher the subtlety, the less a record says outright. */
export function papersOf({ lines, shared, subtlety }: ContractItem): Paper<Fault>[] {
  const single = lines.length === 1;
  return [
    sheet<ContractLine, Fault>('question', single ? 'Question' : 'Questions', key, lines, [
      ['asked', 'Notice asked for', () => text(asked), []],
      ['fee', 'Monthly fee', (l) => money(l.facts.feeCents), null],
    ]),
    table(
      'clauses',
      single ? 'Contract, the whole section' : 'Contracts, the whole sections',
      ['Contract', 'Clause', 'About', 'Days'],
      lines.flatMap((l, line) =>
        l.facts.clauses.map(({ ref, about, days }, i) => ({
          line,
          cells: [text(l.facts.number), text(ref), text(about), count(days)],
          cue: clauseCue(l.facts, i),
        })),
      ),
    ),
    table(
      'amendments',
      'Amendments',
      ['Contract', 'Amendment', 'Clause', 'Days', 'Signed on'],
      lines.flatMap((l, line) =>
        l.facts.amendments.map((amendment) => {
          const signed = signedOn(amendment);
          const own = amendment.ref === l.facts.clauses[l.facts.target]?.ref;
          return {
            line,
            cells: [
              text(l.facts.number),
              text(amendment.number),
              text(amendment.written),
              count(amendment.days),
              signed ? date(signed) : text('draft'),
            ],
            cue: own ? (signed ? [...stale, ...invented, ...misread] : misread) : [],
          };
        }),
      ),
    ),
    rules,
    log(lines, shared, subtlety),
  ];
}

/** The last clause shows that no further one exists; the clause that was asked for shows every misreading. */
function clauseCue({ target, neighbour, clauses }: Contract, i: number): Fault[] {
  if (i === target) return [...invented, ...misread, ...stale];
  return [...(i === clauses.length - 1 ? invented : []), ...(i === neighbour ? misread : [])];
}

const rules: Paper<Fault> = page('rules', 'How contracts are read', [
  [
    'clause',
    'Clause',
    text('Name the clause that the contract has, and the days it states.'),
    [...invented, ...misread],
  ],
  ['amendment', 'Amendments', text('The latest signed amendment of a clause replaces its days.'), stale],
  ['draft', 'Drafts', text('A draft without a signature changes nothing.'), misread],
]);

function log(lines: readonly ContractLine[], { fileOf }: Setting, subtlety: number): Paper<Fault> {
  const file: ContractField = ['file', 'Contract file of', () => date(iso(fileOf)), stale];
  const fields: ContractField[] =
    subtlety <= 2
      ? [
          ['clause', 'Clause named', (l) => text(cited(l.facts, l.view)), [...invented, ...misread]],
          ['amendments', 'Amendments applied', (l) => count(applied(l)), [...stale, ...misread]],
          file,
        ]
      : [
          ['source', 'Wording found in', (l) => text(source(l)), invented],
          ['passages', 'Passages about days', (l) => count(l.facts.clauses.length), []],
          file,
        ];
  return sheet('log', 'Log of the assistant', key, lines, [
    ['version', 'Version of the assistant', (l) => text(l.version), null],
    ...fields,
    ['proposed', 'Days proposed', (l) => count(Number(l.said), 'days'), []],
  ]);
}

const applied = ({ facts, view }: ContractLine) =>
  view.takes === 'draft' ? 1 : view.takes === 'clause' ? Math.min(1, amendmentsSeen(facts, view).length) : 0;
const source = ({ facts, view }: ContractLine) =>
  view.takes === 'ghost' || facts.careless ? 'clause library' : 'contract file';
