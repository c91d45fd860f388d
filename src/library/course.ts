import type { Course } from '../domain/course.ts';
import { courseMap } from './course-map.ts';
import { getLessons, getModules, getPaths, getScenarios } from './queries.ts';

/** The map of everything shown, for islands that need all lessons and for lists of links. */
export async function getCourse(): Promise<Course> {
  const [modules, lessons, scenarios, paths] = await Promise.all([
    getModules(),
    getLessons(),
    getScenarios(),
    getPaths(),
  ]);
  return courseMap({ modules, lessons: lessons.map((l) => l.data), scenarios, paths });
}
