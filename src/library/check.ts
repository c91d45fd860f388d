import { syllable } from 'syllable';
import type { Library } from './library.ts';
import type { Findings } from './problem.ts';
import { formerlyHolds } from './rules/addresses.ts';
import { bankHolds } from './rules/bank.ts';
import { cardsHold } from './rules/cards.ts';
import { casesHold } from './rules/cases.ts';
import { deskScenariosHold } from './rules/desk-scenarios.ts';
import { factsHold } from './rules/facts.ts';
import { coverageHolds, frameworksHold, orphansOf } from './rules/frameworks.ts';
import { idsOnce, titlesOnce } from './rules/ids.ts';
import { lessonsHold } from './rules/lessons.ts';
import { mannerHolds } from './rules/manner.ts';
import { modulesHold } from './rules/modules.ts';
import { pathsHold } from './rules/paths.ts';
import { quotesOf } from './rules/quotes.ts';
import { replaysHold } from './rules/replays.ts';
import { scenariosHold } from './rules/scenarios.ts';
import { sumsHold } from './rules/sums.ts';
import { termsHold } from './rules/terms.ts';

/**
 * Everything the rules find in a library that was read, drafts included. Runs in Node, in about a second.
 *
 * @param today ISO day, for facts that are due.
 */
export async function checkLibrary(library: Library, today: string): Promise<Findings> {
  const found: Findings[] = [
    lessonsHold(library),
    cardsHold(library),
    pathsHold(library),
    scenariosHold(library),
    deskScenariosHold(library),
    factsHold(library, today),
    bankHolds(library),
    mannerHolds(library, syllable),
  ];
  const problems = [
    ...library.problems,
    ...idsOnce(library),
    ...titlesOnce(library),
    ...modulesHold(library),
    ...formerlyHolds(library),
    ...frameworksHold(library),
    ...coverageHolds(library),
    ...termsHold(library),
    ...(await sumsHold(library)),
    ...(await replaysHold(library)),
    ...(await casesHold(library)),
  ];
  return {
    problems: [...problems, ...found.flatMap((f) => f.problems)],
    warnings: [...found.flatMap((f) => f.warnings), ...orphansOf(library), ...quotesOf(library)],
  };
}
