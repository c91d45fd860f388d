import { iso } from '../common/days.ts';
import type { Desk, Field } from '../common/desk.ts';
import { date, money, type Paper, page } from '../common/papers.ts';
import { amendmentsSeen, asked, type Clauses, type Contract, cited, type Fault, type View } from './facts.ts';

type ContractField = Field<Clauses>;

const invented = ['fabricated-citation'] as const;
const misread = ['overconfident-extraction'] as const;
const stale = ['stale-data'] as const;

/** All records of an item, the question first. The higher the subtlety, the less a record says outright. */
export function papersOf({ shared, subtlety, sheet, rows, log }: Desk<Clauses>): Paper<Fault>[] {
  const file: ContractField = ['Contract file of', () => date(iso(shared.fileOf)), stale];
  const noted: ContractField[] =
    subtlety <= 2
      ? [
          ['Clause named', (f, v) => cited(f, v), [...invented, ...misread]],
          ['Amendments applied', applied, [...stale, ...misread]],
          file,
        ]
      : [['Wording found in', source, invented], ['Passages about days', (f) => f.clauses.length, []], file];
  return [
    sheet(
      'question',
      ['Question', 'Questions'],
      [
        ['Notice asked for', () => asked, []],
        ['Monthly fee', (f) => money(f.feeCents), null],
      ],
    ),
    rows(
      'clauses',
      ['Contract, the whole section', 'Contracts, the whole sections'],
      ['Clause', 'About', 'Days'],
      (facts) => facts.clauses.map(({ ref, about, days }, i) => [[ref, about, days], clauseCue(facts, i)]),
    ),
    rows('amendments', 'Amendments', ['Amendment', 'Clause', 'Days', 'Signed on'], (facts) =>
      facts.amendments.map(({ number, ref, written, days, signed }) => {
        const own = ref === facts.clauses[facts.target]?.ref;
        return [
          [number, written, days, signed === null ? 'draft' : date(iso(signed))],
          own ? (signed === null ? misread : [...stale, ...invented, ...misread]) : [],
        ];
      }),
    ),
    rules,
    log(noted, 'Days proposed'),
  ];
}

/** The last clause shows that no further one exists; the clause that was asked for shows every misreading. */
function clauseCue({ target, neighbour, clauses }: Contract, i: number): Fault[] {
  if (i === target) return [...invented, ...misread, ...stale];
  return [...(i === clauses.length - 1 ? invented : []), ...(i === neighbour ? misread : [])];
}

const rules: Paper<Fault> = page('rules', 'How contracts are read', [
  ['Clause', 'Name the clause that the contract has, and the days it states.', [...invented, ...misread]],
  ['Amendments', 'The latest signed amendment of a clause replaces its days.', stale],
  ['Drafts', 'A draft without a signature changes nothing.', misread],
]);

const applied = (facts: Contract, view: View) =>
  view.takes === 'draft' ? 1 : view.takes === 'clause' ? Math.min(1, amendmentsSeen(facts, view).length) : 0;
const source = ({ careless }: Contract, view: View) =>
  view.takes === 'ghost' || careless ? 'clause library' : 'contract file';
