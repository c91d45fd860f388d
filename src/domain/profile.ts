import { isRare } from './alike.ts';
import { type Department, departments, type FailureMode, failureModes } from './case.ts';
import { rightOf, wrongOf } from './debrief.ts';
import type { MeasuredRun, PracticeRun } from './measured.ts';
import { countOne, fourCounts, noCounts } from './metrics/counts.ts';
import type { Shown } from './metrics/figure.ts';
import { type ShiftRate, shownRate } from './metrics/shown.ts';
import { type MeasureAgain, measureAgain } from './profile/again.ts';
import { type DatedShift, dated, type LikeShifts, likeShifts, pooled } from './profile/comparable.ts';
import { type SkillDue, skillSchedule } from './profile/schedule.ts';
import type { FourCounts } from './progress.ts';

/** `x` of `n`, and what may be said of it as a rate. */
export interface Side extends ShiftRate {
  shown: Shown;
}

/** Wrong outputs with this fault: how many of those met were stopped, rare shifts aside. */
interface ModeRow {
  mode: FailureMode;
  /** Cases met, those of rare shifts among them. 0: untested. */
  met: number;
  stopped: Side;
}

/** Both sides of a department's work, rare shifts aside. */
interface DepartmentRow {
  department: Department;
  /** Outputs met, those of rare shifts among them. 0: untested. */
  met: number;
  stopped: Side;
  through: Side;
}

/** Of the wrong outputs met with this fault in this department, how many were stopped: counts, never a rate. Rare shifts included. */
interface Cell extends ShiftRate {
  mode: FailureMode;
  department: Department;
}

/** Shifts and what came of them. */
interface Counted {
  shifts: number;
  items: number;
  counts: FourCounts;
}

/** What all measured shifts cost, beside an ideal worker who saw the same screen; in cents. */
interface CostSoFar {
  /** Shifts that kept their ledger. */
  shifts: number;
  you: number;
  ideal: number;
  /** For each shift the cheaper of accepting all and stopping all. */
  blind: number;
}

/** What all measured runs say. Every figure comes from judgements as they were written into the log. */
export interface Profile extends Counted {
  /** Shifts of which all rates are made. */
  usual: Counted;
  /** Shifts with fewer than one in ten outputs wrong: counts alone, and part of no rate (science/spec 1.1). */
  rare: Counted;
  /** Wrong outputs let through, of all wrong ones. */
  over: Side;
  /** Right outputs stopped, of all right ones. */
  under: Side;
  /** All failure modes, the untested among them. */
  modes: ModeRow[];
  /** All departments, the untested among them. */
  departments: DepartmentRow[];
  /** Only what was met: a pair that is missing is untested. */
  cells: Cell[];
  /** Wrong outputs whose fault has no name, rare shifts aside; no case of the course is one. */
  unnamed: ShiftRate;
  alike: LikeShifts[];
  /** Newest first. */
  dated: DatedShift[];
  cost: CostSoFar | null;
  /** Null before the first measured shift. */
  again: MeasureAgain | null;
  schedule: SkillDue[];
  /** Runs that give no rates, by scenario; newest first. */
  practice: { scenario: string; runs: number; lastAt: number }[];
}

/**
 * The skill profile: what measured runs say by failure mode, department and time. `practice` gives no figure: it is
 * listed, and its fresh runs feed the skill schedule. The order of runs plays no part. `now` in milliseconds.
 */
