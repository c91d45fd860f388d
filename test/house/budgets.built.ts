import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages, weigh } from '../../src/build/weights.ts';
import type { Spec } from '../../src/simulations/review-desk/types.ts';

const dist = resolve(import.meta.dirname, '../../dist');
const base = process.env['BASE_PATH'] || '/';
const all = pages(dist).map((page) => weigh(dist, page, base));

/** Bytes of script after brotli. */
const kB = 1000;
const limits: [RegExp, number, string][] = [
  [/^\/practice\/[^/]+\/$/, 45 * kB, 'a practice'],
  [/^\/learn\/[^/]+\/[^/]+\/$/, 25 * kB, 'a lesson'],
  [/^\/(glossary|about|facts|frameworks|author\/coverage)\/$/, 12 * kB, 'a page without questions'],
  [/^\/404\.html$/, 12 * kB, 'a page without questions'],
  [/./, 45 * kB, 'any page'],
];
const limitOf = (page: string) => limits.find(([pattern]) => pattern.test(page)) as [RegExp, number, string];

describe('byte budgets (brotli)', () => {
  it('there are pages to weigh, with scripts found on them', () => {
    expect(all.length).toBeGreaterThan(15);
    expect(all.some((p) => p.script > 5 * kB)).toBe(true);
  });
  for (const weight of all) {
    const [, limit, kind] = limitOf(weight.page);
    it(`${weight.page} ships at most ${limit / kB} kB of script, as ${kind} may`, () => {
      expect(weight.script, JSON.stringify(weight.scripts.slice(0, 8))).toBeLessThanOrEqual(limit);
    });
  }
  const practices = readdirSync(join(dist, 'practice'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  /** What is fetched once somebody starts: engine, desk and the generators of this shift. */
  const playing = (practice: string) => {
    const file = join(dist, 'practice', practice, 'cases.json');
    const { type, spec } = JSON.parse(readFileSync(file, 'utf8')) as {
      type: string;
      spec: Partial<Pick<Spec, 'generated'>>;
    };
    // Only the desk has generators of the domain; the others bring what they draw with their engine.
    const desk = type === 'review-desk' ? (spec.generated ?? []) : [];
    const families = [...new Set(desk.map(({ family }) => family))];
    const own = ['simulations', `${type}\\.index`, `${type}\\.engine`, `${type}\\.View`, ...families];
    const wanted = new RegExp(`^(${own.join('|')})\\.[\\w-]+\\.js$`);
    const weight = weigh(dist, join(dist, 'practice', practice, 'index.html'), base, wanted);
    expect(weight.scripts.filter((s) => wanted.test(basename(s.file)))).toHaveLength(4 + families.length);
    return { families: families.length, ...weight };
  };
  it.each(practices)(
    '%s ships at most 45 kB of script while it is played, with one generator',
    (practice) => {
      const { families, script, scripts } = playing(practice);
      // A shift that mixes desks fetches one more generator for each; they come while the first item is not yet there.
      const most = 45 * kB + Math.max(0, families - 1) * 7 * kB;
      expect(script, JSON.stringify(scripts)).toBeLessThanOrEqual(most);
    },
  );
  it('all font files together weigh at most 120 kB', () => {
    const fonts = readdirSync(join(dist, '_astro')).filter((f) => f.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.reduce((sum, f) => sum + statSync(join(dist, '_astro', f)).size, 0)).toBeLessThanOrEqual(
      120 * kB,
    );
  });
  it('no page has an inline style, an inline handler or an address of another host', () => {
    for (const page of pages(dist)) {
      const html = readFileSync(page, 'utf8');
      expect(html.match(/<[^>]+\sstyle="/g), page).toBeNull();
      expect(html.match(/<[^>]+\son[a-z]+="/g), page).toBeNull();
      expect(html.match(/(?:src|<link[^>]*href)="https?:/g), page).toBeNull();
    }
  });
  it('every page carries the content security policy, without unsafe-inline', () => {
    for (const page of pages(dist)) {
      const html = readFileSync(page, 'utf8');
      if (/http-equiv="refresh"/.test(html)) continue;
      const policy = /http-equiv="content-security-policy" content="([^"]+)"/i.exec(html)?.[1] ?? '';
      expect(policy, page).toContain("default-src 'self'");
      expect(policy, page).not.toContain('unsafe-inline');
      expect(policy, page).not.toContain('unsafe-eval;');
    }
  });
});
