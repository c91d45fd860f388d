import { hash32, seeded } from '../domain/rng.ts';

/** A lasting key from an option's own words. Two options with the same words would be one key. */
export const keyOf = (text: string): string => hash32(text.trim().replace(/\s+/g, ' ')).toString(36);

/**
 * Mixes a list the same way for everyone who meets this question, so that a team can talk about "the third one",
 * and never leaves it in the order it came in, which for `order` and `match` would be the answer.
 */
export function mixed<T>(list: readonly T[], seed: string): T[] {
  const once = seeded(hash32(seed)).shuffle(list);
  const same = once.every((item, i) => item === list[i]);
  return same && once.length > 1 ? [...once.slice(1), once[0] as T] : once;
}
