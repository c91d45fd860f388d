import type { RunMode } from './judgement.ts';

/** The map of everything published, small enough to travel with a page: ids, titles, addresses, minutes. */
export interface CourseLesson {
  id: string;
  title: string;
  href: string;
  module: string;
  readMinutes: number;
  practiceMinutes: number;
  /** Check ids that must be answered to their reasons before the lesson counts as finished. */
  checks: string[];
  /** Scenario ids whose debrief must be reached. */
  practices: string[];
}

export interface CourseScenario {
  id: string;
  title: string;
  href: string;
  minutes: number;
  type: string;
  departments: string[];
  skills: string[];
  /** 1 first steps, 2 everyday, 3 hard. */
  level: number;
  mode: RunMode;
  /** Place in the full protocol (1 to 3), which has a shelf of its own; null for all others. */
  sitting: number | null;
}

export type PathStep = { lesson: string } | { practice: string };

export interface CoursePath {
  id: string;
  title: string;
  href: string;
  minutes: number;
  steps: PathStep[];
}

export interface Course {
  modules: { id: string; title: string; href: string; lessons: string[] }[];
  lessons: Record<string, CourseLesson>;
  scenarios: Record<string, CourseScenario>;
  paths: CoursePath[];
}
