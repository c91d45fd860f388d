import { type Department, departments, failureModes } from '../domain/case.ts';
import {
  aiSteps,
  changeOf,
  departmentsOf,
  evidenceOf,
  interventionOf,
  learnerSteps,
  lineOf,
  modesOf,
  quartersOf,
  relianceOf,
  stagesOf,
  surenessOf,
} from '../domain/debrief.ts';
import { calibrated } from '../domain/families/confidence.ts';
import { type Judgement, riskSteps } from '../domain/judgement.ts';
import type { MeasuredRun } from '../domain/measured.ts';
import { fourCounts } from '../domain/metrics/counts.ts';
import { profileOf } from '../domain/profile.ts';
import { seeded } from '../domain/rng.ts';

/** What one shift of the bench holds, as the measured shift does. */
const [items, wrong] = [40, 10];
const stakes = { missCents: 20_000, falseStopCents: 4_000, checkCents: 200 };
const day = 86_400_000;
const start = Date.UTC(2025, 0, 6, 9);

/**
 * A history of measured shifts, one a day, of 40 items with 10 wrong ones each. The learner stops three in four wrong
 * outputs and one in ten right ones, and the estimates lean the same way. Same `seed`, same history.
 */
export function history(shifts: number, seed = 1): MeasuredRun[] {
  const rng = seeded(seed);
  return Array.from({ length: shifts }, (_, s): MeasuredRun => {
    const judgements = Array.from({ length: items }, (_, i): Judgement => {
      const sound = i >= wrong;
      const stopped = rng.chance(sound ? 0.1 : 0.75);
      const risk = riskSteps[Math.max(0, Math.min(5, (sound ? 1 : 4) + rng.int(-1, 1)))] ?? 0;
      return {
        item: `item-${s}-${i}`,
        department: departments[rng.int(0, departments.length - 1)] as Department,
        failureMode: sound ? 'none' : rng.pick(failureModes),
        sound,
        move: stopped ? 'correct' : 'accept',
        stopped,
        fitting: stopped !== sound && rng.chance(0.9),
        detailRight: stopped ? !sound : null,
        risk,
        aiConfidence: rng.int(50, 99) / 100,
        opened: rng.int(0, 2),
        mark: null,
        markRight: null,
        reason: null,
        counted: true,
      };
    });
    const ledger = { you: 60_000, acceptAll: 200_000, rejectAll: 120_000, checkAll: 8_000, ideal: 8_000 };
    return { run: `run${s}`, scenario: 'bench', finishedAt: start + s * day, stakes, ledger, judgements };
  });
}

/** Everything a profile and a debrief say of these runs, taken together. */
export function summary(runs: readonly MeasuredRun[]) {
  const all = runs.flatMap((run) => run.judgements);
  const counts = fourCounts(all);
  return {
    profile: profileOf(runs, [], start + runs.length * day),
    counts,
    reliance: relianceOf(counts, 'measured'),
    stages: stagesOf(all, 'measured'),
    interventions: interventionOf(all, 'measured'),
    evidence: evidenceOf(all),
    line: lineOf(counts, stakes, 'measured'),
    modes: modesOf(all),
    departments: departmentsOf(all),
    quarters: quartersOf(all),
    steps: learnerSteps(all),
    aiSteps: aiSteps(all),
    sureness: surenessOf(all, 'measured'),
    change: changeOf(runs, `run${runs.length - 1}`),
  };
}

/**
 * Fixed work that no change of this project makes faster: fifty million steps of a 32-bit linear congruential generator
 * (Numerical Recipes' constants), each added to a sum of doubles. It says how fast the machine is, so that ratios of
 * two machines can be compared where their milliseconds cannot.
 */
function baseline(): number {
  let [state, sum] = [1, 0];
  for (let i = 0; i < 50_000_000; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    sum += state / 4_294_967_296;
  }
  return sum;
}

interface Time {
  /** Milliseconds of processor time of the one thread that works: what other programs do meanwhile plays no part. */
  core: number;
  /** Milliseconds by the clock on the wall. */
  wall: number;
}

/** Middle of `rounds` timings, after as many unmeasured rounds as it takes to warm up. */
function time(work: (round: number) => unknown, rounds = 9, warm = 4): Time {
  const core: number[] = [];
  const wall: number[] = [];
  for (let round = 0; round < warm + rounds; round++) {
    const [before, from] = [process.threadCpuUsage(), performance.now()];
    work(round);
    const [taken, { user, system }] = [performance.now() - from, process.threadCpuUsage(before)];
    if (round < warm) continue;
    core.push((user + system) / 1_000);
    wall.push(taken);
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[rounds >> 1] as number;
  return { core: middle(core), wall: middle(wall) };
}

/** Prints each piece of work with its limit; the process ends with 1 when one is over. */
export async function metricsBench(): Promise<void> {
  const { families } = await import('../domain/families/index.ts');
  const unit = time(baseline);
  console.log('Milliseconds on one core (and on the wall), middle of 9; ratio to the baseline');
  const line = (name: string, { core, wall }: Time, limit?: number) => {
    const figures = `${core.toFixed(1).padStart(7)} ${`(${wall.toFixed(1)})`.padStart(8)} ${(core / unit.core).toFixed(2).padStart(6)}`;
    const verdict = limit === undefined ? '' : `   limit ${limit}  ${core <= limit ? 'OK' : 'over'}`;
    console.log(`${name.padEnd(42)}${figures}${verdict}`);
    if (limit !== undefined && core > limit) process.exitCode = 1;
  };
  line('baseline: 50,000,000 fixed steps', unit);
  for (const [name, family] of Object.entries(families)) {
    const request = {
      segments: [{ items: 1_000, wrong: 250 }],
      subtlety: 2,
      confidence: calibrated(0.25),
    };
    line(
      `a shift of 1,000 items, ${name}`,
      time((round) => family(request, seeded(round))),
      50,
    );
  }
  const runs = history(2_500);
  line(
    '100,000 judgements summarised',
    time(() => summary(runs)),
    100,
  );
}
