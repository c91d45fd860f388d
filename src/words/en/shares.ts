/*
 * Shares that must be reached. A file of its own, because only debriefs and pages before a start say them: a practice
 * that runs does not carry it.
 */

/** A share as a mark that was set: "3 in 4" for round ones, else "72 in 100". */
export function outOf(share: number): string {
  for (const parts of [2, 3, 4, 5, 10]) {
    const n = share * parts;
    if (Math.abs(n - Math.round(n)) < 1e-9)
      return share === 1 ? 'all of them' : `${Math.round(n)} in ${parts}`;
  }
  return `${Math.round(share * 100)} in 100`;
}

/** The same before "of the wrong outputs": "at least 3 in 4", or "all", of which there is no more. */
export const atLeast = (share: number): string => (share === 1 ? 'all' : `at least ${outOf(share)}`);
