import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/domain/case.ts';
import { plain, readNumber, readValue, sameAnswer } from '../../src/domain/value.ts';

describe('values as a trainer writes them', () => {
  it.each([
    ['62.00 EUR', { kind: 'money', cents: 6_200, currency: 'EUR' }],
    ['-1,250.05 USD', { kind: 'money', cents: -125_005, currency: 'USD' }],
    ['38.5 h', { kind: 'number', number: 38.5, decimals: 1, unit: 'h' }],
    ['2 %', { kind: 'number', number: 2, decimals: 0, unit: '%' }],
    ['2025-05-10', { kind: 'date', date: '2025-05-10' }],
    ['4 invoices', { kind: 'text', text: '4 invoices' }],
    ['6815', { kind: 'text', text: '6815' }],
    [40, { kind: 'number', number: 40, decimals: 0 }],
    [0.92, { kind: 'number', number: 0.92, decimals: 2 }],
    [true, { kind: 'text', text: 'yes' }],
  ] as [string | number | boolean, Value][])('%j is read as what it is', (raw, value) => {
    expect(readValue(raw)).toEqual(value);
  });

  it('a unit in quotes stays text', () => {
    expect(readValue('38.5 h', true)).toEqual({ kind: 'text', text: '38.5 h' });
  });

  it('formulas see money in whole units, days and texts as strings', () => {
    expect(plain({ kind: 'money', cents: 6_290, currency: 'EUR' })).toBe(62.9);
    expect(plain({ kind: 'number', number: 4, decimals: 0 })).toBe(4);
    expect(plain({ kind: 'date', date: '2025-05-10' })).toBe('2025-05-10');
    expect(plain({ kind: 'text', text: 'x' })).toBe('x');
  });
});

describe('corrections as people type them', () => {
  it.each([
    ['1164', 1164],
    ['1,164.00', 1164],
    ['1.164,00', 1164],
    ['EUR 1 164,00', 1164],
    ['€1’164.50', 1164.5],
    ['-3,5', -3.5],
    ['10,5 h', 10.5],
    ['1.234.567', 1_234_567],
    ['1,164', 1164],
    ['0,164', 0.164],
    ['', null],
    ['about ten', null],
    ['1.2.3,4.5', null],
    ['--', null],
  ] as [string, number | null][])('%j is %j', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  it('amounts compare by amount to half a cent', () => {
    const truth: Value = { kind: 'money', cents: 116_400, currency: 'EUR' };
    for (const typed of ['1164', '1,164.00', '1.164,00', 'EUR 1164'])
      expect(sameAnswer(typed, truth)).toBe(true);
    for (const typed of ['1164.01', '11640', '', 'none']) expect(sameAnswer(typed, truth)).toBe(false);
    expect(sameAnswer('0.00', { kind: 'money', cents: 0, currency: 'EUR' })).toBe(true);
  });

  it('any amount, typed with two decimals in either manner, is itself and not its neighbour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const truth: Value = { kind: 'money', cents, currency: 'EUR' };
        const typed = (cents / 100).toFixed(2);
        expect(sameAnswer(typed, truth)).toBe(true);
        expect(sameAnswer(typed.replace('.', ','), truth)).toBe(true);
        expect(sameAnswer(typed, { ...truth, cents: cents + 1 })).toBe(false);
      }),
    );
  });

  it('texts compare without case and double spaces, days day by day', () => {
    expect(sameAnswer('  Hold  the batch ', { kind: 'text', text: 'hold the batch' })).toBe(true);
    expect(sameAnswer('release', { kind: 'text', text: 'hold' })).toBe(false);
    expect(sameAnswer(' 2025-05-10', { kind: 'date', date: '2025-05-10' })).toBe(true);
    expect(sameAnswer('10.5.2025', { kind: 'date', date: '2025-05-10' })).toBe(false);
  });
});
