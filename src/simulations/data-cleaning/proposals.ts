import type { Rng } from '../../domain/rng.ts';
import { amountIn, tableSets } from './sets.ts';
import {
  type Check,
  type Deed,
  type Kind,
  type Proposal,
  type World,
  type WrongKind,
  wrongKinds,
} from './types.ts';
import { monthFirst, slipsOf, writeAmount, writeDate, zeroes } from './values.ts';

type Parts = Pick<World, 'spec' | 'rows' | 'origins' | 'truths'>;

/** Kinds of faults that can be mended from what the papers say. */
export const isMendable = (kind: Kind): boolean => isFault(kind) && kind !== 'unknown';
const soundOnes: readonly Kind[] = [
  'plain',
  'lookAlikes',
  'dayFirst',
  'smallAmounts',
  'largeAmounts',
  'idle',
  'longAccounts',
  'bankLetters',
];
export const isFault = (kind: Kind): boolean => !soundOnes.includes(kind);

/** The other row of a pair, by index; −1 for a row that stands alone. */
export function partnerOf({ origins }: Pick<World, 'origins'>, at: number): number {
  const pair = origins[at]?.pair ?? null;
  return pair === null ? -1 : origins.findIndex((o, i) => i !== at && o.pair === pair);
}

/** The deed that mends a row, or a pair of which this is one; null where nothing can or need be done. */
export function mendingOf(parts: Parts, at: number): Deed | null {
  const { rows, origins, truths } = parts;
  const [row, origin] = [rows[at], origins[at]];
  if (!row || !origin || !isMendable(origin.kind)) return null;
  const truth = truths[at];
  if (origin.kind === 'obsolete') return { kind: 'obsolete', row: row.key };
  if (origin.kind === 'duplicates') {
    const other = rows[partnerOf(parts, at)];
    if (!other) return null;
    return origin.keep
      ? { kind: 'merge', keep: row.key, drop: other.key }
      : { kind: 'merge', keep: other.key, drop: row.key };
  }
  if (!truth || origin.column === null) return null;
  return { kind: 'set', row: row.key, column: origin.column, value: truth.texts[origin.column] };
}

/** Which fault or look-alike a wrong proposal is made on. */
const groundOf = (wrong: WrongKind): Kind =>
  wrong === 'olderKept'
    ? 'duplicates'
    : wrong === 'guesses'
      ? 'unknown'
      : wrong === 'wrongOrder'
        ? 'dateOrder'
        : wrong;

/** What a wrong proposal wants done. */
function wrongDeed(parts: Parts, wrong: WrongKind, at: number, rng: Rng): Deed {
  const { spec, rows } = parts;
  const row = rows[at] as World['rows'][number];
  const set = (column: 'account' | 'date' | 'amount', value: string): Deed => ({
    kind: 'set',
    row: row.key,
    column,
    value,
  });
  const { unit } = tableSets[spec.set];
  const amount = parts.truths[at]?.amount ?? 0;
  switch (wrong) {
    case 'lookAlikes':
    case 'olderKept': {
      const other = rows[partnerOf(parts, at)] as World['rows'][number];
      // Like a right one, a look-alike is merged into the record used last; a double into the other one.
      const [older, newer] = row.last < other.last ? [row, other] : [other, row];
      const [keep, drop] = wrong === 'olderKept' ? [older, newer] : [newer, older];
      return { kind: 'merge', keep: keep.key, drop: drop.key };
    }
    case 'idle':
      return { kind: 'obsolete', row: row.key };
    case 'dayFirst':
      return set('date', monthFirst(row.date) ?? row.date);
    case 'wrongOrder':
      return set('date', row.date.replaceAll('/', '-'));
    case 'smallAmounts':
      return set('amount', writeAmount(spec.set, amount * unit.bare.times));
    case 'largeAmounts':
      return set('amount', writeAmount(spec.set, rng.pick(slipsOf(unit, amount))));
    case 'longAccounts':
      return set('account', row.account.slice(0, 22));
    case 'bankLetters':
      return set('account', zeroes(row.account));
    case 'guesses':
      return guess(row, parts, at, rng);
  }
}

