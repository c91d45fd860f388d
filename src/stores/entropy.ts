/** Fresh chance from the browser; everything drawn from a seed uses `domain/rng.ts` instead. */
const letters = '0123456789abcdefghijklmnopqrstuvwxyz';

/** `length` characters of `0-9a-z`, each equally likely. */
export function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    // Bytes from 252 on are dropped: 252 is 7 × 36, so no letter comes up more often than another.
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < 252 && text.length < length) text += letters[byte % 36];
    }
  }
  return text;
}

/** A whole number from 0 to 2^32 − 1 for a shift nobody has drawn before. */
export const freshSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] as number;

/** A new id of 12 characters for a run (62 bits: no clash within a lifetime of runs). */
export const newId = (): string => randomText(12);
