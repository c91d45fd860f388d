import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIds, honestMinutes } from '../../src/library/lesson.ts';
import { readLibrary } from '../../src/library/read.ts';

const library = readLibrary(resolve(import.meta.dirname, '../../content'));
const terms = new Set(library.terms.map((t) => t.data.id));
const facts = new Map(library.facts.map((f) => [f.data.id, f.data]));
const scenarios = new Set(library.scenarios.map((s) => s.data.id));

describe.each(library.lessons.map((l) => [l.data.id, l] as const))('lesson %s', (_id, lesson) => {
  const { body, data } = lesson;

  it('can be finished: it has a check that counts, or a practice', () => {
    expect(checkIds(body).length + body.practices.length).toBeGreaterThan(0);
  });

  it('every answer to choose has its own reason', () => {
    const chosen = body.checks.filter((c) => c.kind === 'one' || c.kind === 'several');
    expect(chosen.flatMap((c) => c.choices).filter((c) => !c.why)).toEqual([]);
  });

  it('names only terms, facts and practices that exist', () => {
    expect(body.terms.filter((t) => !terms.has(t.id))).toEqual([]);
    expect(body.facts.filter((f) => !facts.has(f.id))).toEqual([]);
    expect(body.practices.filter((p) => !scenarios.has(p.id))).toEqual([]);
  });

  it('links each glossary term once, at its first use', () => {
    const ids = body.terms.map((t) => t.id);
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
  });

  it('says honestly how long it takes to read, within a fifth', () => {
    const honest = honestMinutes(body);
    expect(Math.abs(data.readMinutes - honest)).toBeLessThanOrEqual(honest / 5);
  });

  it('opens with somebody’s task before its first heading', () => {
    const firstHeading = body.headings[0]?.line ?? Number.POSITIVE_INFINITY;
    const opening = body.passages.filter((p) => p.line < firstHeading && p.kind === 'prose');
    expect(opening.length).toBeGreaterThan(0);
  });
});

describe('sources', () => {
  it('every fact a lesson states says who was counted, and has a source that was seen', () => {
    const stated = new Set(library.lessons.flatMap((l) => l.body.facts.map((f) => f.id)));
    for (const id of stated) {
      expect(facts.get(id)?.counted).toBeTruthy();
      expect(facts.get(id)?.sources.some((s) => s.seen !== 'memory')).toBe(true);
    }
  });
});
