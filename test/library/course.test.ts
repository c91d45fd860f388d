import { describe, expect, it } from 'vitest';
import { courseMap } from '../../src/library/course-map.ts';
import type { Library } from '../../src/library/library.ts';
import { lessonData, moduleData } from '../../src/library/shelved.ts';
import { add, type Changes, lesson, path, sayOf, scenario, swap } from './support.ts';

const shown = ({ data }: { data: { status: 'published' | 'draft' } }) => data.status === 'published';

/** The map of the small library with some changes, drafts left out as the site leaves them out. */
async function mapOf(changes: Changes) {
  const { library, problems } = await sayOf(changes);
  expect(problems).toEqual([]);
  const parts = (l: Library) => ({
    modules: l.modules.filter(shown).map(moduleData),
    lessons: l.lessons.filter(shown).map(lessonData),
    scenarios: l.scenarios.filter(shown).map((s) => s.data),
    paths: l.paths.filter(shown).map((p) => p.data),
  });
  return courseMap(parts(library));
}

const withPractice = swap(['practiceMinutes: 0', 'practiceMinutes: 15']);
const practised: Changes = {
  [lesson]: (text) => `${withPractice(text)}\n<Practice scenario="first-shift" />\n`,
};

describe('the course map', () => {
  it('has addresses from the site’s root, and what finishing a lesson asks for', async () => {
    const course = await mapOf(practised);
    expect(course.modules).toEqual([
      {
        id: 'm01',
        title: 'Check before you trust',
        href: '/learn/first-steps/',
        lessons: ['m01-l1', 'm01-l2'],
      },
    ]);
    expect(course.lessons['m01-l1']).toEqual({
      id: 'm01-l1',
      title: 'Read the date first',
      href: '/learn/first-steps/read-the-date/',
      module: 'm01',
      readMinutes: 1,
      practiceMinutes: 15,
      checks: ['first-look'],
      practices: ['first-shift'],
    });
    expect(course.scenarios['first-shift']).toMatchObject({ href: '/practice/first-shift/', minutes: 15 });
  });

  it('a path takes the minutes of its lessons, their practice and its own practices', async () => {
    const course = await mapOf(practised);
    expect(course.paths).toEqual([
      {
        id: 'onboarding',
        title: 'Your first week',
        href: '/paths/onboarding/',
        minutes: 1 + 15 + 1 + 15,
        steps: [{ lesson: 'm01-l1' }, { lesson: 'm01-l2' }, { practice: 'first-shift' }],
      },
    ]);
  });

  it('leaves a draft lesson out of its module and of every path', async () => {
    const course = await mapOf({ [lesson]: swap(['---\nLin', 'status: draft\n---\nLin']) });
    expect(course.modules[0]?.lessons).toEqual(['m01-l2']);
    expect(Object.keys(course.lessons)).toEqual(['m01-l2']);
    expect(course.paths[0]).toMatchObject({
      steps: [{ lesson: 'm01-l2' }, { practice: 'first-shift' }],
      minutes: 1 + 15,
    });
  });

  it('leaves a draft practice out of lessons and paths, so that both can still be finished', async () => {
    const course = await mapOf({ ...practised, [scenario]: add('status: draft') });
    expect(course.scenarios).toEqual({});
    expect(course.lessons['m01-l1']?.practices).toEqual([]);
    expect(course.paths[0]?.steps).toEqual([{ lesson: 'm01-l1' }, { lesson: 'm01-l2' }]);
  });

  it('leaves out a draft module with all its lessons, and a draft path', async () => {
    const draft = swap(['status: published', 'status: draft']);
    const course = await mapOf({ 'modules/first-steps/module.yaml': draft, [path]: draft });
    expect(course).toMatchObject({ modules: [], lessons: {}, paths: [] });
  });
});
