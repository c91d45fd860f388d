import { content } from '#words/content';
import { gate } from '../cli/gate.ts';
import { checkLibrary } from '../library/check.ts';
import type { Library } from '../library/library.ts';
import { drawnFrom, shelfOf } from '../library/pool.ts';
import { at, type Findings, type Problem } from '../library/problem.ts';
import { readLibrary } from '../library/read.ts';
import { authorOf } from '../simulations/authors.ts';
import { playable } from '../simulations/registering.ts';

export interface Examination extends Findings {
  library: Library;
  seconds: number;
}

/** Lets the robots work every practice for a few seeds: careful work must pass, blind work must not. */
async function robotsHold(library: Library, of: (file: string) => boolean): Promise<Problem[]> {
  const shelf = shelfOf(
    library.cases.map((c) => c.data),
    library.roles.map((r) => r.data),
  );
  const problems: Problem[] = [];
  for (const { file, data } of library.scenarios.filter((one) => of(one.file))) {
    const request = {
      ...drawnFrom(data, shelf),
      seeds: authorOf(data.type).quickSeeds(data),
    };
    const { advice } = await gate(await playable(data.type), request);
    problems.push(...advice.map((sentence) => at(file, undefined, content.gate(sentence))));
  }
  return problems;
}

/**
 * Reads content/ and holds it against every rule: what `npm run check`, the build and `npm run dev` all do. The
 * robots work only once all else is in order, since one misspelt case would make every practice look broken.
 *
 * @param worked files of the practices the robots work; all of them unless somebody asks about some.
 */
export async function examine(
  root: string,
  worked: (file: string) => boolean = () => true,
): Promise<Examination> {
  const began = performance.now();
  const library = readLibrary(root);
  const { problems, warnings } = await checkLibrary(library, new Date().toISOString().slice(0, 10));
  const all = problems.length > 0 ? problems : await robotsHold(library, worked);
  return { library, problems: all, warnings, seconds: (performance.now() - began) / 1000 };
}
