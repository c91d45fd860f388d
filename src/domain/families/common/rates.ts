import type { Rng } from '../../rng.ts';

export const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK'] as const;
export type Currency = (typeof currencies)[number];

/** Rates of one day, in ten-thousandths of a euro. */
export type Rates = Record<Currency, number>;
export const drawRates = (rng: Rng): Rates => ({
  EUR: 10_000,
  USD: rng.int(8_500, 9_400),
  GBP: rng.int(11_500, 12_000),
  CHF: rng.int(10_250, 10_800),
  SEK: rng.int(860, 930),
});
