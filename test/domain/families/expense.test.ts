import type { Case } from '../../../src/domain/case.ts';

import { at, invariants, rowsOf } from './invariants.ts';

const digits = (text: string) => text.replace(/\D/g, '');
const hasTwins = (list: readonly string[]) => new Set(list).size < list.length;
const receipts = (i: Case) => rowsOf(i, 'receipts');
/** What was spent, by the digits of the receipt. */
const amounts = (i: Case) => new Map(receipts(i).map((row) => [digits(row[1] ?? ''), Number(row[5])]));
const caps = (i: Case) =>
  new Map(
    rowsOf(i, 'caps')
      .slice(4)
      .map((row) => [row[0], Number(row[2])]),
  );

invariants('expense', {
  faults: [
    'hallucinated-policy',
    'unit-currency-period',
    'duplicated-records',
    'stale-data',
    'silent-truncation',
  ],
  systematic: ['hallucinated-policy', 'unit-currency-period', 'stale-data', 'silent-truncation'],
  // Less than the receipts: cut by a cap, or for no reason.
  held: (i) =>
    i.answer.ai.kind === 'money' &&
    rowsOf(i, 'prints').every((row) => /EUR/.test(row[2] ?? '')) &&
    i.answer.ai.cents < 100 * [...amounts(i).values()].reduce((sum, amount) => sum + amount, 0) - 1,
  cues: {
    'a foreign currency': (i) => rowsOf(i, 'prints').some((row) => !/EUR/.test(row[2] ?? '')),
    'a receipt that comes twice': (i) => hasTwins(receipts(i).map((row) => digits(row[1] ?? ''))),
    'two receipts of one amount': (i) => hasTwins(receipts(i).map((row) => row[5] ?? '')),
    'a figure above its cap': (i) =>
      receipts(i).some((row) => Number(row[5]) > Number(row[4]) * (caps(i).get(row[3] ?? '') ?? 0)),
    'caps loaded last year': (i) => at(i, 'log/capsLoadedOn') < '2025',
    'caps from general knowledge': (i) => at(i, 'log/capsTakenFrom') === 'general knowledge',
    'receipts compared letter by letter': (i) => at(i, 'log/receiptsComparedBy') === 'letter by letter',
    'the default currency': (i) => at(i, 'log/currencyTakenFrom') === 'company default',
    'fewer receipts paid than handed in': (i) =>
      at(i, 'log/receiptsPaid') !== '' && at(i, 'log/receiptsPaid') !== at(i, 'claim/receiptsHandedIn'),
  },
});
