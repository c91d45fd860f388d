import { inWords, iso } from '../common/days.ts';
import type { Kind } from '../common/kind.ts';
import { amendmentsSeen, type Clauses, cited, draftOf } from './facts.ts';

export const faults: Kind<Clauses>['faults'] = {
  'fabricated-citation': {
    to: ['legal', 'procurement-lead'],
    step: 'Open the section, and find the clause that is named.',
    next: 'Look how the section ends.',
    tell: (facts) => [
      `The assistant relies on a clause ${facts.ghost.ref}. The section ends with ${facts.clauses.at(-1)?.ref}.`,
      'The clause behind these days is not in the contract.',
      'A number makes an answer look exact. Open the clause each time a date depends on it.',
    ],
    habit: () => 'took clauses from a template',
  },
  'overconfident-extraction': {
    to: ['legal', 'contract-owner'],
    step: 'Read the days in the clause that was asked for, word for word.',
    next: 'Ask which clause or paper these days belong to.',
    tell: (facts, view) =>
      view.takes === 'draft'
        ? [
            `The days come from amendment ${draftOf(facts)?.number}, and that is a draft nobody signed.`,
            'The days are those of a draft.',
            'A draft reads like a contract. The signature makes the difference.',
          ]
        : [
            `The days come from clause ${facts.clauses[facts.neighbour]?.ref}, which is about another matter.`,
            'The days stand in the section, but in another clause.',
            'A figure from the right page can be the wrong figure. Read what the clause is about.',
          ],
  },
  'stale-data': {
    to: ['contract-owner', 'legal'],
    step: 'Look for signed amendments of this clause, and compare them with the date of the file.',
    next: 'Ask who else worked with the old file.',
    tell: (facts, view, { day, fileOf }) => [
      `An amendment signed on ${inWords(iso(amendmentsSeen(facts, { ...view, upTo: day })[0]?.signed ?? day))} changed the clause. The assistant read a file of ${inWords(iso(fileOf))}.`,
      'An amendment was signed after the date of the file.',
      'The clause said so once. A file has a date, and so has an amendment.',
    ],
    habit: () => 'read a file from before the last amendments',
  },
};

export const batchRoles = ['procurement-lead', 'model-owner'];

export const stories: Kind<Clauses>['stories'] = [
  [
    (facts, view) => draftOf(facts) !== undefined && amendmentsSeen(facts, view).length > 0,
    () => 'A signed amendment replaced the clause, and a draft was left out.',
    'Three figures for one clause, and only one of them counts.',
    'The newest paper is not always in force. The signature decides.',
  ],
  [
    (facts, view) => amendmentsSeen(facts, view).length > 0,
    (facts, view) =>
      `Amendment ${amendmentsSeen(facts, view)[0]?.number} is signed and replaced the days of the clause.`,
    'The days differ from the clause, and a signed amendment explains it.',
    'It looked like an error in the clause. The amendment settles it.',
  ],
  [
    (facts) => draftOf(facts) !== undefined,
    () => 'A draft names other days, but nobody signed it.',
    'Other days stand in a draft.',
    'The assistant left the draft alone. That is right.',
  ],
  [
    (facts) => facts.target === facts.clauses.length - 1 && facts.clauses.length > 3,
    (facts, view) => `Clause ${cited(facts, view)} is the last of a long section, and it exists.`,
    'A reference that looks high, and is there.',
    'An odd reference can be real. You opened it.',
  ],
];

export const plainly = 'The clause states these days, and nothing changed it.';

export const words: Kind<Clauses>['words'] = {
  title: (facts) => `Contract ${facts.number}, notice to end it`,
  task: 'Check the days of notice that the assistant found in the contract.',
  label: 'Notice, in days',
  brief: (days, { number }) => [
    `You can end contract ${number} with ${days} of notice.`,
    `Contract ${number} asks for ${days} of notice to end it.`,
    `To end contract ${number}, give ${days} of notice.`,
  ],
  figures: (facts, view) => `Found in clause ${cited(facts, view)}.`,
  batch: {
    title: (_, { day }) => `Notice periods, ${inWords(iso(day))}`,
    task: 'Check the days of notice that the assistant found, in the order of the list.',
    label: 'Days in the order of the list',
    texts: (n, list) => [
      `${n} contracts read with their amendments. Days in order: ${list}.`,
      `Clauses and amendments of ${n} contracts read. Days in order: ${list}.`,
    ],
  },
};
