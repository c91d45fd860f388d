import { content } from '#words/content';
import type { Library, ModuleEntry } from '../library.ts';
import { at, type Problem } from '../problem.ts';
import { mustExist } from './ids.ts';

/** A module's list: lessons that exist, in this folder, each once. */
function listOf(library: Library, module: ModuleEntry): Problem[] {
  const { file, data, folder } = module;
  const seen = new Set<string>();
  return data.lessons.flatMap((id, i) => {
    const line = module.line(['lessons', i]);
    if (seen.has(id)) return [at(file, line, content.listedTwice('lesson', id))];
    seen.add(id);
    const missing = mustExist(library, 'lesson', id, file, line);
    if (missing.length > 0) return missing;
    const lesson = library.lessons.find((l) => l.data.id === id);
    if (!lesson || lesson.folder === folder) return [];
    return [at(file, line, content.otherFolder(id, lesson.file))];
  });
}

/** Modules and lessons agree both ways: no lesson without a place, no place without a lesson. */
export function modulesHold(library: Library): Problem[] {
  const orders = new Map<number, string>();
  const problems: Problem[] = [];
  for (const module of library.modules) {
    const before = orders.get(module.data.order);
    if (before === undefined) orders.set(module.data.order, module.file);
    else
      problems.push(at(module.file, module.line(['order']), content.orderAgain(module.data.order, before)));
    problems.push(...listOf(library, module));
  }
  const folders = new Set(
    library.files
      .filter((f) => f.startsWith('modules/') && f.endsWith('.mdx'))
      .map((f) => f.split('/')[1] ?? ''),
  );
  for (const folder of folders) {
    if (library.files.includes(`modules/${folder}/module.yaml`)) continue;
    const first = library.lessons.find((l) => l.folder === folder);
    if (first) problems.push(at(first.file, undefined, content.unknownModule(folder)));
  }
  for (const lesson of library.lessons) {
    const module = library.modules.find((m) => m.folder === lesson.folder);
    if (module && !module.data.lessons.includes(lesson.data.id)) {
      problems.push(at(lesson.file, lesson.line(['id']), content.orphan(lesson.data.id, module.file)));
    }
  }
  return problems;
}
