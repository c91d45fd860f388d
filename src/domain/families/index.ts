import type { Family } from './family.ts';
import { invoice3way } from './invoice3way.ts';

/** The case generators by the name a scenario gives them. */
export const families = { invoice3way } satisfies Record<string, Family>;
