import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/domain/course.ts';
import type { Event } from '../../src/domain/events.ts';
import { foldAll } from '../../src/domain/fold.ts';
import { assignmentsInOrder, nextStep, pathProgress, whatChanged } from '../../src/domain/next.ts';
import { emptyProgress } from '../../src/domain/progress.ts';
import { event } from './some-events.ts';

const lesson = (id: string) => ({
  id,
  title: `Lesson ${id}`,
  href: `/learn/${id}/`,
  module: 'm01',
  readMinutes: 5,
  practiceMinutes: 3,
  checks: ['c'],
  practices: [],
});
const scenario = (id: string) => ({
  id,
  title: `Practice ${id}`,
  href: `/practice/${id}/`,
  minutes: 9,
  type: 'review-desk',
  departments: ['payroll'],
  skills: ['stale-data'],
  level: 1,
  mode: 'practice' as const,
  sitting: null,
});
const path = (id: string, steps: Course['paths'][number]['steps']) => ({
  id,
  title: `Path ${id}`,
  href: `/paths/${id}/`,
  minutes: 20,
  steps,
});
const course: Course = {
  modules: [],
  lessons: Object.fromEntries(['l1', 'l2', 'l3'].map((id) => [id, lesson(id)])),
  scenarios: { s1: scenario('s1'), s2: scenario('s2') },
  paths: [
    path('payroll', [{ lesson: 'l3' }]),
    path('onboarding', [{ lesson: 'l1' }, { lesson: 'gone' }, { lesson: 'l2' }, { practice: 's1' }]),
    path('hr', [{ practice: 's2' }]),
  ],
};

const progress = (...events: Event[]) => foldAll(emptyProgress(), events);
const open = (minute: number, id: string) => event(minute, 'lesson.opened', { lesson: id });
const answer = (minute: number, id: string, right = true) =>
  event(minute, 'check.answered', { lesson: id, check: 'c', answer: ['a'], right, sure: null });
const start = (minute: number, run: string, id = 's1') =>
  event(minute, 'run.started', {
    run,
    scenario: id,
    type: 'review-desk',
    seed: 1,
    caseSet: 'x',
    fresh: true,
    lesson: null,
    mode: 'practice',
    stakes: null,
  });
const finish = (minute: number, run: string) =>
  event(minute, 'run.finished', { run, passed: true, judgements: [], ledger: null, shown: null });
const assign = (minute: number, id: string, due: string | null) =>
  event(minute, 'path.accepted', { path: id, due, note: '', from: 'Ines', link: id });

