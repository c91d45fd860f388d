import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFormulas, roundHalfAway } from '../../src/library/formulas.ts';
import { type CaseFile, caseFile } from '../../src/library/schemas/case.ts';

/** A small case with one formula; its content is of no interest beyond the figures. */
function withChecks(...checks: string[]): CaseFile {
  return caseFile.parse({
    id: 'demo-1',
    title: 'Invoice F-1',
    department: 'accounts-payable',
    task: 'Check the invoice.',
    sourceRecords: [
      {
        id: 'invoice',
        title: 'Invoice F-1',
        fields: { qty: '3 units', price: '1,200.50 EUR', date: '2025-03-03', signed: true, account: '0420' },
      },
      {
        id: 'hours',
        title: 'Hours',
        rows: [
          { week: 1, hours: '7.5 h' },
          { week: 2, hours: '8 h', note: 'late' },
        ],
      },
    ],
    aiOutput: { text: 'Pay 3,601.50.', values: { pay: '3601.50 EUR' } },
    aiConfidence: 0.9,
    answer: { label: 'Amount to pay', ai: '3601.50 EUR', truth: '3601.50 EUR' },
    groundTruth: { aiCorrect: true, text: 'It adds up.', values: { pay: '3601.50 EUR', share: '2 %' } },
    failureMode: 'none',
    cue: 'The sum agrees.',
    cueAt: ['invoice/price'],
    bestAction: 'accept',
    acceptableActions: ['accept'],
    costIfMissed: '12.50 EUR',
    costOfFalseAlarm: '1.00 EUR',
    costBasis: 'none',
    verificationMinutes: 1,
    verificationSteps: ['Multiply.'],
    feedback: 'It adds up.',
    checks,
  });
}
const only = async (formula: string) => {
  const [result] = await checkFormulas(withChecks(formula));
  if (!result) throw new Error('no result');
  return result;
};

describe('what a formula sees', () => {
  it.each([
    ['money as whole units', '$same($a.pay, $s.invoice.qty * $s.invoice.price)'],
    ['numbers without their unit', '$g.share = 2 and $s.hours[0].hours = 7.5'],
    ['a table by row, column and filter', '$sum($s.hours.hours) = 15.5 and $s.hours[week = 2].note = "late"'],
    ['yes for true and text for quoted digits', '$s.invoice.signed = "yes" and $s.invoice.account = "0420"'],
    ['the cost of a miss in euros', '$same($miss, 12.5)'],
    ['calendar days, also over the end of summer time', '$days($s.invoice.date, "2025-11-03") = 245'],
    ['distinct values', '$count($distinct($s.hours.week)) = 2'],
  ])('%s', async (_name, formula) => {
    expect(await only(formula)).toEqual({ formula, ok: true });
  });

  it('treats sums of binary fractions as equal within 1e-9 and nothing more', async () => {
    expect((await only('$same(0.1 + 0.2, 0.3)')).ok).toBe(true);
    expect((await only('$same(0.3, 0.30000001)')).ok).toBe(false);
  });
});

describe('a formula that does not hold says what was expected and what came', () => {
  it.each([
    ['a false comparison', '$same($a.pay, 3600)', 'expected true, came false; 3601.5 is not 3600'],
    ['an amount in place of an answer', '$a.pay', 'expected true, came 3601.5'],
    ['an unknown figure', '$a.amount = 1', '$a has no "amount"; it has pay'],
    ['an unknown record', '$count($s.hour) = 0', '$s has no "hour"; it has invoice, hours'],
    ['an unknown column', '$count($s.hours.day) = 0', '$s.hours has no "day"; it has week, hours, note'],
    ['an unknown column in a filter', '$count($s.hours[day = 1]) = 0', 'the row has no "day"; it has week'],
    ['a forgotten $', 'a.pay = 3601.5', 'expected "$a", came "a"'],
    ['half a formula', '$a.pay =', 'cannot be worked out: Unexpected end of expression'],
    [
      'an unknown function',
      '$round2($a.pay) = 1',
      'cannot be worked out: Attempted to invoke a non-function',
    ],
    ['text where a number belongs', '$same($s.invoice.account, 420)', '$same expects a number, came "0420"'],
    ['no number at all', '$R($max([]), 2) = 1', '$R expects a number, came nothing'],
    [
      'a day that does not exist',
      '$days("2025-02-30", "2025-03-03") = 1',
      "$days expects a day such as '2025-05-10'",
    ],
  ])('%s', async (_name, formula, words) => {
    const result = await only(formula);
    expect(result.ok).toBe(false);
    expect(result.error).toContain(words);
  });

  it('checks every formula even after one has failed', async () => {
    const results = await checkFormulas(withChecks('$a.pay =', '$a.pay = 1', '$a.pay = 3601.5'));
    expect(results.map((r) => r.ok)).toEqual([false, false, true]);
  });
});

describe('a formula can do no harm', () => {
  it.each([
    '$now() = $now()',
    '$random() < 2',
    '$millis() > 0',
    '$eval("1") = 1',
    '$count($shuffle([1])) = 1',
  ])('refuses %s, whose answer is not fixed', async (formula) => {
    const result = await only(formula);
    expect(result.ok).toBe(false);
    expect(result.error).toContain('is not allowed');
  });

  it('ends a formula that calls itself for ever, by depth or by time', async () => {
    expect((await only('($f := function($x){ $f($x) + 1 }; $f(1) = 1)')).ok).toBe(false);
    expect((await only('($f := function($x){ $f($x) }; $f(1) = 1)')).ok).toBe(false);
  });

  it('ends a list that grows beyond reason', async () => {
    expect((await only('$count([1..1000000]) = 1000000')).ok).toBe(false);
  });
});

describe('rounding', () => {
  it.each([
    [191.625, 2, 191.63],
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.285, 2, 0.29],
    [1.4516, 2, 1.45],
    [-0.001, 2, 0],
  ])('%d to %d places is %d', (x, places, expected) => {
    expect(roundHalfAway(x, places)).toBe(expected);
  });

  it('agrees with whole-number arithmetic on tenths of a cent, half away from zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        const size = Math.abs(thousandths);
        const cents = Math.floor(size / 10) + (size % 10 >= 5 ? 1 : 0);
        const expected = thousandths < 0 && cents > 0 ? -cents : cents;
        expect(roundHalfAway(thousandths / 1000, 2)).toBe(expected / 100);
      }),
    );
  });
});
