/** What is written above a plot, and where along it, 0 to 1. */
interface Words {
  at: number;
  label: string;
}

/** Where they stand. */
export interface Placed {
  /** Row, 0 on top. */
  row: number;
  /** The words begin at the mark (0), have it in their middle (1) or end at it (2). */
  side: 0 | 1 | 2;
  /** The mark and the ends of its words in pixels of the narrowest plot. */
  x: number;
  from: number;
  to: number;
}

/** A plot on a screen of 320 px, and the room beside it that the numbers of the upright axis take. */
export const narrow = { plot: 228, before: 52, after: 4 };
/** Words of small print (12 px) are at most so wide: short ones may hold wide letters alone. */
const widest = (words: string): number => 6 + 5.8 * words.length;
/** Pixels between a mark and its words. */
const air = 5;

/**
 * Rows of words above a plot, as few as will do: no two words touch, none leaves the picture, and no mark's line runs
 * through the words of another. Settled for the narrowest plot, it holds for any wider one, because marks only move
 * apart. Words so long that all this cannot be had at once may be crossed by a line, and nothing else.
 */
export function flagsOf<W extends Words>(marks: readonly W[]): (W & Placed)[] {
  for (const lines of [true, false])
    for (let rows = 1; rows <= marks.length; rows++) {
      const all = settle(marks, rows, lines, []);
      if (all) return all;
    }
  return [];
}

/** The first way to place all words that are left beside those that are `done`; null when there is none. */
function settle<W extends Words>(
  [mark, ...rest]: readonly W[],
  rows: number,
  lines: boolean,
  done: (W & Placed)[],
): (W & Placed)[] | null {
  if (!mark) return done;
  const x = mark.at * narrow.plot;
  const width = widest(mark.label);
  for (let row = rows; row-- > 0; )
    for (const side of mark.at > 0.5 ? ([2, 0, 1] as const) : ([0, 2, 1] as const)) {
      const from = x + air * (1 - side) - (width * side) / 2;
      const to = from + width;
      const one = { ...mark, row, side, x, from, to };
      const all =
        from >= -narrow.before &&
        to <= narrow.plot + narrow.after &&
        done.every(
          (other) => isFree(one, other) && !(lines && (isCrossed(one, other) || isCrossed(other, one))),
        ) &&
        settle(rest, rows, lines, [...done, one]);
      if (all) return all;
    }
  return null;
}

const isFree = (a: Placed, b: Placed): boolean =>
  a.row !== b.row || a.to + air < b.from || b.to + air < a.from;

/** A line runs from its own row down to the plot. */
const isCrossed = (words: Placed, line: Placed): boolean =>
  line.row <= words.row && line.x > words.from - air + 1 && line.x < words.to + air - 1;
