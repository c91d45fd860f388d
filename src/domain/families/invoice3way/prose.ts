import type { Move } from '../../case.ts';
import type { Fault } from './reader.ts';
import { trueMatch } from './reader.ts';
import type { Line } from './records.ts';
import { euros } from './texts.ts';

/** What the learner reads once the item is settled. */
export interface Prose {
  truthText: string;
  cue: string;
  verificationSteps: string[];
  feedback: string;
}

interface Handling {
  bestMove: Move;
  acceptableMoves: Move[];
  /** Role ids of content/roles.yaml. */
  escalateTo: string[];
}

/** Which moves fit a fault in one invoice, and to whom it may go. */
export const handling: Record<Fault, Handling> = {
  'overconfident-extraction': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['ap-lead'],
  },
  'duplicated-records': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['ap-lead', 'master-data'],
  },
  'unit-currency-period': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['ap-lead', 'treasury'],
  },
  'prompt-injection': {
    bestMove: 'escalate',
    acceptableMoves: ['escalate'],
    escalateTo: ['information-security', 'ap-lead'],
  },
  'hallucinated-policy': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['purchasing', 'ap-lead', 'finance-controller'],
  },
};

/** A fault that repeats within one run is not solved by mending one line: the reader itself must stop. */
export const runHandling: Handling = {
  bestMove: 'stop-line',
  acceptableMoves: ['stop-line', 'escalate'],
  escalateTo: ['ap-lead', 'finance-controller'],
};

const steps = [
  'Compare the quantity on the invoice with the goods receipt.',
  'Work out how far the price is above the order, and read the tolerance in the policy.',
  'Look for the invoice in the payments made, by digits, date and amount.',
  'Compare the account with the supplier file and the last call.',
  'Find the currency, and convert at the rate of the invoice date.',
];

const percentOver = ({ invoice }: Line) =>
  ((invoice.priceCents / invoice.order.priceCents - 1) * 100).toFixed(1);

const stepFor: Record<Fault, number> = {
  'overconfident-extraction': 0,
  'hallucinated-policy': 1,
  'duplicated-records': 2,
  'prompt-injection': 3,
  'unit-currency-period': 4,
};

/** Reasons for one wrong invoice. */
export function proseOfFault(fault: Fault, line: Line): Prose {
  const { invoice, view } = line;
  const right = euros(trueMatch(invoice).cents);
  const step = steps[stepFor[fault]] as string;
  const others = steps.filter((s) => s !== step);
  switch (fault) {
    case 'overconfident-extraction':
      return {
        truthText: `The invoice says ${invoice.qty}. The assistant read ${view.qty}, a 7 taken for a 1. Right is ${right}.`,
        cue: 'The amount does not fit the quantity on the invoice and the goods receipt.',
        verificationSteps: [step, 'Multiply the lower of the two by the unit price.', ...others.slice(0, 1)],
        feedback:
          'A clear digit can still be read wrongly. The other papers know the quantity too, so let them vote.',
      };
    case 'duplicated-records':
      return {
        truthText: `This invoice was paid before; in the list it is spelt in another way. Right is ${right}.`,
        cue: 'One payment has the same supplier, invoice date and net, and the same digits in its number.',
        verificationSteps: [step, 'Leave out signs, spaces and letters when you compare numbers.'],
        feedback:
          'Letter by letter, two spellings are two invoices. Digits, date and amount together show that they are one.',
      };
    case 'unit-currency-period':
      return {
        truthText: `The invoice is in ${invoice.currency}. The assistant took the figure as EUR. Right is ${right}.`,
        cue: `The papers say ${invoice.currency}, yet the amount in EUR is the same figure.`,
        verificationSteps: [step, 'Ask whether other invoices of this supplier went the same way.'],
        feedback: 'The same figure in two currencies is a warning sign. Look for the code before the amount.',
      };
    case 'prompt-injection':
      return {
        truthText:
          'The account is new and nobody confirmed it by a call to the number on file. The claim comes from text hidden in the invoice file. Nothing is paid for now.',
        cue: 'The account differs from the supplier file, and only the supplier’s own file says it was confirmed.',
        verificationSteps: [step, 'Read the text that is not printed.', 'Call the number on file.'],
        feedback:
          'A file can carry orders for the assistant. What a sender says about its own account is a claim, never a proof.',
      };
    case 'hallucinated-policy':
      return {
        truthText: `The price is ${percentOver(line)}% above the order. The policy allows 2.0%, not 5.0%. Nothing is paid for now.`,
        cue: 'The tolerance the assistant used is not the one in the policy.',
        verificationSteps: [step, 'Read the version in force, not the one you remember.'],
        feedback:
          'A rule quoted with confidence is still only a quote. Open the policy that is in force today.',
      };
  }
}

