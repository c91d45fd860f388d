import { content } from '#words/content';
import { type Case, departments, type FailureMode } from '../../domain/case.ts';
import { calibrated } from '../../domain/families/confidence.ts';
import { families } from '../../domain/families/index.ts';
import { type FamilyName, familyDepartment } from '../../domain/families/names.ts';
import { seeded } from '../../domain/rng.ts';
import type { DeskScenario } from '../../simulations/review-desk/author.ts';
import { poolOf } from '../../simulations/review-desk/spec.ts';
import type { Library, NamedEntry } from '../library.ts';
import { nearest } from '../nearest.ts';
import { isDepartment, shelfOf } from '../pool.ts';
import { at, type Findings, type Problem } from '../problem.ts';
import type { Scenario } from '../schemas/scenario.ts';
import { mustExist, nouns } from './ids.ts';

type Practice = NamedEntry<DeskScenario>;

/** Worked cases a practice may draw from, beside its guides. */
const poolFor = (library: Library, { data }: Practice): Case[] =>
  poolOf(
    data,
    shelfOf(
      library.cases.map((c) => c.data),
      [],
    ).cases,
  ).filter((c) => !data.guide.includes(c.id));

/** The two cases that teach the moves: published, one right and one wrong. */
function guideHolds(library: Library, scenario: Practice): Problem[] {
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
function casesExist(library: Library, scenario: Practice): Findings {
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

/** Enough to draw from, on both sides and for what is planted, and departments that tell where the work comes from. */
function poolHolds(library: Library, scenario: Practice): Problem[] {
  const { file, data } = scenario;
  const problems: Problem[] = [];
  const say = (path: (string | number)[], said: Parameters<typeof at>[2]) =>
    problems.push(at(file, scenario.line(path), said));
  const made = data.generated.reduce((sum, { items }) => sum + items, 0);
  const pool = poolFor(library, scenario);
  const wrong = pool.filter((c) => !c.sound).length;
  if (made > data.items)
    say(['generated', data.generated.length - 1, 'items'], content.moreMade(made, data.items));
  // Generators can plant what the worked cases cannot.
  const planted = made > 0 ? 0 : data.planted;
  const needed: [number, string, number][] = [
    [data.items - made + planted, 'worked cases', pool.length],
    [data.wrong - made + planted, 'wrong cases', wrong],
    [data.items - data.wrong - made, 'right cases', pool.length - wrong],
  ];
  for (const [least, what, n] of needed) if (n < least) say(['cases'], content.tooFew(least, what, n));

  const from = new Set(pool.map((c) => c.department));
  for (const c of pool) {
    if (data.departments.includes(c.department)) continue;
    say(['departments'], content.foreignCase(c.id, c.department));
    break;
  }
  data.generated.forEach(({ family }, i) => {
    const department = familyDepartment[family];
    from.add(department);
    if (!data.departments.includes(department))
      say(['departments'], content.foreignFamily(family, department));
    const roles = library.roles.filter((role) => role.data.departments.includes(department)).length;
    if (roles < leastRoles) say(['generated', i, 'family'], content.fewRoles(department, leastRoles, roles));
  });
  data.departments.forEach((d, i) => {
    if (!from.has(d)) say(['departments', i], content.idleDepartment(d));
  });
  return problems;
}

/** A list that is longer than what any one fault needs, so that it hints at nothing. */
const leastRoles = 5;

/** Kinds of error a generator makes. They come evenly, so that this many wrong items show every one. */
function modesOf(family: FamilyName): (FailureMode | 'none')[] {
  const request = { segments: [{ items: 24, wrong: 24 }], subtlety: 2, confidence: calibrated(0.5) };
  return families[family](request, seeded(1)).map(({ failureMode }) => failureMode);
}

/** Kinds of error that are named as trained but never come up. */
function skillsOccur(library: Library, scenario: Practice): Problem[] {
  const occur = new Set([
    ...poolFor(library, scenario).map(({ failureMode }) => failureMode),
    ...scenario.data.generated.flatMap(({ family }) => modesOf(family)),
  ]);
  return scenario.data.skills.flatMap((id, i) =>
    occur.has(id) ? [] : [at(scenario.file, scenario.line(['skills', i]), content.idleSkill(id))],
  );
}

const measured = { mode: 'measured', items: 40, wrong: 10, reasons: 'at-the-end' } as const;
/** The full protocol: a burst with feedback, then one common and one rare share without (rulings: time and length). */
const sittings = {
  1: { mode: 'practice', items: 20, wrong: 10, reasons: 'after-each' },
  2: measured,
  3: { ...measured, wrong: 2 },
} as const;

/** Figures of different people and days mean the same only when the shifts have the same form. */
function formHolds(library: Library, scenario: Practice): Problem[] {
  const { file, data } = scenario;
  const { sitting, mode, items, wrong, reasons, planted, adaptive } = data;
  if (sitting === undefined && mode === 'practice') return [];
  const wanted = sitting === undefined ? measured : sittings[sitting as keyof typeof sittings];
  const problems: Problem[] = [];
  const line = scenario.line([sitting === undefined ? 'mode' : 'sitting']);
  const same =
    mode === wanted.mode && items === wanted.items && wrong === wanted.wrong && reasons === wanted.reasons;
  if (!same)
    problems.push(at(file, line, content.shiftForm(sitting, wanted, { mode, items, wrong, reasons })));
  if (sitting === undefined) return problems;
  if (planted > 0 || adaptive) problems.push(at(file, line, content.plainSitting));
  const other = library.scenarios.find((s) => s.data.sitting === sitting);
  if (other && other.file !== file) problems.push(at(file, line, content.sittingTaken(sitting, other.file)));
  return problems;
}

const isDesk = (scenario: NamedEntry<Scenario>): scenario is NamedEntry<DeskScenario> =>
  scenario.data.type === 'review-desk';

/** Rules of review-desk scenarios, which draw on the firm's worked cases. */
export function deskScenariosHold(library: Library): Findings {
  const { problems, warnings }: Findings = { problems: [], warnings: [] };
  for (const scenario of library.scenarios.filter(isDesk)) {
    const cases = casesExist(library, scenario);
    const known = cases.problems.length === 0;
    problems.push(...guideHolds(library, scenario), ...cases.problems);
    // A missing case is said once, not again as a pool that is too small.
    if (known) problems.push(...poolHolds(library, scenario));
    problems.push(...formHolds(library, scenario));
    warnings.push(...cases.warnings, ...(known ? skillsOccur(library, scenario) : []));
  }
  return { problems, warnings };
}
