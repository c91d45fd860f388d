import type { NumberTrial } from '../../domain/metrics/advice.ts';
import type { SureAnswer } from '../../domain/metrics/calibration.ts';
import type { AdviceTrial } from '../../domain/metrics/reliance.ts';
import { same } from './answer.ts';
import type { KeptItem } from './types.ts';

/** Own answer, advice and final answer of one item, each right or not. */
export interface Standing3 {
  own: boolean;
  advice: boolean;
  final: boolean;
}

export const rightness = ({ form, own, sound, final, truth }: KeptItem): Standing3 => ({
  own: same(form, own, truth),
  advice: sound,
  final: same(form, final, truth),
});

/**
 * An item as one judge–advisor trial of categories. Numbers become categories by the item's tolerance: what is close
 * enough to the truth is the truth, what is close enough to wrong advice is that advice, all else is its own answer.
 * Right and wrong advice lie more than twice the tolerance apart, so no number is both.
 */
export function adviceTrial({ form, own, advice, sound, final, truth }: KeptItem): AdviceTrial<string> {
  const name = (reply: KeptItem['own'], other: string) =>
    same(form, reply, truth) ? 'truth' : same(form, reply, advice) ? 'advice' : other;
  return {
    initial: name(own, `${own}`),
    advice: sound ? 'truth' : 'advice',
    final: name(final, `${final}`),
    truth: 'truth',
  };
}

/**
 * Items with numbers as trials for the weight of advice, each in shares of its own truth: else an item in thousands of
 * euros would outweigh all that are asked in days. The weight of one trial does not change by it.
 */
export const numberTrials = (items: readonly KeptItem[]): NumberTrial[] =>
  items.flatMap(({ own, advice, final, truth }) =>
    typeof own === 'number' &&
    typeof advice === 'number' &&
    typeof final === 'number' &&
    typeof truth === 'number' &&
    truth !== 0
      ? [{ initial: own / truth, advice: advice / truth, final: final / truth, truth: 1 }]
      : [],
  );

/** How often the advice was nearer to the truth than the rule of thumb beside it; null where no rule was shown. */
export function nearerThanRule(items: readonly KeptItem[]): { x: number; n: number } | null {
  const off = (reply: KeptItem['own'], truth: KeptItem['truth']) =>
    typeof reply === 'number' && typeof truth === 'number' ? Math.abs(reply - truth) : Number.NaN;
  const ruled = items.flatMap(({ rule, advice, truth }) =>
    rule ? [off(advice, truth) < off(rule.reply, truth)] : [],
  );
  return ruled.length === 0 ? null : { x: ruled.filter(Boolean).length, n: ruled.length };
}

/** How sure the learner was of own and of final answers, and whether each was right. */
export const sureAnswers = (items: readonly KeptItem[], which: 'own' | 'final'): SureAnswer[] =>
  items.map((item) => ({
    confidence: (which === 'own' ? item.ownSure : item.finalSure) / 100,
    right: rightness(item)[which],
  }));

/** Which way a final number moved from the own one, seen from the advice, and whether it came nearer to the truth. */
export interface Moved {
  way: 'kept' | 'towards' | 'all-the-way' | 'beyond' | 'away';
  /** Distance moved, and the distance between own answer and advice, in the unit of the item. */
  by: number;
  gap: number;
  /** −1 farther from the truth, 0 as far as before, 1 nearer. */
  nearer: -1 | 0 | 1;
}

/** Null for verdicts. Rounded to what can be typed, so that no binary fraction reads as a move. */
export function movedOf({
  form,
  own,
  advice,
  final,
  truth,
}: Pick<KeptItem, 'form' | 'own' | 'advice' | 'final' | 'truth'>): Moved | null {
  if (form.kind !== 'number' || typeof own !== 'number' || typeof advice !== 'number') return null;
  if (typeof final !== 'number' || typeof truth !== 'number') return null;
  const round = (n: number) => Math.round(n * 1e6) / 1e6;
  const [step, gap] = [round(final - own), round(advice - own)];
  const nearer = Math.sign(round(Math.abs(own - truth) - Math.abs(final - truth))) as Moved['nearer'];
  const by = Math.abs(step);
  const wide = Math.abs(gap);
  if (step === 0) return { way: 'kept', by, gap: wide, nearer };
  if (Math.sign(step) !== Math.sign(gap)) return { way: 'away', by, gap: wide, nearer };
  const way = by === wide ? 'all-the-way' : by > wide ? 'beyond' : 'towards';
  return { way, by, gap: wide, nearer };
}
