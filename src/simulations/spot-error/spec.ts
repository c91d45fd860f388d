import { stakesOf } from '../author.ts';
import type { File, FilePanel, FilePiece, FileRecord } from './file.ts';
import type { PoolPanel, PoolPiece, Spec } from './types.ts';

/* From a scenario file to what a run is drawn from. Build and check time only. */

const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** The records of a piece: its own, and those it names; a name that leads nowhere is left to the check. */
export const recordsOf = (file: File, { records }: FilePiece): FileRecord[] =>
  records.flatMap((entry) =>
    typeof entry === 'string' ? file.records.filter(({ id }) => id === entry) : [entry],
  );

function recordOf({ id, title, open, columns, rows }: FileRecord): PoolPiece['records'][number] {
  return {
    open,
    record: {
      id,
      title,
      columns,
      rows: rows.map((row, i) =>
        columns.length > 0
          ? { at: `${id}/${i + 1}`, cells: row.map(text) }
          : { at: `${id}/${i + 1}`, label: row[0] ?? '', cells: row.slice(1).map(text) },
      ),
    },
  };
}

function panelOf({ axis, parts, ...panel }: FilePanel): PoolPanel {
  return {
    ...panel,
    axis: axis ? { ...axis, series: axis.series.map((name) => panel.columns.indexOf(name)) } : null,
    parts: parts.map(({ at, sound, why, odd, faulty }) => ({
      at,
      sound: { cells: sound, why },
      odd: odd.map(({ is, why: because, keeps }) => ({ cells: is, why: because, keeps })),
      faulty: faulty.map(({ kind, is, why: because, fix, keeps }) => ({
        kind,
        cells: is,
        why: because,
        fix,
        keeps,
      })),
    })),
  };
}

/** Turns a scenario file into the plain data a run is drawn from. */
export function toSpec(file: File): Spec {
  return {
    scenario: file.id,
    title: file.title,
    mode: file.mode,
    kinds: file.kinds,
    seek: file.seek,
    fix: file.fix ?? null,
    draw: file.draw,
    pieces: file.pieces.map((piece) => ({
      ...piece,
      records: recordsOf(file, piece).map(recordOf),
      panels: piece.panels.map(panelOf),
    })),
    stakes: stakesOf(file),
    pass: file.pass,
  };
}
