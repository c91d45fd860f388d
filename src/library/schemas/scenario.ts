import { z } from 'zod';
import { familyNames } from '../../domain/families/names.ts';
import { department, euros, failureMode, formerly, id, sentence, share, status, title } from '../../domain/fields.ts';

const stakes = z
  .strictObject({
    miss: euros.describe('Cost of one wrong output that goes through.'),
    falseStop: euros.describe('Cost of stopping one right output.'),
    check: euros.describe('Cost of opening the documents of one item.'),
  })
  .refine((s) => s.miss >= 2 * s.falseStop && s.miss <= 20 * s.falseStop, {
    message:
      'expected miss to be 2 to 20 times falseStop, so that neither trusting all nor stopping all pays',
  })
  .describe('What mistakes cost here, shown before the start and the same for every item.');

/** What every scenario says, whatever its simulation. */
const head = {
  id,
  title,
  summary: sentence.describe('What you will do, in one or two sentences.'),
  departments: z.array(department).min(1).describe('Departments the work comes from.'),
  skills: z.array(failureMode).min(1).describe('Kinds of error it trains.'),
  minutes: z.number().int().min(2).max(60).describe('How long it usually takes.'),
  level: z.number().int().min(1).max(3).describe('1 first steps, 2 everyday, 3 hard.'),
  formerly,
  status,
};

export const reviewDeskSpec = z
  .strictObject({
    ...head,
    type: z.literal('review-desk'),
    mode: z
      .enum(['practice', 'measured'])
      .default('practice')
      .describe(
        'A measured shift has fixed difficulty and no explanations before the end, and it alone counts in the skill profile.',
      ),
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
    stakes,
    pass: z
      .strictObject({
        wrongStopped: share.describe('Smallest share of wrong outputs to stop.'),
        rightLetThrough: share.describe('Smallest share of right outputs to let through.'),
      })
      .describe('Both sides must be reached; told before the start.'),
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

export const scenarioSchema = z.discriminatedUnion('type', [reviewDeskSpec]);
export type Scenario = z.output<typeof scenarioSchema>;