/** A likely value for a gap, which is not the right one: nobody can know it, and luck would be no lesson. */
function guess(row: World['rows'][number], { spec, truths }: Parts, at: number, rng: Rng): Deed {
  const { unit, years } = tableSets[spec.set];
  const two = (n: number) => String(n).padStart(2, '0');
  const column = row.date === '' ? 'date' : 'amount';
  const draw = () =>
    column === 'date'
      ? writeDate(`${rng.int(...years)}-${two(rng.int(1, 12))}-${two(rng.int(1, 28))}`)
      : writeAmount(spec.set, amountIn(unit, rng));
  let value = draw();
  while (value === truths[at]?.texts[column]) value = draw();
  return { kind: 'set', row: row.key, column, value };
}

/** Stated by the tool from the look of a row alone, so it says nothing about right and wrong. */
const confidence = (rng: Rng) => rng.int(68, 98) / 100;

/**
 * Exactly `right` right proposals and the wrong ones of each kind, at most one on a row or pair.
 * Throws RangeError when there are too few rows for them.
 */
export function proposalsOf(parts: Parts, rng: Rng): Proposal[] {
  const { spec, rows, origins } = parts;
  const used = new Set<number>();
  const found: Proposal[] = [];
  const anchors = rng.shuffle(rows.map((_, i) => i));
  const take = (at: number, deed: Deed, wrong: WrongKind | null) => {
    const partner = partnerOf(parts, at);
    used.add(at);
    if (partner >= 0) used.add(partner);
    const kind = origins[at]?.kind ?? 'plain';
    found.push({ row: rows[at]?.key ?? '', deed, confidence: confidence(rng), wrong, kind });
  };
  for (const wrong of wrongKinds) {
    for (let i = 0; i < spec.proposals.wrong[wrong]; i++) {
      const at = anchors.find((a) => !used.has(a) && origins[a]?.kind === groundOf(wrong));
      if (at === undefined)
        throw new RangeError(`${spec.scenario}: no row is left for a wrong proposal of the kind ${wrong}`);
      take(at, wrongDeed(parts, wrong, at, rng), wrong);
    }
  }
  const free = anchors.filter((at) => isMendable(origins[at]?.kind ?? 'plain'));
  for (let i = 0; i < spec.proposals.right; i++) {
    const at = free.find((a) => !used.has(a));
    const deed = at === undefined ? null : mendingOf(parts, at);
    if (at === undefined || deed === null)
      throw new RangeError(`${spec.scenario}: too few faults for ${spec.proposals.right} right proposals`);
    take(at, deed, null);
  }
  const order = new Map(rows.map(({ key }, i) => [key, i]));
  return found.sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0));
}

/** Marks of the checking AI: right ones but for so many missed faults and so many sound records it flags. */
export function checksOf({ spec, rows, origins }: Parts, rng: Rng): Check[] {
  const order = rng.shuffle(rows.map((_, i) => i));
  const some = (fault: boolean, n: number, what: string) => {
    const fits = order.filter((at) => isFault(origins[at]?.kind ?? 'plain') === fault);
    // The kinds that look faulty are what a checker stumbles over.
    const odd = fits.filter((at) => origins[at]?.kind !== 'plain');
    const picked = [...odd, ...fits.filter((at) => !odd.includes(at))].slice(0, n);
    if (picked.length < n) throw new RangeError(`${spec.scenario}: too few rows for ${n} ${what}`);
    return picked;
  };
  const wrong = new Set([
    ...some(true, spec.checker.missed, 'missed faults'),
    ...some(false, spec.checker.flagged, 'wrongly flagged records'),
  ]);
  return rows.map((_, at) => ({
    says: isFault(origins[at]?.kind ?? 'plain') === wrong.has(at) ? 'right' : 'not-right',
    confidence: confidence(rng),
  }));
}
