import type { Rng } from '../../domain/rng.ts';
import type { FaultyVersion, OddVersion, Part, Piece, PoolPart, PoolPiece, Spec, World } from './types.ts';

const partsOf = (piece: PoolPiece): PoolPart[] => piece.panels.flatMap(({ parts }) => parts);

/** Most faults a piece can show at once: what it says itself, and never more than two in three of its parts. */
export const roomOf = (piece: PoolPiece): number => {
  const parts = partsOf(piece);
  const faultable = parts.filter(({ faulty }) => faulty.length > 0).length;
  return Math.max(0, Math.min(piece.most, faultable, Math.floor((2 * parts.length) / 3)));
};

/** May be shown without a fault: something in it looks odd and is right, so that it is a look-alike. */
export const canBeSound = (piece: PoolPiece): boolean => partsOf(piece).some(({ odd }) => odd.length > 0);

/**
 * Draws a run: which pieces, which of them are sound throughout, which parts of the others are wrong (exactly
 * `draw.faults` in all), and which odd but true versions stand beside them. A sound piece never comes before a faulty
 * one of its family, so that it is a look-alike of something already met. Throws RangeError, in words, when the
 * pieces do not suffice.
 */
export function drawWorld(spec: Spec, rng: Rng): World {
  const chosen = choosePieces(spec, rng.fork('pieces'));
  const faulty = chosen.filter(({ sound }) => !sound);
  const share = shareOut(
    spec,
    faulty.map(({ piece }) => roomOf(piece)),
    rng.fork('share'),
  );
  // A sound piece shows as many odd parts more as the others have faults, or their number would give it away.
  const usual = Math.round(spec.draw.faults / faulty.length);
  const pieces = chosen.map(({ piece, sound }, i): Piece => {
    const faults = sound ? 0 : (share[faulty.findIndex((entry) => entry.piece === piece)] ?? 0);
    return drawPiece(piece, faults, usual, `${i + 1}`, rng.fork(`piece ${piece.id}`));
  });
  const parts = pieces.reduce((sum, { panels }) => sum + panels.reduce((n, p) => n + p.parts.length, 0), 0);
  return { spec, pieces, wrongShare: spec.draw.faults / parts };
}

interface Chosen {
  piece: PoolPiece;
  sound: boolean;
}

function choosePieces({ scenario, draw, pieces }: Spec, rng: Rng): Chosen[] {
  const order = rng.shuffle(pieces);
  const taken: Chosen[] = [];
  const isTaken = (piece: PoolPiece) => taken.some((entry) => entry.piece === piece);
  for (const piece of order) {
    if (taken.filter(({ sound }) => sound).length === draw.sound) break;
    if (isTaken(piece) || !canBeSound(piece)) continue;
    const like = ({ piece: other, sound }: Chosen) => !sound && other.family === piece.family;
    const partner = taken.some(like)
      ? null
      : order.find(
          (other) => other !== piece && other.family === piece.family && !isTaken(other) && roomOf(other) > 0,
        );
    if (partner === undefined || taken.length + (partner ? 2 : 1) > draw.pieces) continue;
    if (partner) taken.push({ piece: partner, sound: false });
    taken.push({ piece, sound: true });
  }
  for (const piece of order) {
    if (taken.length >= draw.pieces) break;
    if (!isTaken(piece) && roomOf(piece) > 0) taken.push({ piece, sound: false });
  }
  const sound = taken.filter((entry) => entry.sound).length;
  if (taken.length !== draw.pieces || sound !== draw.sound)
    throw new RangeError(
      `${scenario}: cannot draw ${draw.pieces} pieces with ${draw.sound} sound look-alikes from ${pieces.length}`,
    );
  return inOrder(rng.shuffle(taken));
}

/** Puts a faulty piece of the same family before each sound one: they change places where it is needed. */
function inOrder(chosen: Chosen[]): Chosen[] {
  const order = [...chosen];
  order.forEach((entry, i) => {
    if (!entry.sound) return;
    const like = ({ piece, sound }: Chosen) => !sound && piece.family === entry.piece.family;
    if (order.slice(0, i).some(like)) return;
    const later = order.findIndex((other, j) => j > i && like(other));
    if (later < 0) return;
    order[i] = order[later] as Chosen;
    order[later] = entry;
  });
  return order;
}

