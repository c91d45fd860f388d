import type { Rng } from '../../rng.ts';
import { inWords } from '../common/days.ts';
import { bare, euros } from '../common/figures.ts';
import type { Handling, Heading, Prose, Story } from '../common/item.ts';
import { serial } from '../common/keys.ts';
import { type Claim, type Fault, type Setting } from './facts.ts';
import type { ClaimItem, ClaimLine } from './papers.ts';
import { counted, type View } from './reader.ts';

const mend = (...escalateTo: string[]): Handling => ({
  bestMove: 'correct',
  acceptableMoves: ['correct', 'escalate'],
  escalateTo,
});

/** Which moves fit a fault in one claim, and to whom it may go. */
export const handling: Record<Fault, Handling> = {
  'hallucinated-policy': mend('finance-controller', 'ap-lead'),
  'unit-currency-period': mend('ap-lead', 'treasury'),
  'duplicated-records': mend('ap-lead', 'internal-control'),
  'stale-data': mend('ap-lead', 'finance-controller'),
  'silent-truncation': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'request-data', 'escalate'],
    escalateTo: ['ap-lead'],
  },
};
export const batchRoles = ['ap-lead', 'finance-controller'];

export const steps = [
  'Compare the caps with the travel policy, category by category.',
  'Find the currency on the receipts, and convert before you compare with a cap.',
  'Look for a receipt number that comes twice.',
  'Compare the day the caps were loaded with the day they began to count.',
  'Compare the receipts read with the receipts handed in.',
];
const stepFor: Record<Fault, number> = {
  'hallucinated-policy': 0,
  'unit-currency-period': 1,
  'duplicated-records': 2,
  'stale-data': 3,
  'silent-truncation': 4,
};

export function explain(fault: Fault, { facts, view }: ClaimLine, { loadedOn }: Setting): Prose {
  const step = steps[stepFor[fault]] as string;
  switch (fault) {
    case 'hallucinated-policy':
      return {
        truthText: `The assistant worked with caps that are not in the travel policy, such as EUR ${bare(view.caps.Hotel)} a day for a hotel.`,
        cue: 'The caps behind this amount stand in no version of the policy.',
        verificationSteps: [step, 'Work out the dearest receipt by hand.'],
        feedback: 'A cap that sounds fair is still only a guess. The policy has the number.',
      };
    case 'unit-currency-period': {
      const code = facts.receipts.find(({ currency }) => currency !== 'EUR')?.currency;
      return {
        truthText: `Receipts in ${code} were taken as EUR.`,
        cue: `The receipts say ${code}, yet nothing was converted.`,
        verificationSteps: [step, 'Ask whether other claims from abroad went the same way.'],
        feedback: 'The same figure in two currencies is a warning sign. Look at the receipt itself.',
      };
    }
    case 'duplicated-records':
      return {
        truthText: 'One receipt is in the claim twice, and it was paid twice.',
        cue: 'Two rows have the same number, date and amount, even if the number is written in another way.',
        verificationSteps: [step, 'Leave out signs, spaces and letters when you compare numbers.'],
        feedback: 'Two photos of one receipt are one receipt. The number tells you.',
      };
    case 'stale-data':
      return {
        truthText: `The caps changed with the new year. The assistant used those it had loaded on ${inWords(loadedOn)}.`,
        cue: 'The caps were loaded before those of this year began to count.',
        verificationSteps: [step, 'Ask which other claims were paid with the old caps.'],
        feedback: 'The figures were right last year. The load date gives them away.',
      };
    case 'silent-truncation':
      return {
        truthText: `The claim has ${facts.receipts.length} receipts. The assistant read ${view.receiptsRead} and said nothing about the last one.`,
        cue: 'Fewer receipts were read than handed in.',
        verificationSteps: [step, 'Look which receipt was read last.'],
        feedback: 'Nothing it paid was wrong. What is missing does not show in a sum; count the rows.',
      };
  }
}

export function habit(fault: Fault): string {
  if (fault === 'stale-data') return 'used the caps of last year';
  if (fault === 'unit-currency-period') return 'took foreign receipts as EUR';
  if (fault === 'silent-truncation') return 'left out the last receipt';
  return 'used caps that are not in the policy';
}

