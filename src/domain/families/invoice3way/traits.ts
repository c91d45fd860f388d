import type { Rng } from '../../rng.ts';
import type { Traits } from './facts.ts';
import type { Fault } from './reader.ts';

/** No trait at all, and harmless traits at the rates that keep them from giving an answer away. */
export const bland: Traits = {
  sevens: false,
  foreign: false,
  overTolerance: false,
  paid: 'no',
  account: 'known',
  hidden: 'layout',
  shortReceipt: false,
  sameAmount: false,
  sameDigits: false,
};

/**
 * Harmless twins of every cue. In right outputs each occurs at least half as often as its cue does in wrong ones
 * (generators.yaml, lures); the second number is its rate in outputs that are wrong for another reason.
 */
export function lures(right: boolean, rng: Rng): Traits {
  const rate = (inRight: number, inWrong: number) => rng.chance(right ? inRight : inWrong);
  const changed = rate(0.14, 0.04);
  return {
    ...bland,
    sevens: rate(0.1, 0),
    foreign: rate(0.15, 0.1),
    account: changed ? 'confirmed' : 'known',
    hidden: rate(0.25, 0.15) ? 'instruction' : 'layout',
    shortReceipt: rng.chance(0.2),
    sameAmount: rate(0.17, 0.1),
    sameDigits: rate(0.13, 0.04),
  };
}

/** Right outputs that pay nothing, because the policy says so. */
export function held(traits: Traits, rng: Rng): Traits {
  const u = rng.next();
  if (u < 0.11) return { ...traits, overTolerance: true };
  if (u < 0.13) return { ...traits, paid: 'same' };
  if (u < 0.15) return { ...traits, account: 'open' };
  return traits;
}

/** The trait that gives a fault its chance. */
export function baited(fault: Fault, traits: Traits, subtlety: number, rng: Rng): Traits {
  switch (fault) {
    case 'overconfident-extraction':
      return { ...traits, sevens: true, shortReceipt: rng.chance(subtlety >= 3 ? 0.6 : 0.2) };
    case 'duplicated-records':
      return { ...traits, paid: 'other' };
    case 'unit-currency-period':
      return { ...traits, foreign: true };
    case 'prompt-injection':
      return { ...traits, account: 'open', hidden: 'claim' };
    case 'hallucinated-policy':
      return { ...traits, overTolerance: true };
  }
}
