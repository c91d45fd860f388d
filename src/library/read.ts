import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { content } from '#words/content';
import type { Case } from '../domain/case.ts';
import { type LessonBody, readLesson } from './lesson.ts';
import { type Place, placeOf, slugForm } from './places.ts';
import { readPlainFile } from './plain-file.ts';
import { at, type Problem } from './problem.ts';
import { readWith } from './schema-prose.ts';
import { type CaseFile, caseFile, toCase } from './schemas/case.ts';
import { type Fact, factSchema } from './schemas/fact.ts';
import { type FailureModeEntry, failureModeSchema } from './schemas/failure-mode.ts';
import type { LessonHead } from './schemas/lesson.ts';
import { type Module, moduleSchema } from './schemas/module.ts';
import { type Path, pathSchema } from './schemas/path.ts';
import { type Role, roleSchema } from './schemas/role.ts';
import { type Scenario, scenarioSchema } from './schemas/scenario.ts';
import { type Term, termSchema } from './schemas/term.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** One thing that was read, and the lines of its file. */
export interface Entry<T> {
  /** "content/scenarios/first-shift.yaml" */
  file: string;
  data: T;
  /** Line of a field, for what other rules find wrong with it. */
  line(path: readonly PropertyKey[]): number;
}
export interface ModuleEntry extends Entry<Module> {
  folder: string;
}
export interface LessonEntry extends Entry<LessonHead> {
  folder: string;
  /** File name without its ending: the last part of the lesson's address. */
  slug: string;
  body: LessonBody;
}
export interface CaseEntry extends Entry<CaseFile> {
  folder: string;
  case: Case;
}
export interface NamedEntry<T> extends Entry<T> {
  slug: string;
}

export type Kind =
  | 'module'
  | 'lesson'
  | 'case'
  | 'scenario'
  | 'path'
  | 'term'
  | 'fact'
  | 'failure-mode'
  | 'role';

/** Everything in content/, drafts included. Files with problems are left out of the lists, not out of `ids`. */
export interface Library {
  modules: ModuleEntry[];
  lessons: LessonEntry[];
  cases: CaseEntry[];
  scenarios: NamedEntry<Scenario>[];
  paths: NamedEntry<Path>[];
  terms: Entry<Term>[];
  facts: Entry<Fact>[];
  failureModes: Entry<FailureModeEntry>[];
  roles: Entry<Role>[];
  /** Every id that was written down, where it was first and where again, even in a file that has other problems. */
  ids: Record<Kind, Map<string, { file: string; line: number }[]>>;
  /** Every file, as a path inside content/. */
  files: string[];
  problems: Problem[];
}

const kinds: Kind[] = [
  'module',
  'lesson',
  'case',
  'scenario',
  'path',
  'term',
  'fact',
  'failure-mode',
  'role',
];

