import type { Rng } from '../../rng.ts';
import { drawDay, iso } from '../common/days.ts';
import { distinct } from '../common/keys.ts';
import type { Want } from '../common/kind.ts';
import { first, trade } from './names.ts';

export type Fault = 'wrong-join-silo' | 'duplicated-records';

/** What all lines of one item share. */
export interface Setting {
  subtlety: number;
  day: number;
  pairs: string[];
  /** What the assistant compares when it goes wrong. */
  by: 'name' | 'other';
}

export const setting = ({ subtlety }: Want<Fault>, rng: Rng): Setting => ({
  subtlety,
  day: drawDay(rng),
  pairs: distinct(4, 4, rng).map((n) => `P-${n}`),
  by: rng.chance(0.6) ? 'name' : 'other',
});

interface Entry {
  number: string;
  name: string;
  taxNumber: string;
  mail: string;
  since: string;
}

/** What two entries are compared by. */
type By = 'tax number' | 'name' | 'mail' | 'tax number as written';

/** Two entries that may be one customer. */
export interface Pair {
  number: string;
  a: Entry;
  b: Entry;
}

export interface Traits {
  same: boolean;
  names: 'alike' | 'different';
  /** Two entries of one group share a mail address. */
  sharedMail: boolean;
  /** The tax numbers are written in different ways. */
  spaced: boolean;
}

export function bland(rng: Rng): Traits {
  const same = rng.chance(0.5);
  return { same, names: same ? 'alike' : 'different', sharedMail: false, spaced: false };
}

/** Right items: both answers, and names that speak for the answer or against it. */
export function lures(right: boolean, _: Setting, rng: Rng): Traits {
  const same = rng.chance(0.5);
  const against = rng.chance(right ? 0.68 : 0.4);
  return {
    same,
    names: same === against ? 'different' : 'alike',
    sharedMail: rng.chance(same ? 0.35 : 0.48),
    spaced: rng.chance(0.5),
  };
}

export function baited(fault: Fault, traits: Traits, { by, subtlety }: Setting, rng: Rng): Traits {
  const named = by === 'name';
  if (fault === 'wrong-join-silo') {
    return named
      ? { ...traits, same: false, names: 'alike' }
      : { ...traits, same: false, names: rng.chance(0.5) ? 'alike' : 'different', sharedMail: true };
  }
  // On the first level a number is written in one way, so that only the names can mislead.
  return named || subtlety <= 1
    ? { ...traits, same: true, names: 'different' }
    : { ...traits, same: true, names: rng.chance(0.5) ? 'alike' : 'different', spaced: true };
}

const forms = ['Ltd', 'Group', 'Trading', 'Partners'] as const;

/** The same name in another hand: a legal form more, other capitals. */
function rename(name: string, subtlety: number, rng: Rng): string {
  if (subtlety <= 1) return name;
  const form = rng.pick(forms);
  if (subtlety === 2) return `${name} ${form}`;
  return rng.pick([`${name.toUpperCase()} ${form}`, `${name}, ${form}`, `${name.toLowerCase()} ${form}`]);
}

const spaced = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
const dotted = (digits: string) => `${digits.slice(0, 2)}.${digits.slice(2, 6)}.${digits.slice(6)}`;

/** A number that is another one; on the third level it differs in a single digit. */
function otherNumber(digits: string, subtlety: number, rng: Rng): string {
  const place = rng.int(4, 7);
  const changed = String((Number(digits[place]) + rng.int(1, 9)) % 10);
  if (subtlety >= 3) return `${digits.slice(0, place)}${changed}${digits.slice(place + 1)}`;
  return `${(Number(digits[0]) % 9) + 1}${digits.slice(1, place)}${changed}${String(rng.int(10_000, 99_999)).slice(0, 8 - place)}`;
}

export function drawPair(traits: Traits, shared: Setting, rng: Rng, place: number): Pair {
  const { subtlety, day } = shared;
  const [root, trades] = [rng.pick(first), rng.shuffle(trade)];
  const name = `${root} ${trades[0]}`;
  const digits = String(rng.int(100_000_000, 999_999_999));
  const tax = traits.same ? digits : otherNumber(digits, subtlety, rng);
  const write = subtlety <= 1 || !traits.spaced ? (d: string) => d : rng.pick([spaced, dotted]);
  const domain = root.toLowerCase().replaceAll(' ', '-');
  const desk = rng.shuffle(['office', 'orders', 'buying', 'ledger']);
  const mail = (i: number) => `${desk[i]}@${domain}.example`;
  const numbers = distinct(2, 4, rng);
  const since = () => iso(day - rng.int(200, 3_000));
  const a: Entry = { number: `K-${numbers[0]}`, name, taxNumber: digits, mail: mail(0), since: since() };
  const b: Entry = {
    number: `K-${numbers[1]}`,
    name: rename(traits.names === 'alike' ? name : `${root} ${trades[1]}`, subtlety, rng),
    taxNumber: write(tax),
    mail: mail(traits.sharedMail ? 0 : 1),
    since: since(),
  };
  return {
    number: shared.pairs[place] as string,
    ...(rng.chance(0.5) ? { a, b } : { a: b, b: a }),
  };
}

/** The types of this family. */
export interface CustomerMaster {
  fault: Fault;
  shared: Setting;
  traits: Traits;
  facts: Pair;
  view: View;
}

/** What the AI believes about one pair, and the rule it applies. Only here does a fault enter. */
export interface View {
  by: By;
}

export function viewOf(_: Pair, fault: Fault | null, { by, subtlety }: Setting): View {
  if (fault === 'wrong-join-silo') return { by: by === 'name' ? 'name' : 'mail' };
  if (fault === 'duplicated-records') {
    return { by: by === 'name' || subtlety <= 1 ? 'name' : 'tax number as written' };
  }
  return { by: 'tax number' };
}

const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/\b(ltd|group|trading|partners)\b/g, '')
    .replace(/[^a-z]/g, '');

export const namesAlike = ({ a, b }: Pair): boolean => bare(a.name) === bare(b.name);
export const sameTax = ({ a, b }: Pair): boolean =>
  a.taxNumber.replace(/\D/g, '') === b.taxNumber.replace(/\D/g, '');

export const decisions = ['Two customers', 'One customer'] as const;

export function decide(pair: Pair, { by }: View): string {
  const { a, b } = pair;
  const one = {
    'tax number': sameTax(pair),
    name: namesAlike(pair),
    mail: a.mail === b.mail,
    'tax number as written': a.taxNumber === b.taxNumber,
  }[by];
  return decisions[one ? 1 : 0];
}
