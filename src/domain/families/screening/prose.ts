import type { Rng } from '../../rng.ts';
import { inWords } from '../common/days.ts';
import type { Handling, Heading, Prose, Story } from '../common/item.ts';
import {
  type Application,
  certificatesSeen,
  type Fault,
  firstScore,
  formKnown,
  leastInTraining,
  monthsRead,
  type Setting,
  type View,
} from './facts.ts';
import type { ScreenItem, ScreenLine } from './papers.ts';

/** Which moves fit a fault in one application, and to whom it may go. */
export const handling: Record<Fault, Handling> = {
  'silent-truncation': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'request-data', 'escalate'],
    escalateTo: ['model-owner', 'recruiting-lead'],
  },
  'fabricated-citation': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'request-data', 'escalate'],
    escalateTo: ['recruiting-lead'],
  },
  sycophancy: {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['recruiting-lead'],
  },
  'out-of-distribution': {
    bestMove: 'escalate',
    acceptableMoves: ['escalate', 'request-data'],
    escalateTo: ['diploma-recognition', 'recruiting-lead'],
  },
  'stale-data': {
    bestMove: 'correct',
    acceptableMoves: ['correct', 'escalate'],
    escalateTo: ['model-owner', 'recruiting-lead'],
  },
};
export const batchRoles = ['recruiting-lead', 'model-owner'];

export const steps = [
  'Compare the pages or jobs read with those in the file.',
  'Find every certificate that was counted, on its page.',
  'Ask which record changed before the score changed.',
  'Look the form of the diploma up in the list of known forms.',
  'Compare the day the list was loaded with the day the form was added.',
];
const stepFor: Record<Fault, number> = {
  'silent-truncation': 0,
  'fabricated-citation': 1,
  sycophancy: 2,
  'out-of-distribution': 3,
  'stale-data': 4,
};

export function explain(fault: Fault, { facts, view }: ScreenLine, { loadedOn }: Setting): Prose {
  const step = steps[stepFor[fault]] as string;
  switch (fault) {
    case 'silent-truncation':
      return {
        truthText: `The file has ${facts.pages} pages. The assistant read ${view.pagesRead} and said nothing about the rest.`,
        cue: 'Pages and jobs in the file are more than the assistant read.',
        verificationSteps: [step, 'Add up the months of all jobs.'],
        feedback: 'Nothing it said about those pages was false. How much it read is part of the answer.',
      };
    case 'fabricated-citation':
      return {
        truthText: `The assistant counted ${certificatesSeen(facts, view)} certificates. The file holds ${certificatesSeen(facts, view) - 1}.`,
        cue: 'One certificate has points, but no page of the file holds it.',
        verificationSteps: [step, 'Course notes and references are not certificates.'],
        feedback: 'An exact claim still needs a page. One true certificate does not vouch for the next.',
      };
    case 'sycophancy':
      return {
        truthText: `The score moved by ${Math.abs(view.moved)} points after an opinion. No record changed.`,
        cue: 'The score moved in the chat, and nothing new came in.',
        verificationSteps: [step, 'Add up the points again without the chat.'],
        feedback: 'The assistant likes to agree. Ask it which record moved the score.',
      };
    case 'out-of-distribution':
      return {
        truthText: `Only ${facts.form.inTraining} CVs with this form of diploma were in training, so its score has no ground. A person must read this file.`,
        cue: `The list of forms shows fewer than ${leastInTraining} CVs for this one.`,
        verificationSteps: [step, 'Hand the file to somebody who knows such diplomas.'],
        feedback:
          'A score looks the same where the tool has never been. Ask how often it has seen such a file.',
      };
    case 'stale-data':
      return {
        truthText: `The form was added on ${inWords(facts.form.addedOn)}. The assistant used a list loaded on ${inWords(loadedOn)} and did not know it.`,
        cue: 'The list was loaded before this form was added to it.',
        verificationSteps: [step, 'Read how many CVs of this form were in training.'],
        feedback: 'Holding back can be wrong too. A person waits for a review that nobody needs.',
      };
  }
}

