import { z } from 'zod';
import { department, euros, failureMode, formerly, id, sentence, share, status, title } from './common.ts';

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
    items: z.number().int().min(4).max(40).describe('How many items the shift has.'),
    wrong: z.number().int().min(1).describe('How many of them are wrong.'),
    cases: z
      .array(z.string())
      .default([])
      .describe('Worked cases to draw from: case ids, or a department name for all of its cases.'),
    generated: z
      .strictObject({
        family: z.enum(['invoice3way']).describe('The case generator.'),
        items: z.number().int().min(1).describe('How many of the items it makes.'),
        subtlety: z
          .number()
          .int()
          .min(1)
          .max(3)
          .describe('1 the cue is on the first screen, 3 it sits in a log, date or unit.'),
      })
      .optional()
      .describe('Items made afresh from a seed beside the worked cases.'),
    guide: z
      .array(z.string())
      .length(2)
      .describe('Two worked cases that teach the moves the first time: a right and a wrong one.'),
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
  .refine((s) => s.cases.length > 0 || s.generated !== undefined, {
    message: 'expected `cases`, `generated` or both',
  })
  .describe('A shift at the review desk.');

export const scenarioSchema = z.discriminatedUnion('type', [reviewDeskSpec]);
export type Scenario = z.output<typeof scenarioSchema>;
