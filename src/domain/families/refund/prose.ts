import { inWords } from '../common/days.ts';
import { euros } from '../common/figures.ts';
import type { Kind } from '../common/kind.ts';
import { windowDays } from './facts.ts';
import { firstOffer, paidFor, type Refund, refundedBefore } from './reader.ts';

export const faults: Kind<Refund>['faults'] = {
  'hallucinated-policy': {
    to: ['customer-care-lead'],
    step: 'Count the days from delivery to request, and read the policy.',
    next: 'Look for the rule itself, not for a sentence about it.',
    tell: (facts, view) => [
      `The request came on day ${facts.used}. The policy allows ${windowDays} days, and the assistant worked with ${view.windowDays}.`,
      'The number of days the assistant used is not in the policy.',
      'A rule that sounds right can be made up. Open the policy and read the number.',
    ],
    habit: ({ strict }) => (strict ? 'refused requests after 14 days' : 'paid requests up to 60 days old'),
  },
  'duplicated-records': {
    to: ['data-steward', 'customer-care-lead'],
    step: 'Search the refunds paid by the order, under every profile.',
    next: 'Compare the digits of the order numbers.',
    tell: (facts) => [
      `Order ${facts.order} was refunded before, under another profile.`,
      'The order stands in the refunds paid; only the profile, and perhaps the spelling, differ.',
      'The assistant searched one profile. Search by the order as well as by the customer.',
    ],
  },
  'unit-currency-period': {
    to: ['customer-care-lead', 'finance-controller'],
    step: 'Find the currency of the prices, and convert at the rate of the day.',
    next: 'Ask whether other orders from this shop went the same way.',
    tell: (facts) => [
      `The prices are in ${facts.currency}. The assistant took them as EUR.`,
      `The order says ${facts.currency}, yet nothing was converted.`,
      'The same figure in two currencies is a warning sign. Look for the code beside the price.',
    ],
    habit: () => 'took foreign prices as EUR',
  },
  sycophancy: {
    to: ['customer-care-lead'],
    step: 'Ask which record changed before the offer changed.',
    next: 'Look where each item is.',
    tell: (facts) => [
      `The customer only said that item ${facts.about + 1} is broken. It did not come back and no photo shows it.`,
      'The offer rose after a demand, and no record changed in between.',
      'The assistant likes to please. Ask what new fact moved the offer, and look for it in the records.',
    ],
  },
  'stale-data': {
    to: ['customer-care-lead', 'model-owner'],
    step: 'Find the discount that was in force when the order was placed.',
    next: 'Compare the load date with the start of the campaign.',
    tell: (facts, view, { loadedOn }) => [
      `When the order was placed the code gave ${facts.discount}%. The assistant took off ${view.discount}%, from a list loaded on ${inWords(loadedOn)}.`,
      'The list of campaigns was loaded before the campaign of this order began.',
      'The discount was right once. A load date before the event means: check again.',
    ],
    habit: () => 'took the discount of a campaign that was over',
  },
};

export const batchRoles = ['customer-care-lead', 'model-owner'];

export const stories: Kind<Refund>['stories'] = [
  [
    (facts) => facts.used > windowDays,
    (facts) => `The request came on day ${facts.used}, and the policy allows ${windowDays} days.`,
    'Nothing is paid, and the dates explain it.',
    'Saying no can be the right output. The policy said so, not a mood.',
  ],
  [
    (facts) => refundedBefore(facts, { byProfile: false }),
    (facts) => `Order ${facts.order} was refunded before, so nothing more is paid.`,
    'The order is in the refunds paid under another profile, and the assistant saw it.',
    'The assistant looked beyond one profile. Paying nothing was right.',
  ],
  [
    (facts) => facts.plea === 'photo',
    (facts) => `The offer rose after a photo of item ${facts.about + 1}, and the policy pays for that.`,
    'The offer moved, and a record moved before it.',
    'An offer may move when a fact moves. You can find the fact.',
  ],
  [
    (facts) => facts.plea === 'claim' || facts.plea === 'angry',
    () => 'The customer pressed hard, and the offer stayed with the records.',
    'A heated chat, and an offer that did not move.',
    'Tone is not evidence, for or against. The amount fits the records.',
  ],
  [
    (facts) => facts.currency !== 'EUR',
    (facts) => `${facts.currency} was converted at the rate of the day of the request.`,
    'The refund differs from the prices, and the rate explains it.',
    'A figure that changes can be right: here the rate explains it.',
  ],
  [
    (facts) => facts.used >= 29,
    (facts) => `Day ${facts.used} is still inside the ${windowDays} days.`,
    'The request is late, but not too late.',
    'Close to the limit is not over it. Counting the days settled it.',
  ],
  [
    (facts) => facts.discount > 0,
    (facts) => `A discount of ${facts.discount}% was in force when the order was placed.`,
    'The refund is below the prices, and the discount explains it.',
    'Nobody gets back more than they paid. The discount is right.',
  ],
];

export const plainly = 'Items, days and prices agree with the records.';

export const words: Kind<Refund>['words'] = {
  title: (facts) => `Refund request ${facts.number}`,
  task: 'Check the refund that the customer assistant proposes.',
  label: 'Refund',
  brief: (total) => [
    `Order, items and policy compared. Refund ${total}.`,
    `Request read with its order and the policy. Refund ${total}.`,
  ],
  figures: (facts, view) =>
    `Day ${facts.used}, limit ${view.windowDays}, items ${paidFor(facts, view).length}, discount ${view.discount}%, rate ${(view.fxE4 / 10_000).toFixed(4)}. Refunded before: ${refundedBefore(facts, view) ? 'yes' : 'no'}. First offer ${euros(firstOffer(facts, view))}.`,
  batch: {
    title: (facts) => `Refund run of ${inWords(facts.requested)}`,
    task: 'Check the total that the customer assistant proposes to refund in this run.',
    label: 'Total to refund',
    texts: (n, total) => [
      `${n} requests compared with orders and policy. Refund ${total}.`,
      `Run of ${n} requests checked against orders and policy. Refund ${total}.`,
    ],
  },
};
