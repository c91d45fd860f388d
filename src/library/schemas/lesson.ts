import { z } from 'zod';
import { failureMode, formerly, id, sentence, status, title } from '../../domain/fields.ts';

export const lessonSchema = z
  .strictObject({
    id: id.describe('The lesson’s lasting id, such as m01-l1. Progress hangs on it.'),
    title,
    outcome: sentence.describe('What the learner can do afterwards: one sentence that starts with a verb.'),
    readMinutes: z
      .number()
      .int()
      .min(1)
      .max(20)
      .describe('Words ÷ 200 plus half a minute per check, rounded; checked to 20 %.'),
    practiceMinutes: z
      .number()
      .int()
      .min(0)
      .max(45)
      .default(0)
      .describe('Minutes of its practice; 0 without one.'),
    practises: z.array(failureMode).default([]).describe('Kinds of error this lesson trains.'),
    next: z.array(id).default([]).describe('Ids of lessons worth reading next.'),
    keep: z.array(z.string().min(2).max(160)).length(2).describe('Two short lines to keep.'),
    formerly,
    status,
  })
  .describe('The head of a lesson file (<lesson>.mdx).');
export type LessonHead = z.output<typeof lessonSchema>;
