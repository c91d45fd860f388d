import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { departments as departmentNames } from '#words/departments';
import { drawnFrom, shelfOf } from '../library/pool.ts';
import { readLibrary } from '../library/read.ts';

/** What is indexed beside the pages themselves: one record per practice and per glossary word. */
interface SearchRecord {
  url: string;
  content: string;
  meta: { title: string };
  filters: Record<string, string[]>;
}

/**
 * Practices are found by title, department, skill and the tasks of their cases; words by the word and its meaning.
 * Truths, cues, reasons and feedback are no part of it, so that a search never gives an answer away.
 */
export function searchRecords(root: string): SearchRecord[] {
  const library = readLibrary(root);
  const skills = new Map(library.failureModes.map((f) => [f.data.id as string, f.data.title]));
  const shelf = shelfOf(
    library.cases.map((c) => c.data),
    library.roles.map((r) => r.data),
  );
  const practices = library.scenarios
    .filter((s) => s.data.status === 'published')
    .map(({ data }): SearchRecord => {
      const tasks = drawnFrom(data, shelf).cases.map((c) => c.task);
      const departments = data.departments.map((d) => departmentNames[d] ?? d);
      const content = [
        data.title,
        data.summary,
        ...departments,
        ...data.skills.map((s) => skills.get(s) ?? s),
        ...new Set(tasks),
      ];
      return {
        url: `/practice/${data.id}/`,
        content: sentences(content),
        meta: { title: data.title },
        filters: { kind: ['Practice'] },
      };
    });
  const words = library.terms.map(
    ({ data }): SearchRecord => ({
      url: `/glossary/#${data.id}`,
      content: sentences([data.term, ...data.also, data.definition]),
      meta: { title: data.term },
      filters: { kind: ['Glossary'] },
    }),
  );
  return [...practices, ...words];
}

/** One text out of many, each ended by one full stop. */
const sentences = (parts: readonly string[]): string =>
  parts.map((part) => (/[.?!]$/.test(part) ? part : `${part}.`)).join(' ');

/** Builds the search index of the finished site with Pagefind, into dist/pagefind/. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'second-look:search',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const made = await createIndex({ forceLanguage: 'en' });
        const { index } = made;
        if (!index) throw new Error(`The search index could not be started: ${made.errors.join('; ')}`);
        const dist = fileURLToPath(dir);
        const pages = await index.addDirectory({ path: dist });
        const errors = [...pages.errors];
        const records = searchRecords(resolve(root, 'content'));
        for (const record of records) {
          const added = await index.addCustomRecord({ ...record, language: 'en' });
          errors.push(...added.errors);
        }
        const written = await index.writeFiles({ outputPath: resolve(dist, 'pagefind') });
        errors.push(...written.errors);
        await close();
        if (errors.length > 0) throw new Error(`The search index could not be built: ${errors.join('; ')}`);
        logger.info(`${pages.page_count} pages and ${records.length} practices and words can be searched`);
      },
    },
  };
}
