import type { Ledger } from '../../domain/metrics/cost.ts';
import { type Step, shiryaev } from '../../domain/metrics/drift.ts';
import { isKnown, lengthOf, modelOf, shownBeside, stepSize } from './evidence.ts';
import type { Line, Output, Spec, Tool } from './types.ts';

const toolOf = (line: Line, spec: Spec): Tool => spec.tools[line.tool] as Tool;

const nothingSeen: Step = [];

/**
 * What was seen at each place, known passing errors left out: the audited output, and what the looks at its step
 * added. `looks` counts them by step; without it nothing was looked at further.
 */
function evidenceOf(line: Line, spec: Spec, looks: readonly number[] = []): Step[] {
  const audit = (output: Output | undefined, place: number): Step =>
    !output || isKnown(output, place, line, spec) ? nothingSeen : output.kind === null ? 0 : 1;
  const seen = line.places.map(([audited], i) => audit(audited, i + 1));
  looks.forEach((count, i) => {
    if (count === 0) return;
    for (const { place, index } of shownBeside(i + 1, count, spec))
      seen[place - 1] = [
        seen[place - 1] ?? nothingSeen,
        audit(line.places[place - 1]?.[index], place),
      ].flat();
  });
  return seen;
}

/** The evidence for a change after every place, 0 to 1 (science/spec 1.7), known passing errors left out. */
export const posteriorOf = (line: Line, spec: Spec, looks: readonly number[] = []): number[] =>
  shiryaev(evidenceOf(line, spec, looks), modelOf(toolOf(line, spec).design, 1 / spec.change.mean)).posterior;

/** Wrong outputs that go out from the change on when the line is stopped after a place; known ones left out. */
export function wrongThrough(line: Line, spec: Spec, stop: number | null): number {
  if (line.tau === null) return 0;
  let wrong = 0;
  for (let place = line.tau; place <= (stop ?? line.places.length); place++)
    for (const output of line.places[place - 1] ?? [])
      if (output.kind !== null && !isKnown(output, place, line, spec)) wrong += 1;
  return wrong;
}

/** Right outputs that a stop holds back although nothing has changed yet. */
export function heldBack(line: Line, stop: number | null): number {
  if (stop === null) return 0;
  let held = 0;
  const end = line.tau === null ? line.places.length : line.tau - 1;
  for (let place = stop + 1; place <= end; place++)
    held += (line.places[place - 1] ?? []).filter(({ kind }) => kind === null).length;
  return held;
}

/** Cents of working one line to a stop with some looks. */
export const costOf = (line: Line, spec: Spec, stop: number | null, looks: number): number =>
  wrongThrough(line, spec, stop) * spec.stakes.missCents +
  heldBack(line, stop) * spec.stakes.falseStopCents +
  looks * spec.stakes.checkCents;

/** Where an observer with this evidence first stops; null if never. */
export const firstStop = (posterior: readonly number[], spec: Spec, threshold: number): number | null =>
  stopFrom(1, posterior, spec, threshold);

/** The same from a place on: the end of its step at the earliest. */
export function stopFrom(
  from: number,
  posterior: readonly number[],
  spec: Spec,
  threshold: number,
): number | null {
  const size = stepSize(spec);
  for (let place = Math.ceil(from / size) * size; place <= posterior.length; place += size)
    if ((posterior[place - 1] as number) >= threshold) return place;
  return null;
}

/** Looks that show all that was made at every step. */
function allLooks(spec: Spec): number[] {
  const size = stepSize(spec);
  const each = Math.ceil(((spec.outputsPerAudit - 1) * size) / spec.perLook);
  return Array.from({ length: lengthOf(spec) / size }, () => each);
}

/**
 * What four ways of working one line cost without a learner, in cents: never stopping; stopping after the first step;
 * looking at everything and stopping on the evidence; and the ideal observer on the audited outputs alone.
 */
export function baselineOf(line: Line, spec: Spec): Line['baseline'] {
  const { threshold } = modelOf(toolOf(line, spec).design, 0);
  const ideal = firstStop(posteriorOf(line, spec), spec, threshold);
  const every = allLooks(spec);
  const seeing = firstStop(posteriorOf(line, spec, every), spec, threshold);
  const steps = seeing === null ? every.length : seeing / stepSize(spec);
  return {
    acceptAll: costOf(line, spec, null, 0),
    rejectAll: costOf(line, spec, stepSize(spec), 0),
    checkAll: costOf(line, spec, seeing, steps * (every[0] ?? 0)),
    ideal: costOf(line, spec, ideal, 0),
  };
}

/** All lines together, those the learner has settled; `you` are their costs. */
export function ledgerOf(lines: readonly Line[], you: number): Ledger {
  const total: Ledger = { you, acceptAll: 0, rejectAll: 0, checkAll: 0, ideal: 0 };
  for (const { baseline } of lines) {
    total.acceptAll += baseline.acceptAll;
    total.rejectAll += baseline.rejectAll;
    total.checkAll += baseline.checkAll;
    total.ideal += baseline.ideal;
  }
  return total;
}
