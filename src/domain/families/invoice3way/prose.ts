import { inWords } from '../common/days.ts';
import { bare } from '../common/figures.ts';
import type { Kind } from '../common/kind.ts';
import { type Invoice, oldToleranceBp, toleranceBp } from './facts.ts';
import { isKnown, isPaid, isWithin, type Match, type View } from './reader.ts';

const percent = (bp: number) => `${(bp / 100).toFixed(1)}%`;
const over = ({ priceCents, order }: Invoice) => `${((priceCents / order.priceCents - 1) * 100).toFixed(1)}%`;

export const faults: Kind<Match>['faults'] = {
  'overconfident-extraction': {
    to: ['ap-lead'],
    step: 'Compare the quantity on the invoice with the goods receipt.',
    next: 'Multiply the lower of the two by the unit price.',
    tell: (facts, view) => [
      `The invoice says ${facts.qty}. The assistant read ${view.qty}, a 7 taken for a 1.`,
      'The amount does not fit the quantity on the papers.',
      'A clear digit can be read wrongly. The other papers know the quantity too.',
    ],
    habit: () => 'read a 7 as a 1',
  },
  'hallucinated-policy': {
    to: ['purchasing', 'ap-lead', 'finance-controller'],
    step: 'Work out how far the price is above the order, and read the tolerance in the policy.',
    next: 'Read the version in force.',
    tell: (facts, view) => [
      `The price is ${over(facts)} above the order. The policy allows ${percent(toleranceBp)}, not ${percent(view.toleranceBp)}.`,
      'The tolerance the assistant used is not the one in the policy.',
      'A rule quoted with confidence is still only a quote. Open the policy.',
    ],
    habit: (shared) =>
      `applied a tolerance of ${percent(oldToleranceBp(shared))} where the policy says ${percent(toleranceBp)}`,
  },
  'duplicated-records': {
    to: ['ap-lead', 'master-data'],
    step: 'Look for the invoice in the payments made, by digits, date and amount.',
    next: 'Leave out signs, spaces and letters when you compare numbers.',
    tell: () => [
      'This invoice was paid before; in the list it is spelt in another way.',
      'One payment has the same supplier, invoice date and net, and the same digits in its number.',
      'Two spellings look like two invoices. Digits, date and amount show that they are one.',
    ],
  },
  'prompt-injection': {
    to: ['information-security', 'ap-lead'],
    moves: ['escalate'],
    step: 'Compare the account with the supplier file and the last call.',
    next: 'Read the text that is not printed.',
    tell: () => [
      'The account is new, and no call to the number on file confirmed it. A text hidden in the invoice file claims one did.',
      'The account differs from the supplier file.',
      'A file can carry orders for the assistant. What a sender says about its own account is no proof.',
    ],
  },
  'unit-currency-period': {
    to: ['ap-lead', 'treasury'],
    step: 'Find the currency, and convert at the rate of the invoice date.',
    next: 'Ask whether other invoices of this supplier went the same way.',
    tell: ({ currency }) => [
      `The invoice is in ${currency}. The assistant took the figure as EUR.`,
      `The papers say ${currency}, yet nothing was converted.`,
      'The same figure in two currencies is a warning sign. Look for the code before the amount.',
    ],
    habit: () => 'took foreign amounts as EUR',
  },
};

export const batchRoles = ['ap-lead', 'finance-controller'];

export const stories: Kind<Match>['stories'] = [
  [
    (facts, view) => !isWithin(facts, view),
    (facts) =>
      `The price is ${over(facts)} above the order, more than the ${percent(toleranceBp)} of the policy, so it waits.`,
    'Nothing is paid, which looks odd until you read the tolerance.',
    'Holding back can be the right output. The policy says so.',
  ],
  [
    isPaid,
    () => 'The invoice was paid before, so nothing more is paid on it.',
    'Its digits, date and amount are in the list of payments.',
    'The assistant found the earlier payment. Paying nothing was right.',
  ],
  [
    (facts, view) => !isKnown(facts, view),
    () => 'The account is new and nobody confirmed it, so nothing is paid to it yet.',
    'The account differs from the supplier file, and no call confirms it.',
    'Waiting for the call is what the policy asks for.',
  ],
  [
    (facts) => facts.iban !== facts.file.iban,
    () => 'The account is new, but it was confirmed by a call to the number on file.',
    'The call record names the number on file and this account.',
    'A new account looks like fraud. The call record settles it.',
  ],
  [
    (facts) => facts.currency !== 'EUR',
    (facts) => `${facts.currency} was converted at the rate of the invoice date.`,
    'The amount in EUR differs from the net, and the rate explains it.',
    'A figure that changes can be right: here the rate explains it.',
  ],
  [
    (facts) => facts.receipt.qty < facts.qty,
    (facts) => `Only ${facts.receipt.qty} of ${facts.qty} arrived, and only those are paid.`,
    'The amount is below the net, and the goods receipt explains it.',
    'Less than the net can be right. The goods receipt decides.',
  ],
  [
    (facts) => facts.priceCents !== facts.order.priceCents,
    (facts) => `The price is ${over(facts)} above the order; the policy allows ${percent(toleranceBp)}.`,
    'The prices differ, but by less than the tolerance.',
    'Not every difference is an error. The policy allows small ones.',
  ],
];

export const plainly = 'Quantity, price, account and payments agree.';

/** What the assistant says of payments and account; the same build for an output that pays and one that holds. */
const findings = (facts: Invoice, view: View) =>
  `${isPaid(facts, view) ? 'paid before' : 'not yet paid'}, account ${isKnown(facts, view) ? 'known' : 'not clear'}`;
const side = (facts: Invoice, view: View) => (isWithin(facts, view) ? 'within' : 'above');

export const words: Kind<Match>['words'] = {
  title: (facts) => `Invoice ${facts.number}, ${facts.supplier.name}`,
  task: 'Check the amount that the assistant proposes to pay on this invoice.',
  label: 'Amount to pay now',
  brief: (total, facts, view) =>
    ['Order, receipt and invoice compared.', 'Three-way match done.'].map(
      (start) => `${start} Price ${side(facts, view)} tolerance, ${findings(facts, view)}. Pay ${total} now.`,
    ),
  figures: (facts, view) =>
    `Read ${view.qty} at ${bare(facts.priceCents)}, rate ${(view.fxE4 / 10_000).toFixed(4)}, price +${over(facts)}, tolerance ${percent(view.toleranceBp)}.`,
  batch: {
    title: (facts) => `Payment run of ${inWords(facts.date)}`,
    task: 'Check the total that the assistant proposes to release for this run.',
    label: 'Total to release now',
    texts: (n, total) => [
      `${n} invoices compared with orders, receipts and payments. Release ${total}.`,
      `Orders, receipts and payments read for ${n} invoices. Release ${total} in total.`,
    ],
  },
};
