import type { Rng } from '../../rng.ts';
import { iso, monthOf, workday } from '../common/days.ts';
import { distinct, respell, serial } from '../common/keys.ts';
import type { Want } from '../common/kind.ts';
import { lognormal } from '../draw.ts';

export type Fault = 'duplicated-records' | 'unit-currency-period' | 'silent-truncation';

/** What all lines of one item share. */
export interface Setting {
  subtlety: number;
  month: { from: number; to: number };
  accounts: string[];
  rows: { bank: [number, number]; provider: [number, number]; payments: [number, number] };
  /** A monthly rent is taken for a quarterly one, rather than the other way round. */
  monthly: boolean;
  /** The rows that are missing are payments, rather than receipts. */
  outgoing: boolean;
}

export const setting = ({ batch, subtlety }: Want<Fault>, rng: Rng): Setting => ({
  subtlety,
  month: monthOf(rng.int(2, 11)),
  accounts: distinct(4, 4, rng).map((n) => `B-${n}`),
  rows: batch
    ? { bank: [2, 2], provider: [1, 2], payments: [2, 2] }
    : { bank: [3, 6], provider: [1, 3], payments: [3, 4] },
  monthly: rng.chance(0.4),
  outgoing: rng.chance(0.5),
});

interface Entry {
  reference: string;
  due: string;
  cents: number;
}

/** Everything that is really so about one account in one month. */
export interface Account {
  number: string;
  openCents: number;
  bank: Entry[];
  provider: Entry[];
  payments: Entry[];
  /** The reference that stands in both feeds, as the bank writes it. */
  copied: string | null;
  /** A multiple of three cents, so that a quarter has three whole thirds. */
  rent: { cents: number; per: 'month' | 'quarter' };
  /** Rows that an export leaves out when it is cut. */
  cutRows: number;
  /** The log shows a careless habit where it does no harm. */
  careless: boolean;
}

export interface Traits {
  /** A receipt stands in both feeds. */
  copy: boolean;
  /** Two real receipts of one amount. */
  twins: boolean;
  rent: Account['rent']['per'];
  /** A month that ends below zero. */
  tight: boolean;
  /** A long list of payments. */
  long: boolean;
  careless: boolean;
}

export const bland: Traits = {
  copy: false,
  twins: false,
  rent: 'month',
  tight: false,
  long: false,
  careless: false,
};

export function lures(right: boolean, _: Setting, rng: Rng): Traits {
  const rate = (inRight: number, inWrong: number) => rng.chance(right ? inRight : inWrong);
  return {
    copy: rate(0.24, 0.06),
    twins: rate(0.22, 0.15),
    rent: rate(0.45, 0.4) ? 'quarter' : 'month',
    tight: rng.chance(0.1),
    long: rate(0.22, 0.16),
    careless: rate(0.62, 0.2),
  };
}

export function baited(fault: Fault, traits: Traits, { monthly, outgoing }: Setting): Traits {
  switch (fault) {
    case 'duplicated-records':
      return { ...traits, copy: true };
    case 'unit-currency-period':
      return { ...traits, rent: monthly ? 'month' : 'quarter' };
    case 'silent-truncation':
      return { ...traits, copy: false, long: traits.long || outgoing };
  }
}

export function drawAccount(traits: Traits, shared: Setting, rng: Rng, place: number): Account {
  const { month, subtlety, rows } = shared;
  const [inBank, inProvider, out] = [
    rng.int(...rows.bank),
    rng.int(...rows.provider),
    rng.int(...rows.payments) + (traits.long ? 1 : 0),
  ];
  const numbers = distinct(inBank + inProvider + out, 4, rng);
  let next = 0;
  const entry = (prefix: string, median: number, s: number): Entry => ({
    reference: `${prefix}-${numbers[next++]}`,
    due: iso(workday(month.from + rng.int(0, 26))),
    cents: Math.round(lognormal(median * 100, s, rng)),
  });
  const bank = Array.from({ length: inBank }, () => entry(rng.pick(['PX', 'RG', 'KD']), 25_000, 0.6));
  const provider = Array.from({ length: inProvider }, () => entry('PX', 12_000, 0.5));
  const payments = Array.from({ length: out }, () => entry('SU', traits.tight ? 60_000 : 14_000, 0.5));
  const chosen = rng.int(0, inBank - 1);
  const original = bank[chosen] as Entry;
  // What stands in both feeds is a payout of the provider, so it has the size of one.
  const payout = { ...original, cents: Math.round(lognormal(1_200_000, 0.5, rng)) };
  if (traits.copy) {
    bank[chosen] = { ...payout, reference: original.reference.replace(/^\w+/, 'PX') };
    const written = bank[chosen] as Entry;
    provider[rng.int(0, inProvider - 1)] = {
      ...written,
      reference: respell(written.reference, subtlety, rng),
    };
  }
  const twin = (chosen + 1) % inBank;
  if (traits.twins) {
    const own = bank[twin] as Entry;
    bank[twin] = { ...(bank[chosen] as Entry), reference: own.reference };
  }
  return {
    number: shared.accounts[place] as string,
    openCents: traits.tight ? rng.int(20_000, 50_000) * 100 : rng.int(20_000, 400_000) * 100,
    bank,
    provider,
    payments,
    copied: traits.copy ? (bank[chosen] as Entry).reference : null,
    rent: { cents: rng.int(30, 120) * 30_000, per: traits.rent },
    cutRows: rng.pick([1, 1, 2]),
    careless: traits.careless,
  };
}

/** The types of this family. */
export interface Cashflow {
  fault: Fault;
  shared: Setting;
  traits: Traits;
  facts: Account;
  view: View;
}

/** What the AI believes about one account, and the rule it applies. Only here does a fault enter. */
export interface View {
  countsCopies: boolean;
  per: Account['rent']['per'];
  receiptsRead: number;
  paymentsRead: number;
}

export function viewOf(account: Account, fault: Fault | null, { monthly, outgoing }: Setting): View {
  const cut = fault === 'silent-truncation' ? account.cutRows : 0;
  return {
    countsCopies: fault === 'duplicated-records',
    per: fault === 'unit-currency-period' ? (monthly ? 'quarter' : 'month') : account.rent.per,
    receiptsRead: receipts(account).length - (outgoing ? 0 : cut),
    paymentsRead: account.payments.length - (outgoing ? cut : 0),
  };
}

/** Receipts of both feeds in one list, as the assistant reads them. */
export const receipts = ({ bank, provider }: Account): Entry[] => [...bank, ...provider];

/** The receipts a view counts: those it read, each reference once unless copies count too. */
export function counted(account: Account, { receiptsRead, countsCopies }: View): Entry[] {
  const read = receipts(account).slice(0, receiptsRead);
  if (countsCopies || account.copied === null) return read;
  const seen = new Set<string>();
  return read.filter(({ reference }) => {
    const own = serial(reference);
    return !seen.has(own) && seen.add(own);
  });
}

export const rentFor = ({ rent }: Account, { per }: Pick<View, 'per'>): number =>
  per === 'quarter' ? rent.cents / 3 : rent.cents;

const total = (entries: readonly Entry[]) => entries.reduce((sum, { cents }) => sum + cents, 0);

export const closing = (account: Account, view: View): number =>
  account.openCents +
  total(counted(account, view)) -
  total(account.payments.slice(0, view.paymentsRead)) -
  rentFor(account, view);
