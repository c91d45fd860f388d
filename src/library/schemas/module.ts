import { z } from 'zod';
import { id, sentence, status, title } from '../../domain/fields.ts';

export const moduleSchema = z
  .strictObject({
    id: id.describe('The module’s lasting id, such as m01.'),
    title,
    summary: sentence.describe('One or two sentences: what this module is for.'),
    order: z.number().int().min(1).describe('Place of the module on the course map, from 1.'),
    lessons: z.array(id).min(1).describe('Lesson ids in the order they are taught.'),
    status,
  })
  .describe('A group of lessons (module.yaml in the folder of its lessons).');
export type Module = z.output<typeof moduleSchema>;
