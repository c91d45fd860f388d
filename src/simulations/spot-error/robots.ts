import { hash32, type Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import type { Action, Visible, VisiblePart, VisiblePiece, World } from './types.ts';

type SpotRobot = Robot<Visible, Action>;

/** What a policy wants to mark, with the kind and second answer it would give. */
interface Wish {
  part: string;
  kind?: string;
  fix?: string | undefined;
}

const kindOf = ({ kinds }: Visible, wish: Wish): string => wish.kind ?? kinds[0]?.id ?? '';
const fixOf = ({ fix }: Visible, wish: Wish): string => wish.fix ?? fix?.options[0]?.id ?? '';

/**
 * Works a piece in the order of the screen: records first if it reads, then marks with their answers, then commit. A
 * piece does not change while it is worked, so its wishes are made once.
 */
function policy(reads: boolean, choose: (piece: VisiblePiece, visible: Visible) => Wish[]): SpotRobot {
  const made = new WeakMap<object, Wish[]>();
  const wishesFor = (item: VisiblePiece, visible: Visible): Wish[] => {
    const wishes = made.get(item.panels) ?? choose(item, visible);
    made.set(item.panels, wishes);
    return wishes;
  };
  return (visible) => {
    const { item, missing, phase } = visible;
    if (!item || phase !== 'marking') return { do: 'next' };
    const closed = reads && item.records.find(({ record }) => record === null);
    if (closed) return { do: 'open', record: closed.id };
    const wishes = wishesFor(item, visible);
    const { marks } = item.chosen;
    const lack = missing[0];
    if (lack) {
      const wish = wishes.find(({ part }) => part === lack.part) ?? { part: lack.part };
      return lack.of === 'kind'
        ? { do: 'kind', part: lack.part, kind: kindOf(visible, wish) }
        : { do: 'fix', part: lack.part, fix: fixOf(visible, wish) };
    }
    const open = wishes.find(({ part }) => !marks.some((mark) => mark.part === part));
    return open ? { do: 'mark', part: open.part } : { do: 'commit' };
  };
}

const parts = ({ panels }: VisiblePiece): VisiblePart[] => panels.flatMap((panel) => panel.parts);
const textOf = ({ cells }: VisiblePart): string => cells.join(' ');
const wish = ({ at }: VisiblePart): Wish => ({ part: at });

/** Marks every part a test holds of. */
const marking = (
  test: (part: VisiblePart, i: number, all: VisiblePart[]) => boolean,
  reads = false,
): SpotRobot => policy(reads, (piece) => parts(piece).filter(test).map(wish));

/** Marks the share of parts that come first when ranked by one figure, the largest first. */
const topShare = (share: number, figure: (part: VisiblePart, all: VisiblePart[]) => number): SpotRobot =>
  policy(false, (piece) => {
    const all = parts(piece);
    const ranked = all
      .map((part) => ({ part, figure: figure(part, all) }))
      .sort((a, b) => b.figure - a.figure);
    return ranked.slice(0, Math.max(1, Math.round(share * all.length))).map(({ part }) => wish(part));
  });

const digits = (part: VisiblePart): number => textOf(part).replace(/\D/g, '').length;
const letters = (part: VisiblePart): number => textOf(part).length;
const wordsOf = (part: VisiblePart): string[] =>
  textOf(part)
    .toLowerCase()
    .match(/[\p{L}\d.,-]{3,}/gu) ?? [];

/** Share of a part's words that no other part of the piece has: how odd it looks among its neighbours. */
function rareness(part: VisiblePart, all: VisiblePart[]): number {
  const words = [...new Set(wordsOf(part))];
  const rest = all.filter((other) => other !== part).map((other) => ` ${textOf(other).toLowerCase()} `);
  return words.length === 0
    ? 0
    : words.filter((word) => !rest.some((text) => text.includes(word))).length / words.length;
}

/** How far a part's largest number lies from the middle of all parts' largest numbers. */
function farOut(part: VisiblePart, all: VisiblePart[]): number {
  const largest = (p: VisiblePart) =>
    Math.max(0, ...(textOf(p).match(/\d[\d,]*(\.\d+)?/g) ?? []).map((n) => Number(n.replaceAll(',', ''))));
  const sorted = all.map(largest).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return Math.abs(Math.log1p(largest(part)) - Math.log1p(middle));
}

/** Words that sound like trouble, and words that sound like certainty. */
const alarming =
  /\b(error|stopp?ed|failed|not|no|never|none|late|odd|except|only|waits?|missing|twice|unknown)\b/i;
const certain = /\b(always|all|every|fully|surely|certain|clear|complete|exact|full|any)\b/i;

/** Toggles nothing back: each step marks one more part or stops, so that about a quarter of the parts is marked. */
function random(visible: Visible, rng: Rng): Action {
  const { item, missing, phase } = visible;
  if (!item || phase !== 'marking') return { do: 'next' };
  const lack = missing[0];
  if (lack?.of === 'kind') return { do: 'kind', part: lack.part, kind: rng.pick(visible.kinds).id };
  if (lack) return { do: 'fix', part: lack.part, fix: rng.pick(visible.fix?.options ?? []).id };
  const marked = new Set(item.chosen.marks.map(({ part }) => part));
  const left = parts(item).filter(({ at }) => !marked.has(at));
  const next = left.length > 0 && rng.chance(0.75) ? rng.pick(left) : null;
  return next ? { do: 'mark', part: next.at } : { do: 'commit' };
}

/** For the gate and the tests alone: an expert who holds the key, and looks at it once every record is open. */
export function expertFor(world: World): SpotRobot {
  const wishes = new Map(
    world.pieces.map(({ key, panels }) => [
      key,
      panels.flatMap((panel) =>
        panel.parts.flatMap(({ at, fault }) =>
          fault ? [{ part: at, kind: fault.kind, fix: fault.fix[0] }] : [],
        ),
      ),
    ]),
  );
  return policy(true, ({ key }) => wishes.get(key) ?? []);
}

/** Policies that see only the screen. What is wrong lies in prose, so `expert` passes with a key alone. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  'accept-all': policy(false, () => []),
  'reject-all': marking(() => true),
  /** Opens every record and still marks nothing, or everything. */
  'opens-all-marks-none': policy(true, () => []),
  'opens-all-marks-all': marking(() => true, true),
  random,
  coin: marking((part) => hash32(`${part.at} ${textOf(part)}`) % 2 === 0),
  'one-in-four': marking((part) => hash32(`four ${part.at} ${textOf(part)}`) % 4 === 0),
  first: marking((_, i) => i === 0),
  last: marking((_, i, all) => i === all.length - 1),
  'first-half': marking((_, i, all) => i < all.length / 2),
  'second-half': marking((_, i, all) => i >= all.length / 2),
  'every-third': marking((_, i) => i % 3 === 2),
  'always-the-middle': marking((_, i, all) => Math.abs(i - (all.length - 1) / 2) <= all.length / 6),
  longest: topShare(0.25, letters),
  shortest: topShare(0.25, (part) => -letters(part)),
  'longest-half': topShare(0.5, letters),
  'most-figures': topShare(0.25, digits),
  'fewest-figures': topShare(0.25, (part) => -digits(part)),
  'any-figure': marking((part) => digits(part) > 0),
  'no-figure': marking((part) => digits(part) === 0),
  'odd-words': topShare(0.25, rareness),
  'plain-words': topShare(0.25, (part, all) => -rareness(part, all)),
  'far-out-figure': topShare(0.25, farOut),
  'alarming-words': marking((part) => alarming.test(textOf(part))),
  'certain-words': marking((part) => certain.test(textOf(part))),
  /** Trusts the last piece, or doubts it alone. */
  'all-but-the-last-piece': policy(false, (piece, { number, total }) =>
    number < total ? parts(piece).map(wish) : [],
  ),
  'the-first-piece-only': policy(false, (piece, { number }) => (number === 1 ? parts(piece).map(wish) : [])),
  /** In two pieces side by side: doubts one of them. */
  'left-panel': policy(false, ({ panels }) => panels.slice(0, 1).flatMap((panel) => panel.parts.map(wish))),
  'right-panel': policy(false, ({ panels }) => panels.slice(1).flatMap((panel) => panel.parts.map(wish))),
  expert: policy(true, () => []),
};
