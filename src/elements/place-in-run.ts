/** What a card must know of a review-desk scenario to say where a begun run stands. */
export interface RunShape {
  items: number;
  /** Guided items before the counted ones, unless the run skipped them. */
  guide: number;
  /** Reasons come after each item, so a committed item is still the one at hand until `next`. */
  afterEach: boolean;
}

const doing = (action: unknown): unknown =>
  typeof action === 'object' && action !== null && 'do' in action ? action.do : undefined;

/** The counted item a run stands at, from 1; 0 while it is at the guided ones. Never beyond the last. */
export function placeInRun(actions: readonly unknown[], { items, guide, afterEach }: RunShape): number {
  const deeds = actions.map(doing);
  const guided = deeds[0] === 'skip-guide' ? 0 : guide;
  const committed = deeds.filter((deed) => deed === 'commit').length;
  const reading = afterEach && deeds.at(-1) === 'commit' ? 1 : 0;
  return Math.max(0, Math.min(items, committed - reading - guided + 1));
}