export function profileOf(
  runs: readonly MeasuredRun[],
  practice: readonly PracticeRun[],
  now: number,
): Profile {
  const shifts = dated(runs);
  const usual = countedOf(shifts.filter(({ rare }) => !rare));
  const { counts } = usual;
  const { modes, byDepartment, cells, unnamed } = tallied(runs);
  return {
    ...countedOf(shifts),
    usual,
    rare: countedOf(shifts.filter(({ rare }) => rare)),
    over: side(counts.wrongThrough, wrongOf(counts), 'wrong'),
    under: side(counts.rightStopped, rightOf(counts), 'right'),
    modes: [...modes].map(([mode, { x, n, met }]) => ({ mode, met, stopped: side(x, n, 'wrong') })),
    departments: [...byDepartment].map(([department, { met, ...c }]) => ({
      department,
      met,
      stopped: side(c.wrongStopped, wrongOf(c), 'wrong'),
      through: side(c.rightThrough, rightOf(c), 'right'),
    })),
    cells,
    unnamed,
    alike: likeShifts(shifts),
    dated: shifts.toReversed(),
    cost: costOf(shifts),
    again: measureAgain(runs, now),
    schedule: skillSchedule([...runs, ...practice.filter((run) => run.fresh)], now),
    practice: listed(practice),
  };
}

function countedOf(shifts: readonly DatedShift[]): Counted {
  const counts = pooled(shifts.map((shift) => shift.counts));
  return { shifts: shifts.length, items: wrongOf(counts) + rightOf(counts), counts };
}

const side = (x: number, n: number, of: 'wrong' | 'right'): Side => ({ x, n, shown: shownRate(x, n, of) });

/** One walk over all judgements: margins, of which rates are made, without rare shifts, and cells with them. */
function tallied(runs: readonly MeasuredRun[]) {
  const modes = new Map(failureModes.map((mode) => [mode, { x: 0, n: 0, met: 0 }]));
  const byDepartment = new Map(departments.map((department) => [department, { ...noCounts(), met: 0 }]));
  const grid = new Map(departments.map((department) => [department, new Map<FailureMode, ShiftRate>()]));
  const unnamed = { x: 0, n: 0 };
  for (const { judgements } of runs) {
    const usual = !isRare(fourCounts(judgements));
    for (const { counted, sound, stopped, failureMode: mode, department } of judgements) {
      if (!counted) continue;
      const row = byDepartment.get(department) as FourCounts & { met: number };
      row.met += 1;
      if (usual) countOne(row, sound, stopped);
      if (sound) continue;
      if (mode === 'none') {
        if (usual) add(unnamed, stopped);
        continue;
      }
      const kind = modes.get(mode) as ShiftRate & { met: number };
      kind.met += 1;
      if (usual) add(kind, stopped);
      const column = grid.get(department) as Map<FailureMode, ShiftRate>;
      const cell = column.get(mode);
      if (cell) add(cell, stopped);
      else column.set(mode, { x: stopped ? 1 : 0, n: 1 });
    }
  }
  const cells = failureModes.flatMap((mode) =>
    departments.flatMap((department): Cell[] => {
      const rate = grid.get(department)?.get(mode);
      return rate ? [{ mode, department, ...rate }] : [];
    }),
  );
  return { modes, byDepartment, cells, unnamed };
}

function add(rate: ShiftRate, stopped: boolean): void {
  rate.n += 1;
  if (stopped) rate.x += 1;
}

function costOf(shifts: readonly DatedShift[]): CostSoFar | null {
  const ledgers = shifts.map(({ ledger }) => ledger).filter((ledger) => ledger !== null);
  if (ledgers.length === 0) return null;
  const sum: CostSoFar = { shifts: ledgers.length, you: 0, ideal: 0, blind: 0 };
  for (const { you, ideal, acceptAll, rejectAll } of ledgers) {
    sum.you += you;
    sum.ideal += ideal;
    sum.blind += Math.min(acceptAll, rejectAll);
  }
  return sum;
}

function listed(practice: readonly PracticeRun[]): Profile['practice'] {
  const by = new Map<string, { scenario: string; runs: number; lastAt: number }>();
  for (const { scenario, finishedAt } of practice) {
    const line = by.get(scenario) ?? { scenario, runs: 0, lastAt: finishedAt };
    line.runs += 1;
    line.lastAt = Math.max(line.lastAt, finishedAt);
    by.set(scenario, line);
  }
  return [...by.values()].sort((a, b) => b.lastAt - a.lastAt || (a.scenario < b.scenario ? -1 : 1));
}
