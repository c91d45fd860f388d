import type { Case } from '../../../src/domain/case.ts';
import { faults } from '../../../src/domain/families/expense/facts.ts';
import { at, invariants, rowsOf } from './invariants.ts';

const digits = (text: string) => text.replace(/\D/g, '');
const hasTwins = (list: readonly string[]) => new Set(list).size < list.length;
const receipts = (i: Case) => rowsOf(i, 'receipts');
const caps = (i: Case) =>
  new Map(
    rowsOf(i, 'caps')
      .slice(4)
      .map((row) => [row[0], Number(row[2])]),
  );

invariants('expense', {
  faults,
  systematic: ['hallucinated-policy', 'unit-currency-period', 'stale-data', 'silent-truncation'],
  cues: {
    'a foreign currency': (i) => rowsOf(i, 'prints').some((row) => !/EUR/.test(row[2] ?? '')),
    'a receipt that comes twice': (i) => hasTwins(receipts(i).map((row) => digits(row[1] ?? ''))),
    'two receipts of one amount': (i) => hasTwins(receipts(i).map((row) => row[5] ?? '')),
    'a figure above its cap': (i) =>
      receipts(i).some((row) => Number(row[5]) > Number(row[4]) * (caps(i).get(row[3] ?? '') ?? 0)),
    'caps loaded last year': (i) => at(i, 'log/loaded') < '2025',
    'caps from general knowledge': (i) => at(i, 'log/source') === 'general knowledge',
    'receipts compared letter by letter': (i) => at(i, 'log/copies') === 'letter by letter',
    'the default currency': (i) => at(i, 'log/currency') === 'company default',
    'fewer receipts paid than handed in': (i) =>
      at(i, 'log/counted') !== '' && at(i, 'log/counted') !== at(i, 'claim/receipts'),
  },
});
