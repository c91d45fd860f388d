import type { Rng } from '../../rng.ts';
import type { Item, Kind, Line, Parts, Result, Want } from './kind.ts';

const linesOfBatch = 4;

/** Draws until the fault changes the output, and by enough to matter; sound items are right at the first draw. */
export function drawItem<G extends Parts>(kind: Kind<G>, want: Want<G['fault']>, rng: Rng): Item<G> {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const shared = kind.shared(want, rng);
    const lines = want.batch ? batch(kind, want.fault, shared, rng) : [single(kind, want.fault, shared, rng)];
    if (fits(kind, want, lines)) return { lines, shared };
  }
  throw new RangeError(`${kind.name}: no item with the fault ${want.fault} in 1,000 draws`);
}

/** A fault that a change can bring into several lines at once. */
const isSystematic = <G extends Parts>(kind: Kind<G>, fault: G['fault']): boolean =>
  kind.faults[fault].habit !== undefined;

/** The lines whose output is wrong, by their place. */
export const hitsOf = <G extends Parts>(lines: readonly Line<G>[]): Set<number> =>
  new Set(lines.flatMap(({ said, right }, i) => (said === right ? [] : [i])));

export const sum = (results: readonly Result[]): number =>
  results.reduce<number>((total, result) => total + Number(result), 0);

/** By how much the total of the lines is off. */
export const off = <G extends Parts>(lines: readonly Line<G>[]): number =>
  Math.abs(sum(lines.map(({ said }) => said)) - sum(lines.map(({ right }) => right)));

function fits<G extends Parts>(
  kind: Kind<G>,
  { fault, batch: asBatch }: Want<G['fault']>,
  lines: readonly Line<G>[],
): boolean {
  if (fault === null) return true;
  if (hitsOf(lines).size < (asBatch && isSystematic(kind, fault) ? 2 : 1)) return false;
  const right = kind.inMoney ? sum(lines.map((line) => line.right)) : 0;
  return !kind.inMoney || off(lines) >= Math.max(100, Math.abs(right) / 100);
}

function made<G extends Parts>(
  kind: Kind<G>,
  traits: G['traits'],
  fault: G['fault'] | null,
  shared: G['shared'],
  place: number,
  version: '4.2' | '4.3',
  rng: Rng,
): Line<G> {
  const facts = kind.draw(traits, shared, rng, place);
  const trueView = kind.view(facts, null, shared);
  const right = kind.read(facts, trueView, shared);
  if (fault === null) return { facts, view: trueView, said: right, right, version };
  const view = kind.view(facts, fault, shared);
  return { facts, view, said: kind.read(facts, view, shared), right, version };
}

function single<G extends Parts>(
  kind: Kind<G>,
  fault: G['fault'] | null,
  shared: G['shared'],
  rng: Rng,
): Line<G> {
  const harmless = kind.lures(fault === null, shared, rng);
  const traits = fault === null ? harmless : kind.baited(fault, harmless, shared, rng);
  return made(kind, traits, fault, shared, 0, rng.pick(['4.2', '4.3'] as const), rng);
}

/**
 * Four lines; version 4.3 came after the first or before all of them. A systematic fault came with it and hits
 * two or three lines, any other fault one. Harmless twins stand in right and wrong batches alike, and a right
 * batch may have several lines alike too, so that neither is a sign of a fault.
 */
function batch<G extends Parts>(
  kind: Kind<G>,
  fault: G['fault'] | null,
  shared: G['shared'],
  rng: Rng,
): Line<G>[] {
  const before = rng.int(0, 1);
  const everywhere = fault !== null && isSystematic(kind, fault);
  const special = everywhere ? rng.int(2, 3) : 1;
  const places = rng.shuffle(Array.from({ length: linesOfBatch - before }, (_, i) => before + i));
  const baits = new Set(places.slice(0, special));
  return Array.from({ length: linesOfBatch }, (_, i) => {
    const changed = i >= before;
    const baited = fault !== null && baits.has(i);
    const harmless = rng.chance(0.5) ? kind.lures(fault === null, shared, rng) : kind.bland(rng);
    const traits = baited ? kind.baited(fault, harmless, shared, rng) : harmless;
    const hit = everywhere ? changed : baited;
    return made(kind, traits, hit ? fault : null, shared, i, changed ? '4.3' : '4.2', rng);
  });
}
