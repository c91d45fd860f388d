import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, grade, moved, pair, partnerOf, withPartner } from '../../src/elements/check-logic.ts';
import { match, number, one, order, several } from './sample.ts';

const keys = (check: { options: { key: string }[] }) => check.options.map((o) => o.key);

describe('not answered is not wrong', () => {
  it('an empty answer is not answered, for every kind of question', () => {
    for (const check of [one(), several(), order(), match(), number(15)]) {
      expect(grade(check, [])).toEqual({ answered: false, missing: 'nothing', left: 0 });
    }
  });
  it('a match with rows still open says how many', () => {
    const check = match();
    const [first] = check.options;
    expect(grade(check, [pair(first?.key ?? '', first?.to ?? '')])).toEqual({
      answered: false,
      missing: 'some',
      left: 2,
    });
  });
  it('what cannot be read as a number is not answered', () => {
    for (const typed of ['twelve', '1.2.3,4.5', '€', '--']) {
      expect(grade(number(12), [typed])).toMatchObject({ answered: false, missing: 'unreadable' });
    }
    expect(grade(number(12), ['   '])).toMatchObject({ answered: false, missing: 'nothing' });
  });
  it('an answer of options that were removed since is not answered', () => {
    expect(grade(one(), ['gone'])).toMatchObject({ answered: false });
    expect(grade(order(), keys(order()).slice(1))).toMatchObject({ answered: false });
  });
});

describe('one right option', () => {
  it('is right for the right one and wrong for each other one', () => {
    const check = one();
    for (const option of check.options) {
      expect(grade(check, [option.key])).toMatchObject({ answered: true, right: option.correct });
    }
  });
});

describe('several right options', () => {
  it('is right for exactly the right set, whatever the order of choosing', () => {
    const check = several();
    const all = keys(check);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 1 }), (answer) => {
        const result = grade(check, answer);
        const wanted = check.options.every((o) => o.correct === answer.includes(o.key));
        expect(result).toMatchObject({ answered: true, right: wanted, of: 3 });
      }),
    );
  });
  it('counts options judged rightly: chosen when right, left out when not', () => {
    const check = several();
    const [net, mood] = keys(check) as [string, string];
    expect(grade(check, [net])).toMatchObject({ right: false, hits: 2 });
    expect(grade(check, [mood])).toMatchObject({ right: false, hits: 0 });
  });
});

describe('put in order', () => {
  it('is right for the authored order only, and counts the items in their place', () => {
    const check = order(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(keys(check), { minLength: 5 }), (answer) => {
        const inPlace = answer.filter((key, i) => key === check.options[i]?.key).length;
        expect(grade(check, answer)).toMatchObject({
          answered: true,
          right: inPlace === 5,
          hits: inPlace,
          of: 5,
        });
      }),
    );
  });
  it('the order that is shown first is never the right one', () => {
    for (let n = 2; n < 8; n += 1) {
      const check = order(n);
      expect(grade(check, check.shown)).toMatchObject({ answered: true, right: false });
    }
  });
  it('moving an item keeps every other item in order and loses none', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: -2, max: 9 }),
        fc.constantFrom(-1, 1),
        (list, from, step) => {
          const after = moved(list, from, step);
          const without = (all: string[]) => all.filter((x) => x !== list[from]);
          expect(without(after)).toEqual(without(list));
          const to = from + step;
          const inside = from >= 0 && from < list.length && to >= 0 && to < list.length;
          expect(after.indexOf(list[from] as string)).toBe(inside ? to : list.indexOf(list[from] as string));
        },
      ),
    );
  });
});

describe('match each with a partner', () => {
  it('is right when every row has its own partner, and counts the rows that fit', () => {
    const check = match();
    const right = check.options.map((o) => pair(o.key, o.to ?? ''));
    expect(grade(check, right)).toMatchObject({ answered: true, right: true, hits: 3, of: 3 });
    const [first] = check.options;
    const other = check.partners.find((p) => p.key !== first?.to)?.key ?? '';
    expect(grade(check, withPartner(right, first?.key ?? '', other))).toMatchObject({
      right: false,
      hits: 2,
    });
  });
  it('a partner shared by two rows is listed once', () => {
    expect(
      match()
        .partners.map((p) => p.text)
        .sort(),
    ).toEqual(['AI', 'Robot']);
  });
  it('setting a partner replaces the earlier one, and an empty one opens the row again', () => {
    const check = match();
    const [a, b] = check.partners.map((p) => p.key) as [string, string];
    const row = keys(check)[1] as string;
    const twice = withPartner(withPartner([], row, a), row, b);
    expect(partnerOf(twice, row)).toBe(b);
    expect(twice).toHaveLength(1);
    expect(withPartner(twice, row, '')).toEqual([]);
  });
});

describe('a number', () => {
  it.each([
    ['1164', 1164],
    ['1,164.00', 1164],
    ['1.164,00', 1164],
    ['1.164', 1164],
    ['EUR 1 164', 1164],
    ['€1,164', 1164],
    ['15 %', 15],
    ['-3,5', -3.5],
    ['0.3', 0.1 + 0.2],
  ])('“%s” is right where %d is', (typed, right) => {
    expect(grade(number(right), [typed])).toMatchObject({ answered: true, right: true });
  });
  it('a dot between three digits is still a decimal where that is what is asked', () => {
    expect(grade(number(1.164), ['1.164'])).toMatchObject({ right: true });
  });
  it('is right up to the tolerance on both sides and wrong beyond it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: -40, max: 40 }),
        (right, tolerance, off) => {
          const result = grade(number(right, tolerance, 1e9), [String(right + off)]);
          expect(result).toMatchObject({ answered: true, right: Math.abs(off) <= tolerance });
        },
      ),
    );
  });
  it('names a known slip, but never when the answer is right', () => {
    const check = number(1164);
    expect(grade(check, ['1,188.00'])).toMatchObject({ right: false, slip: check.options[0]?.key });
    expect(grade(check, ['1,187.00'])).toMatchObject({ right: false, slip: null });
    expect(grade(number(1188), ['1188'])).toMatchObject({ right: true, slip: null });
  });
});

describe('kept answers', () => {
  it('grading and fitting never throw, whatever was kept', () => {
    const checks = [one(), several(), order(), match(), number(15)];
    fc.assert(
      fc.property(
        fc.constantFrom(...checks),
        fc.array(fc.string({ maxLength: 60 }), { maxLength: 9 }),
        (check, kept) => {
          const clean = fit(check, kept);
          expect(fit(check, clean)).toEqual(clean);
          expect(grade(check, kept)).toEqual(grade(check, clean));
        },
      ),
    );
  });
  it('an answer survives options that are moved about or added', () => {
    const before = one();
    const after = { ...before, options: [...before.options].reverse() };
    const right = before.options.find((o) => o.correct)?.key ?? '';
    expect(grade(after, [right])).toMatchObject({ right: true });
  });
});
