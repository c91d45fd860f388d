import { z } from 'zod';
import { id, sentence } from '../../domain/fields.ts';

export const cardSchema = z
  .strictObject({
    id,
    lesson: id.describe('The lesson it belongs to: a learner is led back there.'),
    question: z
      .string()
      .min(8)
      .max(200)
      .describe(
        'One question that can be answered from memory, in a sentence. Not one of the lesson’s checks.',
      ),
    answer: sentence.describe('The answer, in one or two sentences.'),
    why: sentence.describe('The reason behind it, in one or two sentences.'),
  })
  .describe('One recall card (cards/<module>.yaml): a question of a lesson, asked again days later.');
export type Card = z.output<typeof cardSchema>;
