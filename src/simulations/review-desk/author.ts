import { z } from 'zod';
import { moves as moveWords } from '#words/moves';
import { brief as briefWords, deskKind, practice } from '#words/practice';
import { moves } from '../../domain/case.ts';
import { familyDepartment, familyNames } from '../../domain/families/names.ts';
import { type Author, head, passMarks } from '../author.ts';
import { example } from './example.ts';
import { poolOf, toSpec } from './spec.ts';
import type { Spec } from './types.ts';

const schema = z
  .strictObject({
    ...head,
    type: z.literal('review-desk'),
    sitting: z
      .number()
      .int()
      .min(1)
      .max(3)
      .optional()
      .describe(
        'Place in the full protocol of three sittings: 1 is practice, 20 items, 10 wrong, reasons after each; 2 is measured, 40 items, 10 wrong; 3 is measured, 40 items, 2 wrong.',
      ),
    items: z
      .number()
      .int()
      .min(4)
      .max(40)
      .describe('How many items of the shift count. A measured shift has 40, 10 of them wrong.'),
    wrong: z.number().int().min(1).describe('How many of them are wrong.'),
    cases: z
      .array(z.string())
      .default([])
      .describe('Worked cases to draw from: case ids, or a department name for all of its cases.'),
    generated: z
      .array(
        z.strictObject({
          family: z.enum(familyNames).describe('The case generator.'),
          items: z.number().int().min(1).describe('How many of the items it makes.'),
          subtlety: z
            .number()
            .int()
            .min(1)
            .max(3)
            .describe('1 the cue is on the first screen, 3 it sits in a log, date or unit.'),
        }),
      )
      .default([])
      .describe('Items made afresh from a seed beside the worked cases, by generator.'),
    planted: z
      .number()
      .int()
      .min(0)
      .max(3)
      .default(0)
      .describe(
        'Practice only: known-wrong items that come on top, are revealed as soon as they are settled and count in no figure. One for 15 to 20 items.',
      ),
    adaptive: z
      .boolean()
      .default(false)
      .describe(
        'Practice only, with `reasons: after-each`: generated items grow harder after three moves in a row that fit, easier after one that does not. `subtlety` is where they start.',
      ),
    guide: z
      .array(z.string())
      .length(2)
      .default([])
      .describe(
        'Two worked cases that teach the moves the first time: a right and a wrong one. Practice needs them, a measured shift has none.',
      ),
    reasons: z
      .enum(['after-each', 'at-the-end'])
      .describe('Practice may explain after each item; a shift that counts explains at the end.'),
    pass: passMarks,
  })
  .refine((s) => s.wrong < s.items, { message: 'expected fewer wrong items than items' })
  .refine((s) => s.cases.length > 0 || s.generated.length > 0, {
    message: 'expected `cases`, `generated` or both',
  })
  .refine((s) => s.mode === 'measured' || s.guide.length > 0, {
    message: 'expected two cases in `guide`',
    path: ['guide'],
  })
  .refine(
    (s) =>
      s.mode === 'practice' ||
      (s.guide.length === 0 && s.planted === 0 && !s.adaptive && s.reasons === 'at-the-end'),
    {
      message:
        'expected a measured shift without `guide`, `planted` and `adaptive`, with `reasons: at-the-end`',
    },
  )
  .refine((s) => !s.adaptive || (s.generated.length > 0 && s.reasons === 'after-each'), {
    message:
      'expected an adaptive shift to have `generated` items and `reasons: after-each`, since a change of level tells how the last answer was',
  })
  .describe('A shift at the review desk.');

/** A review-desk scenario as its file gives it, amounts in cents. */
export type DeskScenario = z.output<typeof schema>;

/** Items of the quick look, for each robot and practice: 40 short shifts or 10 long ones. The tests play far more. */
const quickItems = 400;

export const author: Author<DeskScenario, Spec> = {
  type: 'review-desk',
  kind: deskKind,
  schema,
  toSpec(file, { cases, roles }) {
    const pool = poolOf(file, cases);
    const from = new Set<string>(pool.map(({ department }) => department));
    for (const { family } of file.generated) from.add(familyDepartment[family]);
    return {
      spec: toSpec(
        file,
        roles.filter((role) => role.departments.some((name) => from.has(name))),
      ),
      cases: pool,
    };
  },
  brief: ({ items, reasons, adaptive, planted, pass }) => ({
    length: practice.items(items),
    steps: briefWords.steps,
    notes: [
      `${briefWords.after[reasons]} ${briefWords.noClock}`,
      ...(adaptive ? [briefWords.adaptive] : []),
      ...(planted > 0 ? [briefWords.planted] : []),
    ],
    moves: {
      title: briefWords.moves,
      list: moves.map((move) => ({ name: moveWords.name[move], means: moveWords.means[move] })),
      note: briefWords.movesNote,
    },
    stakes: { miss: briefWords.miss, falseStop: briefWords.falseStop, check: briefWords.check },
    pass: briefWords.passLine(pass.wrongStopped, pass.rightLetThrough),
  }),
  wrongShare: ({ wrong, items }) => wrong / items,
  marks: ({ pass }) => pass,
  shape: ({ items, guide, reasons }) => ({
    items,
    guide: guide.length,
    afterEach: reasons === 'after-each',
  }),
  guided: ({ guide }) => guide.length > 0,
  quickSeeds: ({ items }) => Math.ceil(quickItems / items),
  example,
};
