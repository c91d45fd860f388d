import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');

/** House.md section 2, lowest first; rooms on one floor never import each other. */
const floors = [
  ['domain', 'words', 'styles'],
  ['parts'],
  ['simulations'],
  ['library', 'stores'],
  ['records'],
  ['run'],
  ['elements', 'screens'],
  ['layouts'],
  ['pages'],
];
/** Outside the house: may use any floor; nothing inside imports them. */
const outside = new Set(['build', 'cli']);

function files(dir: string): string[] {
  return readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : /\.(ts|tsx|astro|mjs)$/.test(name) ? [path] : [];
  });
}

const sources = files(src).map((path) => ({ path: relative(src, path), text: readFileSync(path, 'utf8') }));
const floorOf = (room: string) => floors.findIndex((f) => f.includes(room));

function imports(text: string): string[] {
  const found = [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)['"]([^'"]+)['"]/g)];
  return found.map((m) => m[1] as string);
}

/** The room and file an import leads to inside src, or null for packages. */
function target(from: string, specifier: string): { room: string; file: string } | null {
  const own = /^#words-of\/(.+)$/.exec(specifier)?.[1];
  if (own !== undefined) return { room: 'simulations', file: `simulations/${own}/words.en.ts` };
  if (specifier.startsWith('#words/')) return { room: 'words', file: `words/en/${specifier.slice(7)}.ts` };
  if (!specifier.startsWith('.')) return null;
  const file = relative(src, resolve(src, dirname(from), specifier.replace(/\?.*$/, '')));
  return file.startsWith('..') ? null : { room: file.split('/')[0] as string, file };
}

describe('floors of the house', () => {
  it('every import points to its own room or to a lower floor', () => {
    const wrong: string[] = [];
    for (const { path, text } of sources) {
      const room = path.split('/')[0] as string;
      if (!path.includes('/') || outside.has(room)) continue;
      for (const specifier of imports(text)) {
        const to = target(path, specifier);
        if (!to || to.room === room || (room === 'library' && to.file === 'content.config.ts')) continue;
        if (!to.file.includes('/') && !to.file.endsWith('.config.ts')) continue;
        if (outside.has(to.room)) wrong.push(`${path} imports ${to.file}, which stands outside the house`);
        else if (floorOf(to.room) < 0) wrong.push(`${path} imports ${to.file}, which is on no floor`);
        else if (floorOf(to.room) >= floorOf(room))
          wrong.push(`${path} (floor ${floorOf(room)}) imports ${to.file} (floor ${floorOf(to.room)})`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('inside simulations only views use parts, only views, authors and words use words, and no simulation knows another', () => {
    const wrong: string[] = [];
    for (const { path, text } of sources.filter((s) => s.path.startsWith('simulations/'))) {
      const own = path.split('/')[1] as string;
      const isView = path.endsWith('.tsx');
      const speaks = isView || /\/(author|words\.\w+)\.ts$/.test(path);
      for (const specifier of imports(text)) {
        const to = target(path, specifier);
        if (!to) continue;
        const isWords = to.room === 'words' || /\/words\.\w+\.ts$/.test(to.file);
        if ((!isView && to.room === 'parts') || (!speaks && isWords))
          wrong.push(`${path} imports ${to.file}`);
        const other = to.file.split('/')[1] as string;
        if (to.room === 'simulations' && own.indexOf('.') < 0 && other !== own && !other.includes('.'))
          wrong.push(`${path} imports ${to.file}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  const owners: [string, RegExp, (path: string) => boolean][] = [
    [
      'astro:content is named only by the library and content.config.ts',
      /['"]astro:content['"]/,
      (p) => p.startsWith('library/') || p === 'content.config.ts',
    ],
    [
      'IndexedDB, localStorage and BroadcastChannel are named only by stores',
      /\b(indexedDB|localStorage|sessionStorage|BroadcastChannel)\b/,
      (p) => p.startsWith('stores/') || p === 'layouts/theme-script.mjs',
    ],
    [
      'chance is made only by domain/rng.ts, and fresh entropy only by stores/entropy.ts',
      /Math\.random|getRandomValues|randomUUID/,
      (p) => p === 'domain/rng.ts' || p === 'stores/entropy.ts',
    ],
    [
      'the domain has no clock',
      /\bDate\.now\(|new Date\(\)|performance\.now/,
      (p) => !p.startsWith('domain/'),
    ],
    [
      'files for the outside are made only by records',
      /createObjectURL|\.download\s*=/,
      (p) => p.startsWith('records/'),
    ],
    ['nothing asks another host', /(?:fetch|import|href=|src=)\(?\s*['"`]https?:/, () => false],
  ];
  for (const [title, pattern, allowed] of owners) {
    it(title, () => {
      const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
      const found = sources.filter(
        (s) => !s.path.startsWith('cli/') && !s.path.startsWith('build/') && !s.path.startsWith('words/'),
      );
      expect(found.filter((s) => pattern.test(code(s.text)) && !allowed(s.path)).map((s) => s.path)).toEqual(
        [],
      );
    });
  }

  it('the reader of imports sees every form it must judge', () => {
    const sample = `import a from '../parts/a.ts';\nimport '../b.css';\nconst c = () => import('./c.tsx');\nexport { d } from "#words/d";`;
    expect(imports(sample)).toEqual(['../parts/a.ts', '../b.css', './c.tsx', '#words/d']);
    expect(target('run/Run.tsx', '../parts/a.ts')).toEqual({ room: 'parts', file: 'parts/a.ts' });
  });
});
