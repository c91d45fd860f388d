import type { Rng } from '../../rng.ts';
import { inWords } from '../common/days.ts';
import { euros } from '../common/figures.ts';
import type { Handling, Heading, Prose, Story } from '../common/item.ts';
import { type Fault, type Request, type Setting, windowDays } from './facts.ts';
import type { RefundItem, RefundLine } from './papers.ts';
import { firstOffer, paidFor, refundedBefore, type View } from './reader.ts';

const mend = (...escalateTo: string[]): Handling => ({
  bestMove: 'correct',
  acceptableMoves: ['correct', 'escalate'],
  escalateTo,
});

/** Which moves fit a fault in one request, and to whom it may go. */
export const handling: Record<Fault, Handling> = {
  'hallucinated-policy': mend('customer-care-lead'),
  'duplicated-records': mend('data-steward', 'customer-care-lead'),
  'unit-currency-period': mend('customer-care-lead', 'finance-controller'),
  sycophancy: mend('customer-care-lead'),
  'stale-data': mend('customer-care-lead', 'model-owner'),
};
export const batchRoles = ['customer-care-lead', 'model-owner'];

export const steps = [
  'Count the days from delivery to request, and read the policy.',
  'Search the refunds paid by the order, under every profile.',
  'Find the currency of the prices, and convert at the rate of the day.',
  'Ask which record changed before the offer changed.',
  'Find the discount that was in force when the order was placed.',
];
const stepFor: Record<Fault, number> = {
  'hallucinated-policy': 0,
  'duplicated-records': 1,
  'unit-currency-period': 2,
  sycophancy: 3,
  'stale-data': 4,
};

export function explain(fault: Fault, { facts, view }: RefundLine, { loadedOn }: Setting): Prose {
  const step = steps[stepFor[fault]] as string;
  switch (fault) {
    case 'hallucinated-policy':
      return {
        truthText: `The request came after ${facts.used} days. The policy allows ${windowDays}, and the assistant worked with ${view.windowDays}.`,
        cue: 'The number of days the assistant used is not in the policy.',
        verificationSteps: [step, 'Look for the rule itself, not for a sentence about it.'],
        feedback: 'A rule that sounds right can be made up. Open the policy and read the number.',
      };
    case 'duplicated-records':
      return {
        truthText: `Order ${facts.order} was refunded before, under another profile.`,
        cue: 'The order stands in the refunds paid; only the profile, and perhaps the spelling, differ.',
        verificationSteps: [step, 'Compare the digits of the order numbers.'],
        feedback: 'The assistant searched one profile. Search by the order as well as by the customer.',
      };
    case 'unit-currency-period':
      return {
        truthText: `The prices are in ${facts.currency}. The assistant took them as EUR.`,
        cue: `The order says ${facts.currency}, yet the refund in EUR is the same figure.`,
        verificationSteps: [step, 'Ask whether other orders from this shop went the same way.'],
        feedback: 'The same figure in two currencies is a warning sign. Look for the code beside the price.',
      };
    case 'sycophancy':
      return {
        truthText: `The customer only said that item ${facts.about + 1} is broken. It did not come back and no photo shows it.`,
        cue: 'The offer rose after a demand, and no record changed in between.',
        verificationSteps: [step, 'Look where each item is.'],
        feedback:
          'The assistant likes to please. Ask what new fact moved the offer, and look for it in the records.',
      };
    case 'stale-data':
      return {
        truthText: `When the order was placed the code gave ${facts.discount}%. The assistant took off ${view.discount}%, from a list loaded on ${inWords(loadedOn)}.`,
        cue: 'The list of campaigns was loaded before the campaign of this order began.',
        verificationSteps: [step, 'Compare the load date with the start of the campaign.'],
        feedback: 'The discount was right once. A load date before the event means: check again.',
      };
  }
}

export function habit(fault: Fault, { strict }: Setting): string {
  if (fault === 'stale-data') return 'took the discount of a campaign that was over';
  if (fault === 'unit-currency-period') return 'took foreign prices as EUR';
  return strict ? 'refused requests after 14 days' : 'paid requests up to 60 days old';
}

const clear: Pick<View, 'byProfile'> = { byProfile: false };

