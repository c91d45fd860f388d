import type { Chosen, Claim, DrawnSet, Gap, Help, World } from './types.ts';

/** What is decided at once: one claim of a summary, or what that summary left out. */
export type Step = { set: DrawnSet; claim: Claim } | { set: DrawnSet; claim: null };

/** The steps of a run in order, and what is asked of them at every turn. */
interface Layout {
  steps: Step[];
  /** Steps of the worked example, which come first and do not count. */
  guided: number;
  /** Index of each set's first step, and its number among the sets that count. */
  first: Map<DrawnSet, number>;
  numbers: Map<DrawnSet, number>;
}

const laid = new WeakMap<World, Layout>();

export function layoutOf(world: World): Layout {
  const known = laid.get(world);
  if (known) return known;
  const steps: Step[] = [];
  const first = new Map<DrawnSet, number>();
  const numbers = new Map<DrawnSet, number>();
  for (const set of world.sets) {
    first.set(set, steps.length);
    if (!set.guided) numbers.set(set, numbers.size + 1);
    steps.push(...set.claims.map((claim) => ({ set, claim })), { set, claim: null });
  }
  const layout = { steps, guided: steps.filter(({ set }) => set.guided).length, first, numbers };
  laid.set(world, layout);
  return layout;
}

/** All steps of a run in order: each set's claims, then what it left out. */
export const stepsOf = (world: World): Step[] => layoutOf(world).steps;

export const keyOf = ({ set, claim }: Step): string => claim?.key ?? `${set.id}-left-out`;
export const helpOf = ({ claim }: Step): Help => claim?.help ?? 'none';

/** At most so many lines may be marked as left out: marking all of them must find nothing. */
export const mostMarks = 3;

const untouched: Chosen = { verdict: null, marks: [], none: false };

/** How a step lies there when it is reached: empty, or as far as the worked example has done it. */
export function arrival(step: Step | undefined): { current: Chosen; committed: boolean } {
  const claim = step?.claim;
  if (!claim || claim.help === 'none') return { current: untouched, committed: false };
  const marks = claim.at.slice(0, 1);
  return claim.help === 'place'
    ? { current: { ...untouched, marks }, committed: false }
    : { current: { verdict: claim.verdict, marks, none: false }, committed: true };
}

export const isPlace = (set: DrawnSet, at: string): boolean =>
  set.documents.some(({ id, lines }) => lines.some((line) => `${id}/${line.at}` === at));

/** Did the marked line decide the claim? Null where there is none to find and none was marked. */
export function placeRight({ at }: Pick<Claim, 'at'>, marks: readonly string[]): boolean | null {
  if (at.length === 0) return marks.length === 0 ? null : false;
  return marks.some((mark) => at.includes(mark));
}

export const isFound = ({ at }: Gap, marks: readonly string[]): boolean =>
  marks.some((mark) => at.includes(mark));

/** Marked lines that nothing important was left out of. */
export const falseMarks = (gaps: readonly Gap[], marks: readonly string[]): string[] =>
  marks.filter((mark) => !gaps.some(({ at }) => at.includes(mark)));