const numbers = ({ receipts }: Claim) => receipts.map(({ number }) => serial(number));
const isAbove = ({ facts, view }: ClaimLine) =>
  facts.receipts.some(
    ({ currency, cents, category, days }) => currency === 'EUR' && cents > view.caps[category] * days,
  );

export const stories: Story<Setting, Claim, View>[] = [
  {
    applies: ({ facts }) => new Set(numbers(facts)).size < numbers(facts).length,
    truthText: () => 'A receipt is in the claim twice, and it was paid once.',
    cue: 'The claim holds a copy, but it was left out.',
    feedback: 'Messy data does not always make a wrong output. Here the copy was seen.',
  },
  {
    applies: ({ facts }) => facts.receipts.some(({ currency }) => currency !== 'EUR'),
    truthText: () => 'The foreign receipts were converted at the rate of the table.',
    cue: 'Amounts that change, and a rate that explains it.',
    feedback: 'A figure that changes can be right: here the rate explains it.',
  },
  {
    applies: ({ facts }) => {
      const amounts = facts.receipts.map(({ cents }) => cents);
      return new Set(amounts).size < amounts.length;
    },
    truthText: () => 'Two receipts have one amount, but two numbers and two days. Both count.',
    cue: 'Equal amounts with different numbers.',
    feedback: 'Equal amounts are a reason to look at the numbers. Here every number differs.',
  },
  {
    applies: isAbove,
    truthText: () => 'Something was dearer than its cap, and only the cap is paid.',
    cue: 'The amount is lower than the receipts, and the policy explains it.',
    feedback: 'Less than the receipts can be right. The cap decides.',
  },
  {
    applies: () => true,
    truthText: () => 'Receipts, caps and sum agree.',
    cue: 'The papers agree with each other and with the amount.',
    feedback: 'Everything agreed. Letting right work go through is half of the job.',
  },
];

/** The words of an item; a right and a wrong output have the same build, tone and (nearly) length. */
export function heading(item: ClaimItem, rng: Rng): Heading {
  const { lines } = item;
  const total = euros(lines.reduce((sum, line) => sum + Number(line.said), 0));
  const [only] = lines;
  const n = lines.length;
  if (n > 1 || !only) {
    return {
      title: `Expense run of ${inWords((lines[0] as ClaimLine).facts.to)}`,
      task: 'Check the total that the expense assistant proposes to pay in this run.',
      label: 'Total to pay',
      text: rng.pick([
        `${n} claims compared with receipts and policy. Pay ${total}.`,
        `Receipts and policy read for ${n} claims. Pay ${total} in total.`,
        `Run of ${n} claims checked against receipts and policy. Pay ${total}.`,
      ]),
    };
  }
  return {
    title: `Expense claim ${only.facts.number}`,
    task: 'Check the amount that the expense assistant proposes to pay.',
    label: 'Amount to pay',
    text: item.subtlety <= 1 ? inDetail(only, total, rng) : inShort(total, rng),
  };
}

const inShort = (total: string, rng: Rng) =>
  rng.pick([
    `Receipts and caps compared for this trip. Pay ${total}.`,
    `Claim checked with receipts and policy. Pay ${total}.`,
    `Receipts added up within the caps. Pay ${total}.`,
  ]);

function inDetail({ facts, view }: ClaimLine, total: string, rng: Rng): string {
  const paid = counted(facts, view).length;
  const foreign = view.converts ? facts.receipts.filter(({ currency }) => currency !== 'EUR').length : 0;
  const { Hotel, Meals } = view.caps;
  return rng.pick([
    `Receipts read ${view.receiptsRead}, paid ${paid}, converted ${foreign}. Cap for a hotel ${bare(Hotel)}, for meals ${bare(Meals)}. Pay ${total}.`,
    `Read ${view.receiptsRead} receipts, paid ${paid}, converted ${foreign}. Caps: hotel ${bare(Hotel)}, meals ${bare(Meals)}. Pay ${total}.`,
    `Caps are ${bare(Hotel)} for a hotel, ${bare(Meals)} for meals. Receipts read ${view.receiptsRead}, paid ${paid}, converted ${foreign}. Pay ${total}.`,
  ]);
}
