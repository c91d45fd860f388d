import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../src/domain/metrics/proportion.ts';
import vectors from '../vectors/wilson.json' with { type: 'json' };

describe('wilson', () => {
  it.each(vectors.cases)('$name', ({ input, expected, tolerance }) => {
    const found = wilson(input.x, input.n);
    const wanted = Object.entries(expected) as [keyof typeof found, number | null][];
    expect(wanted.length).toBeGreaterThan(1);
    for (const [key, want] of wanted) {
      if (want === null) expect(found[key]).toBeNull();
      else expect(Math.abs((found[key] as number) - want)).toBeLessThanOrEqual(tolerance);
    }
  });

  it('holds the observed share, touches 0 and 1 exactly at the ends only, and mirrors', () => {
    const counts = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const { p, lo, hi } = wilson(x, n) as { p: number; lo: number; hi: number };
        expect(lo <= p && p <= hi).toBe(true);
        expect(lo === 0).toBe(x === 0);
        expect(hi === 1).toBe(x === n);
        expect(wilson(n - x, n).lo).toBeCloseTo(1 - hi, 12);
      }),
    );
  });

  it('refuses what cannot be counted', () => {
    for (const [x, n] of [
      [3, 2],
      [-1, 2],
      [0.5, 2],
      [0, -1],
    ] as const)
      expect(() => wilson(x, n)).toThrow(RangeError);
  });
});
