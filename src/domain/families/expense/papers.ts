import type { Value } from '../../case.ts';
import type { Item, Line } from '../common/item.ts';
import { serial } from '../common/keys.ts';
import {
  count,
  date,
  type Field,
  money,
  type Paper,
  page,
  plainAmount,
  rate,
  sheet,
  table,
  text,
} from '../common/papers.ts';
import { currencies } from '../common/rates.ts';
import { type Claim, categories, type Fault, type Setting, thisYear, yearBefore } from './facts.ts';
import { counted, type View } from './reader.ts';

export type ClaimLine = Line<Claim, View>;
export type ClaimItem = Item<Setting, Claim, View>;
type ClaimField = Field<ClaimLine, Fault>;

const key: [string, (line: ClaimLine) => string] = ['Claim', (l) => l.facts.number];

const rule = ['hallucinated-policy'] as const;
const unit = ['unit-currency-period'] as const;
const dup = ['duplicated-records'] as const;
const stale = ['stale-data'] as const;
const cut = ['silent-truncation'] as const;

/** All records of an item, the claim first. The higher the subtlety, the less a record says outright. */
export function papersOf({ lines, shared, subtlety }: ClaimItem): Paper<Fault>[] {
  const single = lines.length === 1;
  const amount = (cents: number, currency: string): Value =>
    subtlety <= 1 ? money(cents, currency) : plainAmount(cents);
  const named = subtlety <= 2;
  const rows = lines.flatMap((l, line) => l.facts.receipts.map((receipt, i) => ({ l, line, receipt, i })));
  return [
    sheet<ClaimLine, Fault>('claim', single ? 'Expense claim' : 'Expense claims', key, lines, [
      ['from', 'From', (l) => date(l.facts.from), null],
      ['to', 'To', (l) => date(l.facts.to), null],
      ['receipts', 'Receipts handed in', (l) => count(l.facts.receipts.length), cut],
    ]),
    table(
      'receipts',
      'Receipts',
      ['Claim', 'Receipt', 'Date', 'Category', 'Days', 'Amount', ...(named ? ['Currency'] : [])],
      rows.map(({ l, line, receipt: r, i }) => ({
        line,
        cells: [
          text(l.facts.number),
          text(r.number),
          date(r.date),
          text(r.category),
          count(r.days),
          amount(r.cents, r.currency),
          ...(named ? [text(r.currency)] : []),
        ],
        cue: receiptCue(l, i),
      })),
    ),
    table(
      'prints',
      'Printed on the receipts',
      ['Claim', 'Receipt', 'Text'],
      rows.map(({ l, line, receipt: r }) => ({
        line,
        cells: [text(l.facts.number), text(r.number), text(`Total in ${r.currency}, paid by card`)],
        cue: r.currency === 'EUR' ? [] : unit,
      })),
    ),
    table(
      'caps',
      'Travel policy, highest amounts a day',
      ['Category', 'Counts from', 'Cap a day'],
      [
        ...categories.map((category) => ({ category, from: yearBefore, cents: shared.lastYear[category] })),
        ...categories.map((category) => ({ category, from: thisYear, cents: shared.now[category] })),
      ].map(({ category, from, cents }) => ({
        line: null,
        cells: [text(category), date(from), amount(cents, 'EUR')],
        cue: from === thisYear ? [...rule, ...stale] : stale,
      })),
    ),
    table(
      'rates',
      'Exchange rates',
      ['Currency', 'Date', 'Rate to EUR'],
      currencies.map((code) => ({
        line: null,
        cells: [text(code), date((lines[0] as ClaimLine).facts.to), rate(shared.rates[code])],
        cue: rows.some(({ receipt }) => receipt.currency === code) ? unit : null,
      })),
    ),
    rules,
    log(lines, shared, subtlety, amount),
  ];
}

