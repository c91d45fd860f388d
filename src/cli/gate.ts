import { type GateCount, gate as words } from '#words/gate';
import type { Case } from '../domain/case.ts';
import type { Judgement } from '../domain/judgement.ts';
import { gapCents, leastGapCents } from '../domain/metrics/shift-score.ts';
import { type Rng, seeded } from '../domain/rng.ts';
import type { BaseScore } from '../simulations/contract.ts';
import type { AnyRobot } from '../simulations/index.ts';
import type { Playable } from '../simulations/registering.ts';

/** One scenario as the gate sees it: the plain data a run is drawn from. */
export interface GateRequest {
  spec: unknown;
  cases: readonly Case[];
  /** How many seeds to try; 200 or more for a verdict, 20 for a quick look. */
  seeds: number;
  /** Where the passes of a robot are so near the limit that luck could decide: as many seeds as this for that robot. */
  sure?: number;
}

export interface GateReport {
  counts: GateCount[];
  /** What is wrong with the practice, in words; empty when it holds. */
  advice: string[];
}

/** Bad policies may pass at most this share of seeds, the expert must pass at least that (rulings: passing). */
const mostBadPasses = 0.05;
const usualExpertPasses = 0.99;
/**
 * From here the observed share decides. Below it, with some twenty robots on few seeds, only what chance explains
 * in fewer than 1 of 1,000 cases (6 of 20 seeds, 14 of 100).
 */
const enoughSeeds = 200;
/** More steps than any shift needs: 40 items, each with a dozen records. */
const mostSteps = 5_000;

/** Plays one shift to its end; null when the robot never gets there. */
export function play(
  { engine }: Pick<Playable, 'engine'>,
  world: unknown,
  robot: AnyRobot,
  rng: Rng,
): BaseScore | null {
  let state = engine.begin(world);
  for (let step = 0; !engine.done(state, world); step++) {
    if (step >= mostSteps) return null;
    state = engine.reduce(state, robot(engine.visible(state, world) as never, rng), world);
  }
  return engine.score(state, world);
}

/**
 * Lets every robot of a simulation work a scenario on many seeds. Blind policies must fail, the expert must pass,
 * and the ideal way of working must be at least EUR 20 ahead of blind work (rulings: stakes; passing, robots).
 */
export async function gate(type: Playable, request: GateRequest): Promise<GateReport> {
  const { spec, cases, seeds, sure = seeds } = request;
  const { leastExpertPasses = usualExpertPasses } = type;
  await type.engine.prepare?.(spec);
  const tallies = new Map<string, Tally>();
  let leastGap = { cents: Number.POSITIVE_INFINITY, seed: 0 };
  let names = [...Object.keys(type.robots).filter((name) => name !== 'expert'), 'expert'];

  for (let seed = 1; seed <= sure; seed++) {
    if (seed === seeds + 1) names = names.filter((name) => nearLimit(tallies.get(name)));
    if (names.length === 0) break;
    let world: unknown;
    try {
      world = type.engine.generate(spec, cases, seeded(seed));
    } catch (problem) {
      if (problem instanceof RangeError) return { counts: [], advice: [words.noWorld(problem.message)] };
      throw problem;
    }
    for (const name of names) {
      const robot = name === 'expert' ? type.expertFor(world) : (type.robots[name] as AnyRobot);
      const score = play(type, world, robot, seeded(seed).fork(name));
      if (!score) return { counts: [], advice: [words.stuck(name, seed)] };
      const tally = tallies.get(name) ?? {
        runs: 0,
        passes: 0,
        items: 0,
        wrong: 0,
        failed: new Set<string>(),
      };
      tallies.set(name, tally);
      note(tally, score);
      const costs = score.ledger;
      if (costs && gapCents(costs) < leastGap.cents) leastGap = { cents: gapCents(costs), seed };
    }
  }

  const counts = [...tallies].map(
    ([robot, { runs, passes, items, wrong }]): GateCount => ({
      robot,
      passes,
      runs,
      items: Math.round(items / runs),
      wrong: Math.round(wrong / runs),
    }),
  );
  const advice: string[] = [];
  for (const count of counts) {
    if (count.robot === 'expert') {
      const failed = [...(tallies.get('expert')?.failed ?? [])].sort();
      if (count.passes < leastExpertPasses * count.runs) advice.push(words.expertFails(count, failed));
    } else if (tooOften(count)) advice.push(words.passes(count));
  }
  if (leastGap.cents < leastGapCents) advice.push(words.smallGap(leastGap.cents, leastGap.seed));
  return { counts, advice };
}

/**
 * The observed rate lies about the most that is allowed: two standard errors below it, or up to four above, because a
 * practice must not be sent back for a run of bad luck. The expert is at the other end.
 */
function nearLimit(tally: Tally | undefined): boolean {
  if (!tally) return false;
  const { passes, runs } = tally;
  const error = Math.sqrt((mostBadPasses * (1 - mostBadPasses)) / runs);
  const over = passes / runs - mostBadPasses;
  return over >= -2 * error && over <= 4 * error;
}

interface Tally {
  runs: number;
  passes: number;
  items: number;
  wrong: number;
  /** Items on which a failing run went wrong. */
  failed: Set<string>;
}

function note(tally: Tally, { passed, judgements }: BaseScore): void {
  const counted = judgements.filter((j: Judgement) => j.counted);
  tally.runs += 1;
  tally.items += counted.length;
  tally.wrong += counted.filter(({ sound }) => !sound).length;
  if (passed) tally.passes += 1;
  else for (const { item, sound, stopped } of counted) if (sound === stopped) tally.failed.add(item);
}

/** Chance of at least `x` passes in `n` runs of a policy that passes exactly as often as allowed. */
function tail(x: number, n: number): number {
  let term = (1 - mostBadPasses) ** n;
  let below = 0;
  for (let k = 0; k < x; k++) {
    below += term;
    term *= ((n - k) / (k + 1)) * (mostBadPasses / (1 - mostBadPasses));
  }
  return 1 - below;
}

const tooOften = ({ passes, runs }: GateCount): boolean =>
  runs >= enoughSeeds ? passes / runs > mostBadPasses : passes > 0 && tail(passes, runs) < 0.001;
