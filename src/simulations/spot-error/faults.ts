import { seeded } from '../../domain/rng.ts';
import type { Fault } from '../author.ts';
import { canBeSound, drawWorld, roomOf } from './draw.ts';
import { drawnNumber } from './figure.ts';
import type { File, FilePanel, FilePart, FilePiece, FileRecord } from './file.ts';
import { came, fault } from './said.ts';
import { recordsOf, toSpec } from './spec.ts';
import { proseForms } from './types.ts';

/* What the form of a scenario file cannot say by itself. Build and check time only. */

type Path = Fault['path'];

const twice = (names: readonly string[], path: (i: number) => Path, expected: string): Fault[] =>
  names.flatMap((name, i) =>
    names.indexOf(name) < i ? [{ path: path(i), expected, came: came.same(name) }] : [],
  );

/** Everything wrong with a scenario, at its place in the file. */
export function faultsOf(file: File): Fault[] {
  const inPieces = file.pieces.flatMap((piece, i) => pieceFaults(file, piece, ['pieces', i]));
  const here = [...headFaults(file), ...inPieces, ...cueFaults(file)];
  // What is drawn from broken names would only repeat what was said of them.
  return here.length > 0 ? here : drawFaults(file);
}

function headFaults(file: File): Fault[] {
  const { kinds, fix, pieces, skills } = file;
  const used = new Set(allParts(file).flatMap(({ part }) => part.faulty.map(({ kind }) => kind)));
  const modes = [...new Set(kinds.map(({ mode }) => mode))].sort();
  const items = pieces.flatMap(({ id, panels }) =>
    panels.flatMap(({ parts }) => parts.map(({ at }) => `${id}-${at}`)),
  );
  return [
    ...file.records.flatMap((record, r) => recordFaults(record, ['records', r])),
    ...twice(
      kinds.map(({ id }) => id),
      (i) => ['kinds', i, 'id'],
      fault.kindTwice,
    ),
    ...twice(fix?.options.map(({ id }) => id) ?? [], (i) => ['fix', 'options', i, 'id'], fault.optionTwice),
    ...twice(
      pieces.map(({ id }) => id),
      (i) => ['pieces', i, 'id'],
      fault.idTwice,
    ),
    ...kinds.flatMap(({ id }, i) =>
      used.has(id) ? [] : [{ path: ['kinds', i, 'id'], expected: fault.unused, came: id }],
    ),
    ...([...skills].sort().join() === modes.join()
      ? []
      : [{ path: ['skills'], expected: fault.skills(modes), came: skills.join(', ') }]),
    ...(new Set(items).size === items.length || new Set(pieces.map(({ id }) => id)).size < pieces.length
      ? []
      : twice(items, () => ['pieces'], fault.itemTwice)),
  ];
}

function pieceFaults(file: File, piece: FilePiece, path: Path): Fault[] {
  const ats = piece.panels.flatMap(({ parts }, p) =>
    parts.map(({ at }, i) => ({ at, path: [...path, 'panels', p, 'parts', i, 'at'] })),
  );
  return [
    ...(file.departments.includes(piece.department)
      ? []
      : [
          {
            path: [...path, 'department'],
            expected: fault.department(file.departments),
            came: piece.department,
          },
        ]),
    ...twice(
      ats.map(({ at }) => at),
      (i) => ats[i]?.path ?? path,
      fault.atTwice,
    ),
    ...piece.records.flatMap((entry, r) => {
      const where = [...path, 'records', r];
      if (typeof entry !== 'string') return recordFaults(entry, where);
      const shared = file.records.map(({ id }) => id);
      return shared.includes(entry) ? [] : [{ path: where, expected: fault.record(shared), came: entry }];
    }),
    ...twice(
      recordsOf(file, piece).map(({ id }) => id),
      () => [...path, 'records'],
      fault.recordTwice,
    ),
    ...piece.panels.flatMap((panel, p) => [
      ...panelFaults(panel, [...path, 'panels', p]),
      ...panel.parts.flatMap((part, i) =>
        partFaults(
          file,
          panel,
          part,
          ats.map(({ at }) => at),
          [...path, 'panels', p, 'parts', i],
        ),
      ),
    ]),
  ];
}

