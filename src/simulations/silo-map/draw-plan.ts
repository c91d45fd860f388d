import type { FailureMode } from '../../domain/case.ts';
import type { Rng } from '../../domain/rng.ts';
import { bestLinks, greedy, worthOf } from './month.ts';
import {
  type Bundle,
  type Design,
  directions,
  type KeyProfile,
  type Link,
  type LinkSpec,
  type Spec,
  type Status,
} from './types.ts';

/** Everything about building one link, the draft included. */
export type Plan = Pick<Link, 'records' | 'keys' | 'flow' | 'bundles' | 'right' | 'draftFault'> & {
  draft: Design;
};

/**
 * Fields of both systems, with how many records have them and how many entries differ. Exactly one is filled in and
 * different everywhere in both; another is so in one system only, and the weak one is shared by some in both.
 */
function drawKeys(link: LinkSpec, rng: Rng): Pick<Link, 'records' | 'keys'> & { key: string } {
  const records = { from: rng.int(340, 460), to: rng.int(340, 460) };
  const key = rng.pick(link.keys);
  const sides = ['from', 'to'] as const;
  const keys = [...link.keys, link.weakKey].map((field): KeyProfile => {
    const full = (n: number) => ({ filled: n, different: n });
    const profile = { field, from: full(records.from), to: full(records.to) };
    if (field === key) return profile;
    if (field === link.weakKey) {
      for (const side of sides) profile[side].different -= rng.int(3, 12);
      return profile;
    }
    const side = rng.pick(sides);
    const short = rng.int(6, 48);
    // Not filled in for some, or the same entry for several.
    if (rng.chance(0.5)) profile[side] = full(records[side] - short);
    else profile[side].different -= short;
    return profile;
  });
  return { records, keys: rng.shuffle(keys), key };
}

/** Ways a set of fields can be wrong: a needed one missing, one too many, or both at once. */
const wrongSets = ['less', 'more', 'swap'] as const;

/**
 * Three sets of fields: the needed ones and two wrong ones, of the same way or of two. So the right one is the
 * shortest, the middle and the longest about equally often.
 */
function drawBundles(link: LinkSpec, rng: Rng): { bundles: Bundle[]; fit: string } {
  const { needs, spare } = link;
  const gone = rng.shuffle(needs);
  const extra = rng.shuffle(spare);
  const [first, second] = rng.pick([
    ...wrongSets.map((way) => [way, way] as const),
    ['less', 'more'] as const,
    ['swap', 'less'] as const,
    ['swap', 'more'] as const,
  ]);
  // The second wrong set leaves out and adds other fields than the first.
  const wrong = [first, second].map((way, i) => [
    ...needs.filter((field) => way === 'more' || field !== gone[i]),
    ...(way === 'less' ? [] : [extra[i] as string]),
  ]);
  const sets = rng.shuffle([needs, ...wrong]);
  return {
    // One order of fields for all sets: what is missing or too much does not stand at the end.
    bundles: sets.map((fields, i) => ({ id: 'abc'[i] as string, fields: ordered(fields, link) })),
    fit: 'abc'[sets.indexOf(needs)] as string,
  };
}

const ordered = (fields: readonly string[], { needs, spare }: LinkSpec) =>
  [...needs, ...spare].sort((a, b) => a.localeCompare(b, 'en')).filter((field) => fields.includes(field));

/** Spoils exactly one thing about a design, and says what kind of error that is. */
function spoil(
  right: Design,
  plan: Omit<Plan, 'draft' | 'draftFault'>,
  link: LinkSpec,
  rng: Rng,
): [Design, FailureMode] {
  switch (rng.pick(['key', 'direction', 'access', 'access'] as const)) {
    case 'key': {
      const others = plan.keys.filter(({ field }) => field !== right.key);
      return [{ ...right, key: rng.pick(others).field }, 'wrong-join-silo'];
    }
    case 'direction':
      return [
        { ...right, direction: rng.pick(directions.filter((way) => way !== right.direction)) },
        'broken-process',
      ];
    case 'access': {
      const other = rng.pick(plan.bundles.filter(({ id }) => id !== right.access));
      const wide = other.fields.some((field) => !link.needs.includes(field));
      return [{ ...right, access: other.id }, wide ? 'disclosure' : 'silent-truncation'];
    }
  }
}

