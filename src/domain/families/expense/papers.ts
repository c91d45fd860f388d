import type { Desk, Field } from '../common/desk.ts';
import { serial } from '../common/keys.ts';
import type { Line } from '../common/kind.ts';
import { type Cell, date, type Paper, page, table } from '../common/papers.ts';
import { type Claim, categories, type Fault, type Setting, thisYear, yearBefore } from './facts.ts';
import { counted, type Expense, payable, type View } from './reader.ts';

type ClaimField = Field<Expense>;

const rule = ['hallucinated-policy'] as const;
const unit = ['unit-currency-period'] as const;
const dup = ['duplicated-records'] as const;
const stale = ['stale-data'] as const;
const cut = ['silent-truncation'] as const;

/** All records of an item, the claim first. The higher the subtlety, the less a record says outright. */
export function papersOf(desk: Desk<Expense>): Paper<Fault>[] {
  const { lines, shared, subtlety, amount, sheet, rows } = desk;
  const named = subtlety <= 2;
  return [
    sheet(
      'claim',
      ['Expense claim', 'Expense claims'],
      [
        ['From', (f) => date(f.from), null],
        ['To', (f) => date(f.to), null],
        ['Receipts handed in', (f) => f.receipts.length, cut],
      ],
    ),
    rows(
      'receipts',
      'Receipts',
      ['Receipt', 'Date', 'Category', 'Days', 'Amount', ...(named ? ['Currency'] : [])],
      (f, v) =>
        f.receipts.map((r, i) => [
          [
            r.number,
            date(r.date),
            r.category,
            r.days,
            amount(r.cents, r.currency),
            ...(named ? [r.currency] : []),
          ],
          receiptCue(f, v, i),
        ]),
    ),
    rows('prints', 'Printed on the receipts', ['Receipt', 'Text'], (facts) =>
      facts.receipts.map(({ number, currency }) => [
        [number, `Total in ${currency}, paid by card`],
        currency === 'EUR' ? [] : unit,
      ]),
    ),
    table(
      'caps',
      'Travel policy, highest amounts a day',
      ['Category', 'Counts from', 'Cap a day'],
      [yearBefore, thisYear].flatMap((from) =>
        categories.map((category): [Cell[], readonly Fault[]] => [
          [category, date(from), amount((from === thisYear ? shared.now : shared.lastYear)[category])],
          from === thisYear ? [...rule, ...stale] : stale,
        ]),
      ),
    ),
    desk.rates(
      shared.rates,
      (lines[0] as Line<Expense>).facts.to,
      (code) => lines.some(({ facts }) => facts.receipts.some(({ currency }) => currency === code)),
      unit,
    ),
    rules,
    log(desk),
  ];
}

/** A copy and its twin show a double payment, the last receipt what was not read, a foreign one the currency. */
function receiptCue(facts: Claim, view: View, i: number): Fault[] {
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
  ['Caps', 'Pay what was spent, up to the cap a day of the travel policy.', rule],
  ['Year', 'Use the caps that count on the first day of the trip.', stale],
  ['Once only', 'Pay a receipt once, however its number is written.', dup],
  ['Currency', 'Convert to EUR first, then compare with the cap.', unit],
  ['All receipts', 'Every receipt that was handed in counts.', cut],
]);

function log({ shared, subtlety, amount, log: note }: Desk<Expense>): Paper<Fault> {
  const loaded: ClaimField = ['Caps loaded on', () => date(shared.loadedOn), stale];
  const fields: ClaimField[] =
    subtlety <= 2
      ? [
          ['Receipts read', (_, v) => v.receiptsRead, cut],
          ['Receipts paid', (f, v) => counted(f, v).length, dup],
          ...categories.map(
            (category): ClaimField => [
              `Cap applied, ${category.toLowerCase()}`,
              (_, v) => amount(v.caps[category]),
              [...rule, ...stale],
            ],
          ),
          loaded,
          ['Receipts converted', (f, v) => (v.converts ? abroad(f) : 0), unit],
        ]
      : [
          ['Last receipt read', (f, v) => f.receipts[v.receiptsRead - 1]?.number ?? '', cut],
          ['Receipts compared by', compared, dup],
          ['Caps taken from', (f, v, l) => source(f, v, l, shared), rule],
          loaded,
          ['Currency taken from', currencySource, unit],
        ];
  return note(fields, 'Amount proposed');
}

export const abroad = ({ receipts }: Claim): number =>
  receipts.filter(({ currency }) => currency !== 'EUR').length;
const all = { countsCopies: false, receiptsRead: Number.POSITIVE_INFINITY, converts: true };
const compared = (facts: Claim, view: View) =>
  view.countsCopies || (facts.careless && counted(facts, all).length === facts.receipts.length)
    ? 'letter by letter'
    : 'digits, not signs';
/** Where nothing is above its cap, caps from anywhere do no harm. */
const source = (facts: Claim, view: View, { right }: Line<Expense>, shared: Setting) => {
  const harmless =
    facts.careless && view.capsFrom === 'policy' && right === payable(facts, { ...all, caps: null }, shared);
  return view.capsFrom === 'nowhere' || harmless ? 'general knowledge' : 'the travel policy';
};
const currencySource = (facts: Claim, view: View) =>
  (abroad(facts) === 0 ? facts.careless : !view.converts) ? 'company default' : 'printed receipt';
