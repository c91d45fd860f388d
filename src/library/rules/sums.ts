import { content } from '#words/content';
import type { Library } from '../library.ts';
import { at, type Problem } from '../problem.ts';
import { sumFault } from '../sums.ts';

/** Arithmetic that lessons mark is worked out again. */
export async function sumsHold(library: Library): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { file, body } of library.lessons) {
    for (const { text, line } of body.sums) {
      const fault = await sumFault(text);
      if (fault?.kind === 'unreadable') problems.push(at(file, line, content.notASum(text)));
      if (fault?.kind === 'unequal') problems.push(at(file, line, content.sum(fault.text, fault.came)));
    }
  }
  return problems;
}
