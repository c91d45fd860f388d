import type { Case } from '../../../src/domain/case.ts';

import { at, invariants, rowsOf } from './invariants.ts';

const plain = (ref: string) => (ref.match(/\d+/g) ?? []).join('.');
const target = (i: Case) => rowsOf(i, 'clauses').find((row) => row[2] === 'End of contract') ?? [];
const own = (i: Case) => rowsOf(i, 'amendments').filter((row) => plain(row[2] ?? '') === target(i)[1]);
const said = (i: Case) => (i.answer.ai.kind === 'number' ? String(i.answer.ai.number) : '');

invariants('clause', {
  faults: ['fabricated-citation', 'overconfident-extraction', 'stale-data'],
  systematic: ['fabricated-citation', 'stale-data'],
  cues: {
    'a signed amendment of the clause': (i) => own(i).some((row) => row[4] !== 'draft'),
    'a draft of the clause': (i) => own(i).some((row) => row[4] === 'draft'),
    'an amendment signed after the date of the file': (i) =>
      rowsOf(i, 'amendments').some(
        (row) => row[4] !== 'draft' && (row[4] ?? '') > at(i, 'log/contractFileOf'),
      ),
    'an old file': (i) =>
      at(i, 'log/contractFileOf') < at(i, 'amendments/1', 4) ||
      at(i, 'log/contractFileOf') < at(i, 'amendments/2', 4),
    'days of another clause': (i) =>
      rowsOf(i, 'clauses').some((row) => row[3] === said(i) && row !== target(i)),
    'wording from the clause library': (i) => at(i, 'log/wordingFoundIn') === 'clause library',
  },
});
