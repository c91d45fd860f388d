import { driftModel } from '../../domain/metrics/drift.ts';
import { besideStep, lengthOf, stepSize } from './evidence.ts';
import { unclear } from './reason.ts';
import { shownLine } from './score.ts';
import type { Line, Settled, Spec, State, Tool, Visible, World } from './types.ts';

const stepsOf = (spec: Spec): number => lengthOf(spec) / stepSize(spec);

/** Outputs made at this step that nobody has seen yet; how many of them one look shows. */
export function moreOf({ step, looks }: State, spec: Spec): number {
  const left = besideStep(step, spec).length - (looks[step - 1] ?? 0) * spec.perLook;
  return Math.max(0, Math.min(spec.perLook, left));
}

export const isLastStep = ({ step }: State, spec: Spec): boolean => step >= stepsOf(spec);

/** Exactly what the screen may show now (contract). */
export function screenOf(state: State, { spec, lines }: World): Visible {
  const line = lines[state.at];
  const tool = line && (spec.tools[line.tool] as Tool);
  const audited = state.step * stepSize(spec);
  const period = Math.ceil(audited / spec.perPeriod);
  const watching = line !== undefined && state.phase === 'watching';
  const settled = state.settled[state.at];
  return {
    phase: line ? state.phase : 'done',
    number: Math.min(lines.length, state.at + 1),
    total: lines.length,
    item: line ? { key: line.key } : null,
    tool: tool
      ? { id: tool.id, name: tool.name, department: tool.department, what: tool.what, design: tool.design }
      : null,
    step: spec.step,
    period,
    periods: spec.periods,
    perPeriod: spec.perPeriod,
    audited,
    outOf: lengthOf(spec),
    outputsPerAudit: spec.outputsPerAudit,
    model: { rho: 1 / spec.change.mean, threshold: driftModel.threshold },
    seen: state.seen,
    fresh: state.fresh,
    log: line ? logSoFar(line, tool as Tool, period) : [],
    more: watching ? moreOf(state, spec) : 0,
    looks: state.looks.reduce((total, n) => total + n, 0),
    canSkip: watching && spec.step === 'item' && !isLastStep(state, spec),
    reasons: tool ? reasonsOf(tool) : [],
    reason: state.reason,
    mode: spec.mode,
    stakes: spec.stakes,
    limit: spec.limit,
    after: line && settled && state.phase === 'after' ? shownLine(line, settled as Settled, spec) : null,
  };
}

function logSoFar({ log }: Line, { kinds }: Tool, period: number): Line['log'] {
  const name = (known: string | null) => kinds.find(({ id }) => id === known)?.name ?? null;
  return log
    .filter((note) => note.period <= period)
    .map((note) => ({ period: note.period, text: note.text, known: name(note.known) }));
}

/** The same list for every line of a tool; that no cause can be named stands last. */
const reasonsOf = ({ causes }: Tool): Visible['reasons'] => [
  ...causes.map(({ id, name }) => ({ id, name })),
  { id: unclear, name: '' },
];
