import { inWords } from '../common/days.ts';
import { bare } from '../common/figures.ts';
import type { Kind } from '../common/kind.ts';
import { abroad } from './papers.ts';
import { counted, type Expense } from './reader.ts';

export const faults: Kind<Expense>['faults'] = {
  'hallucinated-policy': {
    to: ['finance-controller', 'ap-lead'],
    step: 'Compare the caps with the travel policy, category by category.',
    next: 'Work out the dearest receipt by hand.',
    tell: (_, view) => [
      `The assistant worked with caps that are not in the travel policy, such as EUR ${bare(view.caps.Hotel)} a day for a hotel.`,
      'The caps behind this amount stand in no version of the policy.',
      'A cap that sounds fair is still only a guess. The policy has the number.',
    ],
    habit: () => 'used caps that are not in the policy',
  },
  'unit-currency-period': {
    to: ['ap-lead', 'treasury'],
    step: 'Find the currency on the receipts, and convert before you compare with a cap.',
    next: 'Ask whether other claims from abroad went the same way.',
    tell: (facts) => {
      const code = facts.receipts.find(({ currency }) => currency !== 'EUR')?.currency;
      return [
        `Receipts in ${code} were taken as EUR.`,
        `The receipts say ${code}, yet nothing was converted.`,
        'The same figure in two currencies is a warning sign. Look at the receipt itself.',
      ];
    },
    habit: () => 'took foreign receipts as EUR',
  },
  'duplicated-records': {
    to: ['ap-lead', 'internal-control'],
    step: 'Look for a receipt number that comes twice.',
    next: 'Leave out signs, spaces and letters when you compare numbers.',
    tell: () => [
      'One receipt is in the claim twice, and it was paid twice.',
      'Two rows have the same number, date and amount, even if the number is written in another way.',
      'Two photos of one receipt are one receipt. The number tells you.',
    ],
  },
  'stale-data': {
    to: ['ap-lead', 'finance-controller'],
    step: 'Compare the day the caps were loaded with the day they began to count.',
    next: 'Ask which other claims were paid with the old caps.',
    tell: (_, __, { loadedOn }) => [
      `The caps changed with the new year. The assistant used those it had loaded on ${inWords(loadedOn)}.`,
      'The caps were loaded before those of this year began to count.',
      'The figures were right last year. The load date gives them away.',
    ],
    habit: () => 'used the caps of last year',
  },
  'silent-truncation': {
    to: ['ap-lead'],
    moves: ['correct', 'request-data', 'escalate'],
    step: 'Compare the receipts read with the receipts handed in.',
    next: 'Look which receipt was read last.',
    tell: (facts, view) => [
      `The claim has ${facts.receipts.length} receipts. The assistant read ${view.receiptsRead} and said nothing about the last one.`,
      'Fewer receipts were read than handed in.',
      'Nothing it paid was wrong. What is missing does not show in a sum; count the rows.',
    ],
    habit: () => 'left out the last receipt',
  },
};

export const batchRoles = ['ap-lead', 'finance-controller'];

export const stories: Kind<Expense>['stories'] = [
  [
    (facts, view) => counted(facts, view).length < facts.receipts.length,
    () => 'A receipt is in the claim twice, and it was paid once.',
    'The claim holds a copy, but it was left out.',
    'Messy data does not always make a wrong output. Here the copy was seen.',
  ],
  [
    (line) => abroad(line) > 0,
    () => 'The foreign receipts were converted at the rate of the table.',
    'The amounts change, and the rate explains it.',
    'A figure that changes can be right: here the rate explains it.',
  ],
  [
    (facts) => new Set(facts.receipts.map(({ cents }) => cents)).size < facts.receipts.length,
    () => 'Two receipts have one amount, but two numbers and two days. Both count.',
    'The amounts are equal, and the numbers are not.',
    'Equal amounts are a reason to look at the numbers. Here every number differs.',
  ],
  [
    (facts, view) => facts.receipts.some(({ cents, category, days }) => cents > view.caps[category] * days),
    () => 'A receipt is above its cap, and only the cap is paid.',
    'The amount is lower than the receipts, and the policy explains it.',
    'Less than the receipts can be right. The cap decides.',
  ],
];

export const plainly = 'Receipts, caps and sum agree.';

export const words: Kind<Expense>['words'] = {
  title: (facts) => `Expense claim ${facts.number}`,
  task: 'Check the amount that the expense assistant proposes to pay.',
  label: 'Amount to pay',
  brief: (total) => [
    `Receipts and caps compared for this trip. Pay ${total}.`,
    `Claim checked with receipts and policy. Pay ${total}.`,
    `Receipts added up within the caps. Pay ${total}.`,
  ],
  figures: (facts, view) =>
    `Receipts read ${view.receiptsRead}, paid ${counted(facts, view).length}, converted ${view.converts ? abroad(facts) : 0}. Caps a day: hotel ${bare(view.caps.Hotel)}, meals ${bare(view.caps.Meals)}.`,
  batch: {
    title: (facts) => `Expense run of ${inWords(facts.to)}`,
    task: 'Check the total that the expense assistant proposes to pay in this run.',
    label: 'Total to pay',
    texts: (n, total) => [
      `${n} claims compared with receipts and policy. Pay ${total}.`,
      `Run of ${n} claims checked against receipts and policy. Pay ${total}.`,
    ],
  },
};
