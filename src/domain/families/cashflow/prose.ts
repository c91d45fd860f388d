import { inWords, iso } from '../common/days.ts';
import { bare } from '../common/figures.ts';
import type { Kind } from '../common/kind.ts';
import { type Cashflow, closing, counted, receipts, rentFor } from './facts.ts';

export const faults: Kind<Cashflow>['faults'] = {
  'duplicated-records': {
    to: ['treasury', 'finance-systems'],
    step: 'Match the references of both feeds, and count each one once.',
    next: 'Leave out signs, spaces and letters when you compare references.',
    tell: (facts) => [
      `Payout ${facts.copied} stands in the bank feed and at the payment provider. The assistant counted it twice.`,
      'One reference, amount and day in two feeds, even if it is written in another way.',
      'Two systems that know one payout are still one payout.',
    ],
    habit: () => 'counted payouts in both feeds',
  },
  'unit-currency-period': {
    to: ['treasury', 'head-of-planning'],
    step: 'Read for how long the rent is, and take the share of one month.',
    next: 'Read the lease itself, not the line about it.',
    tell: (facts, view) => [
      `The rent is per ${facts.rent.per}, so one month costs EUR ${bare(rentFor(facts, facts.rent))}. The assistant took EUR ${bare(rentFor(facts, view))}.`,
      'The period in the lease is not the one that was used.',
      'An amount without its period is half a fact. Look for the word beside it.',
    ],
    habit: ({ monthly }) =>
      monthly ? 'took a monthly rent for a quarterly one' : 'took a quarterly rent for a monthly one',
  },
  'silent-truncation': {
    to: ['finance-systems', 'treasury'],
    moves: ['correct', 'request-data', 'escalate'],
    step: 'Compare the rows that were read with the row counts of the systems.',
    next: 'Look which row was read last.',
    tell: (facts, view, { outgoing }) => {
      const rows = outgoing ? facts.payments.length : receipts(facts).length;
      const read = outgoing ? view.paymentsRead : view.receiptsRead;
      return [
        `The system has ${rows} rows of ${outgoing ? 'payments' : 'money expected'}. The assistant read ${read} and said nothing about the rest.`,
        'Fewer rows were read than the system has.',
        'A missing row leaves no hole in a sum. Only the row count shows it.',
      ];
    },
    habit: () => 'left out the last rows of a list',
  },
};

export const batchRoles = ['head-of-planning', 'model-owner'];

export const stories: Kind<Cashflow>['stories'] = [
  [
    (facts, view) => closing(facts, view) < 0,
    () => 'The month ends below zero, because the payments are higher than what comes in.',
    'A balance below zero looks like an error, and the payments explain it.',
    'Bad news can be right. You checked the rows before you doubted the result.',
  ],
  [
    (facts) => facts.copied !== null,
    (facts) => `Payout ${facts.copied} stands in both feeds, and it was counted once.`,
    'A reference stands in two feeds, and one of the rows was left out.',
    'Messy data does not always make a wrong output. Here the copy was seen.',
  ],
  [
    (facts) => {
      const amounts = receipts(facts).map(({ cents }) => cents);
      return new Set(amounts).size < amounts.length;
    },
    () => 'Two receipts have one amount, but two references. Both count.',
    'The amounts are equal, and the references are not.',
    'Equal amounts are a reason to look at the references. Here they differ.',
  ],
  [
    (facts) => facts.rent.per === 'quarter',
    (facts, view) => `A rent per quarter was counted with one third, EUR ${bare(rentFor(facts, view))}.`,
    'The rent in the forecast is lower than in the lease, and the quarter explains it.',
    'A figure that changes can be right: here the period explains it.',
  ],
];

export const plainly = 'Feeds, payments and rent agree with the balance.';

export const words: Kind<Cashflow>['words'] = {
  title: (facts) => `Cash forecast, account ${facts.number}`,
  task: 'Check the closing balance that the assistant forecasts for this account.',
  label: 'Closing balance',
  brief: (total) => [
    `Feeds, payments and rent put together. Closing balance ${total}.`,
    `Month worked out from the feeds. Closing balance ${total}.`,
    `Money in, money out and rent counted. Closing balance ${total}.`,
  ],
  figures: (facts, view) =>
    `Money in: ${view.receiptsRead} rows, counted ${counted(facts, view).length}. Payments: ${view.paymentsRead} rows. Rent ${bare(rentFor(facts, view))}.`,
  batch: {
    title: (_, { month }) => `Cash forecast to ${inWords(iso(month.to))}`,
    task: 'Check the closing balance of these accounts together, as the assistant forecasts it.',
    label: 'Closing balance of all accounts',
    texts: (n, total) => [
      `Feeds, payments and rent read for ${n} accounts. Closing balance ${total}.`,
      `Forecast made for ${n} accounts. Closing balance of all: ${total}.`,
    ],
  },
};
