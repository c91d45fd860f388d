import type { Break, Count, Design, Entry, Link, Process, Spec } from './types.ts';

/** One link as a plan has it: built in this way, or left as it is. */
export type Built = Design | null;

/** A month has four weeks of equally many cases. */
const weeks = 4;
const weekOf = (hit: number, cases: number) => Math.min(weeks - 1, Math.floor((hit * weeks) / cases));

/** What a plan does to one hand-over: which trouble is left on it, and whether data goes to more people than needed. */
export function effectOf(link: Link, built: Built): { left: Link['truth']; exposed: boolean } {
  if (!built) return { left: link.truth, exposed: false };
  const exposed = isWide(link, built.access);
  // A link on a field that two records share joins strangers, whatever it replaced.
  if (built.key !== link.right.key) return { left: 'wrong-key', exposed };
  // The wrong way round, or without a field the task needs, people go on as before.
  const mends =
    built.direction === link.right.direction && missesNothing(link, built.access) ? 'whole' : link.truth;
  return { left: mends, exposed };
}

const fieldsOf = ({ bundles }: Link, access: string): readonly string[] =>
  bundles.find(({ id }) => id === access)?.fields ?? [];

/** Does this access pass on anything the task does not need? */
export const isWide = (link: Link, access: string): boolean =>
  fieldsOf(link, access).some((field) => !link.needs.includes(field));

const missesNothing = (link: Link, access: string): boolean =>
  link.needs.every((field) => fieldsOf(link, access).includes(field));

/**
 * The same month of cases under a plan. The cases that cross a hand-over, and which of them go wrong while it is
 * broken, are drawn once with the world: so before, after and best differ by the plan alone.
 */
export function countMonth(
  links: readonly Link[],
  plan: readonly Built[],
  { trouble, month }: Pick<Spec, 'trouble' | 'month'>,
): Count {
  const by: Record<Break, number> = { 'by-hand': 0, late: 0, lost: 0, 'wrong-key': 0 };
  const touched = new Set<number>();
  let exposed = 0;
  links.forEach((link, i) => {
    const effect = effectOf(link, plan[i] ?? null);
    if (effect.exposed) exposed += link.cases;
    if (effect.left === 'whole') return;
    by[effect.left] += link.hits.length;
    for (const hit of link.hits) touched.add(hit);
  });
  const byWeek = Array.from({ length: weeks }, () => 0);
  for (const hit of touched) {
    const week = weekOf(hit, month.cases);
    byWeek[week] = (byWeek[week] ?? 0) + 1;
  }
  return { by, minutes: minutesOf(by, trouble), exposed, weeks: byWeek };
}

const minutesOf = (by: Record<Break, number>, trouble: Record<Break, number>): number =>
  (Object.keys(by) as Break[]).reduce((sum, kind) => sum + by[kind] * trouble[kind], 0);

/** What a hand-over costs in a month while it stays as it is, minutes: what a link that holds avoids. */
export const worthOf = (
  status: Link['truth'],
  cases: number,
  { trouble, month }: Pick<Spec, 'trouble' | 'month'>,
): number => (status === 'whole' ? 0 : Math.floor(cases / month.hit) * trouble[status]);

/**
 * The links worth the most minutes together within the budget, in the order of the list; the fewer and then the
 * cheaper ones where two sets are worth the same. All sets are tried: 64 for six links.
 */
export function bestLinks(worth: readonly number[], days: readonly number[], budget: number): number[] {
  let best = { set: 0, worth: 0, links: 0, days: 0 };
  for (let set = 1; set < 1 << worth.length; set++) {
    const now = { set, worth: 0, links: 0, days: 0 };
    worth.forEach((minutes, i) => {
      if (!(set & (1 << i))) return;
      now.worth += minutes;
      now.days += days[i] ?? 0;
      now.links += 1;
    });
    if (now.days > budget) continue;
    const gain = now.worth - best.worth || (best.set ? best.links - now.links || best.days - now.days : -1);
    if (gain > 0) best = now;
  }
  return worth.flatMap((_, i) => (best.set & (1 << i) ? [i] : []));
}

/** Takes links in a given order while they fit the budget, as somebody does who looks at one figure alone. */
export function greedy(order: readonly number[], days: readonly number[], budget: number): number[] {
  let left = budget;
  return order.filter((i) => {
    const cost = days[i] ?? 0;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}

/** How a link would be built now: the draft, or your own way where you changed it. */
export const designOf = ({ draft }: Pick<Link, 'draft'>, { take, own }: Entry): Design =>
  take === 'change' && own ? own : { key: draft.key, direction: draft.direction, access: draft.access };

/** The plan of the learner, of nobody and of the best use of the budget. */
export function plansOf(
  process: Process,
  entries: readonly Entry[],
): Record<'before' | 'after' | 'best', Built[]> {
  return {
    before: process.links.map(() => null),
    after: process.links.map((link, i) => {
      const entry = entries[i];
      return entry?.build ? designOf(link, entry) : null;
    }),
    best: process.links.map((link, i) => (process.best.includes(i) ? link.right : null)),
  };
}
