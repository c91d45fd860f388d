import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIds, honestMinutes } from '../../src/library/lesson.ts';
import type { LessonEntry } from '../../src/library/library.ts';
import { readLibrary } from '../../src/library/read.ts';
import { leastCards } from '../../src/library/rules/cards.ts';
import { supportOf } from '../../src/library/support.ts';
import { type Element, elementsOf, lessonId, lessonsOf, seeds } from './plan.ts';

const library = readLibrary(resolve(import.meta.dirname, '../../content'));
const published = <T extends { data: { status: string } }>(entries: readonly T[]) =>
  entries.filter(({ data }) => data.status === 'published');
const lessons = published(library.lessons);
const typeOf = new Map(library.scenarios.map((s) => [s.data.id, s.data.type]));
const plan = Object.entries(elementsOf).flatMap(([module, elements]) =>
  elements.map((element, i) => [`${module}-l${i + 1}`, element] as [string, Element]),
);
const lesson = (id: string) => lessons.find((l) => l.data.id === id) as LessonEntry;

function has({ body }: LessonEntry, element: Element): boolean {
  if (element === 'writing') return body.reflects.length > 0;
  if (element === 'replay') return body.replays.length > 0;
  if (element === 'sorting') {
    return body.checks.some((c) => c.counts && ['order', 'match', 'several'].includes(c.kind));
  }
  return body.practices.some(({ id }) => typeOf.get(id) === element.practice);
}

