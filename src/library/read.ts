import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { content } from '#words/content';
import { readLesson } from './lesson.ts';
import type { Entry, Kind, Library } from './library.ts';
import { type Place, placeOf, slugForm } from './places.ts';
import { readPlainFile } from './plain-file.ts';
import { at } from './problem.ts';
import { readWith } from './schema-prose.ts';
import { cardSchema } from './schemas/card.ts';
import { caseFile, toCase } from './schemas/case.ts';
import { coverageSchema } from './schemas/coverage.ts';
import { factSchema } from './schemas/fact.ts';
import { failureModeSchema } from './schemas/failure-mode.ts';
import { frameworkSchema } from './schemas/framework.ts';
import { moduleSchema } from './schemas/module.ts';
import { pathSchema } from './schemas/path.ts';
import { replaySchema } from './schemas/replay.ts';
import { roleSchema } from './schemas/role.ts';
import { scenarioSchema } from './schemas/scenario.ts';
import { termSchema } from './schemas/term.ts';
import { readSheet, type Sheet } from './sheet.ts';

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
  'card',
  'framework',
  'replay',
  'coverage',
];

/** Kinds that share one file, as the entries of a list. */
const listed = new Set<Kind>([
  'term',
  'fact',
  'role',
  'failure-mode',
  'card',
  'framework',
  'replay',
  'coverage',
]);

/** A reader that reads a file's text again only when it changed: with each save of a trainer one file of a hundred does. */
function remembering<T>(read: (text: string, file: string) => T): (text: string, file: string) => T {
  const last = new Map<string, { text: string; read: T }>();
  return (text, file) => {
    const known = last.get(file);
    if (known?.text === text) return known.read;
    const fresh = read(text, file);
    last.set(file, { text, read: fresh });
    return fresh;
  };
}
const sheetOf = remembering(readSheet);
const lessonOf = remembering(readLesson);

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
    cards: [],
    frameworks: [],
    replays: [],
    coverage: [],
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

  /** Ids of a file whose YAML cannot be read, so that what names them is not called wrong too. */
  function noteIdsIn(kind: Kind, text: string, file: string): void {
    const form = listed.has(kind) ? /^[- ] id: *["']?([a-z0-9-]+)/gm : /^id: *["']?([a-z0-9-]+)/gm;
    for (const match of text.matchAll(form)) {
      noteId(kind, { id: match[1] }, file, text.slice(0, match.index).split('\n').length);
    }
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
    const read = lessonOf(text, file);
    problems.push(...read.problems);
    if (read.sheet) noteId('lesson', read.sheet.data, file, read.sheet.line(['id']));
    else noteIdsIn('lesson', text, file);
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
      const entry = whole('scenario', scenarioSchema(sheet.data), sheet, file);
      if (entry) library.scenarios.push({ ...entry, slug: place.slug });
    } else if (place.kind === 'path') {
      const entry = whole('path', pathSchema, sheet, file);
      if (entry) library.paths.push({ ...entry, slug: place.slug });
    } else if (place.kind === 'term') library.terms.push(...list('term', termSchema, sheet, file));
    else if (place.kind === 'fact') library.facts.push(...list('fact', factSchema, sheet, file));
    else if (place.kind === 'role') library.roles.push(...list('role', roleSchema, sheet, file));
    else if (place.kind === 'card') library.cards.push(...list('card', cardSchema, sheet, file));
    else if (place.kind === 'framework')
      library.frameworks.push(...list('framework', frameworkSchema, sheet, file));
    else if (place.kind === 'replay') library.replays.push(...list('replay', replaySchema, sheet, file));
    else if (place.kind === 'coverage')
      library.coverage.push(...list('coverage', coverageSchema, sheet, file));
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
    const read = sheetOf(plain.text, file);
    problems.push(...read.problems);
    if (read.sheet) sheetFile(place, read.sheet, file);
    else noteIdsIn(place.kind, plain.text, file);
  }
  return library;
}
