import { fourCounts } from '../domain/metrics/counts.ts';
import type { FourCounts } from '../domain/progress.ts';
import { seeded } from '../domain/rng.ts';
import type { Shelf } from '../simulations/author.ts';
import { engine } from '../simulations/review-desk/engine.ts';
import { someDetail } from '../simulations/review-desk/robots.ts';
import type { Action, ShownItem, Spec, VisibleItem } from '../simulations/review-desk/types.ts';
import { drawnFrom } from './pool.ts';
import type { Replay } from './schemas/replay.ts';
import type { Scenario } from './schemas/scenario.ts';

/** A recorded run, worked again. */
export interface Replayed {
  shown: ShownItem[];
  counts: FourCounts;
}

type Step = Replay['steps'][number];

/** What one step comes to as actions, in the order of the screen. */
function actionsOf({ move, risk, opened }: Step, item: VisibleItem): Action[] {
  return [
    { do: 'rate', risk },
    ...item.documents.slice(0, opened).map(({ id }): Action => ({ do: 'open', record: id })),
    { do: 'choose', move },
    ...(move === 'correct' || move === 'escalate'
      ? [{ do: 'detail', text: someDetail(item, move) } as const]
      : []),
    { do: 'mark', at: 'nothing' },
    { do: 'commit' },
    { do: 'next' },
  ];
}

/**
 * Works a recorded run again: the same practice, the same seed, the same steps. Null where it is no practice of the
 * review desk or the steps do not end it; then how many items there are.
 */
export async function replayed(
  replay: Replay,
  scenario: Scenario,
  shelf: Shelf,
): Promise<Replayed | { items: number | null }> {
  if (scenario.type !== engine.type) return { items: null };
  const { spec, cases } = drawnFrom(scenario, shelf) as {
    spec: Spec;
    cases: Parameters<typeof engine.generate>[1];
  };
  await engine.prepare?.(spec);
  const world = engine.generate(spec, cases, seeded(replay.seed));
  let state = engine.reduce(engine.begin(world), { do: 'skip-guide' }, world);
  for (const step of replay.steps) {
    const { item } = engine.visible(state, world);
    if (!item) break;
    for (const action of actionsOf(step, item)) state = engine.reduce(state, action, world);
  }
  const score = engine.score(state, world);
  const shown = score.kept.shown.filter((one) => !one.guided);
  if (!engine.done(state, world) || shown.length !== replay.steps.length) {
    return { items: world.items.filter((one) => !one.guided).length };
  }
  return { shown, counts: fourCounts(shown.map(({ judgement }) => judgement)) };
}
