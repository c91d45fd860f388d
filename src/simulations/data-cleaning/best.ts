import { untouched } from './first.ts';
import { isMendable, mendingOf, partnerOf } from './proposals.ts';
import { acted, answers, isWorse } from './table.ts';
import type { ClassFix, Kind, World } from './types.ts';

/** One thing the minutes can be spent on. */
export interface Step {
  kind: Kind;
  fix: ClassFix | null;
  /** Keys of the rows it mends. */
  rows: string[];
  minutes: number;
  mended: number;
}

/** Kinds whose fault the table alone does not show, or does not show how to mend: it takes the papers. */
const hidden: readonly Kind[] = ['bareUnits', 'gaps', 'obsolete', 'slips'];

/** Each fault by hand: what it costs with its papers where they are needed, and how many jobs it mends. */
function byHand(world: World): Step[] {
  const { spec, rows, origins, proposals } = world;
  const { minutes } = spec;
  return origins.flatMap(({ kind, keep }, at): Step[] => {
    if (!isMendable(kind) || (kind === 'duplicates' && !keep)) return [];
    const pair = [at, partnerOf(world, at)].filter((i) => i >= 0);
    const keys = pair.map((i) => rows[i]?.key ?? '');
    const deed = mendingOf(world, at);
    const own =
      deed?.kind === 'merge' ? minutes.merge : deed?.kind === 'obsolete' ? minutes.obsolete : minutes.fix;
    const proposed = proposals.some(({ row, wrong }) => wrong === null && keys.includes(row));
    const looks = kind === 'duplicates' ? (spec.registerInTable ? 0 : 2) : hidden.includes(kind) ? 1 : 0;
    const cost = looks * minutes.look + (proposed ? Math.min(minutes.apply, own) : own);
    const mended = pair.reduce((sum, i) => sum + (rows[i]?.uses ?? 0), 0);
    return [{ kind, fix: null, rows: keys, minutes: cost, mended }];
  });
}

/** Fixes for many rows that make no row worse, with what they mend on the table as the file has it. */
function byClass(world: World): Step[] {
  const before = untouched(world.rows);
  const was = answers(world, before);
  return world.spec.classes.flatMap(({ fix, minutes }): Step[] => {
    const after = acted(before, { do: 'class', fix }, world);
    if (world.rows.some((_, at) => isWorse(world, before, after, at))) return [];
    const now = answers(world, after);
    const mended = world.rows.filter((_, i) => now[i] && !was[i]);
    if (mended.length === 0) return [];
    const kind = world.origins[world.rows.indexOf(mended[0] as World['rows'][number])]?.kind ?? 'plain';
    const uses = mended.reduce((sum, row) => sum + row.uses, 0);
    return [{ kind, fix, rows: mended.map(({ key }) => key), minutes, mended: uses }];
  });
}

/** The steps that mend most jobs within a budget of whole minutes (0/1 knapsack, exact). */
function knapsack(steps: readonly Step[], budget: number): Step[] {
  const most = new Int32Array(budget + 1);
  const taken = steps.map(({ minutes, mended }) => {
    const row = new Uint8Array(budget + 1);
    for (let b = budget; b >= minutes; b--) {
      const value = (most[b - minutes] ?? 0) + mended;
      if (value <= (most[b] ?? 0)) continue;
      most[b] = value;
      row[b] = 1;
    }
    return row;
  });
  const chosen: Step[] = [];
  let b = budget;
  for (let i = steps.length - 1; i >= 0; i--) {
    if (!taken[i]?.[b]) continue;
    chosen.push(steps[i] as Step);
    b -= (steps[i] as Step).minutes;
  }
  return chosen;
}

/**
 * The best use of the minutes by somebody who knows each fault but opens the papers where the table does not show it:
 * every set of harmless fixes for many rows, each with the best choice of single ones beside it. Most jobs first.
 */
export function bestPlan(world: World): Step[] {
  const known = plans.get(world) ?? planned(world);
  plans.set(world, known);
  return known;
}

/** A world has one best plan, however often it is asked for. */
const plans = new WeakMap<World, Step[]>();

function planned(world: World): Step[] {
  const single = byHand(world);
  const many = byClass(world);
  const { budget } = world.spec;
  let best: Step[] = [];
  const worth = (steps: readonly Step[]) => steps.reduce((sum, { mended }) => sum + mended, 0);
  for (let set = 0; set < 1 << many.length; set++) {
    const picked = many.filter((_, i) => (set >> i) & 1);
    const cost = picked.reduce((sum, { minutes }) => sum + minutes, 0);
    if (cost > budget) continue;
    const covered = new Set(picked.flatMap(({ rows }) => rows));
    const rest = single.filter(({ rows }) => !rows.some((key) => covered.has(key)));
    const plan = [...picked, ...knapsack(rest, budget - cost)];
    if (worth(plan) > worth(best)) best = plan;
  }
  return best.sort((a, b) => b.mended - a.mended || a.minutes - b.minutes);
}
