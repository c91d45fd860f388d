import { z } from 'zod';
import { moves } from '../../domain/case.ts';
import { id, sentence } from '../../domain/fields.ts';
import { riskSteps } from '../../domain/judgement.ts';

const count = z.number().int().min(0).max(100);

export const replaySchema = z
  .strictObject({
    id,
    person: z.string().min(2).max(40).describe('The made-up colleague whose run it is.'),
    scenario: id.describe('The practice that was worked; one at the review desk.'),
    seed: z.number().int().min(0).describe('The seed it was drawn with.'),
    setting: sentence.describe('When and how it was worked, in one or two sentences.'),
    steps: z
      .array(
        z.strictObject({
          move: z.enum(moves).describe('The move that was made.'),
          risk: z
            .literal([...riskSteps])
            .describe('The chance that the output is wrong, as it was given before looking.'),
          opened: count.default(0).describe('How many documents were opened.'),
        }),
      )
      .min(1)
      .describe('What was done with each item, in order.'),
    counts: z
      .strictObject({ wrongStopped: count, wrongThrough: count, rightStopped: count, rightThrough: count })
      .describe('What the run comes to. The check works it again, so that a changed case is noticed.'),
  })
  .describe('A recorded run of a made-up colleague, for lessons on coaching (replays.yaml).');
export type Replay = z.output<typeof replaySchema>;
