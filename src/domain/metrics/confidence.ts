import { type Range, z95 } from './normal.ts';

/** Ratings of how likely the AI is wrong, on any ordinal scale, apart for wrong and right outputs. */
export interface Ratings {
  signal: readonly number[];
  noise: readonly number[];
}

export interface Auc {
  /** P(a wrong output is rated above a right one), ties ½. 0 to 1; ½ is no ranking at all. */
  auc: number | null;
  seHanleyMcNeil: number | null;
  /** Null when a class has fewer than two ratings. Not fit for single learners: its interval covers .60–.93. */
  seDeLong: number | null;
  /** The interval to show: Newcombe's method 5. */
  ciNewcombe5: Range | null;
}

/** For each value of `sorted`, how many of `others` (sorted too) lie below it, ties counting ½, as a share. */
function placements(sorted: ArrayLike<number>, others: ArrayLike<number>): Float64Array {
  const shares = new Float64Array(sorted.length);
  let [below, upTo] = [0, 0];
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] as number;
    while (below < others.length && (others[below] as number) < value) below++;
    if (upTo < below) upTo = below;
    while (upTo < others.length && (others[upTo] as number) <= value) upTo++;
    shares[i] = (below + upTo) / 2 / others.length;
  }
  return shares;
}

const mean = (values: Float64Array): number => values.reduce((sum, v) => sum + v, 0) / values.length;

function spread(values: Float64Array): number {
  const m = mean(values);
  return values.reduce((sum, v) => sum + (v - m) ** 2, 0) / (values.length - 1);
}

/** Hanley and McNeil's variance of an area a, with weights wS and wN for the two classes. */
function variance(a: number, m: number, n: number, wS: number, wN: number): number {
  return (a * (1 - a) * (1 + wS * ((1 - a) / (2 - a)) + wN * (a / (1 + a)))) / (m * n);
}

/**
 * Newcombe's method 5: the areas θ for which |θ − a| ≤ z·√V(θ), V with both weights N* = (m + n)/2 − 1. Of score
 * type, so it stays inside 0 to 1 and is honest at a = 0 and 1. Found by bisection.
 */
function newcombe5(a: number, m: number, n: number): Range {
  const star = (m + n) / 2 - 1;
  const end = (outer: number): number => {
    let [out, inside] = [outer, a];
    for (let i = 0; i < 100; i++) {
      const middle = (out + inside) / 2;
      if ((middle - a) ** 2 > z95 ** 2 * variance(middle, m, n, star, star)) out = middle;
      else inside = middle;
    }
    return (out + inside) / 2;
  };
  return { lo: a === 0 ? 0 : end(0), hi: a === 1 ? 1 : end(1) };
}

/**
 * Area under the ROC curve of the learner's ratings: Mann–Whitney with ties ½. Unit: share, 0 to 1. In
 * O(n log n), so that a long history stays cheap.
 * Sources: Hanley & McNeil 1982, Radiology 143:29 (area, standard error); DeLong, DeLong & Clarke-Pearson 1988,
 * Biometrics 44:837; Newcombe 2006, Statistics in Medicine 25:559, method 5 (interval; coverage .96–.98 measured by
 * the spec at learners' counts). All null when a class is empty.
 */
export function auc({ signal, noise }: Ratings): Auc {
  const [m, n] = [signal.length, noise.length];
  if (m === 0 || n === 0) return { auc: null, seHanleyMcNeil: null, seDeLong: null, ciNewcombe5: null };
  const s = Float64Array.from(signal).sort();
  const o = Float64Array.from(noise).sort();
  const above = placements(s, o);
  const area = mean(above);
  const deLong = m < 2 || n < 2 ? null : Math.sqrt(spread(above) / m + spread(placements(o, s)) / n);
  return {
    auc: area,
    seHanleyMcNeil: Math.sqrt(variance(area, m, n, m - 1, n - 1)),
    seDeLong: deLong,
    ciNewcombe5: newcombe5(area, m, n),
  };
}