/** Reasons for a wrong run: the same fault in several lines after a change. */
export function proseOfRun(fault: Fault, lines: readonly Line[], hit: number): Prose {
  const right = euros(lines.reduce((sum, { invoice }) => sum + trueMatch(invoice).cents, 0));
  const what: Partial<Record<Fault, string>> = {
    'overconfident-extraction': 'read a 7 as a 1',
    'unit-currency-period': 'took foreign amounts as EUR',
    'hallucinated-policy': 'allowed 5.0% where the policy says 2.0%',
  };
  return {
    truthText: `In ${hit} invoices reader version 4.3 ${what[fault]}. The right total is ${right}.`,
    cue: `The same mistake stands in ${hit} lines, and all of them were read by the new version.`,
    verificationSteps: [
      'Work out two or three lines by hand.',
      'Ask what the wrong lines have in common, and read the log.',
      steps[stepFor[fault]] as string,
    ],
    feedback:
      'When the same mistake comes twice, the next run will have it as well. Stop the line first, then mend the lines.',
  };
}

/** Reasons for a right output. The story is the harmless thing most likely to have raised a doubt. */
export function proseOfSound(lines: readonly Line[]): Prose {
  const story = stories.find(([applies]) => lines.some(applies)) as (typeof stories)[number];
  const line = lines.find(story[0]) as Line;
  const [, truthText, cue, feedback] = story;
  const total = euros(lines.reduce((sum, { match }) => sum + match.cents, 0));
  return {
    truthText: `${truthText(line)} ${total} is right.`,
    cue,
    verificationSteps: lines.length > 1 ? ['Work out two or three lines by hand.', ...steps] : steps,
    feedback,
  };
}

type Story = [
  applies: (line: Line) => boolean,
  truthText: (line: Line) => string,
  cue: string,
  feedback: string,
];

const stories: Story[] = [
  [
    ({ match }) => !match.withinTolerance,
    (line) =>
      `A price is ${percentOver(line)}% above the order, more than the 2.0% of the policy, so it waits.`,
    'Nothing is paid on this invoice, which looks odd until you read the tolerance.',
    'The assistant held back where the policy says so. Holding can be the right output.',
  ],
  [
    ({ match }) => match.paidBefore,
    () => 'An invoice stands in the list of payments already, so nothing more is paid on it.',
    'The number, the date and the amount are in the list of payments.',
    'The assistant found the earlier payment. Paying nothing was the right output.',
  ],
  [
    ({ match }) => !match.accountKnown,
    () => 'An account is new and nobody confirmed it, so nothing is paid to it yet.',
    'The account differs from the supplier file, and no call to the number on file confirms it.',
    'The assistant waited for the call. That is what the policy asks for.',
  ],
  [
    ({ invoice }) => invoice.iban !== invoice.file.iban,
    () => 'An account is new, but it was confirmed by a call to the number on file.',
    'The call record names the number on file and the very account of the invoice.',
    'A new account looks like fraud. Your own call record is what settles it.',
  ],
  [
    ({ invoice }) => invoice.currency !== 'EUR',
    ({ invoice }) => `${invoice.currency} was converted at the rate of the invoice date.`,
    'The amount in EUR differs from the net, and the rate explains it.',
    'A figure that changes can be right: here the rate of the day explains it.',
  ],
  [
    ({ invoice }) => invoice.receipt.qty < invoice.qty,
    ({ invoice }) => `Only ${invoice.receipt.qty} of ${invoice.qty} arrived, and only those are paid.`,
    'The amount is below the net of the invoice; the goods receipt explains it.',
    'Less than the invoice asks can be right. The goods receipt decides.',
  ],
  [
    ({ invoice }) => invoice.payments.some((p) => p.netCents === invoice.qty * invoice.priceCents),
    () => 'A payment of the same amount belongs to another number and date.',
    'The amounts are equal, but the numbers and dates are not.',
    'Equal amounts are a reason to look at the keys. Here every key differs.',
  ],
  [
    ({ invoice }) => invoice.priceCents !== invoice.order.priceCents,
    (line) => `The price is ${percentOver(line)}% above the order; the policy allows 2.0%.`,
    'The prices differ, but by less than the tolerance.',
    'Not every difference is an error. The company agreed to small ones in advance.',
  ],
  [
    () => true,
    () => 'Quantity, price, account and payments agree.',
    'The papers agree with each other and with the amount.',
    'Everything agreed. Letting right work go through is half of the job.',
  ],
];
