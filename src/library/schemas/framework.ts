import { z } from 'zod';
import { id, sentence, title } from '../../domain/fields.ts';

const part = z.strictObject({
  id,
  title: title.describe('The part as the framework lists it, in our words.'),
  lessons: z.array(id).default([]).describe('Lessons that support it.'),
  practices: z.array(id).default([]).describe('Practices in which it is done.'),
  partly: z.boolean().default(false).describe('Only some of it is covered.'),
  note: sentence.optional().describe('What is covered of it, or what to keep in mind.'),
});

export const frameworkSchema = z
  .strictObject({
    id,
    title,
    issuer: title.describe('Who published it.'),
    fact: id.describe('Its entry in facts.yaml, which holds date, sources and caution.'),
    summary: sentence.describe('What it asks for, in plain words.'),
    caution: sentence.optional().describe('What must not be claimed from it.'),
    parts: z.array(part).min(1).describe('Its parts, each with the lessons and practices that support it.'),
    notCovered: z.array(sentence).default([]).describe('What this course leaves out of it.'),
  })
  .describe('A law or framework, mapped to lessons and practices (frameworks.yaml).');
export type Framework = z.output<typeof frameworkSchema>;
