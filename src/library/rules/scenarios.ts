import { content } from '#words/content';
import { authorOf } from '../../simulations/authors.ts';
import type { Library } from '../library.ts';
import { shelfOf } from '../pool.ts';
import { at, type Findings } from '../problem.ts';

/** What holds for every scenario, and what its own simulation finds wrong with it. */
export function scenariosHold(library: Library): Findings {
  const { problems, warnings }: Findings = { problems: [], warnings: [] };
  const shelf = shelfOf(
    library.cases.map((c) => c.data),
    library.roles.map((r) => r.data),
  );
  for (const scenario of library.scenarios) {
    const { file, data } = scenario;
    if (data.id !== scenario.slug) {
      problems.push(at(file, scenario.line(['id']), content.fileIsId(data.id, scenario.slug)));
    }
    data.skills.forEach((id, i) => {
      if (!library.ids['failure-mode'].has(id)) {
        problems.push(at(file, scenario.line(['skills', i]), content.noMode(id)));
      }
    });
    for (const { path, ...said } of authorOf(data.type).check?.(data, shelf) ?? []) {
      problems.push(at(file, scenario.line(path), said));
    }
  }
  return { problems, warnings };
}
