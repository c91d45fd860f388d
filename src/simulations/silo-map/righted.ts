import type { Judgement } from '../../domain/judgement.ts';

/** How many wrong outputs there were, and how many of them were put right: another wrong status is no find. */
export function rightedOf(judgements: readonly Judgement[]): { wrong: number; putRight: number } {
  const wrong = judgements.filter(({ sound, counted }) => counted && !sound);
  return { wrong: wrong.length, putRight: wrong.filter(({ fitting }) => fitting).length };
}
