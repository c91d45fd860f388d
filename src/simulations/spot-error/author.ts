import { spotAuthor as words } from '#words-of/spot-error';
import type { Author } from '../author.ts';
import { example } from './example.ts';
import { faultsOf } from './faults.ts';
import { type File, schema } from './file.ts';
import { recordsOf, toSpec } from './spec.ts';
import type { Spec } from './types.ts';

const meanParts = ({ pieces }: File): number =>
  pieces.reduce((sum, { panels }) => sum + panels.reduce((n, { parts }) => n + parts.length, 0), 0) /
  pieces.length;

/** The trainer's side of "Spot the error". */
export const author: Author<File, Spec> = {
  type: 'spot-error',
  kind: words.kind,
  schema,
  toSpec: (file) => ({ spec: toSpec(file), cases: [] }),
  brief: (file) => ({
    length: words.length(file.draw.pieces),
    steps: words.steps(
      file.seek,
      file.fix?.question ?? null,
      file.pieces.flatMap(({ panels }) => panels.map(({ form }) => form)),
    ),
    notes: [
      ...(closed(file) ? [words.records] : []),
      words.sound(file.seek),
      `${words.reasons[file.mode]} ${words.noClock}`,
    ],
    moves: {
      title: words.moves(file.seek),
      list: file.kinds.map(({ title, means }) => ({ name: title, means })),
      note: words.movesNote,
    },
    stakes: { ...words.stakes(file.seek), check: closed(file) ? words.look : null },
    pass: words.pass(file.seek, file.pass.wrongStopped, file.pass.rightLetThrough),
  }),
  wrongShare: (file) => file.draw.faults / (file.draw.pieces * meanParts(file)),
  marks: (file) => file.pass,
  shape: ({ draw, mode }) => ({ items: draw.pieces, guide: 0, afterEach: mode === 'practice' }),
  check: (file) => faultsOf(file),
  quickSeeds: () => 6,
  example,
};

/** Has it records that must be opened? */
const closed = (file: File): boolean =>
  file.pieces.some((piece) => recordsOf(file, piece).some(({ open }) => !open));
