import { content } from '#words/content';
import { at, type Findings } from './problem.ts';
import type { Library } from './read.ts';
import { formerlyHolds } from './rules/addresses.ts';
import { bankHolds } from './rules/bank.ts';
import { casesHold } from './rules/cases.ts';
import { factsHold } from './rules/facts.ts';
import { idsOnce, titlesOnce } from './rules/ids.ts';
import { lessonsHold } from './rules/lessons.ts';
import { mannerHolds } from './rules/manner.ts';
import { modulesHold } from './rules/modules.ts';
import { pathsHold } from './rules/paths.ts';
import { scenariosHold } from './rules/scenarios.ts';

/** A folder of packages older than package.json has no syllable counter; the check says so and goes on. */
const syllableCounter = (): Promise<((word: string) => number) | null> =>
  import('syllable').then(
    (module) => module.syllable,
    () => null,
  );

/**
 * Everything the rules find in a library that was read, drafts included. Runs in Node, in about a second.
 *
 * @param today ISO day, for facts that are due.
 */
export async function checkLibrary(library: Library, today: string): Promise<Findings> {
  const found: Findings[] = [
    lessonsHold(library),
    pathsHold(library),
    scenariosHold(library),
    factsHold(library, today),
    bankHolds(library),
  ];
  const problems = [
    ...library.problems,
    ...idsOnce(library),
    ...titlesOnce(library),
    ...modulesHold(library),
    ...formerlyHolds(library),
    ...(await casesHold(library)),
  ];
  const syllables = await syllableCounter();
  if (syllables) found.push(mannerHolds(library, syllables));
  else problems.push(at('package.json', undefined, content.gradeUnknown));
  return {
    problems: [...problems, ...found.flatMap((f) => f.problems)],
    warnings: found.flatMap((f) => f.warnings),
  };
}
