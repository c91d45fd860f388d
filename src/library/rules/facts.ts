import { content } from '#words/content';
import type { Library } from '../library.ts';
import { at, type Findings } from '../problem.ts';

/** A day that may lack its day or month, compared as far as it goes: 2026-11 is over when December begins. */
const past = (day: string, today: string): boolean => today.slice(0, day.length) > day;

/** @param today ISO day */
export function factsHold(library: Library, today: string): Findings {
  const { problems, warnings }: Findings = { problems: [], warnings: [] };
  for (const fact of library.facts) {
    const { id, checkedOn, reviewBy } = fact.data;
    const line = fact.line(['reviewBy']);
    if (past(reviewBy, checkedOn)) problems.push(at(fact.file, line, content.reviewBeforeCheck));
    else if (past(reviewBy, today)) warnings.push(at(fact.file, line, content.reviewDue(id, reviewBy)));
  }
  return { problems, warnings };
}
