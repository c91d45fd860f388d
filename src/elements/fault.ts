/**
 * A mistake in how an element is written, as one sentence a trainer can act on. File and line are added by
 * whoever reads the lesson; here it is only known which element it is.
 */
export function fault(element: string, expected: string, came: string, example: string): Error {
  return new Error(`${element}: expected ${expected}; found ${came}. Example: ${example}`);
}

/** "3 choices", "1 choice", "no choice". */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  n === 0 ? `no ${one}` : `${n} ${n === 1 ? one : many}`;
