import { iso } from '../common/days.ts';
import type { Desk, Field } from '../common/desk.ts';
import { serial } from '../common/keys.ts';
import { date, money, type Paper, page } from '../common/papers.ts';
import { type Account, type Cashflow, counted, type Fault, receipts, rentFor, type View } from './facts.ts';

type AccountField = Field<Cashflow>;
type Feed = 'bank' | 'provider' | 'payments';

const dup = ['duplicated-records'] as const;
const unit = ['unit-currency-period'] as const;
const cut = ['silent-truncation'] as const;

/** All records of an item, the account first. The higher the subtlety, the less a record says outright. */
export function papersOf(desk: Desk<Cashflow>): Paper<Fault>[] {
  const { shared, subtlety, amount, sheet, rows } = desk;
  const feed = (id: Feed, title: string) =>
    rows(id, title, ['Reference', 'Due on', 'Amount'], (f, v) => {
      const twice = f.copied === null ? '' : serial(f.copied);
      return f[id].map(({ reference, due, cents }, i) => [
        [reference, date(due), amount(cents)],
        id === 'payments'
          ? i < v.paymentsRead
            ? []
            : cut
          : [
              // A reference in both feeds shows what counts twice; the rows not read show what is missing.
              ...(serial(reference) === twice ? dup : []),
              ...((id === 'bank' ? i : f.bank.length + i) < v.receiptsRead ? [] : cut),
            ],
      ]);
    });
  return [
    sheet(
      'account',
      ['Account', 'Accounts'],
      [
        ['From', () => date(iso(shared.month.from)), null],
        ['To', () => date(iso(shared.month.to)), unit],
        ['Opening balance', (f) => money(f.openCents), []],
      ],
    ),
    feed('bank', 'Bank feed, money expected'),
    feed('provider', 'Payment provider, payouts expected'),
    feed('payments', 'Ledger, payments due'),
    sheet(
      'lease',
      ['Lease', 'Leases'],
      [
        ['Rent', (f) => amount(f.rent.cents), unit],
        subtlety <= 2
          ? ['Rent is per', (f) => f.rent.per, unit]
          : [
              'Invoiced on the first of',
              (f) => (f.rent.per === 'quarter' ? 'each third month' : 'each single month'),
              unit,
            ],
      ],
    ),
    sheet('totals', 'Row counts of the systems', [
      ['Rows of money expected', (f) => receipts(f).length, cut],
      ['Rows of payments due', (f) => f.payments.length, cut],
    ]),
    rules,
    log(desk),
  ];
}

const rules: Paper<Fault> = page('rules', 'How the forecast is made', [
  ['Closing balance', 'Opening balance, plus money expected, less payments due, less rent.', []],
  ['Once only', 'One reference counts once, in whatever feed or spelling it stands.', dup],
  ['Rent', 'The forecast is for one month. A rent per quarter counts with one third.', unit],
  ['All rows', 'Read all rows. The row counts of the systems show how many there are.', cut],
]);

function log({ subtlety, amount, log: note }: Desk<Cashflow>): Paper<Fault> {
  const fields: AccountField[] =
    subtlety <= 2
      ? [
          ['Rows of money read', (_, v) => v.receiptsRead, cut],
          ['Rows of money counted', (f, v) => counted(f, v).length, dup],
          ['Rows of payments read', (_, v) => v.paymentsRead, cut],
          ['Rent for the month', (f, v) => amount(rentFor(f, v)), unit],
        ]
      : [
          ['Last row of money read', (f, v) => receipts(f)[v.receiptsRead - 1]?.reference ?? '', cut],
          ['References compared by', compared, dup],
          ['Last payment read', (f, v) => f.payments[v.paymentsRead - 1]?.reference ?? '', cut],
          ['Period of the rent from', periodSource, unit],
        ];
  return note(fields, 'Closing balance proposed');
}

const compared = (facts: Account, view: View) =>
  view.countsCopies || (facts.careless && facts.copied === null) ? 'letter by letter' : 'digits, not signs';
const periodSource = ({ rent, careless }: Account, view: View) =>
  view.per !== rent.per || (careless && rent.per === 'month') ? 'tool default' : 'lease dates';
