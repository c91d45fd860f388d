import { content } from '#words/content';
import type { Library } from '../library.ts';
import { shelfOf } from '../pool.ts';
import { at, type Problem } from '../problem.ts';
import { replayed } from '../replay.ts';
import { mustExist } from './ids.ts';

/** Recorded runs can be worked again, and still come to what they say. */
export async function replaysHold(library: Library): Promise<Problem[]> {
  const shelf = shelfOf(
    library.cases.map((c) => c.data),
    library.roles.map((r) => r.data),
  );
  const problems: Problem[] = [];
  for (const { file, data, line } of library.replays) {
    problems.push(...mustExist(library, 'scenario', data.scenario, file, line(['scenario'])));
    const scenario = library.scenarios.find((s) => s.data.id === data.scenario)?.data;
    if (!scenario) continue;
    let again: Awaited<ReturnType<typeof replayed>>;
    try {
      again = await replayed(data, scenario, shelf);
    } catch (problem) {
      // A practice with too little to draw from: its own rules say so.
      if (problem instanceof RangeError) continue;
      throw problem;
    }
    if ('items' in again) {
      const said =
        again.items === null
          ? content.replayDesk(data.scenario)
          : content.replaySteps(again.items, data.steps.length);
      problems.push(at(file, line([again.items === null ? 'scenario' : 'steps']), said));
      continue;
    }
    const { counts } = again;
    const names = Object.keys(data.counts) as (keyof typeof counts)[];
    if (names.every((name) => counts[name] === data.counts[name])) continue;
    const came = names.map((name) => `${name}: ${counts[name]}`).join(', ');
    problems.push(at(file, line(['counts']), content.replayCounts(came)));
  }
  return problems;
}