/** Deals the faults out: at least one for each piece with a fault, none above its room, by chance otherwise. */
function shareOut({ scenario, draw }: Spec, rooms: number[], rng: Rng): number[] {
  const room = rooms.reduce((sum, n) => sum + n, 0);
  if (room < draw.faults || draw.faults < rooms.length)
    throw new RangeError(
      `${scenario}: cannot place ${draw.faults} faults in ${rooms.length} pieces that have room for ${room}`,
    );
  const share = rooms.map(() => 1);
  const even = Math.ceil(draw.faults / Math.max(1, rooms.length)) + 1;
  for (let left = draw.faults - rooms.length; left > 0; left--) {
    const open = rooms.flatMap((most, i) => ((share[i] as number) < most ? [i] : []));
    const modest = open.filter((i) => (share[i] as number) < even);
    const at = rng.pick(modest.length > 0 ? modest : open);
    share[at] = (share[at] as number) + 1;
  }
  return share;
}

/** How often another choice of wrong parts is tried before a piece is said to be impossible. */
const tries = 200;

/** One piece with exactly `faults` wrong parts; `usual` is how many a faulty one has. */
function drawPiece(pool: PoolPiece, faults: number, usual: number, key: string, rng: Rng): Piece {
  const parts = partsOf(pool);
  for (let i = 0; i < tries; i++) {
    const wrong = chooseVersions(parts, faults, new Map(), rng, ({ faulty }) => faulty);
    if (!wrong) continue;
    const lures = lureVersions(parts, pool.lures + (faults === 0 ? usual : 0), wrong, rng);
    return build(pool, key, wrong, lures, rng);
  }
  throw new RangeError(`${pool.id}: cannot show ${faults} faults at once`);
}

type Choice<V> = Map<string, V>;

/** Picks versions for `count` parts so that none of them changes a part another one needs as it is; null if it cannot. */
function chooseVersions<V extends OddVersion | FaultyVersion>(
  parts: PoolPart[],
  count: number,
  taken: ReadonlyMap<string, OddVersion>,
  rng: Rng,
  versionsOf: (part: PoolPart) => V[],
): Choice<V> | null {
  const chosen: Choice<V> = new Map();
  const kept = new Set([...taken.values()].flatMap(({ keeps }) => keeps));
  for (const part of rng.shuffle(parts)) {
    if (chosen.size === count) break;
    if (kept.has(part.at) || taken.has(part.at)) continue;
    const fitting = versionsOf(part).filter(
      ({ keeps }) => !keeps.some((at) => chosen.has(at) || taken.has(at)),
    );
    if (fitting.length === 0) continue;
    const version = rng.pick(fitting);
    chosen.set(part.at, version);
    for (const at of version.keeps) kept.add(at);
  }
  return chosen.size === count ? chosen : null;
}

/** As many odd but true versions as there is room for beside the faults, `most` at the most. */
function lureVersions(
  parts: PoolPart[],
  most: number,
  wrong: Choice<FaultyVersion>,
  rng: Rng,
): Choice<OddVersion> {
  for (let count = Math.min(most, parts.length); count > 0; count--) {
    const chosen = chooseVersions(parts, count, wrong, rng, ({ odd }) => odd);
    if (chosen) return chosen;
  }
  return new Map();
}

function build(
  pool: PoolPiece,
  key: string,
  wrong: Choice<FaultyVersion>,
  lures: Choice<OddVersion>,
  rng: Rng,
): Piece {
  const { id, title, department, task, records } = pool;
  const shown = ({ at, sound }: PoolPart): Part => {
    const fault = wrong.get(at);
    if (fault) {
      const { cells, why, kind, fix } = fault;
      return { at, cells, why, odd: false, fault: { kind, fix } };
    }
    const lure = lures.get(at);
    const { cells, why } = lure ?? sound;
    return { at, cells, why, odd: lure !== undefined, fault: null };
  };
  const panels = pool.panels.map(({ shuffle, parts, ...panel }) => ({
    ...panel,
    parts: (shuffle ? rng.shuffle(parts) : parts).map(shown),
  }));
  return { key, id, title, department, task, records, panels };
}
