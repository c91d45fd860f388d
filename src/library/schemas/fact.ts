import { z } from 'zod';
import { id, sentence } from '../../domain/fields.ts';

const isoDay = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date such as 2025, 2025-07 or 2025-07-31');

export const factSchema = z
  .strictObject({
    id,
    statement: sentence.describe('The fact in one or two plain sentences, as a learner may read it.'),
    counted: sentence.describe('Who or what was counted, where and when.'),
    caution: sentence.optional().describe('What it does not show. Shown beside the claim.'),
    standing: z
      .enum(['finding', 'survey', 'forecast', 'practitioner', 'disputed', 'law', 'incident'])
      .describe('How surely it is known and by what kind of source.'),
    sensitive: z
      .boolean()
      .default(false)
      .describe('Mentions suicide or the like: shown only behind a content note.'),
    interested: z
      .string()
      .optional()
      .describe('Who gains if you believe it, where the source sells something.'),
    sources: z
      .array(
        z.strictObject({
          title: z.string().min(2),
          publisher: z.string().min(2),
          date: z
            .union([isoDay, z.literal('n.d.')])
            .describe('When it was published; n.d. if it does not say.'),
          url: z.url(),
          seen: z.enum(['primary', 'secondary', 'memory']).describe('What the checker had on screen.'),
        }),
      )
      .min(1)
      .describe('Where it is from.'),
    checkedOn: isoDay.describe('When we last checked it.'),
    reviewBy: isoDay.describe('When it must be checked again.'),
  })
  .refine((f) => f.sources.some((s) => s.seen !== 'memory'), {
    message: 'expected at least one source that was seen; a fact known from memory only is not shown',
  })
  .describe('One number or event a lesson may state (facts.yaml).');
export type Fact = z.output<typeof factSchema>;
