import type { Course, CourseLesson, PathStep } from '../domain/course.ts';
import { lessonAddress, moduleAddress, pathAddress, scenarioAddress } from './addresses.ts';
import type { Path } from './schemas/path.ts';
import type { Scenario } from './schemas/scenario.ts';
import type { LessonData, ModuleData } from './shelved.ts';

/** Only what is shown: drafts are left out beforehand. */
export interface CourseParts {
  /** In the order of the course map. */
  modules: readonly ModuleData[];
  lessons: readonly LessonData[];
  scenarios: readonly Scenario[];
  paths: readonly Path[];
}

/**
 * The map of everything shown. Steps, lessons and practices that are not shown are left out wherever they are
 * named. Addresses begin at the site's root, without a base: `href()` adds it.
 */
export function courseMap({ modules, lessons, scenarios, paths }: CourseParts): Course {
  const shownScenarios = new Map(scenarios.map((s) => [s.id, s]));
  const shownLessons = new Map<string, CourseLesson>();
  for (const module of modules) {
    for (const lesson of lessons.filter((l) => module.lessons.includes(l.id))) {
      shownLessons.set(lesson.id, {
        id: lesson.id,
        title: lesson.title,
        href: lessonAddress(lesson.folder, lesson.slug),
        module: module.id,
        readMinutes: lesson.readMinutes,
        practiceMinutes: lesson.practiceMinutes,
        checks: lesson.checks,
        practices: lesson.practices.filter((id) => shownScenarios.has(id)),
      });
    }
  }

  const isShown = (step: PathStep) =>
    'lesson' in step ? shownLessons.has(step.lesson) : shownScenarios.has(step.practice);
  const minutesOf = (step: PathStep): number => {
    if ('practice' in step) return shownScenarios.get(step.practice)?.minutes ?? 0;
    const lesson = shownLessons.get(step.lesson);
    return (lesson?.readMinutes ?? 0) + (lesson?.practiceMinutes ?? 0);
  };

  return {
    modules: modules
      .map((m) => ({
        id: m.id,
        title: m.title,
        href: moduleAddress(m.folder),
        lessons: m.lessons.filter((id) => shownLessons.has(id)),
      }))
      .filter((m) => m.lessons.length > 0),
    lessons: Object.fromEntries(shownLessons),
    scenarios: Object.fromEntries(
      scenarios.map((s) => [
        s.id,
        {
          id: s.id,
          title: s.title,
          href: scenarioAddress(s.id),
          minutes: s.minutes,
          type: s.type,
          departments: s.departments,
          skills: s.skills,
          level: s.level,
          mode: s.mode,
          sitting: s.sitting ?? null,
        },
      ]),
    ),
    paths: paths.map((p) => {
      const steps = p.steps.filter(isShown);
      const minutes = steps.reduce((sum, step) => sum + minutesOf(step), 0);
      return { id: p.id, title: p.title, href: pathAddress(p.id), minutes, steps };
    }),
  };
}
