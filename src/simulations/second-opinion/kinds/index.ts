import type { Rng } from '../../../domain/rng.ts';
import type { Advice, Form, Level, Task } from '../types.ts';
import { batchHours } from './batch-hours.ts';
import { cashEnd } from './cash-end.ts';
import { deskHours } from './desk-hours.ts';
import type { Draw, Drawn } from './kind.ts';
import { leaveLeft } from './leave-left.ts';
import { type KindName, kindDepartment } from './names.ts';
import { orderBoxes } from './order-boxes.ts';
import { overtimeRun } from './overtime-run.ts';
import { quarterBill } from './quarter-bill.ts';
import { workingDays } from './working-days.ts';

const draws: Record<KindName, Draw> = {
  'working-days': workingDays,
  'overtime-run': overtimeRun,
  'quarter-bill': quarterBill,
  'batch-hours': batchHours,
  'cash-end': cashEnd,
  'leave-left': leaveLeft,
  'desk-hours': deskHours,
  'order-boxes': orderBoxes,
};

/** Wrong advice lies at least this many tolerances from the truth: no answer may be near enough to both. */
const apart = 2.5;
const tries = 60;

/** Draws `n` items of a kind, no two about the same thing as long as its names last. */
export function made(kind: KindName, n: number, level: Level, rng: Rng): Task[] {
  const from = rng.int(0, 99);
  return Array.from({ length: n }, (_, i) => one(kind, level, from + i, rng.fork(`item ${i}`)));
}

function one(kind: KindName, level: Level, nth: number, rng: Rng): Task {
  for (let i = 0; i < tries; i++) {
    const drawn = draws[kind](rng, level, nth);
    const far = apart * drawn.tolerance;
    const truth = drawn.right.reply;
    const wrong = drawn.wrong.filter(({ reply }) => reply > 0 && Math.abs(reply - truth) > far);
    if (truth > far && wrong.length > 0) return taskOf(kind, { ...drawn, wrong });
  }
  throw new RangeError(`${kind}: no item with advice that is clearly wrong in ${tries} tries`);
}

function taskOf(kind: KindName, drawn: Drawn): Task {
  const { title, question, label, records, working, cue, cueAt, rule, unit, tolerance } = drawn;
  const form: Form = { kind: 'number', unit, tolerance };
  const right: Advice = { ...drawn.right, failureMode: 'none', why: '' };
  return {
    title,
    department: kindDepartment[kind],
    question,
    label,
    records,
    form,
    truth: drawn.right.reply,
    right,
    wrong: drawn.wrong,
    working,
    cue,
    cueAt,
    rule,
  };
}
