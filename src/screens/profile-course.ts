import type { CourseScenario } from '../domain/course.ts';

/** Of the course, what "Your skills" names. */
export interface ProfileCourse {
  scenarios: Pick<
    CourseScenario,
    'id' | 'title' | 'href' | 'minutes' | 'departments' | 'skills' | 'level' | 'mode'
  >[];
  /** Failure modes in words. */
  modes: Record<string, string>;
}

export const modeName = ({ modes }: ProfileCourse, mode: string): string => modes[mode] ?? mode;

/** Title of a practice; one that is gone shows its id. */
export const scenarioName = ({ scenarios }: ProfileCourse, id: string): string =>
  scenarios.find((s) => s.id === id)?.title ?? id;

/** The measured shift to offer first: the easiest there is. */
export const measuredFirst = ({ scenarios }: ProfileCourse) =>
  scenarios.filter((s) => s.mode === 'measured').sort((a, b) => a.level - b.level)[0];
