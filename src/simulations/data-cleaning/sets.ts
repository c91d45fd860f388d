import type { Rng } from '../../domain/rng.ts';
import type { SetName } from './types.ts';

/** How an amount of a table is written, and which other units creep in. */
export interface Unit {
  before: string;
  after: string;
  /** Marked units: text around the figure, and what one of them is worth in the table's own unit. */
  marked: { before: string; after: string; worth: number }[];
  /** A figure without its unit: within these limits it can mean two things, one `times` the other. */
  bare: { low: number; high: number; times: number };
  /** Amounts to draw from. */
  low: number;
  high: number;
  step: number;
  /** A slip of the keys moves the point or swaps two digits. */
  slip: 'point' | 'swap';
}

/** One kind of table. */
export interface TableSet {
  /** Where a record comes from: a country, an office or a source. */
  groups: {
    name: string;
    form: string;
    accounts: readonly AccountCountry[];
    monthFirst?: true;
  }[];
  people: boolean;
  register: string;
  unit: Unit;
  /** First and last year of the date column. */
  years: [number, number];
  /** The date is a beginning, so that nothing on the record may be older; else it lies ahead. */
  begins?: true;
  sum: { low: number; high: number };
}

/** Letters and length of accounts; made up, and their check digits hold for none of them. */
export const accountLengths = { DE: 22, NL: 18, FR: 27, GB: 22, IE: 22 } as const;
export type AccountCountry = keyof typeof accountLengths;

const euros: Unit = {
  before: '€',
  after: '',
  marked: [
    { before: '', after: ' k€', worth: 1000 },
    { before: 'USD ', after: '', worth: 0.9 },
  ],
  bare: { low: 120, high: 900, times: 1000 },
  low: 18_000,
  high: 180_000,
  step: 9_000,
  slip: 'point',
};
const hours: Unit = {
  before: '',
  after: ' h',
  marked: [
    { before: '', after: ' h/month', worth: 3 / 13 },
    { before: '', after: ' %', worth: 0.4 },
  ],
  bare: { low: 2, high: 5, times: 8 },
  low: 12,
  high: 36,
  step: 6,
  slip: 'swap',
};
const kilos: Unit = {
  before: '',
  after: ' kg',
  marked: [
    { before: '', after: ' t', worth: 1000 },
    { before: '', after: ' lb', worth: 0.45 },
  ],
  bare: { low: 2, high: 9, times: 1000 },
  low: 900,
  high: 27_000,
  step: 900,
  slip: 'point',
};

export const tableSets: Record<SetName, TableSet> = {
  suppliers: {
    groups: [
      { name: 'Germany', form: 'GmbH', accounts: ['DE'] },
      { name: 'Netherlands', form: 'BV', accounts: ['NL'] },
      { name: 'France', form: 'SARL', accounts: ['FR'] },
      { name: 'United Kingdom', form: 'Ltd', accounts: ['GB'] },
      { name: 'United States', form: 'Inc', accounts: ['IE'], monthFirst: true },
    ],
    people: false,
    register: 'REG',
    unit: euros,
    years: [2027, 2029],
    sum: { low: 2_400, high: 64_000 },
  },
  staff: {
    groups: [
      { name: 'Hamburg', form: '', accounts: ['DE'] },
      { name: 'Rotterdam', form: '', accounts: ['NL'] },
      { name: 'Lyon', form: '', accounts: ['FR'] },
      { name: 'Leeds', form: '', accounts: ['GB'] },
      { name: 'Boston', form: '', accounts: ['IE'], monthFirst: true },
    ],
    people: true,
    register: 'TAX',
    unit: hours,
    years: [2014, 2025],
    begins: true,
    sum: { low: 3, high: 24 },
  },
  customers: {
    groups: [
      { name: 'Sales Hamburg', form: 'GmbH', accounts: ['DE'] },
      { name: 'Sales Rotterdam', form: 'BV', accounts: ['NL'] },
      { name: 'Sales Lyon', form: 'SARL', accounts: ['FR'] },
      { name: 'Sales Leeds', form: 'Ltd', accounts: ['GB'] },
      { name: 'Web shop', form: '', accounts: ['DE', 'NL', 'GB', 'IE'], monthFirst: true },
    ],
    people: false,
    register: 'VAT',
    unit: kilos,
    years: [2027, 2029],
    sum: { low: 3, high: 60 },
  },
};

/** One of the amounts such a record may have. */
export const amountIn = ({ low, high, step }: Unit, rng: Rng): number =>
  low + step * rng.int(0, Math.floor((high - low) / step));

export const isMonthFirst = (set: SetName, group: string): boolean =>
  tableSets[set].groups.some((one) => one.name === group && one.monthFirst === true);