const recordFaults = ({ columns, rows }: FileRecord, path: Path): Fault[] =>
  rows.flatMap((row, i) => {
    const wanted = columns.length || 2;
    if (row.length === wanted) return [];
    return [{ path: [...path, 'rows', i], expected: fault.columns(wanted), came: came.texts(row.length) }];
  });

function panelFaults({ form, columns, axis }: FilePanel, path: Path): Fault[] {
  const prose = proseForms.includes(form);
  const drawn = form === 'bars' || form === 'lines';
  const all: Fault[] = [];
  if (!prose && columns.length === 0)
    all.push({ path: [...path, 'form'], expected: fault.noColumns, came: form });
  if (prose && columns.length > 0)
    all.push({ path: [...path, 'columns'], expected: fault.prose, came: columns.join(', ') });
  if (drawn && !axis) all.push({ path: [...path, 'form'], expected: fault.axis, came: form });
  if (!drawn && axis) all.push({ path: [...path, 'axis'], expected: fault.noAxis, came: form });
  if (axis && axis.to <= axis.from)
    all.push({ path: [...path, 'axis', 'to'], expected: fault.scale, came: `${axis.to}` });
  for (const [i, name] of (axis?.series ?? []).entries())
    if (!columns.includes(name))
      all.push({ path: [...path, 'axis', 'series', i], expected: fault.series(columns), came: name });
  return all;
}

function partFaults(file: File, panel: FilePanel, part: FilePart, ats: string[], path: Path): Fault[] {
  const { kinds, fix } = file;
  const options = fix?.options.map(({ id }) => id) ?? [];
  const all: Fault[] = [];
  const versions: [FilePart['sound'], Path, string[]][] = [
    [part.sound, [...path, 'sound'], []],
    ...part.odd.map(({ is, keeps }, i): [string[], Path, string[]] => [is, [...path, 'odd', i, 'is'], keeps]),
    ...part.faulty.map(({ is, keeps }, i): [string[], Path, string[]] => [
      is,
      [...path, 'faulty', i, 'is'],
      keeps,
    ]),
  ];
  for (const [cells, where, keeps] of versions) {
    const wanted = panel.columns.length || 1;
    if (cells.length !== wanted) {
      const expected = wanted === 1 ? fault.prose : fault.columns(wanted);
      all.push({ path: where, expected, came: came.texts(cells.length) });
    }
    for (const at of keeps)
      if (at === part.at || !ats.includes(at))
        all.push({ path: [...where.slice(0, -1), 'keeps'], expected: fault.keepsUnknown, came: at });
    for (const name of panel.axis?.series ?? []) {
      const column = panel.columns.indexOf(name);
      if (column >= 0 && drawnNumber(cells[column]) === null)
        all.push({ path: where, expected: fault.number(name), came: cells[column] ?? came.none });
    }
  }
  all.push(
    ...twice(
      versions.map(([cells]) => cells.join(' | ')),
      (i) => versions[i]?.[1] ?? path,
      fault.twoSame,
    ),
  );
  for (const [i, { kind, fix: fits }] of part.faulty.entries()) {
    const where = [...path, 'faulty', i];
    if (!kinds.some(({ id }) => id === kind))
      all.push({
        path: [...where, 'kind'],
        expected: fault.kindUnknown(kinds.map(({ id }) => id)),
        came: kind,
      });
    if (fix && fits.length === 0) all.push({ path: where, expected: fault.fixMissing, came: came.none });
    if (!fix && fits.length > 0)
      all.push({ path: [...where, 'fix'], expected: fault.fixUnasked, came: fits.join(', ') });
    for (const one of fix ? fits : [])
      if (!options.includes(one))
        all.push({ path: [...where, 'fix'], expected: fault.fixUnknown(options), came: one });
  }
  return all;
}

const allParts = (file: File) =>
  file.pieces.flatMap((piece) =>
    piece.panels.flatMap((panel) => panel.parts.map((part) => ({ piece, part }))),
  );

