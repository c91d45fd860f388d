import { content } from '#words/content';
import type { Library } from '../library.ts';
import { at, type Findings } from '../problem.ts';
import { mustExist, nouns } from './ids.ts';

/** Paths: steps that exist, each once; a draft is left out and said. */
export function pathsHold(library: Library): Findings {
  const { problems, warnings }: Findings = { problems: [], warnings: [] };
  for (const path of library.paths) {
    const { file, data } = path;
    if (data.id !== path.slug)
      problems.push(at(file, path.line(['id']), content.fileIsId(data.id, path.slug)));
    if (data.after === data.id) problems.push(at(file, path.line(['after']), content.toItself));
    else if (data.after !== undefined)
      problems.push(...mustExist(library, 'path', data.after, file, path.line(['after'])));
    const last = data.steps.at(-1);
    if (last && !('practice' in last)) {
      problems.push(at(file, path.line(['steps', data.steps.length - 1]), content.noClosing));
    }
    const seen = new Set<string>();
    data.steps.forEach((step, i) => {
      const line = path.line(['steps', i]);
      const [kind, id] =
        'lesson' in step ? (['lesson', step.lesson] as const) : (['scenario', step.practice] as const);
      if (seen.has(`${kind} ${id}`)) problems.push(at(file, line, content.listedTwice('step', id)));
      seen.add(`${kind} ${id}`);
      problems.push(...mustExist(library, kind, id, file, line));
      const shelf = kind === 'lesson' ? library.lessons : library.scenarios;
      const target = shelf.find((e) => e.data.id === id);
      if (target?.data.status === 'draft' && data.status === 'published') {
        warnings.push(at(file, line, content.draftStep(nouns[kind], id)));
      }
    });
  }
  return { problems, warnings };
}
