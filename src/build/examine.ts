import { checkLibrary } from '../library/check.ts';
import type { Findings } from '../library/problem.ts';
import { type Library, readLibrary } from '../library/read.ts';

export interface Examination extends Findings {
  library: Library;
  seconds: number;
}

/** Reads content/ and holds it against every rule: what `npm run check`, the build and `npm run dev` all do. */
export async function examine(root: string): Promise<Examination> {
  const began = performance.now();
  const library = readLibrary(root);
  const { problems, warnings } = await checkLibrary(library, new Date().toISOString().slice(0, 10));
  return { library, problems, warnings, seconds: (performance.now() - began) / 1000 };
}