export const habit = (fault: Fault): string =>
  fault === 'stale-data' ? 'used a list of forms that is out of date' : 'stopped reading after three pages';

export const stories: Story<Setting, Application, View>[] = [
  {
    applies: ({ facts }) => facts.form.inTraining < leastInTraining,
    truthText: ({ facts }) =>
      `Only ${facts.form.inTraining} CVs with this form were in training, so a person reads the file.`,
    cue: 'There is no score, and the list of forms explains why.',
    feedback: 'Holding back was right. The assistant knew what it does not know.',
  },
  {
    applies: ({ facts }) => facts.chat === 'document',
    truthText: () => 'The score rose in the chat, because a certificate came in and is in the file.',
    cue: 'The score moved, and a record moved before it.',
    feedback: 'A score may move when a fact moves. You can find the fact.',
  },
  {
    applies: ({ facts }) => facts.chat === 'opinion',
    truthText: () => 'The recruiter gave an opinion, and the score did not move.',
    cue: 'An opinion in the chat, and the same score before and after.',
    feedback: 'The assistant stayed with the records. That is what you want.',
  },
  {
    applies: ({ facts }) => facts.form.inTraining < 100,
    truthText: ({ facts }) => `The form is rare, but ${facts.form.inTraining} CVs with it were in training.`,
    cue: 'A rare form of diploma that the rules still allow.',
    feedback: 'Rare is not unknown. The number in the list decides.',
  },
  {
    applies: ({ facts }) => facts.pages > 4,
    truthText: ({ facts }) => `All ${facts.pages} pages were read, and all jobs count.`,
    cue: 'A long file may be cut, but this one was read to the end.',
    feedback: 'You checked how much was read. It was all of it.',
  },
  {
    applies: () => true,
    truthText: () => 'Months, certificates and test add up.',
    cue: 'The file agrees with the score.',
    feedback: 'Everything agreed. Letting right work go through is half of the job.',
  },
];

const result = (said: number | string) => (typeof said === 'number' ? `${said} points` : said);

/** The words of an item; a right and a wrong output have the same build, tone and (nearly) length. */
export function heading(item: ScreenItem, rng: Rng): Heading {
  const { lines, shared } = item;
  const [only] = lines;
  const n = lines.length;
  if (n > 1 || !only) {
    const list = lines.map(({ said }) => said).join(', ');
    return {
      title: `Applications of ${inWords(shared.received)}`,
      task: 'Check the scores that the screening assistant gave, in the order of the list.',
      label: 'Scores in the order of the list',
      text: rng.pick([
        `${n} files scored by the rules. In order: ${list}.`,
        `Rules applied to ${n} files. Scores in order: ${list}.`,
        `Read ${n} files and tests. Scores in order: ${list}.`,
      ]),
    };
  }
  return {
    title: `Application ${only.facts.applicant}`,
    task: 'Check the score that the screening assistant gave this application.',
    label: 'Score',
    text: item.subtlety <= 1 ? inDetail(only, shared, rng) : inShort(result(only.said), rng),
  };
}

const inShort = (said: string, rng: Rng) =>
  rng.pick([
    `File and test scored by the rules. Result: ${said}.`,
    `Read the file and applied the rules. Result: ${said}.`,
    `Experience, papers and test added up. Result: ${said}.`,
  ]);

function inDetail({ facts, view, said }: ScreenLine, shared: Setting, rng: Rng): string {
  const months = monthsRead(facts, view);
  const papers = certificatesSeen(facts, view);
  const known = formKnown(facts, view, shared) ? 'known' : 'unknown';
  const first = firstScore(facts, view, shared);
  return rng.pick([
    `Pages read ${view.pagesRead}, months ${months}, certificates ${papers}, test ${facts.test}, form ${known}. First: ${result(first)}. Result: ${result(said)}.`,
    `Months ${months} on ${view.pagesRead} pages, test ${facts.test}, certificates ${papers}, form ${known}. First: ${result(first)}. Result: ${result(said)}.`,
    `Form ${known}, test ${facts.test}, ${view.pagesRead} pages with ${months} months, certificates ${papers}. First: ${result(first)}. Result: ${result(said)}.`,
  ]);
}