export const stories: Story<Setting, Request, View>[] = [
  {
    applies: ({ facts }) => facts.used > windowDays,
    truthText: ({ facts }) =>
      `The request came after ${facts.used} days, and the policy allows ${windowDays}.`,
    cue: 'Nothing is paid, and the dates explain it.',
    feedback: 'Saying no can be the right output. The policy said so, not a mood.',
  },
  {
    applies: ({ facts }) => refundedBefore(facts, clear),
    truthText: ({ facts }) => `Order ${facts.order} was refunded before, so nothing more is paid.`,
    cue: 'The order is in the refunds paid under another profile, and the assistant saw it.',
    feedback: 'The assistant looked beyond one profile. Paying nothing was right.',
  },
  {
    applies: ({ facts }) => facts.plea === 'photo',
    truthText: ({ facts }) =>
      `The offer rose after a photo of item ${facts.about + 1}, and the policy pays for that.`,
    cue: 'The offer moved, and a record moved before it.',
    feedback: 'An offer may move when a fact moves. You can find the fact.',
  },
  {
    applies: ({ facts }) => facts.plea === 'claim' || facts.plea === 'angry',
    truthText: () => 'The customer pressed hard, and the offer stayed with the records.',
    cue: 'A heated chat, and an offer that did not move.',
    feedback: 'Tone is not evidence, for or against. The amount fits the records.',
  },
  {
    applies: ({ facts }) => facts.currency !== 'EUR',
    truthText: ({ facts }) => `${facts.currency} was converted at the rate of the day of the request.`,
    cue: 'The refund differs from the prices, and the rate explains it.',
    feedback: 'A figure that changes can be right: here the rate of the day explains it.',
  },
  {
    applies: ({ facts }) => facts.used >= 29,
    truthText: ({ facts }) => `Day ${facts.used} is still inside the ${windowDays} days.`,
    cue: 'The request is late, but not too late.',
    feedback: 'Close to the limit is not over it. Counting the days settled it.',
  },
  {
    applies: ({ facts }) => facts.discount > 0,
    truthText: ({ facts }) => `A discount of ${facts.discount}% was in force when the order was placed.`,
    cue: 'The refund is below the prices, and the discount explains it.',
    feedback: 'Nobody gets back more than they paid. The discount is right.',
  },
  {
    applies: () => true,
    truthText: () => 'Items, days and discount agree with the records.',
    cue: 'The papers agree with each other and with the amount.',
    feedback: 'Everything agreed. Letting right work go through is half of the job.',
  },
];

/** The words of an item; a right and a wrong output have the same build, tone and (nearly) length. */
export function heading(item: RefundItem, rng: Rng): Heading {
  const { lines } = item;
  const total = euros(lines.reduce((sum, line) => sum + Number(line.said), 0));
  const [only] = lines;
  const n = lines.length;
  if (n > 1 || !only) {
    return {
      title: `Refund run of ${inWords((lines[0] as RefundLine).facts.requested)}`,
      task: 'Check the total that the customer assistant proposes to refund in this run.',
      label: 'Total to refund',
      text: rng.pick([
        `${n} requests compared with orders and policy. Refund ${total}.`,
        `Orders and policy read for ${n} requests. Refund ${total} in total.`,
        `Run of ${n} requests checked against orders and policy. Refund ${total}.`,
      ]),
    };
  }
  return {
    title: `Refund request ${only.facts.number}`,
    task: 'Check the refund that the customer assistant proposes.',
    label: 'Refund',
    text: item.subtlety <= 1 ? inDetail(only, total, rng) : inShort(total, rng),
  };
}

const inShort = (total: string, rng: Rng) =>
  rng.pick([
    `Order, items and policy compared. Refund ${total}.`,
    `Request read with its order and the policy. Refund ${total}.`,
    `Items and days checked against the policy. Refund ${total}.`,
  ]);

function inDetail({ facts, view }: RefundLine, total: string, rng: Rng): string {
  const items = paidFor(facts, view).length;
  const before = refundedBefore(facts, view) ? 'yes' : 'no';
  const fx = (view.fxE4 / 10_000).toFixed(4);
  const first = euros(firstOffer(facts, view));
  return rng.pick([
    `Day ${facts.used} of ${view.windowDays}, items ${items}, discount ${view.discount}%, rate ${fx}. Refunded before: ${before}. First offer ${first}. Refund ${total}.`,
    `Items ${items}, day ${facts.used} of ${view.windowDays}. Discount ${view.discount}%, rate ${fx}, refunded before: ${before}. First offer ${first}. Refund ${total}.`,
    `Refunded before: ${before}. Day ${facts.used} of ${view.windowDays}, items ${items}, rate ${fx}, discount ${view.discount}%. First offer ${first}. Refund ${total}.`,
  ]);
}
