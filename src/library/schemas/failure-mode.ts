import { z } from 'zod';
import { failureMode, sentence, title } from '../../domain/fields.ts';

export const failureModeSchema = z
  .strictObject({
    id: failureMode,
    title,
    what: sentence.describe('What goes wrong, in one plain sentence.'),
    cue: sentence.describe('What a clerk can see.'),
    response: sentence.describe('What to do about it.'),
    to: sentence.describe('Who should hear of it.'),
  })
  .describe('One kind of error (failure-modes.yaml).');
export type FailureModeEntry = z.output<typeof failureModeSchema>;
