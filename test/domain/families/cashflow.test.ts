import type { Case } from '../../../src/domain/case.ts';

import { at, invariants, rowsOf } from './invariants.ts';

const digits = (text: string) => text.replace(/\D/g, '');
const hasTwins = (list: readonly string[]) => new Set(list).size < list.length;
const receipts = (i: Case) => [...rowsOf(i, 'bank'), ...rowsOf(i, 'provider')];
const quarterly = (i: Case) =>
  at(i, 'lease/rentIsPer') === 'quarter' || at(i, 'lease/invoicedOnTheFirstOf') === 'each third month';

invariants('cashflow', {
  faults: ['duplicated-records', 'unit-currency-period', 'silent-truncation'],
  systematic: ['duplicated-records', 'unit-currency-period', 'silent-truncation'],
  negative: true,
  cues: {
    'a reference in both feeds': (i) => hasTwins(receipts(i).map((row) => digits(row[1] ?? ''))),
    'two receipts of one amount': (i) => hasTwins(receipts(i).map((row) => row[3] ?? '')),
    'a rent per quarter': quarterly,
    'a rent per month': (i) => !quarterly(i),
    'fewer rows counted than there are': (i) =>
      at(i, 'log/rowsOfMoneyCounted') !== '' &&
      at(i, 'log/rowsOfMoneyCounted') !== at(i, 'totals/rowsOfMoneyExpected'),
    'references compared letter by letter': (i) => at(i, 'log/referencesComparedBy') === 'letter by letter',
    'the default period': (i) => at(i, 'log/periodOfTheRentFrom') === 'tool default',
    'a balance below zero': (i) => i.answer.ai.kind === 'money' && i.answer.ai.cents < 0,
  },
});
