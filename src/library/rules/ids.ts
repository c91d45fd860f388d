import { content } from '#words/content';
import type { Kind, Library } from '../library.ts';
import { nearest } from '../nearest.ts';
import { at, type Problem } from '../problem.ts';

/** How each noun is called in sentences. */
export const nouns: Record<Kind, string> = {
  module: 'module',
  lesson: 'lesson',
  case: 'case',
  scenario: 'scenario',
  path: 'path',
  term: 'glossary term',
  fact: 'fact',
  'failure-mode': 'failure mode',
  role: 'role',
  card: 'recall card',
  framework: 'framework',
  replay: 'recorded run',
  coverage: 'idea',
};

/** A problem if nothing of this kind has the id, even in a file with other problems. */
export function mustExist(
  library: Library,
  kind: Kind,
  id: string,
  file: string,
  line: number | undefined,
): Problem[] {
  const known = library.ids[kind];
  if (id === '' || known.has(id)) return [];
  return [at(file, line, content.unknown(nouns[kind], id, nearest(id, known.keys())))];
}

/** Ids that were given twice. Progress hangs on them, so each belongs to one thing only. */
export function idsOnce(library: Library): Problem[] {
  return (Object.keys(library.ids) as Kind[]).flatMap((kind) =>
    [...library.ids[kind]].flatMap(([id, [first, ...others]]) =>
      first
        ? others.map((o) => at(o.file, o.line, content.idAgain(nouns[kind], id, first.file, first.line)))
        : [],
    ),
  );
}

/** Titles that two things of a kind share: nobody could tell them apart in a list. */
export function titlesOnce(library: Library): Problem[] {
  const shelves = [
    [nouns.module, library.modules],
    [nouns.lesson, library.lessons],
    [nouns.scenario, library.scenarios],
    [nouns.path, library.paths],
    [nouns.case, library.cases],
    [nouns.role, library.roles],
    [nouns['failure-mode'], library.failureModes],
    [nouns.framework, library.frameworks],
  ] as const;
  const problems: Problem[] = [];
  const once = (kind: string, title: string, file: string, line: number, seen: Map<string, string>) => {
    const key = title.trim().toLowerCase();
    const before = seen.get(key);
    if (before === undefined) seen.set(key, file);
    else problems.push(at(file, line, content.titleAgain(kind, title, before)));
  };
  for (const [kind, entries] of shelves) {
    const seen = new Map<string, string>();
    for (const e of entries) once(kind, e.data.title, e.file, e.line(['title']), seen);
  }
  const seen = new Map<string, string>();
  for (const e of library.terms) once(nouns.term, e.data.term, e.file, e.line(['term']), seen);
  return problems;
}
