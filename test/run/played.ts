import { seeded } from '../../src/domain/rng.ts';
import type { BriefPage } from '../../src/run/Brief.tsx';
import type { FinishedShift, Kept } from '../../src/run/kept.ts';
import type { AnyDebrief } from '../../src/run/parts-of.ts';
import { author, type DeskScenario } from '../../src/simulations/review-desk/author.ts';
import * as desk from '../../src/simulations/review-desk/Debrief.tsx';
import { engine } from '../../src/simulations/review-desk/engine.ts';
import { robots } from '../../src/simulations/review-desk/robots.ts';
import type {
  Action,
  Kept as DeskKept,
  Score,
  Spec,
  State,
  World,
} from '../../src/simulations/review-desk/types.ts';
import { generatedSpec, scenarios } from '../simulations/samples.ts';

await engine.prepare?.(generatedSpec);

/** A shift of generated items, played by one of the robots of the desk. */
export function played(robot: string, seed: number, spec: Spec = generatedSpec) {
  const world = engine.generate(spec, [], seeded(seed)) as World;
  const policy = robots[robot];
  if (!policy) throw new Error(`no robot ${robot}: ${Object.keys(robots).join(', ')}`);
  const rng = seeded(seed + 1);
  const actions: Action[] = [];
  let state: State = engine.begin(world);
  while (!engine.done(state, world)) {
    const action = policy(engine.visible(state, world), rng);
    const next = engine.reduce(state, action, world);
    if (next === state) throw new Error(`${robot} is stuck at ${JSON.stringify(action)}`);
    actions.push(action);
    state = next;
  }
  return { world, actions, state, score: engine.score(state, world) as Score };
}

/** What a finished shift tells, as it comes back from storage. */
export function finished(robot: string, seed: number, change: Partial<FinishedShift> = {}): FinishedShift {
  const { score } = played(robot, seed);
  const kept: Kept = {
    v: 1,
    type: 'review-desk',
    title: 'Generated only',
    stakes: generatedSpec.stakes,
    own: score.kept,
  };
  return {
    run: 'run1',
    scenario: 'generated-only',
    type: 'review-desk',
    title: 'Generated only',
    seed,
    fresh: true,
    mode: 'practice',
    stakes: generatedSpec.stakes,
    passed: score.passed,
    judgements: score.judgements,
    ledger: score.ledger,
    kept: JSON.parse(JSON.stringify(kept)) as Kept,
    ...change,
  };
}

/** What the desk itself kept of a shift. */
export const ownOf = ({ kept }: Pick<FinishedShift, 'kept'>) => kept?.own as DeskKept;

/** What tells a shift of the desk. */
export const of = desk as AnyDebrief;

const marks = { wrongStopped: 0.75, rightLetThrough: 0.8 };

export const someBrief: BriefPage = {
  scenario: 'first-shift',
  type: 'review-desk',
  title: 'Your first shift',
  summary: 'Ten outputs from three desks.',
  mode: 'practice',
  sitting: null,
  minutes: 15,
  level: 1,
  guided: true,
  departments: 'Payroll',
  skills: ['Old data'],
  stakes: generatedSpec.stakes,
  text: author.brief({
    items: 10,
    reasons: 'at-the-end',
    adaptive: false,
    planted: 0,
    pass: marks,
  } as DeskScenario),
};

/** The scenarios of the desk. */
export const deskScenarios = scenarios.filter(({ type }) => type === 'review-desk');
