import type { Case } from '../../domain/case.ts';
import type { Rng } from '../../domain/rng.ts';
import type { Spec } from './types.ts';

/**
 * Splits `total` over groups of these sizes: each gets its even share, rounded down or up, with the broken part as
 * the chance of the latter, and the sum is exact (systematic sampling, W. G. Madow 1949). Needs total ≤ sum of sizes.
 */
export function spread(total: number, sizes: readonly number[], rng: Rng): number[] {
  const whole = sizes.reduce((sum, size) => sum + size, 0);
  const start = rng.next();
  let before = 0;
  let given = 0;
  return sizes.map((size) => {
    before += size;
    const upTo = Math.floor((total * before) / whole + start);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}

export const madeItems = ({ generated }: Spec): number =>
  generated.reduce((sum, { items }) => sum + items, 0);

/**
 * How many wrong items come from the worked cases and from each entry of `generated`, in this order: their even
 * shares; where the pool has too few worked cases of one kind, the generators make up for it. Throws RangeError, in
 * words, when they cannot.
 */
export function wrongFrom(spec: Spec, pool: readonly Case[], rng: Rng): number[] {
  const made = madeItems(spec);
  const worked = spec.items - made;
  if (worked < 0) {
    throw new RangeError(
      `${spec.scenario}: \`generated\` makes ${made} items, more than the ${spec.items} of the shift`,
    );
  }
  const wrongThere = pool.filter(({ sound }) => !sound).length;
  const rightThere = pool.length - wrongThere;
  // At most `made` wrong and `made` right items can be generated; the pool must cover the rest.
  const least = Math.max(0, spec.wrong - made, worked - rightThere);
  const most = Math.min(worked, wrongThere, spec.wrong);
  if (least > most) {
    throw new RangeError(
      `${spec.scenario}: cannot draw ${spec.items} items, ${spec.wrong} wrong, ${made} generated: ${wrongThere} wrong and ${rightThere} right worked cases are left`,
    );
  }
  const sizes = spec.generated.map(({ items }) => items);
  const [even = 0, ...rest] = spread(spec.wrong, [worked, ...sizes], rng);
  const held = Math.min(most, Math.max(least, even));
  return [held, ...(held === even ? rest : spread(spec.wrong - held, sizes, rng))];
}

/**
 * Where the planted items come from: the number of worked ones, then one per entry of `generated`. Each source
 * plants in proportion to the counted items it gives, so that where an item comes from tells neither that it is
 * wrong nor that it is planted. `left`: wrong worked cases that are still free; when they run out, the generators
 * give the rest. Throws RangeError when there are none.
 */
export function plantedFrom(spec: Spec, planted: number, left: number, rng: Rng): number[] {
  const worked = spec.items - madeItems(spec);
  const from = [0, ...spec.generated.map(() => 0)];
  for (let n = 0; n < planted; n++) {
    const free = (from[0] as number) < left ? worked : 0;
    const source = spread(1, [free, ...spec.generated.map(({ items }) => items)], rng).indexOf(1);
    if (source < 0) {
      throw new RangeError(`${spec.scenario}: no wrong worked case is left to plant (${left} of ${planted})`);
    }
    from[source] = (from[source] as number) + 1;
  }
  return from;
}
