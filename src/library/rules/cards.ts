import { content } from '#words/content';
import type { Library } from '../library.ts';
import { at, type Findings } from '../problem.ts';
import { mustExist, nouns } from './ids.ts';

/** Recall cards a lesson has at least: enough to come back to it several times without the same question twice. */
export const leastCards = 4;

const same = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Cards belong to a lesson, are not its checks again, and every published lesson has some. */
export function cardsHold(library: Library): Findings {
  const { problems, warnings }: Findings = { problems: [], warnings: [] };
  const asked = new Map(
    library.lessons.flatMap((l) => l.body.checks.map((c) => [same(c.question), `${l.data.id}/${c.id}`])),
  );
  const seen = new Map<string, string>();
  for (const { file, data, line } of library.cards) {
    problems.push(...mustExist(library, 'lesson', data.lesson, file, line(['lesson'])));
    const check = asked.get(same(data.question));
    if (check) problems.push(at(file, line(['question']), content.cardIsCheck(check)));
    const before = seen.get(same(data.question));
    if (before) problems.push(at(file, line(['question']), content.listedTwice('question', before)));
    seen.set(same(data.question), data.id);
  }
  if (library.cards.length === 0) return { problems, warnings };
  for (const { file, data } of library.lessons.filter((l) => l.data.status === 'published')) {
    const n = library.cards.filter((c) => c.data.lesson === data.id).length;
    if (n < leastCards) warnings.push(at(file, undefined, content.fewCards(nouns.card, leastCards, n)));
  }
  return { problems, warnings };
}
