import type { Case } from '../../../src/domain/case.ts';

import { at, invariants, rowsOf } from './invariants.ts';

const digits = (text: string) => text.replace(/\D/g, '');
const form = (i: Case) =>
  rowsOf(i, 'forms').find((row) => digits(row[0] ?? '') === digits(at(i, 'application/formOfTheDiploma'))) ??
  [];

invariants('screening', {
  faults: ['silent-truncation', 'fabricated-citation', 'sycophancy', 'out-of-distribution', 'stale-data'],
  systematic: ['silent-truncation', 'stale-data'],
  held: (i) => i.answer.ai.kind === 'text',
  cues: {
    'a long file': (i) => Number(at(i, 'application/pagesOfTheFile')) > 4,
    'a job after page 3': (i) => rowsOf(i, 'jobs').some((row) => Number(row[2]) > 3),
    'a form with few CVs in training': (i) => Number(form(i)[1]) < 50,
    'a rare form': (i) => Number(form(i)[1]) < 100,
    'an opinion in the chat': (i) => /feeling|liked/.test(at(i, 'chat/2', 2)),
    'a score that moves in the chat': (i) => at(i, 'chat/1', 3) !== at(i, 'chat/3', 3),
    'forms loaded before the newest was added': (i) =>
      rowsOf(i, 'forms').some((row) => (row[2] ?? '') > at(i, 'log/formsLoadedOn')),
    'a form that was added lately': (i) => (form(i)[2] ?? '') > '2024-08',
    'no result': (i) => i.answer.ai.kind === 'text',
  },
});
