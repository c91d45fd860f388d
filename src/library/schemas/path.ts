import { z } from 'zod';
import { formerly, id, sentence, status, title } from '../../domain/fields.ts';

const step = z
  .union([
    z.strictObject({ lesson: id.describe('A lesson id.') }),
    z.strictObject({ practice: id.describe('A scenario id.') }),
  ])
  .describe('One step: `lesson: m01-l1` or `practice: first-shift`.');

export const pathSchema = z
  .strictObject({
    id,
    title,
    for: sentence.describe('Who should take it.'),
    summary: sentence.describe('What it leads to.'),
    after: id.optional().describe('The path to take first, such as onboarding.'),
    steps: z.array(step).min(1).describe('Lessons and practices in order.'),
    covers: z.array(sentence).default([]).describe('What it supports, never what it certifies.'),
    notCovered: z.array(sentence).default([]).describe('What it leaves out, so that nobody assumes it.'),
    formerly,
    status,
  })
  .describe('An ordered learning path.');
export type Path = z.output<typeof pathSchema>;
