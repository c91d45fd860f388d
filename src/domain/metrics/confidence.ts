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

/** How many wrong (`s`) and right (`n`) outputs were given one rating. */
interface Level {
  rating: number;
  s: number;
  n: number;
}

/** Ratings counted by value, lowest first: six steps stay six however long the history. */
function levels({ signal, noise }: Ratings): Level[] {
  const byRating = new Map<number, Level>();
  const at = (rating: number): Level => {
    const known = byRating.get(rating);
    if (known) return known;
    const level = { rating, s: 0, n: 0 };
    byRating.set(rating, level);
    return level;
  };
  for (const rating of signal) at(rating).s += 1;
  for (const rating of noise) at(rating).n += 1;
  return [...byRating.values()].sort((a, b) => a.rating - b.rating);
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
 * Area under the ROC curve of the learner's ratings: Mann–Whitney with ties ½. Unit: share, 0 to 1.
 * Sources: Hanley & McNeil 1982, Radiology 143:29 (area, standard error); DeLong, DeLong & Clarke-Pearson 1988,
 * Biometrics 44:837; Newcombe 2006, Statistics in Medicine 25:559, method 5 (interval; coverage .96–.98 measured by
 * the spec at learners' counts). All null when a class is empty.
 */
export function auc({ signal, noise }: Ratings): Auc {
  const [m, n] = [signal.length, noise.length];
  if (m === 0 || n === 0) return { auc: null, seHanleyMcNeil: null, seDeLong: null, ciNewcombe5: null };
  // Twice the pairs won, a tie being one: whole numbers, so that 0 and 1 are exact.
  let [won, belowS, belowN] = [0, 0, 0];
  const placed = levels({ signal, noise }).map((level) => {
    const [ofS, ofN] = [2 * belowN + level.n, 2 * belowS + level.s];
    won += level.s * ofS;
    belowS += level.s;
    belowN += level.n;
    return { ...level, ofS: ofS / (2 * n), ofN: ofN / (2 * m) };
  });
  const area = won / (2 * m * n);
  const spreadS = placed.reduce((sum, l) => sum + l.s * (l.ofS - area) ** 2, 0) / (m - 1);
  const spreadN = placed.reduce((sum, l) => sum + l.n * (l.ofN - (1 - area)) ** 2, 0) / (n - 1);
  const deLong = m < 2 || n < 2 ? null : Math.sqrt(spreadS / m + spreadN / n);
  return {
    auc: area,
    seHanleyMcNeil: Math.sqrt(variance(area, m, n, m - 1, n - 1)),
    seDeLong: deLong,
    ciNewcombe5: newcombe5(area, m, n),
  };
}
