import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { Card } from './library/schemas/card.ts';
import type { CaseFile } from './library/schemas/case.ts';
import type { Coverage } from './library/schemas/coverage.ts';
import type { Fact } from './library/schemas/fact.ts';
import type { FailureModeEntry } from './library/schemas/failure-mode.ts';
import type { Framework } from './library/schemas/framework.ts';
import type { Path } from './library/schemas/path.ts';
import type { Replay } from './library/schemas/replay.ts';
import type { Role } from './library/schemas/role.ts';
import type { Scenario } from './library/schemas/scenario.ts';
import type { Term } from './library/schemas/term.ts';
import { shelf } from './library/shelf.ts';
import { type LessonData, lessonData, type ModuleData, moduleData } from './library/shelved.ts';

/*
 * The shelves of the site's store. They are filled by library/read.ts, which has already held every file against
 * its schema in library/schemas; the schemas here only carry the types.
 */
const byId = <T extends { id: string }>(entries: readonly { data: T }[]) =>
  entries.map(({ data }) => ({ id: data.id, data }));

export const collections = {
  modules: defineCollection({
    loader: shelf('modules', (l) => byId(l.modules.map((m) => ({ data: moduleData(m) })))),
    schema: z.custom<ModuleData>(),
  }),
  lessons: defineCollection({
    loader: shelf('lessons', (l) =>
      l.lessons.map((entry) => ({ id: entry.data.id, data: lessonData(entry), renders: entry.file })),
    ),
    schema: z.custom<LessonData>(),
  }),
  cases: defineCollection({ loader: shelf('cases', (l) => byId(l.cases)), schema: z.custom<CaseFile>() }),
  scenarios: defineCollection({
    loader: shelf('scenarios', (l) => byId(l.scenarios)),
    schema: z.custom<Scenario>(),
  }),
  paths: defineCollection({ loader: shelf('paths', (l) => byId(l.paths)), schema: z.custom<Path>() }),
  terms: defineCollection({ loader: shelf('terms', (l) => byId(l.terms)), schema: z.custom<Term>() }),
  facts: defineCollection({ loader: shelf('facts', (l) => byId(l.facts)), schema: z.custom<Fact>() }),
  roles: defineCollection({ loader: shelf('roles', (l) => byId(l.roles)), schema: z.custom<Role>() }),
  cards: defineCollection({ loader: shelf('cards', (l) => byId(l.cards)), schema: z.custom<Card>() }),
  frameworks: defineCollection({
    loader: shelf('frameworks', (l) => byId(l.frameworks)),
    schema: z.custom<Framework>(),
  }),
  replays: defineCollection({ loader: shelf('replays', (l) => byId(l.replays)), schema: z.custom<Replay>() }),
  coverage: defineCollection({
    loader: shelf('coverage', (l) => byId(l.coverage)),
    schema: z.custom<Coverage>(),
  }),
  failureModes: defineCollection({
    loader: shelf('failure-modes', (l) => byId(l.failureModes)),
    schema: z.custom<FailureModeEntry>(),
  }),
};
