import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idMaker, idPattern } from '../../src/domain/event-ids.ts';

const moment = fc.integer({ min: 0, max: Date.UTC(2199, 0, 1) });

describe('ids of events', () => {
  it('sort in the order they were made and are never the same, however the clock jumps', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2, maxLength: 80 }), (clock) => {
        const ids = idMaker('aaaaaa');
        const made = clock.map((now) => ids.next(now));
        expect(made).toEqual([...new Set(made)].sort());
        for (const id of made) expect(id).toMatch(idPattern);
      }),
    );
  });

  it('sort by time between writers whose clocks agree', () => {
    const one = idMaker('zzzzzz').next(1_000_000);
    const two = idMaker('aaaaaa').next(1_000_001);
    expect(one < two).toBe(true);
  });

  it('come after every id that was observed, whatever this clock says', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), moment, (theirs, now) => {
        const other = idMaker('zzzzzz');
        const mine = idMaker('aaaaaa');
        for (const id of theirs.map((t) => other.next(t))) {
          mine.observe(id);
          expect(mine.next(now) > id).toBe(true);
        }
      }),
    );
  });

  it('go on within one millisecond beyond the counter', () => {
    const ids = idMaker('aaaaaa');
    ids.next(5);
    ids.observe(`${(5).toString(36).padStart(9, '0')}-zzzz-bbbbbb`);
    const next = ids.next(5);
    expect(next).toBe('000000006-0000-aaaaaa');
  });

  it('do not follow a forged id into an impossible future, nor text that is no id', () => {
    const ids = idMaker('aaaaaa');
    ids.observe('zzzzzzzzz-zzzz-zzzzzz');
    ids.observe('hello');
    ids.observe('');
    expect(ids.next(36)).toBe('000000010-0000-aaaaaa');
  });

  it('survive a clock that says nonsense', () => {
    const ids = idMaker('aaaaaa');
    const made = [Number.NaN, -5, Number.POSITIVE_INFINITY, 7].map((now) => ids.next(now));
    expect(made).toEqual([...new Set(made)].sort());
    for (const id of made) expect(id).toMatch(idPattern);
  });
});
