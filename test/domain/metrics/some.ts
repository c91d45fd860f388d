import fc from 'fast-check';

/** Some of n, 0 ≤ x ≤ n, 1 ≤ n ≤ most. */
export const anyCount = (most: number) =>
  fc.integer({ min: 1, max: most }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

/** A list and the same in another order. */
export const shuffled = <T>(list: fc.Arbitrary<T[]>) =>
  list.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
  );

/** Chances of 0 to n of binomial(n, p), 0 < p < 1. */
export function binomial(n: number, p: number): number[] {
  const chances: number[] = [];
  let log = n * Math.log1p(-p);
  for (let x = 0; x <= n; x++) {
    chances.push(Math.exp(log));
    log += Math.log((n - x) / (x + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return chances;
}

export const bit = fc.constantFrom<0 | 1>(0, 1);

/** The six steps of the likelihood question, as shares. */
export const step = fc.constantFrom(0, 0.2, 0.4, 0.6, 0.8, 1);

/** Equal field by field, numbers to about twelve digits. */
export function near(found: unknown, wanted: unknown): boolean {
  if (typeof found === 'number' && typeof wanted === 'number')
    return Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-11 * Math.max(1, Math.abs(wanted));
  if (found && wanted && typeof found === 'object' && typeof wanted === 'object') {
    const keys = new Set([...Object.keys(found), ...Object.keys(wanted)]);
    return [...keys].every((key) => near(Reflect.get(found, key), Reflect.get(wanted, key)));
  }
  return found === wanted;
}
