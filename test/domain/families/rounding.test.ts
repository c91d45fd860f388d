import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { share } from '../../../src/domain/families/common/reading.ts';
import { partOf } from '../../../src/domain/families/payroll/part.ts';
import vectors from '../vectors/money.json' with { type: 'json' };

describe('P10: the rounding of generators and auditors, apart from both', () => {
  it.each(vectors.cases)('$name', ({ input: { cents, rateE4 }, expected }) => {
    expect(partOf(cents, rateE4, 10_000)).toBe(expected.cents);
    expect(share(cents, rateE4, 10_000)).toBe(expected.cents);
  });

  it('rounds half away from zero for any whole, the same on both sides of zero', () => {
    const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
    const part = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(cents, part, fc.integer({ min: 1, max: 40_000 }), (c, p, whole) => {
        const size = (2n * BigInt(Math.abs(c)) * BigInt(p) + BigInt(whole)) / (2n * BigInt(whole));
        for (const rounded of [partOf(c, p, whole), share(c, p, whole)]) {
          expect(Math.abs(rounded)).toBe(Number(size));
          expect(rounded === 0 || rounded < 0 === c < 0).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses amounts that are too large to be exact', () => {
    expect(() => partOf(Number.MAX_SAFE_INTEGER, 2, 1)).toThrow(RangeError);
    expect(() => partOf(Number.NaN, 1, 1)).toThrow(RangeError);
  });
});
