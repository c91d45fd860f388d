import type { Rng } from '../../domain/rng.ts';

/*
 * Names come in pairs that sound alike. The same changes make a double ("Meier Glass", "Meyer Glass GmbH") and a
 * look-alike, so that spelling alone never tells which of the two it is.
 */

/** Pairs of words as they are read: "Meier Meyer, Jansen Janssen". */
const pairs = (text: string) => text.split(',').map((pair) => pair.trim().split(' ') as [string, string]);

const stems = pairs(`
  Meier Meyer, Jansen Janssen, Petersen Pedersen, Nilsen Nielsen,
  Schmitt Schmidt, Clarke Clark, Bauer Baur, Olsen Olson,
  Kowalski Kowalsky, Halvorsen Halverson, Dubois Duboys, Laurent Lorent,
  Harris Harriss, Philips Phillips, Stewart Stuart, Thomson Thompson,
  Read Reid, Gray Grey, Brenner Brennert, Hoffman Hoffmann,
  Keller Kellner, Vogel Vogl, Visser Vissers, Smit Smits,
  Moreau Moreaux, Girard Gerard, Carter Cartier, Allen Allan
`);
const trades = pairs(`
  Glass Glas, Logistics Logistik, Printing Printers, Catering Caterers,
  Metals Metal, Timber Timbers, Papers Paper, Electrics Electric,
  Packaging Packing
`);
const firstNames = pairs(`
  Anna Anne, Sofia Sophia, Jan Ian, Eric Erik,
  Maria Marie, Lukas Lucas, Nadia Nadja, Tomas Thomas
`);

/** Gives one name after another, never the same twice, and a near one beside each when asked. */
export function namer(people: boolean, rng: Rng) {
  const second = people ? firstNames : trades;
  const queue = rng.shuffle(stems);
  const taken: string[][] = [];
  /** Near one that is there already, and so a look-alike that nobody counted. */
  const near = (name: string) => {
    const parts = tokens(name);
    return taken.some((other) => other.some((part) => parts.includes(part)) && alikeTokens(parts, other));
  };
  let at = 0;
  const whole = (stem: string, part: string, form: string) =>
    people ? `${part} ${stem}` : `${stem} ${part}${form && ` ${form}`}`;
  return {
    take: (name: string) => void taken.push(tokens(name)),
    /** A name, and one that is a slip of the pen away from it. */
    pair(form: string): [string, string] {
      for (;;) {
        const [stem, stemLike] = queue[at++ % queue.length] as [string, string];
        const [part, partLike] = rng.pick(second);
        const first = whole(stem, part, form);
        const ways = [whole(stemLike, part, form), whole(stem, partLike, form)];
        if (people) ways.push(whole(stem, `${part[0]}.`, ''));
        else if (form) ways.push(whole(stem, part, ''));
        const like = rng.pick(ways);
        if (near(first) || near(like)) continue;
        taken.push(tokens(first), tokens(like));
        return rng.chance(0.5) ? [first, like] : [like, first];
      }
    },
  };
}

const forms = /\b(gmbh|bv|sarl|ltd|inc)\b/g;
const split = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[.,&-]/g, ' ')
    .replace(forms, ' ')
    .split(/\s+/)
    .filter((part) => part !== '')
    .sort();

/** Names are held against each other again and again; what was split once is kept, up to a few thousand. */
const known = new Map<string, string[]>();
function tokens(name: string): string[] {
  const found = known.get(name);
  if (found) return found;
  if (known.size > 4_000) known.clear();
  const parts = split(name);
  known.set(name, parts);
  return parts;
}

/** Letters to change, add or leave out between two words (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Two names spelled nearly alike: at most one word differs, and that by little. Legal forms do not count. */
export const alike = (a: string, b: string): boolean => alikeTokens(tokens(a), tokens(b));

function alikeTokens(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  if (!one.some((part) => other.includes(part))) return false;
  const left = one.filter((part) => !other.includes(part));
  const right = other.filter((part) => !one.includes(part));
  if (left.length === 0 && right.length === 0) return true;
  const [x, y] = [left[0] ?? '', right[0] ?? ''];
  if (left.length !== 1 || right.length !== 1) return false;
  const initial = (short: string, long: string) => short.length === 1 && long.startsWith(short);
  return initial(x, y) || initial(y, x) || x.slice(0, 4) === y.slice(0, 4) || distance(x, y) <= 2;
}
