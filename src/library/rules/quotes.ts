import { content } from '#words/content';
import type { Entry, LessonEntry, Library } from '../library.ts';
import { at, type Problem } from '../problem.ts';

/** Fields that hold no text for a learner: formulas, and addresses elsewhere. */
const silent = new Set<PropertyKey>(['checks', 'url']);
const straight = /['"]/;

interface Text {
  text: string;
  path: PropertyKey[];
}

/** Every text of a file's data with a typewriter's mark in it. */
function marked(data: unknown, path: PropertyKey[] = []): Text[] {
  if (typeof data === 'string') return straight.test(data) ? [{ text: data, path }] : [];
  if (typeof data !== 'object' || data === null) return [];
  const isList = Array.isArray(data);
  return Object.entries(data).flatMap(([key, inner]) =>
    silent.has(key) ? [] : marked(inner, [...path, isList ? Number(key) : key]),
  );
}

/**
 * Apostrophes and quotation marks as a typewriter has them, where the rest of the site has printed ones. One warning
 * for a file, at its first: a keyboard makes many of them, and none stops anything.
 */
export function quotesOf(library: Library): Problem[] {
  const inBodies = ({ body }: LessonEntry) =>
    body.passages.filter(({ text }) => straight.test(text)).map(({ text, line }) => ({ text, line }));
  const entries: Entry<unknown>[] = [
    library.lessons,
    library.modules,
    library.cases,
    library.scenarios,
    library.paths,
    library.terms,
    library.facts,
    library.failureModes,
    library.roles,
    library.cards,
    library.frameworks,
  ].flat();
  const found = new Map<string, { text: string; line: number }[]>();
  const add = (file: string, texts: { text: string; line: number }[]) => {
    if (texts.length > 0) found.set(file, [...(found.get(file) ?? []), ...texts]);
  };
  for (const { file, data, line } of entries)
    add(
      file,
      marked(data).map(({ text, path }) => ({ text, line: line(path) })),
    );
  for (const lesson of library.lessons) add(lesson.file, inBodies(lesson));
  return [...found].map(([file, texts]) => {
    const [first] = texts.toSorted((a, b) => a.line - b.line) as [(typeof texts)[number]];
    return at(file, first.line, content.straightMarks(texts.length, first.text));
  });
}
