import { describe, expect, it } from 'vitest';
import { placeInRun } from '../../src/elements/place-in-run.ts';

const shape = { items: 12, guide: 2, afterEach: false };
const settle = (n: number) =>
  Array.from({ length: n }, () => [{ do: 'rate', risk: 20 }, { do: 'commit' }]).flat();

describe('where a begun practice stands', () => {
  it('is at item 7 of 12 after six counted items', () => {
    expect(placeInRun([{ do: 'skip-guide' }, ...settle(6)], shape)).toBe(7);
    expect(placeInRun(settle(2 + 6), shape)).toBe(7);
  });
  it('is at the guided items until both are settled', () => {
    expect([0, 1, 2].map((n) => placeInRun(settle(n), shape))).toEqual([0, 0, 1]);
  });
  it('stays at an item while its reasons are read', () => {
    const afterEach = { ...shape, afterEach: true };
    expect(placeInRun([{ do: 'skip-guide' }, { do: 'commit' }], afterEach)).toBe(1);
    expect(placeInRun([{ do: 'skip-guide' }, { do: 'commit' }, { do: 'next' }], afterEach)).toBe(2);
  });
  it('never leaves the shift, whatever actions were kept', () => {
    expect(placeInRun(settle(99), shape)).toBe(12);
    expect(placeInRun([null, 'x', 7, {}], shape)).toBe(0);
  });
});
