import { describe, expect, it } from 'vitest';
import { readability, sentencesOf } from '../../src/library/readability.ts';
import { atLeast } from '../../src/library/rules/bank.ts';
import { lesson, sayOf, swap } from './support.ts';

describe('chance of guessing', () => {
  it('is the binomial tail when all odds are the same', () => {
    // P(X >= 8), X ~ Bin(10, 1/2) = (45 + 10 + 1) / 1024
    expect(atLeast(8, Array(10).fill(0.5))).toBeCloseTo(56 / 1024, 12);
    expect(atLeast(0, [0.2, 0.3])).toBeCloseTo(1, 12);
    expect(atLeast(1, [])).toBe(0);
  });

  it('is summed exactly when the odds differ (two and four choices)', () => {
    expect(atLeast(2, [0.5, 0.25])).toBeCloseTo(0.125, 12);
    expect(atLeast(1, [0.5, 0.25])).toBeCloseTo(1 - 0.5 * 0.75, 12);
  });
});

/** Twelve questions of three choices; `right` gives the place and `long` the place of the longest choice. */
const bank = (right: (i: number) => number, long: (i: number) => number) =>
  Array.from({ length: 12 }, (_, i) => {
    const choices = [0, 1, 2].map((place) => {
      const text = `${'abc'[place]}${long(i) === place ? ' and quite a few words more' : ''}`;
      const mark = right(i) === place ? ' correct' : '';
      return `  <Choice${mark}>${text} <Why>Because it is so.</Why></Choice>`;
    });
    return `<Check id="q${i}" question="Which?">\n${choices.join('\n')}\n</Check>`;
  }).join('\n\n');

const withBank = (text: string) => ({
  [lesson]: (old: string) =>
    `${swap(['readMinutes: 1', 'readMinutes: 7'])(old).replace(/<Check[\s\S]*<\/Check>/, text)}`,
});

describe('the bank as a whole gives nothing away', () => {
  it('says when the right choice is the longest too often, and where', async () => {
    const { problems } = await sayOf(
      withBank(
        bank(
          (i) => i % 3,
          (i) => (i < 9 ? i % 3 : (i + 1) % 3),
        ),
      ),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^content\/modules: expected the right choice to be the longest one about 4\.3 times in 13, as chance would have it; found 9\. Learners would notice\. Even out some of these: m01-l1 q0, m01-l1 q1/,
    );
  });

  it('says when the right choice stands in one place too often', async () => {
    const { problems } = await sayOf(
      withBank(
        bank(
          (i) => (i < 10 ? 2 : 0),
          (i) => i % 3,
        ),
      ),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      'expected the right choice to stand in place 3 about 4.3 times in 13, as chance would have it; found 10. Move it in some of these: m01-l1 q0',
    );
  });

  it('is silent when both are spread', async () => {
    const { problems, warnings } = await sayOf(
      withBank(
        bank(
          (i) => i % 3,
          (i) => (i * 2) % 3,
        ),
      ),
    );
    expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  });

  it('a right choice that is too often the shortest is worth a look', async () => {
    const long = (i: number) => (i % 3 === 0 ? 1 : 0);
    const shortest = bank((i) => i % 3, long)
      .replaceAll(/(correct>)([abc]) /g, '$1$2')
      .replaceAll(/>([abc]) </g, '>$1x <');
    const { problems, warnings } = await sayOf(withBank(shortest));
    expect(problems).toEqual([]);
    expect(warnings[0]).toContain('expected the right choice to be the shortest one');
  });
});

describe('reading grade', () => {
  it('is Flesch–Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59', () => {
    // Two sentences, 9 words; one syllable each by the counter given here.
    expect(readability(['The cat sat here. It did not move.', 'Well.'], () => 1)).toEqual({
      grade: Math.round((0.39 * (9 / 3) + 11.8 - 15.59) * 10) / 10,
      words: 9,
      sentences: 3,
    });
    expect(readability(['One two three four.'], () => 2)?.grade).toBe(9.6);
  });

  it('numbers and amounts have no syllables to count', () => {
    expect(readability(['EUR 2,516.00 is due on 10 May.'], () => 1)?.words).toBe(5);
    expect(readability(['12.50', ''], () => 1)).toBeNull();
  });

  it('a full stop inside a number does not end a sentence', () => {
    expect(sentencesOf('It cost 12.50 in all. Then 3.5 % more.')).toHaveLength(2);
  });
});
