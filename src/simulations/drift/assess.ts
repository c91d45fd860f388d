import { tallyStep } from '../../domain/metrics/drift-tally.ts';
import { firstStop, heldBack, posteriorOf, stopFrom, wrongThrough } from './cost.ts';
import { isKnown, modelOf, shownBeside, stepSize } from './evidence.ts';
import type { Assessment, Line, Output, Result, Settled, Spec, Tool } from './types.ts';

/** Ends of the steps at which the tally of what was seen, known passing errors left out, reached its line. */
function tallyStops(line: Line, spec: Spec, looks: readonly number[]): number[] {
  const { m, H } = (spec.tools[line.tool] as Tool).design;
  const size = stepSize(spec);
  const stops: number[] = [];
  let points = 0;
  let reached = false;
  const add = (output: Output | undefined, place: number) => {
    if (!output || isKnown(output, place, line, spec)) return;
    points = tallyStep(points, output.kind !== null, m);
    reached ||= points >= H;
  };
  for (let place = 1; place <= line.places.length; place++) {
    add(line.places[place - 1]?.[0], place);
    if (place % size !== 0) continue;
    const looked = looks[place / size - 1] ?? 0;
    if (looked > 0)
      for (const { place: at, index } of shownBeside(place / size, looked, spec))
        add(line.places[at - 1]?.[index], at);
    if (reached) stops.push(place);
    reached = false;
  }
  return stops;
}

/**
 * What was done with a line, held against the ideal observer who saw the same: the audited outputs, and up to the
 * stop whatever the learner looked at as well. A stop before the change is excused only where the evidence on screen
 * would have stopped that observer, or the tally stood at its line; a stop after it is in time within the limit, or
 * as long as the tally had not told. So nobody fails for following the tool that was given, and early luck is not
 * skill. Source: science/spec 1.7; rulings: passing.
 */
export function assess(line: Line, spec: Spec, { stop, looks }: Settled): Assessment {
  const { tau } = line;
  const { threshold } = modelOf((spec.tools[line.tool] as Tool).design, 0);
  const posterior = posteriorOf(line, spec, looks);
  const reached = tallyStops(line, spec, looks);
  const size = stepSize(spec);
  const changed = tau !== null && (stop === null || stop >= tau);
  const due = tau === null ? null : stopFrom(tau, posterior, spec, threshold);
  const tallyDue = tau === null ? null : (reached.find((place) => place >= tau) ?? null);
  const idealStop = firstStop(posterior, spec, threshold);
  const posteriorAtStop = stop === null ? null : (posterior[stop - 1] as number);
  const inTime =
    due === null ||
    tallyDue === null ||
    (stop !== null && (stop <= due + spec.limit * size || stop <= tallyDue));

  let result: Result;
  if (!changed) {
    const grounds = stop !== null && ((posteriorAtStop as number) >= threshold || reached.includes(stop));
    result = stop === null ? 'went-on' : grounds ? 'excused' : 'false-stop';
  } else if (stop !== null) result = inTime ? 'in-time' : 'late';
  else result = inTime ? 'unseen' : 'missed';

  return {
    result,
    idealStop,
    due,
    tallyDue,
    posteriorAtStop,
    delay: changed && stop !== null && tau !== null ? stop - tau + 1 : null,
    excess: changed && stop !== null && due !== null ? (stop - due) / size : null,
    wrongThrough: wrongThrough(line, spec, stop),
    idealThrough: wrongThrough(line, spec, idealStop),
    held: heldBack(line, stop),
    looks: looks.reduce((total, n) => total + n, 0),
  };
}

/** Results that do not keep a run from passing. */
export const holds = ({ result }: Pick<Assessment, 'result'>): boolean =>
  result !== 'false-stop' && result !== 'late' && result !== 'missed';
