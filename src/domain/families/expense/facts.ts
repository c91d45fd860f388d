import type { Rng } from '../../rng.ts';
import { iso, workday } from '../common/days.ts';
import { distinct, respell } from '../common/keys.ts';
import type { Want } from '../common/kind.ts';
import { type Currency, drawRates, type Rates } from '../common/rates.ts';
import { lognormal } from '../draw.ts';

export type Fault =
  | 'hallucinated-policy'
  | 'unit-currency-period'
  | 'duplicated-records'
  | 'stale-data'
  | 'silent-truncation';

export const categories = ['Hotel', 'Meals', 'Local travel', 'Parking'] as const;
type Category = (typeof categories)[number];
/** Cents a day, by category. */
export type Caps = Record<Category, number>;

/** What all lines of one item share. */
export interface Setting {
  subtlety: number;
  day: number;
  rates: Rates;
  claims: string[];
  now: Caps;
  lastYear: Caps;
  invented: Caps;
  loadedOn: string;
  /** The caps were loaded before those of this year came into force. */
  missed: boolean;
  /** Rows of a claim. */
  rows: [least: number, most: number];
}

export const thisYear = '2025-01-01';
export const yearBefore = '2024-01-01';

export function setting({ fault, batch, subtlety }: Want<Fault>, rng: Rng): Setting {
  // Late enough for the trip to begin in this year.
  const day = workday(20_125 + rng.int(0, 280));
  const euro = (low: number, high: number) => rng.int(low, high) * 100;
  const now: Caps = {
    Hotel: euro(90, 160),
    Meals: euro(28, 60),
    'Local travel': euro(16, 40),
    Parking: euro(8, 25),
  };
  const lower = rng.chance(0.6);
  const generous = rng.chance(0.4);
  const scaled = (factor: () => number): Caps => {
    const caps = { ...now };
    for (const category of categories) caps[category] = 50 * Math.round((now[category] * factor()) / 50);
    return caps;
  };
  const missed = fault === 'stale-data' || rng.chance(fault ? 0.28 : 0.36);
  return {
    subtlety,
    day,
    rates: drawRates(rng),
    claims: distinct(4, 4, rng).map((n) => `X-${n}`),
    now,
    lastYear: scaled(() => (lower ? rng.int(70, 92) : rng.int(108, 130)) / 100),
    invented: scaled(() => (generous ? rng.int(210, 300) : rng.int(40, 60)) / 100),
    loadedOn: missed ? iso(20_089 - rng.int(2, 60)) : iso(day - rng.int(0, 12)),
    missed,
    rows: batch ? [2, 3] : [2, 5],
  };
}

interface Receipt {
  number: string;
  date: string;
  category: Category;
  days: number;
  cents: number;
  currency: Currency;
}

/** Everything that is really so about one claim. */
export interface Claim {
  number: string;
  from: string;
  to: string;
  receipts: Receipt[];
  /** The log shows a careless habit where it does no harm. */
  careless: boolean;
}

export interface Traits {
  foreign: boolean;
  /** A receipt is there twice. */
  copy: boolean;
  /** Two real receipts of one amount. */
  twins: boolean;
  /** Something is above its cap; otherwise nothing is above any cap there was. */
  above: 'much' | 'as it comes' | 'nothing';
  careless: boolean;
}

export const bland: Traits = {
  foreign: false,
  copy: false,
  twins: false,
  above: 'as it comes',
  careless: false,
};

export function lures(right: boolean, { missed }: Setting, rng: Rng): Traits {
  const rate = (inRight: number, inWrong: number) => rng.chance(right ? inRight : inWrong);
  return {
    foreign: rate(0.28, 0.22),
    copy: rate(0.2, 0.06),
    twins: rate(0.2, 0.14),
    above: missed ? 'nothing' : rate(0.35, 0.2) ? 'much' : 'as it comes',
    careless: rate(0.45, 0.2),
  };
}

export function baited(fault: Fault, traits: Traits): Traits {
  switch (fault) {
    case 'hallucinated-policy':
      return { ...traits, above: 'much' };
    case 'unit-currency-period':
      return { ...traits, foreign: true };
    case 'duplicated-records':
      return { ...traits, copy: true };
    case 'stale-data':
      return { ...traits, above: 'much' };
    case 'silent-truncation':
      return traits;
  }
}

export function drawClaim(traits: Traits, shared: Setting, rng: Rng, place: number): Claim {
  const { day, rates, now, lastYear, subtlety } = shared;
  const count = rng.int(...shared.rows);
  const unique = count - (traits.copy ? 1 : 0);
  const numbers = distinct(unique, 4, rng);
  const currency: Currency = traits.foreign ? rng.pick(['USD', 'GBP', 'CHF'] as const) : 'EUR';
  const home = rng.int(0, unique - 1);
  const start = day - rng.int(12, 25);
  // What is above a cap is seldom the last receipt, so that the assistant reads it in any case.
  const high = rng.int(0, Math.max(0, unique - 2));
  const names = rng.shuffle(categories);
  const receipts = numbers.map((number, i): Receipt => {
    const category = names[i % names.length] as Category;
    const days = rng.int(1, 3);
    const cap = now[category] * days;
    const lowest = Math.min(now[category], lastYear[category]) * days;
    const usual = lognormal(0.8 * cap, 0.5, rng);
    const euro =
      traits.above === 'nothing'
        ? Math.min(usual, rng.int(60, 96) * 0.01 * lowest)
        : traits.above === 'much' && i === high
          ? cap * (1.3 + 0.9 * rng.next())
          : usual;
    // A claim from abroad often holds one receipt from home.
    const own = traits.foreign && unique > 1 && i === home && rng.chance(0.5) ? 'EUR' : currency;
    return {
      number: `R-${number}`,
      date: iso(start + i),
      category,
      days,
      cents: Math.max(300, Math.floor((euro * 10_000) / rates[own])),
      currency: own,
    };
  });
  const [first, second] = receipts;
  if (traits.twins && first && second) {
    // Of one day each, so that they stand beside each other.
    receipts[0] = { ...first, days: 1 };
    receipts[1] = { ...first, days: 1, number: second.number, date: second.date };
  }
  if (traits.copy) {
    const at = rng.int(0, unique - 1);
    const copied = receipts[at] as Receipt;
    receipts.splice(at + 1, 0, { ...copied, number: respell(copied.number, subtlety, rng) });
  }
  return {
    number: shared.claims[place] as string,
    from: iso(start),
    to: iso(start + count + 1),
    receipts,
    careless: traits.careless,
  };
}