/** A copy and its twin show a double payment, the last receipt what was not read, a foreign one the currency. */
function receiptCue({ facts, view }: ClaimLine, i: number): Fault[] {
  const own = facts.receipts[i] as Claim['receipts'][number];
  const copies = facts.receipts.filter(({ number }) => serial(number) === serial(own.number)).length;
  return [
    ...(copies > 1 ? dup : []),
    ...(i >= view.receiptsRead ? cut : []),
    ...(own.currency !== 'EUR' ? unit : []),
    ...(view.capsFrom !== 'policy' ? [...rule, ...stale] : []),
  ];
}

const rules: Paper<Fault> = page('rules', 'How expenses are paid', [
  ['caps', 'Caps', text('Pay what was spent, up to the cap a day of the travel policy.'), rule],
  ['year', 'Year', text('The caps that count on the first day of the trip.'), stale],
  ['once', 'Once only', text('Pay a receipt once, however its number is written.'), dup],
  ['currency', 'Currency', text('Convert to EUR first, then compare with the cap.'), unit],
  ['all', 'All receipts', text('Every receipt that was handed in counts.'), cut],
]);

function log(
  lines: readonly ClaimLine[],
  { loadedOn }: Setting,
  subtlety: number,
  amount: (cents: number, currency: string) => Value,
): Paper<Fault> {
  const loaded: ClaimField = ['loaded', 'Caps loaded on', () => date(loadedOn), stale];
  const cap = (name: string, category: (typeof categories)[number]): ClaimField => [
    name,
    `Cap applied, ${category.toLowerCase()}`,
    (l) => amount(l.view.caps[category], 'EUR'),
    [...rule, ...stale],
  ];
  const fields: ClaimField[] =
    subtlety <= 2
      ? [
          ['read', 'Receipts read', (l) => count(l.view.receiptsRead), cut],
          ['counted', 'Receipts paid', (l) => count(counted(l.facts, l.view).length), dup],
          cap('capHotel', 'Hotel'),
          cap('capMeals', 'Meals'),
          cap('capTravel', 'Local travel'),
          cap('capParking', 'Parking'),
          loaded,
          ['converted', 'Receipts converted', (l) => count(converted(l)), unit],
        ]
      : [
          ['last', 'Last receipt read', (l) => text(lastRead(l)), cut],
          ['copies', 'Receipts compared by', (l) => text(compared(l)), dup],
          ['source', 'Caps taken from', (l) => text(source(l)), rule],
          loaded,
          ['currency', 'Currency taken from', (l) => text(currencySource(l)), unit],
        ];
  return sheet('log', 'Log of the assistant', key, lines, [
    ['version', 'Version of the assistant', (l) => text(l.version), null],
    ...fields,
    ['proposed', 'Amount proposed', (l) => money(Number(l.said)), []],
  ]);
}

const abroad = ({ facts }: ClaimLine) => facts.receipts.filter(({ currency }) => currency !== 'EUR').length;
const converted = (l: ClaimLine) => (l.view.converts ? abroad(l) : 0);
const lastRead = ({ facts, view }: ClaimLine) => facts.receipts[view.receiptsRead - 1]?.number ?? '';
const hasCopy = ({ receipts }: Claim) =>
  new Set(receipts.map(({ number }) => serial(number))).size < receipts.length;
const compared = ({ facts, view }: ClaimLine) =>
  view.countsCopies || (facts.careless && !hasCopy(facts)) ? 'letter by letter' : 'digits, not signs';
/** Where nothing is above its cap, caps from anywhere do no harm. */
const source = ({ facts, view, right }: ClaimLine) =>
  view.capsFrom === 'nowhere' ||
  (facts.careless && view.capsFrom === 'policy' && uncapped(facts, Number(right)))
    ? 'general knowledge'
    : 'the travel policy';
const uncapped = ({ receipts }: Claim, right: number) =>
  receipts.every(({ currency }) => currency === 'EUR') &&
  right ===
    counted({ receipts } as Claim, { receiptsRead: receipts.length, countsCopies: false } as View).reduce(
      (sum, { cents }) => sum + cents,
      0,
    );
const currencySource = (l: ClaimLine) =>
  (abroad(l) === 0 ? l.facts.careless : !l.view.converts) ? 'company default' : 'printed receipt';
