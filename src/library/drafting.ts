import { isNode, isSeq, parseDocument } from 'yaml';
import { content } from '#words/content';
import { departments } from '../domain/case.ts';
import { authorOf, authors } from '../simulations/authors.ts';
import { example as exampleShift } from '../simulations/review-desk/example.ts';
import { lessonAddress, scenarioAddress } from './addresses.ts';
import { exampleCase } from './examples/case.ts';
import { exampleLesson } from './examples/lesson.ts';
import type { Library } from './library.ts';
import { nearest } from './nearest.ts';
import { slugForm } from './places.ts';
import type { Said } from './problem.ts';

/** What `npm run new` is about to write: whole files, never over existing ones, and one edit of a list. */
interface Draft {
  id: string;
  /** Path inside content/. */
  file: string;
  text: string;
  /** A list the new id belongs in. */
  edit?: { file: string; change: (text: string) => string };
  /** Where it can be seen, if it has a page. */
  address?: string;
}

export type Drafted = { draft: Draft } | { said: Said };

export const makable = ['lesson', 'case', 'scenario'] as const;
export type Makable = (typeof makable)[number];

/** "check-the-date" → "Check the date" */
export const titleFrom = (slug: string): string => {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Adds an entry at the end of the list `field` and leaves every other letter of the file as it was. */
export function appendTo(yaml: string, field: string, entry: string): string {
  const list = parseDocument(yaml).get(field, true);
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  if (!isSeq(list) || !isNode(last) || !last.range) return `${yaml.trimEnd()}\n${field}: [${entry}]\n`;
  const end = last.range[1];
  if (list.flow) return `${yaml.slice(0, end)}, ${entry}${yaml.slice(end)}`;
  const lineStart = yaml.lastIndexOf('\n', last.range[0]) + 1;
  const indent = /^ */.exec(yaml.slice(lineStart))?.[0] ?? '';
  // A comment behind the last entry stays behind it.
  const lineEnd = yaml.indexOf('\n', end) < 0 ? yaml.length : yaml.indexOf('\n', end);
  return `${yaml.slice(0, lineEnd)}\n${indent}- ${entry}${yaml.slice(lineEnd)}`;
}

/** The next free number: m01-l6 after m01-l5, counting drafts and broken files too. */
function nextLessonId(library: Library, moduleId: string): string {
  const numbers = [...library.ids.lesson.keys()].map((id) =>
    id.startsWith(`${moduleId}-l`) ? Number(id.slice(moduleId.length + 2)) : 0,
  );
  return `${moduleId}-l${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

function lesson(library: Library, folder: string, slug: string, title: string): Drafted {
  const module = library.modules.find((m) => m.folder === folder);
  if (!module) {
    const folders = library.modules.map((m) => m.folder);
    return {
      said: { ...content.unknown('module', folder, nearest(folder, folders)), example: folders.join(', ') },
    };
  }
  const id = nextLessonId(library, module.data.id);
  return {
    draft: {
      id,
      file: `modules/${folder}/${slug}.mdx`,
      text: exampleLesson(id, title),
      edit: { file: `modules/${folder}/module.yaml`, change: (text) => appendTo(text, 'lessons', id) },
      address: lessonAddress(folder, slug),
    },
  };
}

function workedCase(folder: string, slug: string, title: string): Drafted {
  if (!(departments as readonly string[]).includes(folder)) {
    const said = content.unknown('department', folder, nearest(folder, departments));
    return { said: { ...said, example: departments.join(', ') } };
  }
  return {
    draft: { id: slug, file: `cases/${folder}/${slug}.yaml`, text: exampleCase(slug, folder, title) },
  };
}

/** A scenario of any simulation but the desk brings all it needs with it. */
function scenario(library: Library, slug: string, title: string, type: string): Drafted {
  const types = authors().map((one) => one.type);
  if (!types.includes(type)) {
    return {
      said: { ...content.unknown('simulation', type, nearest(type, types)), example: types.join(', ') },
    };
  }
  if (type === 'review-desk') return shift(library, slug, title);
  const text = authorOf(type).example(slug, title);
  return { draft: { id: slug, file: `scenarios/${slug}.yaml`, text, address: scenarioAddress(slug) } };
}

/** Teaches with two published cases, of accounts payable where there are such. */
function shift(library: Library, slug: string, title: string): Drafted {
  const cases = library.cases
    .filter((c) => c.data.status === 'published')
    .toSorted((a, b) => Number(b.folder === 'accounts-payable') - Number(a.folder === 'accounts-payable'));
  const sound = cases.find((c) => c.case.sound);
  const wrong = cases.find((c) => !c.case.sound);
  if (!sound || !wrong) return { said: content.noGuide };
  return {
    draft: {
      id: slug,
      file: `scenarios/${slug}.yaml`,
      text: exampleShift(slug, title, [sound.data.id, wrong.data.id]),
      address: scenarioAddress(slug),
    },
  };
}

/** Makes a complete small file that passes the check. `where` is "<module>/<slug>", "<department>/<slug>" or "<slug>"; `type` is the simulation of a scenario. */
export function draftOf(
  library: Library,
  kind: Makable,
  where: string,
  title?: string,
  type = 'review-desk',
): Drafted {
  const parts = where.split('/');
  const wanted = kind === 'scenario' ? 1 : 2;
  const slug = parts.at(-1) ?? '';
  if (parts.length !== wanted || slug === '') return { said: content.newWhere(kind, where) };
  if (!slugForm.test(slug)) return { said: content.fileName(slug) };
  const name = title ?? titleFrom(slug);
  const folder = parts[0] ?? '';
  const made =
    kind === 'lesson'
      ? lesson(library, folder, slug, name)
      : kind === 'case'
        ? workedCase(folder, slug, name)
        : scenario(library, slug, name, type);
  if ('said' in made) return made;
  const taken = library.ids[kind].get(made.draft.id)?.[0];
  if (library.files.includes(made.draft.file)) return { said: content.fileThere(made.draft.file) };
  return taken ? { said: content.idAgain(kind, made.draft.id, taken.file, taken.line) } : made;
}

/** The same file without the line that keeps it out of the site. */
export const published = (text: string): string => text.replace(/^status: draft.*\r?\n/m, '');
