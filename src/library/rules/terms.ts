import { content } from '#words/content';
import type { LessonEntry, Library } from '../library.ts';
import { at, type Problem } from '../problem.ts';
import type { Term } from '../schemas/term.ts';

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[ -]/g, '[ -]');

/** The word and its abbreviations wherever they stand as whole words, also in the plural. */
const wordsOf = ({ term, also }: Term): RegExp => {
  const short = also.filter((other) => /\p{Lu}{2}/u.test(other));
  const names = [term.replace(/\s*\(.*\)$/, ''), ...short].map(literal).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(${names})(s|es|’s)?(?![\\p{L}\\p{N}-])`, 'iu');
};

/** Where a lesson first uses a word of the glossary before it links it; undefined where it does not. */
function usedBefore(lesson: LessonEntry, term: Term, words: RegExp): number | undefined {
  const prose = lesson.body.passages.filter((p) => p.kind === 'prose');
  const at = prose.findIndex((p) => words.test(p.text));
  const first = prose[at];
  if (!first) return undefined;
  // A paragraph ends where the next one begins, so that a link on its second line counts as being in it.
  const end = prose.find((p) => p.line > first.line)?.line ?? Number.POSITIVE_INFINITY;
  const linked = lesson.body.terms.some((m) => m.id === term.id && m.line < end);
  return linked ? undefined : first.line;
}

/**
 * Words of the glossary are linked where a lesson first uses them, so none is met before it is explained, on any
 * path and in any order. Ordinary words (`everyday`) are left to their author: only their use as a term is linked.
 */
export function termsHold(library: Library): Problem[] {
  const terms = library.terms.filter((t) => !t.data.everyday).map((t) => [t.data, wordsOf(t.data)] as const);
  return library.lessons.flatMap((lesson) =>
    terms.flatMap(([term, words]) => {
      const line = usedBefore(lesson, term, words);
      return line === undefined ? [] : [at(lesson.file, line, content.unlinked(term.id, term.term))];
    }),
  );
}
