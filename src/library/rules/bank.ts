import { content } from '#words/content';
import type { LessonCheck } from '../lesson-body.ts';
import type { Library } from '../library.ts';
import { at, type Findings, type Problem } from '../problem.ts';

/** One question with exactly one right choice, as far as guessing goes. */
interface Guessable {
  /** "m01-l3 rand-slide" */
  name: string;
  lengths: number[];
  right: number;
}

/** Chance of being this lucky by guessing, below which the bank is called biased: one in twenty. */
const doubt = 0.05;

/**
 * Probability that at least `hits` of independent events with these probabilities happen (the Poisson binomial
 * distribution, summed exactly by adding one event at a time; Wang 1993, Statistica Sinica 3, 295–312).
 */
export function atLeast(hits: number, probabilities: readonly number[]): number {
  let mass = [1];
  for (const p of probabilities) {
    mass = Array.from(
      { length: mass.length + 1 },
      (_, k) => (mass[k] ?? 0) * (1 - p) + (mass[k - 1] ?? 0) * p,
    );
  }
  return mass.slice(hits).reduce((sum, m) => sum + m, 0);
}

function guessable(lesson: string, check: LessonCheck): Guessable[] {
  const right = check.choices.findIndex((c) => c.correct);
  const one = check.choices.filter((c) => c.correct).length === 1;
  const plain = check.kind === 'one' || check.kind === 'several';
  if (!plain || !one || check.choices.length < 2) return [];
  return [{ name: `${lesson} ${check.id}`, lengths: check.choices.map((c) => c.text.length), right }];
}

/** Does "take the longest" (or the shortest) find the right choice more often than guessing would? */
function lengthTells(
  questions: readonly Guessable[],
  which: 'longest' | 'shortest',
  file: string,
): Problem[] {
  const pick = which === 'longest' ? Math.max : Math.min;
  // Only where one choice stands out can the habit choose at all.
  const clear = questions.filter((q) => q.lengths.filter((n) => n === pick(...q.lengths)).length === 1);
  const hits = clear.filter((q) => q.lengths[q.right] === pick(...q.lengths));
  const odds = clear.map((q) => 1 / q.lengths.length);
  if (hits.length === 0 || atLeast(hits.length, odds) >= doubt) return [];
  const chance = odds.reduce((a, b) => a + b, 0);
  const list = hits.map((q) => q.name).join(', ');
  return [at(file, undefined, content.longest(hits.length, clear.length, chance, which, list))];
}

/** Does one place hold the right choice more often than guessing would find it there? */
function placeTells(questions: readonly Guessable[], file: string): Problem[] {
  const places = Math.max(0, ...questions.map((q) => q.lengths.length));
  return Array.from({ length: places }, (_, place) => place).flatMap((place) => {
    const able = questions.filter((q) => q.lengths.length > place);
    const hits = able.filter((q) => q.right === place);
    const odds = able.map((q) => 1 / q.lengths.length);
    // Several places are looked at, so each gets its share of the doubt (Bonferroni).
    if (hits.length === 0 || atLeast(hits.length, odds) >= doubt / places) return [];
    const chance = odds.reduce((a, b) => a + b, 0);
    const list = hits.map((q) => q.name).join(', ');
    return [at(file, undefined, content.position(place + 1, hits.length, able.length, chance, list))];
  });
}

/**
 * The bank of questions as a whole: nobody passes by a habit of guessing. Long and well placed right answers are
 * problems (the usual tells); short ones are worth a look.
 */
export function bankHolds(library: Library): Findings {
  const file = library.modules[0]?.file.replace(/\/modules\/.*$/, '/modules') ?? 'content/modules';
  const questions = library.lessons.flatMap((l) => l.body.checks.flatMap((c) => guessable(l.data.id, c)));
  return {
    problems: [...lengthTells(questions, 'longest', file), ...placeTells(questions, file)],
    warnings: lengthTells(questions, 'shortest', file),
  };
}