/** Files of a folder, in order of their names; names that begin with a dot are somebody else's. */
function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => relative(root, join(e.parentPath, e.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** The names of a place that end up in addresses. */
const namesOf = (place: Place): string[] => [
  ...('folder' in place ? [place.folder] : []),
  ...('slug' in place && place.kind !== 'image' ? [place.slug] : []),
];

/**
 * Reads content/ from disk. Wrong content is never thrown: it is in `problems`, ready to be said.
 *
 * @param root the folder content/; `shownAs` is how its files are named in problems.
 */
export function readLibrary(root: string, shownAs = 'content'): Library {
  const library: Library = {
    modules: [],
    lessons: [],
    cases: [],
    scenarios: [],
    paths: [],
    terms: [],
    facts: [],
    failureModes: [],
    roles: [],
    ids: Object.fromEntries(kinds.map((kind) => [kind, new Map()])) as Library['ids'],
    files: [],
    problems: [],
  };
  const { problems } = library;
  if (!existsSync(root)) {
    problems.push(at(shownAs, undefined, content.noContent));
    return library;
  }

  function noteId(kind: Kind, raw: unknown, file: string, line: number): void {
    if (raw === null || typeof raw !== 'object' || !('id' in raw) || typeof raw.id !== 'string') return;
    const places = library.ids[kind].get(raw.id) ?? [];
    places.push({ file, line });
    library.ids[kind].set(raw.id, places);
  }

  function whole<T>(kind: Kind, schema: z.ZodType<T>, sheet: Sheet, file: string): Entry<T> | undefined {
    noteId(kind, sheet.data, file, sheet.line(['id']));
    const read = readWith(schema, sheet, file, kind);
    problems.push(...read.problems);
    return read.data === undefined ? undefined : { file, data: read.data, line: sheet.line };
  }

  function list<T>(kind: Kind, schema: z.ZodType<T>, sheet: Sheet, file: string): Entry<T>[] {
    if (!Array.isArray(sheet.data)) {
      problems.push(at(file, 1, content.notAList));
      return [];
    }
    return sheet.data.flatMap((raw: unknown, i) => {
      noteId(kind, raw, file, sheet.line([i, 'id']));
      const read = readWith(schema, sheet, file, kind, [i]);
      problems.push(...read.problems);
      return read.data === undefined ? [] : [{ file, data: read.data, line: (p) => sheet.line([i, ...p]) }];
    });
  }

  function lesson(text: string, file: string, folder: string, slug: string): void {
    const read = readLesson(text, file);
    problems.push(...read.problems);
    if (read.sheet) noteId('lesson', read.sheet.data, file, read.sheet.line(['id']));
    const { head, sheet, body } = read;
    if (head && sheet && body)
      library.lessons.push({ file, data: head, line: sheet.line, folder, slug, body });
  }

  function sheetFile(place: Place, sheet: Sheet, file: string): void {
    if (place.kind === 'module') {
      const entry = whole('module', moduleSchema, sheet, file);
      if (entry) library.modules.push({ ...entry, folder: place.folder });
    } else if (place.kind === 'case') {
      const entry = whole('case', caseFile, sheet, file);
      if (entry) library.cases.push({ ...entry, folder: place.folder, case: toCase(entry.data) });
    } else if (place.kind === 'scenario') {
      const entry = whole('scenario', scenarioSchema, sheet, file);
      if (entry) library.scenarios.push({ ...entry, slug: place.slug });
    } else if (place.kind === 'path') {
      const entry = whole('path', pathSchema, sheet, file);
      if (entry) library.paths.push({ ...entry, slug: place.slug });
    } else if (place.kind === 'term') library.terms.push(...list('term', termSchema, sheet, file));
    else if (place.kind === 'fact') library.facts.push(...list('fact', factSchema, sheet, file));
    else if (place.kind === 'role') library.roles.push(...list('role', roleSchema, sheet, file));
    else if (place.kind === 'failure-mode') {
      library.failureModes.push(...list('failure-mode', failureModeSchema, sheet, file));
    }
  }

  for (const path of filesIn(root)) {
    const file = `${shownAs}/${path}`;
    const place = placeOf(path);
    library.files.push(path);
    if (place.kind === 'readme' || place.kind === 'image') continue;
    if (place.kind === 'unknown') {
      problems.push(at(file, undefined, content.misplaced(path)));
      continue;
    }
    const odd = namesOf(place).find((name) => !slugForm.test(name));
    if (odd !== undefined) problems.push(at(file, undefined, content.fileName(odd)));
    const plain = readPlainFile(join(root, path), file);
    if ('problem' in plain) {
      problems.push(plain.problem);
      continue;
    }
    if (place.kind === 'lesson') {
      lesson(plain.text, file, place.folder, place.slug);
      continue;
    }
    const read = readSheet(plain.text, file);
    problems.push(...read.problems);
    if (read.sheet) sheetFile(place, read.sheet, file);
  }
  return library;
}
