import type { Rng } from '../../rng.ts';


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
export const serial = (key: string): string => key.replace(/\D/g, '');

/** `count` different numbers of this many digits, so that no two keys of a list are alike by chance. */
export function distinct(count: number, length: number, rng: Rng): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(String(rng.int(10 ** (length - 1), 10 ** length - 1)));
  return [...drawn];
}
