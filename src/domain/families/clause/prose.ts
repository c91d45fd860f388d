import type { Rng } from '../../rng.ts';
import { inWords, iso } from '../common/days.ts';
import type { Handling, Heading, Prose, Story } from '../common/item.ts';
import {
  amendmentsSeen,
  type Contract,
  cited,
  draftOf,
  type Fault,
  type Setting,
  type View,
} from './facts.ts';
import type { ContractItem, ContractLine } from './papers.ts';

/** Which moves fit a fault in one contract, and to whom it may go. */
export const handling: Record<Fault, Handling> = {
  'fabricated-citation': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['legal', 'procurement-lead'],
  },
  'overconfident-extraction': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['legal', 'contract-owner'],
  },
  'stale-data': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['contract-owner', 'legal'],
  },
};
export const batchRoles = ['procurement-lead', 'model-owner'];

export const steps = [
  'Open the section, and find the clause that is named.',
  'Read the days in the clause that was asked for, word for word.',
  'Look for signed amendments of this clause, and compare them with the date of the file.',
];
const stepFor: Record<Fault, number> = {
  'fabricated-citation': 0,
  'overconfident-extraction': 1,
  'stale-data': 2,
};

export function explain(fault: Fault, { facts, view }: ContractLine, { fileOf }: Setting): Prose {
  const step = steps[stepFor[fault]] as string;
  switch (fault) {
    case 'fabricated-citation':
      return {
        truthText: `The assistant relies on a clause ${facts.ghost.ref}. The section ends with ${facts.clauses.at(-1)?.ref}.`,
        cue: 'The clause behind these days is not in the contract.',
        verificationSteps: [step, 'Look how the section ends.'],
        feedback: 'A number makes an answer look exact. Open the clause each time a date depends on it.',
      };
    case 'overconfident-extraction':
      return view.takes === 'draft'
        ? {
            truthText: `The days come from amendment ${draftOf(facts)?.number}, and that is a draft nobody signed.`,
            cue: 'The days are those of a draft.',
            verificationSteps: [step, 'Look for the signature of every amendment.'],
            feedback: 'A draft reads like a contract. The signature makes the difference.',
          }
        : {
            truthText: `The days come from clause ${facts.clauses[facts.neighbour]?.ref}, which is about another matter.`,
            cue: 'The days stand in the section, but in another clause.',
            verificationSteps: [step, 'Ask which clause these days belong to.'],
            feedback: 'A figure from the right page can be the wrong figure. Read what the clause is about.',
          };
    case 'stale-data':
      return {
        truthText: `An amendment signed on ${inWords(iso(amendmentsSeen(facts, { ...view, upTo: fileOf + 400 })[0]?.signed ?? fileOf))} changed the clause. The assistant read a file of ${inWords(iso(fileOf))}.`,
        cue: 'An amendment was signed after the date of the file.',
        verificationSteps: [step, 'Ask who else worked with the old file.'],
        feedback: 'The clause said so once. A file has a date, and so has an amendment.',
      };
  }
}

export const habit = (fault: Fault): string =>
  fault === 'stale-data' ? 'read a file from before the last amendments' : 'took clauses from a template';

export const stories: Story<Setting, Contract, View>[] = [
  {
    applies: ({ facts, view }) => draftOf(facts) !== undefined && amendmentsSeen(facts, view).length > 0,
    truthText: () => 'A signed amendment replaced the clause, and a later draft was left out.',
    cue: 'Three figures for one clause, and only one of them is signed last.',
    feedback: 'The newest paper is not always in force. The signature decides.',
  },
  {
    applies: ({ facts, view }) => amendmentsSeen(facts, view).length > 0,
    truthText: ({ facts, view }) =>
      `Amendment ${amendmentsSeen(facts, view)[0]?.number} is signed and replaced the days of the clause.`,
    cue: 'The days differ from the clause, and a signed amendment explains it.',
    feedback: 'It looked like an error in the clause. The amendment settles it.',
  },
  {
    applies: ({ facts }) => draftOf(facts) !== undefined,
    truthText: () => 'A draft names other days, but nobody signed it.',
    cue: 'Other days stand in a draft.',
    feedback: 'The assistant left the draft alone. That is right.',
  },
  {
    applies: ({ facts }) => facts.target === facts.clauses.length - 1 && facts.clauses.length > 3,
    truthText: ({ facts, view }) =>
      `Clause ${cited(facts, view)} is the last of a long section, and it exists.`,
    cue: 'A reference that looks high, and is there.',
    feedback: 'An odd reference can be real. You opened it.',
  },
  {
    applies: () => true,
    truthText: ({ facts, view }) => `Clause ${cited(facts, view)} states these days, and nothing changed it.`,
    cue: 'The clause and the answer agree.',
    feedback: 'Everything agreed. Letting right work go through is half of the job.',
  },
];

/** The words of an item; a right and a wrong output have the same build, tone and (nearly) length. */
export function heading(item: ContractItem, rng: Rng): Heading {
  const { lines, shared } = item;
  const [only] = lines;
  const n = lines.length;
  if (n > 1 || !only) {
    const list = lines.map(({ said }) => said).join(', ');
    return {
      title: `Notice periods, ${inWords(iso(shared.day))}`,
      task: 'Check the days of notice that the assistant found, in the order of the list.',
      label: 'Days in the order of the list',
      text: rng.pick([
        `${n} contracts read with their amendments. Days in order: ${list}.`,
        `Clauses and amendments of ${n} contracts read. In order: ${list}.`,
        `Notice to end ${n} contracts, days in order: ${list}.`,
      ]),
    };
  }
  const days = `${only.said} days`;
  const ref = item.subtlety <= 1 ? ` (clause ${cited(only.facts, only.view)})` : '';
  return {
    title: `Contract ${only.facts.number}, notice to end it`,
    task: 'Check the days of notice that the assistant found in the contract.',
    label: 'Notice, in days',
    text: rng.pick([
      `You can end contract ${only.facts.number} with ${days} of notice${ref}.`,
      `Contract ${only.facts.number} asks for ${days} of notice to end it${ref}.`,
      `To end contract ${only.facts.number}, give ${days} of notice${ref}.`,
    ]),
  };
}
