import type { Case } from '../../domain/case.ts';
import { deskConfidence } from '../../domain/families/confidence.ts';
import { families } from '../../domain/families/index.ts';
import type { Rng } from '../../domain/rng.ts';
import type { Item, Spec, World } from './types.ts';

/**
 * Draws a shift: two guided items, then `items` counted ones of which exactly `wrong` are wrong. Worked
 * and generated items have the same share of wrong ones, so that where an item comes from says nothing about it.
 * Worked cases come without repeats and never from the guides. Throws RangeError, in words, when the pool is too small.
 */
export function drawWorld(spec: Spec, cases: readonly Case[], rng: Rng): World {
  const guides = spec.guide.map((id) => guideCase(spec, id, cases));
  const pool = cases.filter(({ id }) => !spec.guide.includes(id));
  const made = spec.generated?.items ?? 0;
  const wrongWorked = splitWrong(spec, pool, rng.fork('split'));
  const worked = spec.items - made;

  const workedRng = rng.fork('worked');
  const take = (sound: boolean, count: number) =>
    workedRng.shuffle(pool.filter((item) => item.sound === sound)).slice(0, count);
  const chosen = [...take(false, wrongWorked), ...take(true, worked - wrongWorked)];

  const generated = spec.generated
    ? families[spec.generated.family](
        {
          segments: [{ items: made, wrong: spec.wrong - wrongWorked }],
          subtlety: spec.generated.subtlety,
          confidence: deskConfidence(spec.wrong / spec.items),
        },
        rng.fork('generated'),
      )
    : [];

  const counted = rng
    .fork('order')
    .shuffle([
      ...chosen.map((item) => ({ case: item, generated: false })),
      ...generated.map((item) => ({ case: item, generated: true })),
    ]);
  const items: Item[] = [
    ...guides.map((item, i) => ({ key: `guide-${i + 1}`, guided: true, generated: false, case: item })),
    ...counted.map((drawn, i) => ({ key: `${i + 1}`, guided: false, ...drawn })),
  ];
  for (const { case: drawn } of items) {
    if (!spec.roles.some(({ departments }) => departments.includes(drawn.department))) {
      throw new RangeError(
        `${spec.scenario}: no role for ${drawn.department}, so an item of it could not be handed over; add one to roles.yaml`,
      );
    }
  }
  return { spec, items };
}

function guideCase(spec: Spec, id: string, cases: readonly Case[]): Case {
  const found = cases.find((item) => item.id === id);
  if (!found) throw new RangeError(`${spec.scenario}: the guide names the case "${id}", which is not there`);
  return found;
}

/** How many wrong items are worked cases: their even share, broken parts by chance, within what the pool holds. */
function splitWrong(spec: Spec, pool: readonly Case[], rng: Rng): number {
  const made = spec.generated?.items ?? 0;
  const worked = spec.items - made;
  if (worked < 0) {
    throw new RangeError(
      `${spec.scenario}: generated.items is ${made}, more than the ${spec.items} items of the shift`,
    );
  }
  const wrongThere = pool.filter(({ sound }) => !sound).length;
  const rightThere = pool.length - wrongThere;
  // At most `made` wrong and `made` right items can be generated; the pool must cover the rest.
  const least = Math.max(0, spec.wrong - made, worked - rightThere);
  const most = Math.min(worked, wrongThere, spec.wrong);
  if (least > most) {
    const have = `${wrongThere} wrong and ${rightThere} right worked cases are left beside the guides`;
    throw new RangeError(
      `${spec.scenario}: cannot draw ${spec.items} items with ${spec.wrong} wrong ones, ${made} of them generated; ${have}. Name more cases, generate more items or lower \`items\``,
    );
  }
  const share = (spec.wrong * worked) / spec.items;
  const even = Math.floor(share) + (rng.chance(share % 1) ? 1 : 0);
  return Math.min(most, Math.max(least, even));
}
