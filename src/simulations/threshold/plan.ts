import type { Rng } from '../../domain/rng.ts';
import type { Desk, FaultKind, Round, Spec } from './types.ts';

/** One place of a run before its cases are drawn. */
export interface Place {
  /** Index into the spec's desks. */
  desk: number;
  month: string;
  stage: Round['stage'];
  /** Null where the proposal is to be sound. */
  fault: FaultKind | null;
}

/** Desks, months, and which proposals are wrong and why. */
export function planOf(spec: Spec, rng: Rng): Place[] {
  const stages = stagesOf(spec, rng.fork('stages'));
  const faults = faultsOf(spec, stages, rng.fork('wrong'));
  const desks = desksOf(spec, rng.fork('desks'));
  return stages.map((stage, i) => ({
    ...(desks[i] as Pick<Place, 'desk' | 'month'>),
    stage,
    fault: faults[i] as FaultKind | null,
  }));
}

/** In pairs, audited cases first and the month after; else as many of each in a drawn order. */
function stagesOf({ rounds, pairs }: Spec, rng: Rng): Round['stage'][] {
  const turns = Array.from({ length: rounds }, (_, i): Round['stage'] => (i % 2 === 0 ? 'first' : 'next'));
  return pairs ? turns : rng.shuffle(turns);
}

/**
 * Wrong proposals are spread over both stages as evenly as their number allows, and over the kinds of fault in turn, so
 * that no run is all of one kind.
 */
function faultsOf(
  { wrong, faults }: Spec,
  stages: readonly Round['stage'][],
  rng: Rng,
): (FaultKind | null)[] {
  const found: (FaultKind | null)[] = stages.map(() => null);
  const firsts = Math.floor((wrong + (rng.chance(0.5) ? 1 : 0)) / 2);
  const place = (stage: Round['stage'], n: number) => {
    const kinds = rng.shuffle(faults[stage]);
    const places = rng.shuffle(stages.flatMap((s, i) => (s === stage ? [i] : []))).slice(0, n);
    places.forEach((at, i) => {
      found[at] = kinds[i % kinds.length] ?? null;
    });
  };
  place('first', firsts);
  place('next', wrong - firsts);
  return found;
}

/** Desks in a drawn order, each again only when all have come; no month twice at one desk while there are others. */
function desksOf({ desks, rounds, pairs }: Spec, rng: Rng): Pick<Place, 'desk' | 'month'>[] {
  const width = pairs ? 2 : 1;
  const turns = rounds / width;
  const order: number[] = [];
  while (order.length < turns) order.push(...rng.shuffle(desks.map((_, i) => i)));
  const starts = desks.map(({ months }) =>
    rng.shuffle(Array.from({ length: Math.floor(months.length / width) }, (_, k) => k * width)),
  );
  return order.slice(0, turns).flatMap((desk) => {
    const free = starts[desk] as number[];
    const start = free.shift() ?? 0;
    free.push(start);
    const { months } = desks[desk] as Desk;
    return Array.from({ length: width }, (_, k) => ({ desk, month: months[start + k] ?? '' }));
  });
}
