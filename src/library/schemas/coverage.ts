import { z } from 'zod';
import { id, sentence } from '../../domain/fields.ts';

const place = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected a lesson and a name in it, such as "m01-l1/four-eras"');

const assessment = z
  .union([
    z.strictObject({ practice: id.describe('A scenario id.') }),
    z.strictObject({ check: place.describe('A question of a lesson, such as m01-l1/four-eras.') }),
    z.strictObject({ reflect: place.describe('Private writing of a lesson, such as m12-l5/memo.') }),
  ])
  .describe('Where it is practised or asked: `practice: two-logs` or `check: m01-l1/four-eras`.');

export const coverageSchema = z
  .strictObject({
    id,
    seeds: z
      .array(z.string().regex(/^[AB]\d{2}$/))
      .min(1)
      .describe('Numbers of the idea in the mission’s two source texts.'),
    idea: sentence.describe('The idea, in our words.'),
    learner: sentence.describe('What a learner can do with it.'),
    caution: z.boolean().default(false).describe('The idea is taught together with its limits.'),
    lessons: z.array(id).min(1).describe('Lessons that teach it.'),
    assessed: z.array(assessment).min(1).describe('Where it is practised or asked.'),
  })
  .describe('One idea of the mission and where the course teaches and practises it (coverage.yaml).');
export type Coverage = z.output<typeof coverageSchema>;
