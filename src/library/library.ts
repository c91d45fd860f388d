import type { Case } from '../domain/case.ts';
import type { LessonBody } from './lesson-body.ts';
import type { Problem } from './problem.ts';
import type { Card } from './schemas/card.ts';
import type { CaseFile } from './schemas/case.ts';
import type { Coverage } from './schemas/coverage.ts';
import type { Fact } from './schemas/fact.ts';
import type { FailureModeEntry } from './schemas/failure-mode.ts';
import type { Framework } from './schemas/framework.ts';
import type { LessonHead } from './schemas/lesson.ts';
import type { Module } from './schemas/module.ts';
import type { Path } from './schemas/path.ts';
import type { Replay } from './schemas/replay.ts';
import type { Role } from './schemas/role.ts';
import type { Scenario } from './schemas/scenario.ts';
import type { Term } from './schemas/term.ts';

/** One thing that was read, and the lines of its file. */
export interface Entry<T> {
  /** "content/scenarios/first-shift.yaml" */
  file: string;
  data: T;
  /** Line of a field, for what other rules find wrong with it. */
  line(path: readonly PropertyKey[]): number;
}
export interface ModuleEntry extends Entry<Module> {
  folder: string;
}
export interface LessonEntry extends Entry<LessonHead> {
  folder: string;
  /** File name without its ending: the last part of the lesson's address. */
  slug: string;
  body: LessonBody;
}
export interface CaseEntry extends Entry<CaseFile> {
  folder: string;
  case: Case;
}
export interface NamedEntry<T> extends Entry<T> {
  slug: string;
}

export type Kind =
  | 'module'
  | 'lesson'
  | 'case'
  | 'scenario'
  | 'path'
  | 'term'
  | 'fact'
  | 'failure-mode'
  | 'role'
  | 'card'
  | 'framework'
  | 'replay'
  | 'coverage';

/** Everything in content/, drafts included. Files with problems are left out of the lists, not out of `ids`. */
export interface Library {
  modules: ModuleEntry[];
  lessons: LessonEntry[];
  cases: CaseEntry[];
  scenarios: NamedEntry<Scenario>[];
  paths: NamedEntry<Path>[];
  terms: Entry<Term>[];
  facts: Entry<Fact>[];
  failureModes: Entry<FailureModeEntry>[];
  roles: Entry<Role>[];
  cards: Entry<Card>[];
  frameworks: Entry<Framework>[];
  replays: Entry<Replay>[];
  coverage: Entry<Coverage>[];
  /** Every id that was written down, where it was first and where again, even in a file that has other problems. */
  ids: Record<Kind, Map<string, { file: string; line: number }[]>>;
  /** Every file, as a path inside content/. */
  files: string[];
  problems: Problem[];
}
