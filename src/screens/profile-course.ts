import type { CourseScenario } from '../domain/course.ts';

/** Of the course, what "Your skills" names. */
export interface ProfileCourse {
  scenarios: Pick<
    CourseScenario,
    'id' | 'title' | 'href' | 'minutes' | 'type' | 'departments' | 'skills' | 'level' | 'mode'
  >[];
  /** Failure modes in words. */
  modes: Record<string, string>;
}

export const modeName = ({ modes }: ProfileCourse, mode: string): string => modes[mode] ?? mode;

/** Title of a practice; one that is gone shows its id. */
export const scenarioName = ({ scenarios }: ProfileCourse, id: string): string =>
  scenarios.find((s) => s.id === id)?.title ?? id;

/** The measured shift to offer first: the easiest at the review desk, which alone has items enough for every rate. */
export const measuredFirst = ({ scenarios }: ProfileCourse) => {
  const measured = scenarios.filter((s) => s.mode === 'measured').sort((a, b) => a.level - b.level);
  return measured.find(({ type }) => type === 'review-desk') ?? measured[0];
};
