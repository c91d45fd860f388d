import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eapAbility, elo, type LevelAnswer } from '../../../src/domain/metrics/ability.ts';
import {
  type ExemplarAnswer,
  mastered,
  masterySprt,
  staircase,
} from '../../../src/domain/metrics/mastery.ts';
import {
  daysUntil,
  type Grade,
  gradeOf,
  longestWait,
  memory,
  nextReviewDays,
  type Review,
  recall,
  retention,
} from '../../../src/domain/metrics/memory.ts';
import { seeded } from '../../../src/domain/rng.ts';
import { bit, shuffled } from './some.ts';

describe('Elo', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom('q', 'r', 's'), bit), { maxLength: 40 });

  it('with one item, what the learner gains the item loses', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 40 }), (rights) => {
        const { theta, difficulty } = elo(
          rights.map((right) => ['q', right] as const),
          { theta: 0.3, items: { q: 1 } },
        );
        expect(theta + (difficulty['q'] as number)).toBeCloseTo(1.3, 10);
      }),
    );
  });

  it('a right answer lifts the learner and lowers the item, a wrong one the other way', () => {
    fc.assert(
      fc.property(answers, (all) => {
        let before = elo([]);
        all.forEach(([item, right], i) => {
          const after = elo(all.slice(0, i + 1));
          expect(Math.sign(after.theta - before.theta)).toBe(right ? 1 : -1);
          expect(Math.sign((after.difficulty[item] as number) - (before.difficulty[item] ?? 0))).toBe(
            right ? -1 : 1,
          );
          before = after;
        });
        expect(elo(all).path.at(-1) ?? 0).toBe(elo(all).theta);
      }),
    );
  });

  it('finds a learner and items that answer by the model', () => {
    const rng = seeded(3);
    const items = { easy: -1, middle: 0, hard: 1 };
    const all = Array.from({ length: 3_000 }, () => {
      const item = rng.pick(['easy', 'middle', 'hard'] as const);
      return [item, rng.chance(1 / (1 + Math.exp(items[item] - 0.7))) ? 1 : 0] as const;
    });
    expect(Math.abs(elo(all, { theta: 0, items }).theta - 0.7)).toBeLessThan(0.3);
  });
});

describe('expected ability', () => {
  const answer = fc.tuple(fc.constantFrom(-2, -1, 0, 1, 2), bit) as fc.Arbitrary<LevelAnswer>;
  const answers = fc.array(answer, { maxLength: 30 });

  it('does not depend on the order of answers', () => {
    fc.assert(
      fc.property(shuffled(answers as fc.Arbitrary<LevelAnswer[]>), ([all, mixed]) => {
        expect(eapAbility(mixed).mean).toBeCloseTo(eapAbility(all).mean, 10);
        expect(eapAbility(mixed).sd).toBeCloseTo(eapAbility(all).sd, 10);
      }),
    );
  });

  it('mirrors with answers and difficulties, and rises with one more right answer', () => {
    fc.assert(
      fc.property(answers, answer, (all, [level]) => {
        const { mean, sd } = eapAbility(all);
        const turned = eapAbility(all.map(([b, right]): LevelAnswer => [-b, right ? 0 : 1]));
        expect(turned.mean).toBeCloseTo(-mean, 10);
        expect(turned.sd).toBeCloseTo(sd, 10);
        expect(eapAbility([...all, [level, 1]]).mean).toBeGreaterThan(mean);
        expect(eapAbility([...all, [level, 0]]).mean).toBeLessThan(mean);
        expect(sd).toBeLessThan(1);
      }),
    );
  });

  it('grows surer with answers and does not break down after a thousand', () => {
    const many = (n: number) =>
      eapAbility(Array.from({ length: n }, (_, i): LevelAnswer => [0, i % 2 ? 1 : 0]));
    expect(many(40).sd).toBeLessThan(many(10).sd);
    expect(many(2_000).mean).toBeCloseTo(0, 6);
    expect(many(2_000).sd).toBeLessThan(0.1);
  });
});

