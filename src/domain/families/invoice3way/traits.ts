import type { Rng } from '../../rng.ts';
import type { Setting } from './facts.ts';
import type { Fault } from './reader.ts';

/** What is special about an invoice: it gives a fault its chance, and all of it has harmless twins. */
export interface Traits {
  sevens?: boolean;
  foreign?: boolean;
  /** How far the price is above the order: any small step, just inside the tolerance, or beyond it. */
  price: 'usual' | 'inside' | 'beyond';
  /** `other` spelling escapes a letter-by-letter comparison; `same` does not. */
  paid: 'no' | 'same' | 'other';
  /** `open`: new account, nobody confirmed it. `confirmed`: new account, called back on the number on file. */
  account: 'known' | 'confirmed' | 'open';
  /** An older call about a known account, to the number on file or to the one on the invoice. */
  call: 'none' | 'on file' | 'on the invoice';
  hidden: 'layout' | 'instruction' | 'claim';
  shortReceipt?: boolean;
  /** A payment of the same amount under another number and date. */
  sameAmount?: boolean;
  /** A payment to another supplier whose number has the same digits. */
  sameDigits?: boolean;
  /** The log shows a careless habit where it does no harm. */
  careless?: boolean;
}

export const bland: Traits = { price: 'usual', paid: 'no', account: 'known', call: 'none', hidden: 'layout' };

/**
 * Harmless twins of every cue, at rates that keep them from giving an answer away (generators.yaml, lures). Some
 * right outputs pay nothing, because the policy says so.
 */
export function lures(right: boolean, { subtlety }: Setting, rng: Rng): Traits {
  const rate = (inRight: number, inWrong: number) => rng.chance(right ? inRight : inWrong);
  const held = right ? rng.next() : 1;
  const changed = rate(0.14, 0.03);
  const toInvoice = subtlety >= 3 && rate(0.18, 0.03);
  return {
    sevens: rate(0.12, 0),
    foreign: rate(0.22, 0.12),
    price: held < 0.09 ? 'beyond' : rng.chance(0.2) ? 'inside' : 'usual',
    paid: held < 0.09 || held > 0.15 ? 'no' : held > 0.14 ? 'same' : 'other',
    account: held > 0.15 && held < 0.18 ? 'open' : changed ? 'confirmed' : 'known',
    call: toInvoice ? 'on the invoice' : rate(0.24, subtlety <= 1 ? 0.42 : 0.24) ? 'on file' : 'none',
    hidden: rate(0.26, 0.14) ? 'instruction' : 'layout',
    shortReceipt: rng.chance(0.2),
    sameAmount: rate(0.18, 0.1),
    sameDigits: rate(0.13, 0.04),
    careless: rate(0.45, 0.3),
  };
}

export function baited(fault: Fault, traits: Traits, { subtlety, strict }: Setting, rng: Rng): Traits {
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
      return { ...traits, price: strict ? 'inside' : 'beyond' };
  }
}