describe('the whole course', () => {
  it('has its 57 lessons in 12 modules, by their ids and in their order', () => {
    const modules = published(library.modules).toSorted((a, b) => a.data.order - b.data.order);
    expect(modules.map((m) => m.data.id)).toEqual(Object.keys(elementsOf));
    expect(modules.flatMap((m) => m.data.lessons)).toEqual(plan.map(([id]) => id));
    expect(lessons).toHaveLength(57);
  });

  it('asks at least 171 questions that count, three in each lesson', () => {
    const counts = lessons.map((l) => checkIds(l.body).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
    expect(counts.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(171);
  });

  it('has at least 228 recall cards, four for each lesson', () => {
    expect(library.cards.length).toBeGreaterThanOrEqual(228);
    const few = lessons.filter(
      (l) => library.cards.filter((c) => c.data.lesson === l.data.id).length < leastCards,
    );
    expect(few.map((l) => l.data.id)).toEqual([]);
  });

  it('explains at least 115 words, each linked in some lesson', () => {
    const linked = new Set(lessons.flatMap((l) => l.body.terms.map((t) => t.id)));
    expect(linked.size).toBeGreaterThanOrEqual(115);
  });

  it('uses a practice in one lesson only, so that each has its own', () => {
    const used = lessons.flatMap((l) => [...new Set(l.body.practices.map((p) => p.id))]);
    expect(used.filter((id, i) => used.indexOf(id) !== i)).toEqual([]);
  });

  it('no two lessons open alike', () => {
    const firsts = lessons.map((l) =>
      (l.body.passages.find((p) => p.kind === 'prose')?.text ?? '')
        .toLowerCase()
        .split(/\s+/)
        .slice(0, 3)
        .join(' '),
    );
    expect(firsts.filter((text, i) => firsts.indexOf(text) !== i)).toEqual([]);
  });

  it('every number or event of the world has its source in the facts, and no lesson states a fact behind its note in plain sight', () => {
    const facts = new Map(library.facts.map((f) => [f.data.id, f.data]));
    const open = lessons.flatMap((l) => l.body.facts.filter((f) => !f.behindNote));
    expect(open.length).toBeGreaterThan(100);
    expect(open.filter(({ id }) => facts.get(id)?.sensitive !== false)).toEqual([]);
  });
});

describe.each(plan)('lesson %s', (id, element) => {
  it('has the interactive element it names', () => {
    expect(has(lesson(id), element)).toBe(true);
  });

  it('takes four to eight minutes to read, honestly within a fifth', () => {
    const { data, body } = lesson(id);
    expect(data.readMinutes).toBeGreaterThanOrEqual(4);
    expect(data.readMinutes).toBeLessThanOrEqual(8);
    const honest = honestMinutes(body);
    expect(Math.abs(data.readMinutes - honest)).toBeLessThanOrEqual(honest / 5);
  });

  it('opens with a decision before its first heading, asks two to five questions, and gives room to write', () => {
    const { body } = lesson(id);
    const heading = body.headings[0]?.line ?? Number.POSITIVE_INFINITY;
    expect(body.checks.filter((c) => !c.counts && c.line < heading)).toHaveLength(1);
    expect(checkIds(body).length).toBeLessThanOrEqual(5);
    expect(body.reflects.length).toBeGreaterThanOrEqual(1);
  });

  it('leads on to other lessons, and back to another one', () => {
    const { data, body } = lesson(id);
    expect(data.next.length).toBeGreaterThan(0);
    if (id !== 'm01-l1') expect(body.links.some(({ url }) => url.startsWith('/learn/'))).toBe(true);
  });
});

describe('paths', () => {
  it('there are ten, with their lessons in order and a practice to close each', () => {
    const paths = published(library.paths);
    expect(paths.map((p) => p.data.id).toSorted()).toEqual(Object.keys(lessonsOf).toSorted());
    for (const { data } of paths) {
      const steps = data.steps.map((s) => ('lesson' in s ? s.lesson : 'practice'));
      const planned = (lessonsOf[data.id] ?? '').split(' ').map(lessonId);
      expect(steps, data.id).toEqual([...planned, 'practice']);
      expect(data.after, data.id).toBe(data.id === 'onboarding' ? undefined : 'onboarding');
      expect(data.covers.length, data.id).toBeGreaterThan(0);
      expect(data.notCovered.length, data.id).toBeGreaterThan(0);
    }
  });

  it('support parts of the frameworks and never certify', () => {
    const says = published(library.paths).flatMap(({ data }) => [...data.covers, data.summary]);
    const frameworks = library.frameworks.flatMap(({ data }) => [data.summary]);
    const claims = [...says, ...frameworks].filter((text) => /certif|compliant|guarantee/i.test(text));
    expect(claims.filter((text) => !/\b(no|not|never|nobody)\b/i.test(text))).toEqual([]);
    for (const { data } of library.paths) {
      for (const text of data.covers) expect(text).toMatch(/^Supports /);
      const way = data.steps.flatMap((s) => ('lesson' in s ? [s.lesson] : []));
      const held = library.frameworks.flatMap((f) => supportOf(f.data, way, []) ?? []);
      expect(held.length, data.id).toBeGreaterThan(0);
    }
  });
});

describe('the ideas of the mission', () => {
  it('are all there: 61 rows hold each of the 70 once', () => {
    expect(library.coverage).toHaveLength(61);
    expect(library.coverage.flatMap((row) => row.data.seeds).toSorted()).toEqual(seeds);
  });

  it.each(library.coverage.map((row) => [row.data.id, row.data] as const))(
    '%s is taught in a lesson and practised or asked in one of them or in a practice',
    (_id, row) => {
      const ids = new Set(lessons.map((l) => l.data.id));
      expect(row.lessons.filter((id) => !ids.has(id))).toEqual([]);
      for (const one of row.assessed) {
        if ('practice' in one) expect(typeOf.has(one.practice)).toBe(true);
        else expect(row.lessons).toContain(('check' in one ? one.check : one.reflect).split('/')[0]);
      }
    },
  );
});

describe('frameworks', () => {
  it('the ones the course is held against are mapped, each part to lessons that exist or to none', () => {
    const ids = library.frameworks.map((f) => f.data.id);
    for (const id of [
      'eu-art4',
      'eu-art14',
      'eu-art26',
      'nist-rmf',
      'nist-600-1',
      'us-dol',
      'oecd-ailit',
      'iso-42001',
      'ai-fluency-4d',
    ])
      expect(ids).toContain(id);
    const known = new Set(lessons.map((l) => l.data.id));
    const named = library.frameworks.flatMap((f) => f.data.parts.flatMap((p) => p.lessons));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});