describe('the one next thing', () => {
  it('is the first step of onboarding for a newcomer', () => {
    expect(nextStep(course, progress())).toMatchObject({
      why: 'path',
      chosen: false,
      path: { id: 'onboarding' },
      step: { title: 'Lesson l1', state: 'untouched', minutes: 8 },
    });
  });

  it('is the unfinished run before anything else, the one touched last', () => {
    const next = nextStep(
      course,
      progress(assign(0, 'hr', '2026-12-01'), start(1, 'r1'), start(2, 'r2', 's2'), open(3, 'l1')),
    );
    expect(next).toMatchObject({
      why: 'resume-run',
      run: 'r2',
      scenario: 's2',
      href: '/practice/s2/',
      acted: 0,
    });
  });

  it('passes over a run whose practice is gone from the course', () => {
    const next = nextStep(course, progress(start(1, 'r1'), start(2, 'r2', 'removed')));
    expect(next).toMatchObject({ why: 'resume-run', run: 'r1' });
  });

  it('is then the half-done lesson, the one opened last, with its place', () => {
    const next = nextStep(
      course,
      progress(
        assign(0, 'hr', null),
        open(1, 'l1'),
        open(2, 'l2'),
        event(3, 'lesson.read', { lesson: 'l2', anchor: 'why~2' }),
        start(4, 'r'),
        finish(5, 'r'),
      ),
    );
    expect(next).toEqual({
      why: 'continue-lesson',
      lesson: 'l2',
      title: 'Lesson l2',
      href: '/learn/l2/',
      anchor: 'why~2',
    });
  });

  it('is then the assigned path that is due first, undated ones last, finished ones not at all', () => {
    const assigned = [
      assign(0, 'onboarding', null),
      assign(1, 'hr', '2027-01-01'),
      assign(2, 'payroll', '2026-12-01'),
    ];
    expect(nextStep(course, progress(...assigned))).toMatchObject({
      why: 'assigned',
      path: { id: 'payroll' },
      assignment: { due: '2026-12-01' },
    });
    expect(nextStep(course, progress(...assigned, answer(5, 'l3')))).toMatchObject({
      why: 'assigned',
      path: { id: 'hr' },
    });
    const done = progress(...assigned, answer(5, 'l3'), start(6, 'r', 's2'), finish(7, 'r'));
    expect(nextStep(course, done)).toMatchObject({ why: 'assigned', path: { id: 'onboarding' } });
    expect(assignmentsInOrder(course, done).map((a) => a.assignment.path)).toEqual([
      'payroll',
      'hr',
      'onboarding',
    ]);
  });

  it('is then the chosen path, and onboarding when the chosen one is gone', () => {
    const chosen = (id: string) => event(0, 'path.chosen', { path: id });
    expect(nextStep(course, progress(chosen('hr')))).toMatchObject({
      why: 'path',
      chosen: true,
      path: { id: 'hr' },
    });
    expect(nextStep(course, progress(chosen('gone')))).toMatchObject({
      chosen: false,
      path: { id: 'onboarding' },
    });
  });

  it('is practice when the path is done: the one done least, then the one done longest ago', () => {
    const done = [answer(0, 'l1'), answer(1, 'l2'), start(2, 'a'), finish(3, 'a')];
    expect(nextStep(course, progress(...done))).toMatchObject({
      why: 'practice',
      scenario: 's2',
      runs: 0,
      minutes: 9,
    });
    const both = [...done, start(4, 'b', 's2'), finish(5, 'b')];
    expect(nextStep(course, progress(...both))).toMatchObject({ why: 'practice', scenario: 's1', runs: 1 });
  });

  it('is nothing only where the course is empty', () => {
    const empty = { modules: [], lessons: {}, scenarios: {}, paths: [] };
    expect(nextStep(empty, progress(open(0, 'l1'), start(1, 'r'), assign(2, 'hr', null)))).toBeNull();
  });
});

describe('how far along a path', () => {
  it('counts finished steps and names the next; steps the course lost are left out', () => {
    const along = pathProgress(
      course,
      course.paths[1] as Course['paths'][number],
      progress(answer(0, 'l1', false), open(1, 'l2')),
    );
    expect(along.steps.map((s) => s.state)).toEqual(['finished', 'started', 'untouched']);
    expect(along).toMatchObject({ done: 1, total: 3, finished: false, next: { href: '/learn/l2/' } });
  });

  it('is finished when all steps are, and never when it has none', () => {
    const hr = course.paths[2] as Course['paths'][number];
    expect(pathProgress(course, hr, progress(start(0, 'r', 's2'), finish(1, 'r')))).toMatchObject({
      finished: true,
      next: null,
    });
    expect(pathProgress(course, path('none', [{ lesson: 'gone' }]), progress())).toMatchObject({
      finished: false,
      total: 0,
    });
  });
});

describe('what changed since a moment', () => {
  it('names what happened after it and nothing from before', () => {
    const all = progress(
      open(0, 'l1'),
      answer(1, 'l1'),
      event(2, 'lesson.finished', { lesson: 'l1' }),
      start(3, 'early'),
      finish(4, 'early'),
      start(5, 'late'),
      open(10, 'l2'),
      answer(11, 'l2', false),
      answer(12, 'l2', true),
      answer(13, 'l3', true),
      event(14, 'lesson.finished', { lesson: 'l3' }),
      finish(15, 'late'),
      assign(16, 'hr', null),
    );
    expect(whatChanged(all, event(9, 'name.given', { name: '' }).at)).toEqual({
      lessonsOpened: ['l2', 'l3'],
      lessonsFinished: ['l3'],
      checksAnswered: 2,
      checksRightFirst: 1,
      runsFinished: ['late'],
      assignments: ['hr'],
    });
  });

  it('is nothing after the last event', () => {
    const all = progress(open(0, 'l1'), answer(1, 'l1'));
    expect(
      Object.values(whatChanged(all, all.lastAt ?? 0)).every((x) => (Array.isArray(x) ? x.length : x) === 0),
    ).toBe(true);
  });
});
