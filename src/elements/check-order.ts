import { hash32, seeded } from '../domain/rng.ts';

/** A lasting key from an option's own words. Two options with the same words would be one key. */
export const keyOf = (text: string): string => hash32(text.trim().replace(/\s+/g, ' ')).toString(36);

/** Pairs that stand the wrong way round: none in the right order, all of them in the opposite one. */
const inversions = (order: readonly number[]): number =>
  order.reduce((sum, a, i) => sum + order.slice(i + 1).filter((b) => b < a).length, 0);

/**
 * Mixes a list the same way for everyone who meets this question, so that a team can talk about "the third one". Of
 * several shuffles it takes the one that is furthest from both the order it came in, which for `order` and `match`
 * would be the answer, and its opposite: nearest to half of all pairs the wrong way round.
 */
export function mixed<T>(list: readonly T[], seed: string): T[] {
  const rng = seeded(hash32(seed));
  const places = list.map((_, i) => i);
  const half = (list.length * (list.length - 1)) / 4;
  const [best = places.toReversed()] = Array.from({ length: 12 }, () => rng.shuffle(places))
    .filter((order) => list.length < 2 || inversions(order) > 0)
    .toSorted((a, b) => Math.abs(inversions(a) - half) - Math.abs(inversions(b) - half));
  return best.map((place) => list[place] as T);
}
