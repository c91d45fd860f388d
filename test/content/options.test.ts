import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LessonCheck } from '../../src/library/lesson.ts';
import { readLibrary } from '../../src/library/read.ts';
import { atLeast } from '../../src/library/rules/bank.ts';

const library = readLibrary(resolve(import.meta.dirname, '../../content'));
const checks = library.lessons.flatMap((l) => l.body.checks);
/** Questions with one right choice among several. */
const bank = checks.filter((c) => c.choices.filter((choice) => choice.correct).length === 1);
const rightOf = (c: LessonCheck) => c.choices.findIndex((choice) => choice.correct);
const odds = (some: readonly LessonCheck[]) => some.map((c) => 1 / c.choices.length);

/** Guessing would do as well at least once in twenty banks like this one. */
const byChance = (hits: number, among: readonly LessonCheck[], looks = 1) =>
  atLeast(hits, odds(among)) >= 0.05 / looks;

describe('the bank of questions', () => {
  it('has questions to look at', () => {
    expect(bank.length).toBeGreaterThan(20);
  });

  it('is not answered by taking the longest choice', () => {
    const lengths = (c: LessonCheck) => c.choices.map((choice) => choice.text.length);
    const clear = bank.filter((c) => lengths(c).filter((n) => n === Math.max(...lengths(c))).length === 1);
    const hits = clear.filter((c) => lengths(c)[rightOf(c)] === Math.max(...lengths(c))).length;
    expect(byChance(hits, clear), `${hits} of ${clear.length}`).toBe(true);
  });

  it.each([0, 1, 2, 3])('is not answered by always taking the same place (%i)', (place) => {
    const able = bank.filter((c) => c.choices.length > place);
    const hits = able.filter((c) => rightOf(c) === place).length;
    expect(byChance(hits, able, 4), `${hits} of ${able.length}`).toBe(true);
  });

  it('offers nothing that is right or wrong by its wording alone', () => {
    const giveaway = /\b(all|none) of the above\b|\bboth a and b\b/i;
    expect(checks.flatMap((c) => c.choices).filter((c) => giveaway.test(c.text))).toEqual([]);
  });
});
