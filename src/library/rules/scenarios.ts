import { content } from '#words/content';
import { departments } from '../../domain/case.ts';
import type { Library, NamedEntry } from '../library.ts';
import { nearest } from '../nearest.ts';
import { casesFor, familyDepartment, isDepartment } from '../pool.ts';
import { at, type Findings, type Problem } from '../problem.ts';
import type { Scenario } from '../schemas/scenario.ts';
import { mustExist, nouns } from './ids.ts';

/** The two cases that teach the moves: published, one right and one wrong. */
function guideHolds(library: Library, scenario: NamedEntry<Scenario>): Problem[] {
  const { file, data } = scenario;
  const problems = data.guide.flatMap((id, i) => {
    const line = scenario.line(['guide', i]);
    const found = library.cases.find((c) => c.data.id === id);
    if (found?.data.status === 'draft') return [at(file, line, content.guideDraft(id))];
    return mustExist(library, 'case', id, file, line);
  });
  const sound = data.guide.flatMap((id) => library.cases.find((c) => c.data.id === id)?.case.sound ?? []);
  const line = scenario.line(['guide']);
  if (sound.length === 2 && !sound.includes(true)) problems.push(at(file, line, content.guideSound));
  if (sound.length === 2 && !sound.includes(false)) problems.push(at(file, line, content.guideWrong));
  return problems;
}

/** The entries of `cases`, each a case id or a department that has cases. */
function casesExist(library: Library, scenario: NamedEntry<Scenario>): Findings {
  const { file, data } = scenario;
  const { problems, warnings }: Findings = { problems: [], warnings: [] };
  const seen = new Set<string>();
  data.cases.forEach((entry, i) => {
    const line = scenario.line(['cases', i]);
    if (seen.has(entry)) problems.push(at(file, line, content.listedTwice('case', entry)));
    seen.add(entry);
    if (isDepartment(entry)) {
      const any = library.cases.some((c) => c.data.department === entry && c.data.status === 'published');
      if (!any) problems.push(at(file, line, content.emptyDepartment(entry)));
    } else if (!library.ids.case.has(entry)) {
      const near = nearest(entry, [...library.ids.case.keys(), ...departments]);
      problems.push(at(file, line, content.unknown(`${nouns.case} or department`, entry, near)));
    } else if (library.cases.find((c) => c.data.id === entry)?.data.status === 'draft') {
      if (data.status === 'published') warnings.push(at(file, line, content.draftStep(nouns.case, entry)));
    }
  });
  return { problems, warnings };
}

/** Enough to draw from, on both sides, and departments that tell where the work comes from. */
function poolHolds(library: Library, scenario: NamedEntry<Scenario>): Problem[] {
  const { file, data } = scenario;
  const problems: Problem[] = [];
  const say = (field: string, said: Parameters<typeof at>[2]) =>
    problems.push(at(file, scenario.line([field]), said));
  const made = data.generated?.items ?? 0;
  const files = library.cases.map((c) => c.data);
  const pool = casesFor(data, files).filter((c) => !data.guide.includes(c.id));
  const wrong = pool.filter((c) => !c.sound).length;
  if (made > data.items)
    problems.push(at(file, scenario.line(['generated', 'items']), content.moreMade(made, data.items)));
  const needed: [number, string, number][] = [
    [data.items - made, 'worked cases', pool.length],
    [data.wrong - made, 'wrong cases', wrong],
    [data.items - data.wrong - made, 'right cases', pool.length - wrong],
  ];
  for (const [least, what, n] of needed) if (n < least) say('cases', content.tooFew(least, what, n));

  const from = new Set(pool.map((c) => c.department));
  if (data.generated) from.add(familyDepartment[data.generated.family]);
  for (const c of pool) {
    if (data.departments.includes(c.department)) continue;
    say('departments', content.foreignCase(c.id, c.department));
    break;
  }
  data.departments.forEach((d, i) => {
    if (!from.has(d)) problems.push(at(file, scenario.line(['departments', i]), content.idleDepartment(d)));
  });
  return problems;
}

export function scenariosHold(library: Library): Findings {
  const { problems, warnings }: Findings = { problems: [], warnings: [] };
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
    const cases = casesExist(library, scenario);
    const known = cases.problems.length === 0;
    problems.push(...guideHolds(library, scenario), ...cases.problems);
    // A missing case is said once, not again as a pool that is too small.
    if (known) problems.push(...poolHolds(library, scenario));
    warnings.push(...cases.warnings);
  }
  return { problems, warnings };
}
