import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, mixed } from '../../src/elements/check-order.ts';
import { question } from './sample.ts';

describe('kinds of question', () => {
  it('one correct choice asks for one, more than one for several', () => {
    expect(question({}, [{ html: 'A', correct: true }, { html: 'B' }]).kind).toBe('one');
    expect(
      question({}, [{ html: 'A', correct: true }, { html: 'B', correct: true }, { html: 'C' }]).kind,
    ).toBe('several');
  });
  it('`several` asks for several even when one is right, so that it does not tell', () => {
    expect(question({ several: true }, [{ html: 'A', correct: true }, { html: 'B' }]).kind).toBe('several');
  });
  it('options to choose from stand as authored', () => {
    const check = question({}, [{ html: 'B' }, { html: 'A', correct: true }]);
    expect(check.shown).toEqual(check.options.map((o) => o.key));
  });
  it('number zero is a number', () => {
    expect(question({ number: 0 }, [], ['None.']).kind).toBe('number');
  });
});

describe('a question that cannot be answered stops the build in prose', () => {
  const fails = (given: object, choices: Parameters<typeof question>[1]) => () => question(given, choices);
  it.each([
    [
      'no correct choice',
      {},
      [{ html: 'A' }, { html: 'B' }],
      /expected a choice that is `correct`; found 2 choices/,
    ],
    ['a single choice', {}, [{ html: 'A', correct: true }], /two choices or more; found 1 choice/],
    [
      'two kinds at once',
      { order: true, match: true },
      [{ html: 'A' }, { html: 'B' }],
      /one kind of question; found order and match/,
    ],
    ['no partner', { match: true }, [{ html: 'A', to: 'X' }, { html: 'B' }], /partner.*none on "B"/],
    ['a slip without its number', { number: 3 }, [{ html: 'A' }], /`value` on every choice.*none on "A"/],
    ['two choices alike', {}, [{ html: 'A' }, { html: '<b>A</b>', correct: true }], /found "A" twice/],
    ['an empty choice', {}, [{ html: ' ' }, { html: 'A', correct: true }], /words in every choice/],
    [
      '`correct` where it means nothing',
      { order: true },
      [{ html: 'A', correct: true }, { html: 'B' }],
      /no choice to be `correct`/,
    ],
  ])('%s', (_title, given, choices, said) => {
    expect(fails(given, choices)).toThrow(said);
    expect(fails(given, choices)).toThrow(/^<Check id="sample">: expected .+; found .+\. Example: </);
  });
});

describe('mixed order', () => {
  it('holds everything, is the same every time, and never the order it came in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 9 }), fc.string(), (list, seed) => {
        const once = mixed(list, seed);
        expect([...once].sort()).toEqual([...list].sort());
        expect(mixed(list, seed)).toEqual(once);
        expect(once).not.toEqual(list);
      }),
    );
  });
  it('never comes almost solved: about half of all pairs stand the wrong way round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 9 }), fc.string(), (n, seed) => {
        const order = mixed(
          Array.from({ length: n }, (_, i) => i),
          seed,
        );
        const wrong = order.flatMap((a, i) => order.slice(i + 1).filter((b) => b < a)).length;
        const pairs = (n * (n - 1)) / 2;
        expect(wrong / pairs).toBeGreaterThanOrEqual(0.3);
        expect(wrong / pairs).toBeLessThanOrEqual(0.7);
      }),
    );
  });
  it('a key hangs on the words, not on spaces between them', () => {
    expect(keyOf(' The  amount ')).toBe(keyOf('The amount'));
    expect(keyOf('The amount')).not.toBe(keyOf('The account'));
  });
});
