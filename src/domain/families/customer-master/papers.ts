import type { Desk, Field } from '../common/desk.ts';
import { date, type Paper, page } from '../common/papers.ts';
import { type CustomerMaster, type Fault, namesAlike, type Pair } from './facts.ts';

type PairField = Field<CustomerMaster>;

const merged = ['wrong-join-silo'] as const;
const both = ['wrong-join-silo', 'duplicated-records'] as const;

/** All records of an item, the pair first. The higher the subtlety, the less a record says outright. */
export function papersOf({ subtlety, sheet, log }: Desk<CustomerMaster>): Paper<Fault>[] {
  const entry = (of: (pair: Pair) => Pair['a']): PairField[] => [
    ['Customer number', (f) => of(f).number, null],
    ['Name', (f) => of(f).name, both],
    ['Mail', (f) => of(f).mail, merged],
    ['Tax number', (f) => of(f).taxNumber, both],
    ['Customer since', (f) => date(of(f).since), []],
  ];
  const onDesk: PairField[] = [
    ['Tax number, first entry', (f) => f.a.taxNumber, both],
    ['Tax number, second entry', (f) => f.b.taxNumber, both],
  ];
  const noted: PairField[] = [
    ['Names alike', (f) => namesAlike(f), both],
    ['Mails alike', (f) => f.a.mail === f.b.mail, merged],
    ['Numbers alike as written', (f) => f.a.taxNumber === f.b.taxNumber, both],
  ];
  return [
    sheet(
      'pair',
      ['Pair of entries', 'Pairs of entries'],
      [
        ['First entry', (f) => f.a.name, both],
        ['Second entry', (f) => f.b.name, both],
        ...(subtlety <= 1 ? onDesk : []),
      ],
    ),
    sheet(
      'first',
      ['First entry', 'First entries'],
      entry((pair) => pair.a),
    ),
    sheet(
      'second',
      ['Second entry', 'Second entries'],
      entry((pair) => pair.b),
    ),
    rules,
    log(subtlety <= 2 ? noted : noted.slice(0, 2), 'Decision proposed'),
  ];
}

const rules: Paper<Fault> = page('rules', 'Rules for customer data', [
  ['One customer', 'Two entries are one customer if their tax numbers are the same.', both],
  ['Signs', 'Spaces, points and dashes in a tax number do not count.', ['duplicated-records']],
  ['Groups', 'Firms of one group may share a name or a mail, but not a tax number.', merged],
]);