/** How one link should be built, and the AI's draft of it. */
function drawPlan(link: LinkSpec, sound: boolean, rng: Rng): Plan {
  const { key, ...keys } = drawKeys(link, rng.fork('keys'));
  const flow = rng.fork('flow').pick(link.flows);
  const { bundles, fit } = drawBundles(link, rng.fork('fields'));
  const right: Design = { key, direction: flow, access: fit };
  const plan = { ...keys, flow, bundles, right };
  if (sound) return { ...plan, draft: right, draftFault: null };
  const [draft, draftFault] = spoil(right, plan, link, rng.fork('fault'));
  return { ...plan, draft, draftFault };
}

/** Sets of a plan by length, the shorter ones first. */
export const bySize = ({ bundles }: Pick<Plan, 'bundles'>): Bundle[] =>
  [...bundles].sort((a, b) => a.fields.length - b.fields.length);

/** Which looks at one thing alone find the right set or field: its length, or its place in a list. */
const luckyLooks = (plan: Plan): Set<string> =>
  new Set([
    `length ${bySize(plan).findIndex(({ id }) => id === plan.right.access)}`,
    `set ${plan.right.access}`,
    `field ${plan.keys.findIndex(({ field }) => field === plan.right.key)}`,
  ]);

/** A plan for every link, drawn again until no such look is right on all links that should be built. */
export function drawPlans(
  links: readonly LinkSpec[],
  sound: readonly boolean[],
  best: readonly number[],
  rng: Rng,
): Plan[] {
  let plans: Plan[] = [];
  for (let tries = 0; tries < 60; tries++) {
    plans = links.map((link, i) => drawPlan(link, sound[i] === true, rng.fork(`${link.id} ${tries}`)));
    const [first, ...rest] = best.map((i) => luckyLooks(plans[i] as Plan));
    if (first && ![...first].some((look) => rest.every((looks) => looks.has(look)))) break;
  }
  return plans;
}

/**
 * Cases a month and days of work for each link of a process, drawn again until no single figure finds a good plan:
 * taking the cheapest, the dearest, the busiest links or the top of the list falls short of the mark. Null where these
 * hand-overs have no such month, as when the only broken ones head the list.
 */
export function drawMonth(
  truths: readonly Status[],
  spec: Spec,
  rng: Rng,
): { cases: number[]; days: number[]; best: number[] } | null {
  const { budget, month, pass } = spec;
  for (let tries = 0; tries < 60; tries++) {
    const cases = truths.map(() => rng.int(Math.ceil(month.low / 4), Math.floor(month.high / 4)) * 4);
    const days = truths.map(() => rng.int(budget.low, budget.high));
    const worth = truths.map((truth, i) => worthOf(truth, cases[i] as number, spec));
    const sum = (links: readonly number[]) => links.reduce((all, i) => all + (worth[i] as number), 0);
    const best = bestLinks(worth, days, budget.days);
    const enough = pass.avoided * sum(best);
    const lazy = lazyOrders(cases, days).map((order) => sum(greedy(order, days, budget.days)));
    if (best.length > 1 && lazy.every((minutes) => minutes < enough)) return { cases, days, best };
  }
  return null;
}

/** Plans of somebody who looks at one figure: cheapest, dearest, busiest, quietest first, or the list as it stands. */
export function lazyOrders(cases: readonly number[], days: readonly number[]): number[][] {
  const by = (figure: readonly number[], sign: 1 | -1) =>
    figure.map((_, i) => i).sort((a, b) => sign * ((figure[a] as number) - (figure[b] as number)) || a - b);
  return [by(days, 1), by(days, -1), by(cases, -1), by(cases, 1), days.map((_, i) => i)];
}
