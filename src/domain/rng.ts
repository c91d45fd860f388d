import { hash32 } from './hash32.ts';

export { hash32 };

/**
 * The only source of chance. `seeded` is a pure function of its seed (sfc32 by C. Doty-Humphrey, PractRand;
 * seeded through splitmix32), so the same seed draws the same shift on every machine, for ever.
 */
export interface Rng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** One element; throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** A shuffled copy (Fisher and Yates). */
  shuffle<T>(list: readonly T[]): T[];
  /** An independent stream named `label`: drawing more from one never moves the other. */
  fork(label: string): Rng;
}

function splitmix32(state: number): () => number {
  let s = state | 0;
  return () => {
    s = (s + 0x9e3779b9) | 0;
    let t = s ^ (s >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return (t ^ (t >>> 15)) >>> 0;
  };
}

/** A random stream from a whole-number seed (0 to 2^32−1; other numbers are folded into that range). */
export function seeded(seed: number): Rng {
  const mix = splitmix32(seed >>> 0);
  // Signed 32-bit numbers throughout: an engine keeps those without a box, and boxes were a quarter of the time.
  let a = mix() | 0;
  let b = mix() | 0;
  let c = mix() | 0;
  let d = 1;
  const raw = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t;
  };
  for (let i = 0; i < 12; i++) raw();
  const next = () => ((raw() >>> 0) * 0x200000 + (raw() >>> 11)) / 0x20000000000000;
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (p) => next() < p,
    pick(list) {
      if (list.length === 0) throw new RangeError('pick: the list is empty');
      return list[int(0, list.length - 1)] as (typeof list)[number];
    },
    shuffle(list) {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(0, i);
        [copy[i], copy[j]] = [copy[j] as (typeof copy)[number], copy[i] as (typeof copy)[number]];
      }
      return copy;
    },
    fork: (label) => seeded((seed ^ hash32(label)) >>> 0),
  };
}
