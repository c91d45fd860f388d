import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atLeast, outOf } from '#words/shares';
import { readLibrary } from '../../src/library/read.ts';
import { authorOf } from '../../src/simulations/authors.ts';

const { scenarios } = readLibrary(resolve(import.meta.dirname, '../../content'));

/** What must be reached, as the page says it, once every share of it is `share`. */
function toPass(data: (typeof scenarios)[number]['data'], share?: number): string {
  const pass = Object.entries(('pass' in data && data.pass) || {}).map(([name, mark]) => [
    name,
    share !== undefined && typeof mark === 'number' && mark > 0 && mark < 1 ? share : mark,
  ]);
  return authorOf(data.type).brief({ ...data, pass: Object.fromEntries(pass) } as never).pass;
}

describe('a share that must be reached', () => {
  it('is "at least" so many in so many, and of all there is no "at least"', () => {
    expect([0.75, 0.72, 1].map(atLeast)).toEqual(['at least 3 in 4', 'at least 72 in 100', 'all']);
    expect(outOf(1)).toBe('all of them');
  });
  it.each(scenarios.map(({ data }) => [data.id, data] as const))(
    '%s: a mark of 1 asks for all',
    (_id, data) => {
      expect(toPass(data)).not.toMatch(/at least (all|100%)|all of them of/);
      expect(toPass(data, 1)).not.toMatch(/at least (all|100%)|all of them of/);
    },
  );
  it('the page of a shift that lets no wrong output through says so', () => {
    const rare = scenarios.find(({ data }) => data.id === 'rare-mistakes');
    expect(rare && toPass(rare.data)).toMatch(
      /^To pass, stop all of the wrong outputs, and let through at least /,
    );
  });
});
