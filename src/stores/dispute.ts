import { limits } from '../domain/event-schemas.ts';
import { append } from './log.ts';

/** Longest objection, in characters. */
export const disputeLimit = limits.dispute;

/**
 * Writes down what the learner holds against the key of one item of a finished run, in place of what they wrote
 * before. An empty text takes the objection back. No figure moves. Rejects on an item whose name is none.
 */
export async function dispute(run: string, item: string, text: string): Promise<void> {
  await append('key.disputed', { run, item, text: text.trim().slice(0, disputeLimit) });
}
