import { hash32, type Rng, seeded } from '../rng.ts';
import type { Step } from './calibration.ts';
import { qnorm, type Range } from './normal.ts';

/** Resamples per interval: the ends of a 95% interval then wobble by far less than its width. */
const rounds = 1_000;

/** Same data, same interval on every machine and every day. */
const stream = (): Rng => seeded(hash32('second-look bootstrap'));

/** Value at share q of a sorted list, between neighbours linearly (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1);
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

/** The middle 95% of the resampled values there are; null if there is none. */
function percentiles(values: readonly (number | null)[]): Range | null {
  const known = values.filter((v) => v !== null);
  if (known.length === 0) return null;
  const sorted = Float64Array.from(known).sort();
  return { lo: quantile(sorted, 0.025), hi: quantile(sorted, 0.975) };
}

/**
 * Percentile bootstrap of a statistic of independent items, 95% (Efron & Tibshirani 1993, ch. 13). Unit: that of the
 * statistic. Resamples without a value are left out; null without items or values. Seeded and, given `order`,
 * independent of the order of the items.
 */
export function bootstrap<Item>(
  items: readonly Item[],
  order: (a: Item, b: Item) => number,
  statistic: (sample: readonly Item[]) => number | null,
): Range | null {
  if (items.length === 0) return null;
  const sorted = [...items].sort(order);
  const rng = stream();
  const draw = () => sorted[rng.int(0, sorted.length - 1)] as Item;
  return percentiles(Array.from({ length: rounds }, () => statistic(sorted.map(draw))));
}

/** One draw from binomial(n, p): by its sums where its spread is small, by the normal curve where it is large. */
function binomial(n: number, p: number, rng: Rng): number {
  if (p <= 0 || n === 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, rng);
  const variance = n * p * (1 - p);
  // Half a step inside 0 and 1, which `next` may touch.
  const u = rng.next() * (1 - 1e-12) + 5e-13;
  if (variance > 100) return Math.min(n, Math.max(0, Math.round(n * p + Math.sqrt(variance) * qnorm(u))));
  let weight = Math.exp(n * Math.log1p(-p));
  let [k, sum] = [0, weight];
  while (sum < u && k < n) {
    weight *= ((n - k) / (k + 1)) * (p / (1 - p));
    k += 1;
    sum += weight;
  }
  return k;
}

/**
 * Percentile bootstrap of statistics of forecasts, drawn by counts rather than one by one: a resample of n items out
 * of K kinds (a forecast value with its outcome) is a multinomial, so a long history costs no more than a short one.
 * One interval per statistic, null where it had no value.
 */
export function bootstrapSteps(
  counted: readonly Step[],
  statistics: (sample: readonly Step[]) => readonly (number | null)[],
): (Range | null)[] {
  const n = counted.reduce((sum, s) => sum + s.n, 0);
  const rng = stream();
  const resample = (): Step[] => {
    let [left, others] = [n, n];
    const take = (kind: number): number => {
      const taken = others === kind ? left : binomial(left, kind / others, rng);
      left -= taken;
      others -= kind;
      return taken;
    };
    return counted.flatMap(({ forecast, n: all, came }) => {
      const [with1, with0] = [take(came), take(all - came)];
      return with1 + with0 === 0 ? [] : [{ forecast, n: with1 + with0, came: with1 }];
    });
  };
  const drawn = Array.from({ length: n === 0 ? 0 : rounds }, () => statistics(resample()));
  return (drawn[0] ?? statistics([])).map((_, i) =>
    percentiles(drawn.map((values) => values[i] as number | null)),
  );
}
