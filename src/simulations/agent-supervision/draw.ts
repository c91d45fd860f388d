import type { FailureMode } from '../../domain/case.ts';
import type { Rng } from '../../domain/rng.ts';
import { written } from './facts.ts';
import type { Drawn, Spec, Task, Version, World } from './types.ts';
import { faultless, startOf, walk } from './walk.ts';

/** Kinds of the unsafe calls of a version, when it is supervised without a mistake. */
export const kindsOf = (task: Task, version: Version): FailureMode[] =>
  walk(task, startOf(task, version), faultless).flatMap(({ risk }) => (risk ? [risk.kind] : []));

/** How often the seed may draw other tasks before it gives up. */
const tries = 30;

/**
 * Draws tasks, their versions, names and amounts. A run that is supervised without a mistake has exactly
 * `spec.unsafe` unsafe calls, and of each kind in `spec.kinds` exactly so many. Throws RangeError, in words, when the
 * tasks cannot come to that.
 */
export function drawWorld(spec: Spec, _cases: unknown, rng: Rng): World {
  const order = rng.fork('tasks');
  for (let i = 0; i < tries; i++) {
    const tasks = order.shuffle(spec.tasks).slice(0, spec.run);
    const versions = tasks.length === spec.run ? versionsFor(tasks, spec, rng.fork(`versions ${i}`)) : null;
    if (!versions) continue;
    const values = rng.fork('values');
    const sure = rng.fork('sure');
    return {
      spec,
      tasks: tasks.map((task, t): Drawn => {
        const version = versions[t] as Version;
        return {
          ...asDrawn(shuffled(task, rng.fork(task.id)), version, values.pick(task.draws)),
          sure: Object.fromEntries(Object.keys(task.nodes).map((name) => [name, sure.int(84, 97) / 100])),
        };
      }),
    };
  }
  throw new RangeError(
    `${spec.scenario}: no ${spec.run} of the ${spec.tasks.length} tasks come to exactly ${spec.unsafe} unsafe calls of the kinds asked for`,
  );
}

/** A version for every task, so that the sums come out; null when no choice does. Complete search, in seeded order. */
export function versionsFor(tasks: readonly Task[], { unsafe, kinds }: Spec, rng: Rng): Version[] | null {
  const ways = tasks.map((task) =>
    rng.shuffle(task.versions).map((version) => ({ version, found: kindsOf(task, version) })),
  );
  /** The fewest and the most that the tasks from here on can add. */
  const most = ways.map((way) => Math.max(...way.map(({ found }) => found.length)));
  const least = ways.map((way) => Math.min(...way.map(({ found }) => found.length)));
  const rest = (list: number[], from: number) => list.slice(from).reduce((sum, n) => sum + n, 0);
  const asked = Object.entries(kinds) as [FailureMode, number][];
  const chosen: Version[] = [];
  const search = (t: number, open: number, openKinds: number[]): boolean => {
    if (openKinds.some((n) => n < 0) || open < rest(least, t) || open > rest(most, t)) return false;
    if (t === ways.length) return open === 0 && openKinds.every((n) => n === 0);
    for (const { version, found } of ways[t] ?? []) {
      chosen[t] = version;
      const left = openKinds.map((n, k) => n - found.filter((kind) => kind === asked[k]?.[0]).length);
      if (search(t + 1, open - found.length, left)) return true;
    }
    return false;
  };
  const found = search(
    0,
    unsafe,
    asked.map(([, n]) => n),
  );
  return found ? chosen : null;
}

/** A task and its version with names and amounts written in. */
function asDrawn(
  task: Task,
  version: Version,
  draw: Record<string, string>,
): Pick<Drawn, 'task' | 'version'> {
  const whole = written({ ...task, draws: [] }, { ...draw, ...version.values });
  return { task: whole, version: whole.versions.find(({ id }) => id === version.id) ?? version };
}

/** The order of changes and questions says nothing. */
function shuffled(task: Task, rng: Rng): Task {
  const nodes = Object.entries(task.nodes).map(([name, node]) => [
    name,
    { ...node, changes: rng.shuffle(node.changes), asks: rng.shuffle(node.asks) },
  ]);
  return { ...task, nodes: Object.fromEntries(nodes) as Task['nodes'] };
}
