import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../../src/build/weights.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const all = pages(dist)
  .map((file) => [file.slice(dist.length), readFileSync(file, 'utf8')] as const)
  .filter(([, html]) => !/http-equiv="refresh"/.test(html));

/** What stands between the tags of the page's main part, without scripts. */
const wordsOf = (html: string): string =>
  (/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('every page is whole before any script', () => {
  it('there are pages to read', () => {
    expect(all.length).toBeGreaterThan(150);
  });

  it('has one first heading and real text, more than its frame', () => {
    const bare = all
      .map(([page, html]) => [page, (html.match(/<h1[\s>]/g) ?? []).length, wordsOf(html).length] as const)
      .filter(([, headings, letters]) => headings !== 1 || letters <= 80);
    expect(bare).toEqual([]);
  });

  it('names itself, its language and what it is about', () => {
    const titles = all.map(([, html]) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '');
    expect(titles.filter((title) => title.length < 5)).toEqual([]);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
    for (const [page, html] of all) {
      expect(html, page).toMatch(/<html lang="en"/);
      expect(html, page).toMatch(/<meta name="description" content="[^"]{10,}"/);
    }
  });
});
