import { type DriftModel, driftModel } from '../../domain/metrics/drift.ts';
import type { Design, Line, Output, Spec } from './types.ts';

/** Audited outputs of one line. */
export const lengthOf = ({ periods, perPeriod }: Pick<Spec, 'periods' | 'perPeriod'>): number =>
  periods * perPeriod;

/** Audited outputs in one step. */
export const stepSize = ({ step, perPeriod }: Pick<Spec, 'step' | 'perPeriod'>): number =>
  step === 'week' ? perPeriod : 1;

/** The day or week of an audited place, both 1-based. */
const periodOf = (place: number, { perPeriod }: Pick<Spec, 'perPeriod'>): number =>
  Math.ceil(place / perPeriod);

/** What the ideal observer knows of a tool: the scenario's own design (science/spec 1.7). */
export const modelOf = ({ p0, p1 }: Design, rho: number): DriftModel => ({
  p0,
  p1,
  rho,
  threshold: driftModel.threshold,
});

/** Is this error one that a note of the same day or week explains and that will pass? It is evidence of nothing. */
export const isKnown = (
  { kind }: Pick<Output, 'kind'>,
  place: number,
  { log }: Pick<Line, 'log'>,
  spec: Spec,
): boolean =>
  kind !== null && log.some(({ period, known }) => known === kind && period === periodOf(place, spec));

/** An output that was not audited: its audited place and its index there. */
interface Beside {
  place: number;
  index: number;
}

/**
 * What can be looked at further at a step, in the order in which it is shown: in a week one beside each audited
 * output, then a second one, and so on.
 */
export function besideStep(step: number, spec: Spec): Beside[] {
  const size = stepSize(spec);
  const all: Beside[] = [];
  for (let index = 1; index < spec.outputsPerAudit; index++)
    for (let place = (step - 1) * size + 1; place <= step * size; place++) all.push({ place, index });
  return all;
}

/** The part of it that a number of looks has shown. */
export const shownBeside = (step: number, looks: number, spec: Spec): Beside[] =>
  besideStep(step, spec).slice(0, looks * spec.perLook);
