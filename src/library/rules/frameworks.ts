import { content } from '#words/content';
import type { Entry, Library } from '../library.ts';
import { at, type Problem } from '../problem.ts';
import type { Coverage } from '../schemas/coverage.ts';
import { mustExist, nouns } from './ids.ts';

/** Frameworks name lessons, practices and facts that exist, and each part once. */
export function frameworksHold(library: Library): Problem[] {
  return library.frameworks.flatMap(({ file, data, line }) => {
    const problems = mustExist(library, 'fact', data.fact, file, line(['fact']));
    const seen = new Set<string>();
    data.parts.forEach((part, i) => {
      if (seen.has(part.id))
        problems.push(at(file, line(['parts', i, 'id']), content.listedTwice('part', part.id)));
      seen.add(part.id);
      part.lessons.forEach((id, j) => {
        problems.push(...mustExist(library, 'lesson', id, file, line(['parts', i, 'lessons', j])));
      });
      part.practices.forEach((id, j) => {
        problems.push(...mustExist(library, 'scenario', id, file, line(['parts', i, 'practices', j])));
      });
    });
    return problems;
  });
}

/** One assessment of an idea: a practice, a question or private writing that exists, in a lesson that teaches it. */
function assessed(library: Library, { file, data, line }: Entry<Coverage>): Problem[] {
  return data.assessed.flatMap((one, i) => {
    const here = line(['assessed', i]);
    if ('practice' in one) return mustExist(library, 'scenario', one.practice, file, here);
    const [lessonId = '', name = ''] = ('check' in one ? one.check : one.reflect).split('/');
    const missing = mustExist(library, 'lesson', lessonId, file, here);
    if (missing.length > 0) return missing;
    const body = library.lessons.find((l) => l.data.id === lessonId)?.body;
    const names = 'check' in one ? body?.checks : body?.reflects;
    if (!names || names.some(({ id }) => id === name)) return [];
    return [at(file, here, content.noPart('check' in one ? 'Check' : 'Reflect', name, lessonId))];
  });
}

/** Every idea of the mission has lessons that exist and a place where it is practised or asked. */
export function coverageHolds(library: Library): Problem[] {
  return library.coverage.flatMap((entry) => [
    ...entry.data.lessons.flatMap((id, i) =>
      mustExist(library, 'lesson', id, entry.file, entry.line(['lessons', i])),
    ),
    ...assessed(library, entry),
  ]);
}

/** Lessons that no path and no other lesson leads to: only somebody who looks through the list would find them. */
export function orphansOf(library: Library): Problem[] {
  if (library.paths.length === 0) return [];
  const led = new Set([
    ...library.paths.flatMap((p) => p.data.steps.flatMap((s) => ('lesson' in s ? [s.lesson] : []))),
    ...library.lessons.flatMap((l) => (l.data.status === 'published' ? l.data.next : [])),
  ]);
  return library.lessons
    .filter((l) => l.data.status === 'published' && !led.has(l.data.id))
    .map((l) => at(l.file, l.line(['id']), content.noWayTo(nouns.lesson, l.data.id)));
}