const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
/** Faulty versions may be this much longer or shorter than the sound ones of the same parts. */
const mostLonger = 1.5;

/** Faults that could be found by length or by figures alone. */
function cueFaults(file: File): Fault[] {
  const long = (cells: string[]) => cells.join(' ').length;
  const parts = allParts(file)
    .map(({ part }) => part)
    .filter(({ faulty }) => faulty.length > 0);
  const ratio =
    mean(parts.flatMap(({ faulty }) => faulty.map(({ is }) => long(is)))) /
    mean(parts.map(({ sound }) => long(sound)));
  const all: Fault[] = [];
  if (ratio > mostLonger)
    all.push({ path: ['pieces'], expected: fault.length(Math.round(100 * (ratio - 1))), came: came.none });
  if (ratio < 1 / mostLonger)
    all.push({ path: ['pieces'], expected: fault.short(Math.round(100 * (1 - ratio))), came: came.none });
  const figure = (cells: string[]) => /\d/.test(cells.join(' '));
  const inFaulty = parts.some(({ faulty }) => faulty.some(({ is }) => figure(is)));
  const inSound = allParts(file).some(
    ({ part }) => figure(part.sound) || part.odd.some(({ is }) => figure(is)),
  );
  if (inFaulty && !inSound) all.push({ path: ['pieces'], expected: fault.figures, came: came.allFaulty });
  return all;
}

/** Fewest parts and faults of a measured run, so that rates may be told (science/spec 1.1). */
const leastMeasured = { parts: 40, faults: 10 };

function drawFaults(file: File): Fault[] {
  const { draw, pieces } = toSpec(file);
  const path = ['draw'];
  const say = (expected: string, what: string, at: Path = path): Fault[] => [
    { path: at, expected, came: what },
  ];
  if (draw.sound === 0) return say(fault.noSound, came.none, [...path, 'sound']);
  if (draw.sound >= draw.pieces) return say(fault.soundAll, came.pieces(draw.sound), [...path, 'sound']);
  if (pieces.length <= draw.pieces)
    return say(fault.tooFewPieces(draw.pieces + 1), came.pieces(pieces.length), ['pieces']);
  const lookAlikes = pieces.filter(
    (piece) =>
      canBeSound(piece) &&
      pieces.some((other) => other !== piece && other.family === piece.family && roomOf(other) > 0),
  );
  if (lookAlikes.length === 0) return say(fault.lookAlike(pieces[0]?.family ?? ''), came.none, ['pieces']);
  const faulty = draw.pieces - draw.sound;
  const rooms = pieces.map(roomOf).sort((a, b) => a - b);
  // The least room any choice of pieces may have.
  const room = rooms.slice(0, faulty).reduce((sum, n) => sum + n, 0);
  if (draw.faults < faulty || draw.faults > room)
    return say(fault.faults(faulty, room), String(draw.faults), [...path, 'faults']);
  return [...triedFaults(file)];
}

/** Tries the draw itself, on more seeds than a check of every name could think of. */
function triedFaults(file: File): Fault[] {
  const spec = toSpec(file);
  let least = Number.POSITIVE_INFINITY;
  try {
    for (let seed = 1; seed <= 60; seed++) {
      const { pieces } = drawWorld(spec, seeded(seed));
      least = Math.min(least, pieces.flatMap(({ panels }) => panels.flatMap(({ parts }) => parts)).length);
    }
  } catch (problem) {
    if (problem instanceof RangeError)
      return [{ path: ['draw'], expected: fault.draw, came: problem.message }];
    throw problem;
  }
  const { faults } = spec.draw;
  if (spec.mode === 'measured' && (least < leastMeasured.parts || faults < leastMeasured.faults))
    return [{ path: ['draw'], expected: fault.measured, came: came.parts(least, faults) }];
  const { missCents, falseStopCents, checkCents } = spec.stakes;
  const blind = Math.min(faults * missCents, (least - faults) * falseStopCents) / spec.draw.pieces;
  return checkCents < blind
    ? []
    : [{ path: ['stakes', 'check'], expected: fault.tooDear, came: came.cents(checkCents) }];
}
