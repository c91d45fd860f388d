import type { Course, CoursePath, PathStep } from './course.ts';
import { goingRun, type LessonState, lessonState, practiceState } from './fold.ts';
import type { Assignment, Progress } from './progress.ts';

/** One step of a path as a page shows it. Steps the course no longer has are left out. */
export interface StepProgress {
  step: PathStep;
  title: string;
  href: string;
  minutes: number;
  state: LessonState;
}

export interface PathProgress {
  path: CoursePath;
  steps: StepProgress[];
  done: number;
  total: number;
  finished: boolean;
  /** The first step that is not finished. */
  next: StepProgress | null;
}

function stepProgress(course: Course, step: PathStep, progress: Progress): StepProgress | null {
  if ('lesson' in step) {
    const lesson = course.lessons[step.lesson];
    if (!lesson) return null;
    const minutes = lesson.readMinutes + lesson.practiceMinutes;
    return { step, title: lesson.title, href: lesson.href, minutes, state: lessonState(lesson, progress) };
  }
  const scenario = course.scenarios[step.practice];
  if (!scenario) return null;
  const { title, href, minutes, id } = scenario;
  return { step, title, href, minutes, state: practiceState(id, progress) };
}

/** How far along a path somebody is. */
export function pathProgress(course: Course, path: CoursePath, progress: Progress): PathProgress {
  const steps = path.steps.map((s) => stepProgress(course, s, progress)).filter((s) => s !== null);
  const next = steps.find((s) => s.state !== 'finished') ?? null;
  const done = steps.filter((s) => s.state === 'finished').length;
  return { path, steps, done, total: steps.length, finished: steps.length > 0 && next === null, next };
}

/** The path everybody starts on unless they chose another. */
const defaultPath = 'onboarding';

/** The one next thing, with the reason it comes first. */
export type NextStep =
  | {
      why: 'resume-run';
      run: string;
      scenario: string;
      title: string;
      href: string;
      acted: number;
      lastAt: number;
    }
  | { why: 'continue-lesson'; lesson: string; title: string; href: string; anchor: string | null }
  | { why: 'assigned'; path: CoursePath; assignment: Assignment; step: StepProgress }
  | { why: 'path'; path: CoursePath; chosen: boolean; step: StepProgress }
  /** `runs` counts finished runs of it. */
  | { why: 'practice'; scenario: string; title: string; href: string; minutes: number; runs: number };

/**
 * What Today offers, in this order: the unfinished run; the half-done lesson; the assigned path that is due
 * first; the chosen path (or onboarding); the practice done least. Null only for a course with nothing in it.
 */
export function nextStep(course: Course, progress: Progress): NextStep | null {
  return (
    runToResume(course, progress) ??
    lessonToContinue(course, progress) ??
    assignedStep(course, progress) ??
    chosenStep(course, progress) ??
    practiceLeastDone(course, progress)
  );
}

function runToResume(course: Course, progress: Progress): NextStep | null {
  const known = progress.runOrder.filter((id) => course.scenarios[progress.runs[id]?.scenario ?? '']);
  const run = goingRun({ ...progress, runOrder: known });
  const scenario = run && course.scenarios[run.scenario];
  if (!run || !scenario) return null;
  const { acted, lastAt } = run;
  return {
    why: 'resume-run',
    run: run.run,
    scenario: scenario.id,
    title: scenario.title,
    href: scenario.href,
    acted,
    lastAt,
  };
}

function lessonToContinue(course: Course, progress: Progress): NextStep | null {
  const started = Object.values(course.lessons)
    .filter((lesson) => lessonState(lesson, progress) === 'started')
    .sort((a, b) => (progress.lessons[b.id]?.lastAt ?? 0) - (progress.lessons[a.id]?.lastAt ?? 0));
  const lesson = started[0];
  if (!lesson) return null;
  const anchor = progress.lessons[lesson.id]?.anchor ?? null;
  return { why: 'continue-lesson', lesson: lesson.id, title: lesson.title, href: lesson.href, anchor };
}

/** Accepted assignments of paths the course still has: nearest due date first, those without a date last. */
export function assignmentsInOrder(
  course: Course,
  progress: Progress,
): { assignment: Assignment; progress: PathProgress }[] {
  const none = '9999-99-99';
  return Object.values(progress.assignments)
    .sort((a, b) => (a.due ?? none).localeCompare(b.due ?? none) || a.at - b.at || (a.path < b.path ? -1 : 1))
    .flatMap((assignment) => {
      const path = course.paths.find((p) => p.id === assignment.path);
      return path ? [{ assignment, progress: pathProgress(course, path, progress) }] : [];
    });
}

function assignedStep(course: Course, progress: Progress): NextStep | null {
  for (const { assignment, progress: along } of assignmentsInOrder(course, progress)) {
    if (along.next) return { why: 'assigned', path: along.path, assignment, step: along.next };
  }
  return null;
}

function chosenStep(course: Course, progress: Progress): NextStep | null {
  const find = (id: string | undefined) => course.paths.find((p) => p.id === id);
  const chosen = find(progress.path?.id);
  const path = chosen ?? find(defaultPath);
  const step = path && pathProgress(course, path, progress).next;
  return path && step ? { why: 'path', path, chosen: chosen !== undefined, step } : null;
}

function practiceLeastDone(course: Course, progress: Progress): NextStep | null {
  const finished = Object.values(progress.runs).filter((run) => run.state === 'finished');
  const [least] = Object.values(course.scenarios)
    .map((scenario) => {
      const runs = finished.filter((run) => run.scenario === scenario.id);
      return { scenario, runs: runs.length, last: Math.max(0, ...runs.map((run) => run.finishedAt ?? 0)) };
    })
    .sort((a, b) => a.runs - b.runs || a.last - b.last);
  if (!least) return null;
  const { id, title, href, minutes } = least.scenario;
  return { why: 'practice', scenario: id, title, href, minutes, runs: least.runs };
}

/** What happened after a moment (milliseconds since 1970), for "what changed": ids, oldest first. */
export interface Changes {
  lessonsOpened: string[];
  lessonsFinished: string[];
  /** Questions answered, and how many of those answers were right the first time. */
  checksAnswered: number;
  checksRightFirst: number;
  runsFinished: string[];
  assignments: string[];
}

/** Lessons count as finished then by their `lesson.finished` event. */
export function whatChanged(progress: Progress, since: number): Changes {
  const after = (at: number | null | undefined) => typeof at === 'number' && at > since;
  const lessons = Object.entries(progress.lessons);
  const order = (pick: (l: Progress['lessons'][string]) => number | null) =>
    lessons
      .filter(([, l]) => after(pick(l)))
      .sort(([, a], [, b]) => (pick(a) ?? 0) - (pick(b) ?? 0))
      .map(([id]) => id);
  const checks = lessons.flatMap(([, l]) => Object.values(l.checks)).filter((c) => after(c.last?.at));
  return {
    lessonsOpened: order((l) => l.openedAt),
    lessonsFinished: order((l) => l.finishedAt),
    checksAnswered: checks.length,
    checksRightFirst: checks.filter((c) => c.first?.right && after(c.first.at)).length,
    runsFinished: progress.runOrder.filter((id) => after(progress.runs[id]?.finishedAt)),
    assignments: Object.values(progress.assignments)
      .filter((a) => after(a.at))
      .sort((a, b) => a.at - b.at)
      .map((a) => a.path),
  };
}
