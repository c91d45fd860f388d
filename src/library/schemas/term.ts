import { z } from 'zod';
import { id, sentence } from '../../domain/fields.ts';

export const termSchema = z
  .strictObject({
    id,
    term: z.string().min(2).max(60).describe('The word as it is read.'),
    definition: sentence.describe('What it means, in plain words and one or two sentences.'),
    everyday: z
      .boolean()
      .default(false)
      .describe(
        'An ordinary word with a meaning of its own here: lessons link it only where they mean that.',
      ),
    also: z.array(z.string()).default([]).describe('Other words for the same thing; search finds them.'),
  })
  .describe('One word of the glossary (glossary.yaml).');
export type Term = z.output<typeof termSchema>;
