import { checkIds, practiceIds } from './lesson-body.ts';
import type { LessonEntry, Library } from './library.ts';
import type { LessonHead } from './schemas/lesson.ts';
import type { Module } from './schemas/module.ts';

/** A lesson as the site's pages get it: its head, where it lies, and what finishing it asks for. */
export interface LessonData extends LessonHead {
  /** Folder of its module and name of its file: the two parts of its address. */
  folder: string;
  slug: string;
  /** Checks that count, in order. */
  checks: string[];
  /** Words of the glossary it links. */
  terms: string[];
  /** Facts it states, each once. */
  facts: string[];
  /** Scenarios whose debrief must be reached. */
  practices: string[];
}

export interface ModuleData extends Module {
  folder: string;
}

export const lessonData = ({ data, folder, slug, body }: LessonEntry): LessonData => ({
  ...data,
  folder,
  slug,
  checks: checkIds(body),
  terms: body.terms.map(({ id }) => id),
  facts: [...new Set([...body.facts, ...body.caveats].map(({ id }) => id))],
  practices: practiceIds(body),
});

export const moduleData = ({ data, folder }: Library['modules'][number]): ModuleData => ({ ...data, folder });
