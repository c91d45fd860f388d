import { resolve } from 'node:path';
import { content } from '#words/content';
import { examine } from '../build/examine.ts';
import { sayAll } from '../library/problem.ts';

/** `npm run check`: says in prose what is wrong in content/ of the current folder. Ends with 1 when there are problems. */
const { library, problems, warnings, seconds } = await examine(resolve('content'));

const { count } = content;
const counts = [
  count(library.lessons.length, 'lesson'),
  count(library.cases.length, 'case'),
  count(library.scenarios.length, 'practice'),
  count(library.paths.length, 'path'),
  count(library.terms.length, 'term'),
  count(library.facts.length, 'fact'),
].join(', ');

// First what stops the site. What is merely worth a look can wait until that is mended.
if (problems.length > 0) console.error(`${content.problems(problems.length)}\n\n${sayAll(problems)}\n`);
else if (warnings.length > 0) console.log(`${content.warnings(warnings.length)}\n\n${sayAll(warnings)}\n`);
console.log(
  problems.length > 0
    ? content.withProblems(counts, problems.length, seconds)
    : content.clean(counts, seconds),
);
if (problems.length > 0) process.exitCode = 1;