describe('mastery', () => {
  const right = (exemplar: string, day: string): ExemplarAnswer => ({ right: true, exemplar, day });
  const wrong: ExemplarAnswer = { right: false, exemplar: 'a', day: '1' };
  const seven = Array.from({ length: 7 }, (_, i) => right(i < 4 ? 'a' : 'b', i < 5 ? '1' : '2'));

  it('passes after seven straight rights, fails after three straight wrongs, no sooner', () => {
    expect(masterySprt([1, 1, 1, 1, 1, 1]).decision).toBe('continue');
    expect(masterySprt([1, 1, 1, 1, 1, 1, 1])).toMatchObject({ decision: 'mastered', at: 7 });
    expect(masterySprt([0, 0]).decision).toBe('continue');
    expect(masterySprt([0, 0, 0])).toMatchObject({ decision: 'notYet', at: 3 });
  });

  it('is wrong about as seldom as designed: at most about one in ten either way', () => {
    const rng = seeded(5);
    const share = (p: number, decision: string) => {
      let hits = 0;
      for (let r = 0; r < 4_000; r++) {
        const answers = Array.from({ length: 200 }, (): 0 | 1 => (rng.chance(p) ? 1 : 0));
        if (masterySprt(answers).decision === decision) hits += 1 / 4_000;
      }
      return hits;
    };
    expect(share(0.6, 'mastered')).toBeLessThan(0.12);
    expect(share(0.85, 'notYet')).toBeLessThan(0.12);
    expect(share(0.85, 'mastered')).toBeGreaterThan(0.85);
  });

  it('needs two examples on two days', () => {
    expect(mastered(seven)).toBe(true);
    expect(mastered(seven.map((a) => ({ ...a, exemplar: 'a' })))).toBe(false);
    expect(mastered(seven.map((a) => ({ ...a, day: '1' })))).toBe(false);
    expect(mastered(seven.slice(1))).toBe(false);
    expect(mastered([])).toBe(false);
  });

  it('three early mistakes do not count for ever', () => {
    expect(mastered([wrong, wrong, wrong])).toBe(false);
    expect(mastered([wrong, wrong, wrong, ...seven])).toBe(true);
    expect(mastered([...seven.slice(0, 3), wrong, wrong, wrong, wrong, wrong, ...seven.slice(3)])).toBe(
      false,
    );
  });
});

describe('the staircase', () => {
  const plan = { start: 2, step: 1, lo: 1, hi: 3, up: 3 };

  it('stays within its ends and moves one step at a time', () => {
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (responses) => {
        const { levels, next, reversals } = staircase(responses, plan);
        const all = [...levels, next];
        expect(all[0]).toBe(2);
        all.forEach((level, i) => {
          expect(level >= 1 && level <= 3).toBe(true);
          if (i > 0) expect(Math.abs(level - (all[i - 1] as number))).toBeLessThanOrEqual(1);
        });
        // Turning points of the levels themselves, flat stretches left out.
        const moves = all.slice(1).flatMap((level, i) => {
          const by = Math.sign(level - (all[i] as number));
          return by === 0 ? [] : [{ by, from: all[i] }];
        });
        expect(reversals).toEqual(
          moves.filter((m, i) => i > 0 && m.by !== moves[i - 1]?.by).map((m) => m.from),
        );
      }),
    );
  });

  it('settles where about 79 of 100 are right', () => {
    const rng = seeded(9);
    const chance = (level: number) => 1 / (1 + Math.exp((level - 50) / 8));
    const answers: (0 | 1)[] = [];
    let level = 50;
    const big = { start: 50, step: 0.5, lo: 0, hi: 100, up: 3 };
    let [sum, n] = [0, 0];
    // The staircase is asked again after each answer, as a practice does.
    let streak = 0;
    for (let i = 0; i < 60_000; i++) {
      const right = rng.chance(chance(level)) ? 1 : 0;
      answers.push(right);
      if (i > 2_000) {
        sum += chance(level);
        n += 1;
      }
      streak = right ? streak + 1 : 0;
      if (!right) level -= big.step;
      else if (streak === 3) {
        level += big.step;
        streak = 0;
      }
    }
    expect(staircase(answers, big).next).toBe(level);
    expect(sum / n).toBeCloseTo(0.5 ** (1 / 3), 2);
  });
});

describe('spaced review', () => {
  const reviews = fc.array(
    fc.record({ elapsedDays: fc.integer({ min: 1, max: 60 }), grade: fc.constantFrom<Grade>(1, 2, 3, 4) }),
    { minLength: 1, maxLength: 8 },
  );

  it('a better grade never brings a card back sooner; the wait stays within 1 and 180 days', () => {
    fc.assert(
      fc.property(reviews, (all) => {
        const waits = ([1, 2, 3, 4] as const).map((grade) => {
          const state = memory([...all, { elapsedDays: 5, grade }] as Review[]);
          return state ? nextReviewDays(state) : Number.NaN;
        });
        waits.forEach((wait, i) => {
          expect(Number.isInteger(wait) && wait >= 1 && wait <= longestWait).toBe(true);
          if (i > 0) expect(wait).toBeGreaterThanOrEqual(waits[i - 1] as number);
        });
      }),
    );
  });

  it('recall falls with time, to 90% after the stability and to 85% when the card is due', () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: 0, max: 400 }), (all, days) => {
        const state = memory(all);
        if (!state) throw new Error('expected a memory');
        expect(recall(state, days + 1)).toBeLessThan(recall(state, days));
        expect(recall(state, state.stability)).toBeCloseTo(0.9, 6);
        const due = daysUntil(state, retention);
        expect(recall(state, due + 1)).toBeLessThan(retention + 1e-6);
        if (due > 1) expect(recall(state, due - 1)).toBeGreaterThan(retention - 1e-6);
      }),
    );
    expect(memory([])).toBeNull();
  });

  it('grades: missed, after a hint, right, right and sure twice running', () => {
    expect(gradeOf(false, false, [1, 1])).toBe(1);
    expect(gradeOf(true, true, [1, 1])).toBe(2);
    expect(gradeOf(true, false, [0.8, 1])).toBe(3);
    expect(gradeOf(true, false, [1, null])).toBe(3);
    expect(gradeOf(true, false, [1, 0.9])).toBe(4);
  });
});
