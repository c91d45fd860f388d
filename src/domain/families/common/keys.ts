import type { Rng } from '../../rng.ts';

/** So many digits, the first of them not 0. */
export const digits = (count: number, rng: Rng): string =>
  String(rng.int(10 ** (count - 1), 10 ** count - 1));

/**
 * The same key as somebody else may have typed it: the digits stay, signs and letters move. On the first level
 * of subtlety it stays as it is.
 */
export function respell(key: string, subtlety: number, rng: Rng): string {
  const [prefix = '', serial = ''] = key.split('-');
  if (subtlety <= 1) return key;
  if (subtlety === 2) return rng.pick([`${prefix}${serial}`, `${prefix} ${serial}`, `${prefix}/${serial}`]);
  return rng.pick([serial, `${prefix.toLowerCase()}${serial}`, `No. ${serial}`]);
}

/** What all spellings of a key have in common. */
export function serial(key: string): string {
  let kept = '';
  for (let i = 0; i < key.length; i++) {
    const sign = key[i] as string;
    if (sign >= '0' && sign <= '9') kept += sign;
  }
  return kept;
}

/** `count` different numbers of this many digits, so that no two keys of a list are alike by chance. */
export function distinct(count: number, length: number, rng: Rng): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(digits(length, rng));
  return [...drawn];
}
