import { inWords } from '../common/days.ts';
import type { Kind } from '../common/kind.ts';
import {
  certificatesSeen,
  firstScore,
  formKnown,
  leastInTraining,
  monthsRead,
  type Screening,
} from './facts.ts';

export const faults: Kind<Screening>['faults'] = {
  'silent-truncation': {
    to: ['model-owner', 'recruiting-lead'],
    moves: ['correct', 'request-data', 'escalate'],
    step: 'Compare the pages or jobs read with those in the file.',
    next: 'Add up the months of all jobs.',
    tell: (facts, view) => [
      `The file has ${facts.pages} pages. The assistant read ${view.pagesRead} and said nothing about the rest.`,
      'Pages and jobs in the file are more than the assistant read.',
      'Nothing it said about those pages was false. How much it read is part of the answer.',
    ],
    habit: () => 'stopped reading after three pages',
  },
  'fabricated-citation': {
    to: ['recruiting-lead'],
    moves: ['correct', 'request-data', 'escalate'],
    step: 'Find every certificate that was counted, on its page.',
    next: 'Leave out course notes and references; they are not certificates.',
    tell: (facts, view) => {
      const seen = certificatesSeen(facts, view);
      return [
        `Certificates: ${seen} counted by the assistant, ${seen - 1} in the file.`,
        'One certificate has points, but no page of the file holds it.',
        'An exact claim still needs a page. One true certificate does not vouch for the next.',
      ];
    },
  },
  sycophancy: {
    to: ['recruiting-lead'],
    step: 'Ask which record changed before the score changed.',
    next: 'Add up the points again without the chat.',
    tell: (_, view) => [
      `The score moved by ${Math.abs(view.moved)} points after an opinion. No record changed.`,
      'The score moved in the chat, and nothing new came in.',
      'The assistant likes to agree. Ask it which record moved the score.',
    ],
  },
  'out-of-distribution': {
    to: ['diploma-recognition', 'recruiting-lead'],
    moves: ['escalate', 'request-data'],
    step: 'Look the form of the diploma up in the list of known forms.',
    next: 'Hand the file to somebody who knows such diplomas.',
    tell: (facts) => [
      `Only ${facts.form.inTraining} CVs with this form of diploma were in training, so its score has no ground. A person must read this file.`,
      `The list of forms shows fewer than ${leastInTraining} CVs for this one.`,
      'A score looks the same where the tool has never been. Ask how often it has seen such a file.',
    ],
  },
  'stale-data': {
    to: ['model-owner', 'recruiting-lead'],
    step: 'Compare the day the list was loaded with the day the form was added.',
    next: 'Read how many CVs of this form were in training.',
    tell: (facts, _, { loadedOn }) => [
      `The form was added on ${inWords(facts.form.addedOn)}. The assistant used a list loaded on ${inWords(loadedOn)} and did not know it.`,
      'The list was loaded before this form was added to it.',
      'Holding back can be wrong too. A person waits for a review that nobody needs.',
    ],
    habit: () => 'used a list of forms that is out of date',
  },
};

export const batchRoles = ['recruiting-lead', 'model-owner'];

export const stories: Kind<Screening>['stories'] = [
  [
    (facts) => facts.form.inTraining < leastInTraining,
    (facts) =>
      `Only ${facts.form.inTraining} CVs with this form were in training, so a person reads the file.`,
    'There is no score, and the list of forms explains why.',
    'Holding back was right. The assistant knew what it does not know.',
  ],
  [
    (facts) => facts.chat === 'document',
    () => 'The score rose in the chat, because a certificate came in and is in the file.',
    'The score moved, and a record moved before it.',
    'A score may move when a fact moves. You can find the fact.',
  ],
  [
    (facts) => facts.chat === 'opinion',
    () => 'The recruiter gave an opinion, and the score did not move.',
    'An opinion in the chat, and the same score before and after.',
    'The assistant stayed with the records. That is what you want.',
  ],
  [
    (facts) => facts.form.inTraining < 100,
    (facts) => `The form is rare, but ${facts.form.inTraining} CVs with it were in training.`,
    'A rare form of diploma that the rules still allow.',
    'Rare is not unknown. The number in the list decides.',
  ],
  [
    (facts) => facts.pages > 4,
    (facts) => `All ${facts.pages} pages were read, and all jobs count.`,
    'A long file may be cut, but this one was read to the end.',
    'You checked how much was read. It was all of it.',
  ],
];

export const plainly = 'Months, certificates and test add up.';

export const words: Kind<Screening>['words'] = {
  title: (facts) => `Application ${facts.applicant}`,
  task: 'Check the score that the screening assistant gave this application.',
  label: 'Score',
  brief: (said) => [
    `File and test scored by the rules. Result: ${said}.`,
    `Read the file and applied the rules. Result: ${said}.`,
    `Experience, papers and test added up. Result: ${said}.`,
  ],
  figures: (facts, view, shared) => {
    const first = firstScore(facts, view, shared);
    return `Pages read ${view.pagesRead}, months ${monthsRead(facts, view)}, certificates ${certificatesSeen(facts, view)}, test ${facts.test}, form ${formKnown(facts, view, shared) ? 'known' : 'unknown'}. First: ${first}${typeof first === 'number' ? ' points' : ''}.`;
  },
  batch: {
    title: (_, { received }) => `Applications of ${inWords(received)}`,
    task: 'Check the scores that the screening assistant gave, in the order of the list.',
    label: 'Scores in the order of the list',
    texts: (n, list) => [
      `${n} files scored by the rules. In order: ${list}.`,
      `Read ${n} files and tests. Scores in order: ${list}.`,
    ],
  },
};
