import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleCents } from '../../src/domain/money.ts';
import vectors from './vectors/money.json' with { type: 'json' };

describe('scaleCents', () => {
  it.each(vectors.cases)('$name', ({ input, expected }) => {
    expect(scaleCents(input.cents, input.rateE4)).toBe(expected.cents);
  });

  it('rounds half away from zero, the same on both sides of it', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 1_000_000 }), (cents, rate) => {
        const scaled = scaleCents(cents, rate);
        expect(scaled + scaleCents(-cents, rate)).toBe(0);
        const exact = BigInt(cents) * BigInt(rate);
        const off = exact - BigInt(scaled) * 10_000n;
        expect(off >= -5_000n && off <= 5_000n).toBe(true);
        if (off === 5_000n || off === -5_000n) expect(off > 0n).toBe(exact < 0n);
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses broken amounts instead of guessing', () => {
    expect(() => scaleCents(0.5, 1)).toThrow(RangeError);
    expect(() => scaleCents(1, Number.NaN)).toThrow(RangeError);
    expect(() => scaleCents(Number.MAX_SAFE_INTEGER, 20_000)).toThrow(RangeError);
  });
});
