import { z } from 'zod';
import type { ScenarioHead } from '../../simulations/author.ts';
import { authors } from '../../simulations/authors.ts';

/** A scenario of any simulation: what all have in common; the rest is its type's own business. */
export type Scenario = ScenarioHead;

const typeOf = (raw: unknown): unknown =>
  raw !== null && typeof raw === 'object' && 'type' in raw ? raw.type : undefined;

/**
 * The form of one scenario: that of the simulation its `type` names (`simulations/<type>/author.ts`). For a type that
 * does not exist, a form that says which ones do.
 */
export function scenarioSchema(raw: unknown): z.ZodType<Scenario> {
  const type = typeOf(raw);
  const author = authors().find((one) => one.type === type);
  if (author) return author.schema;
  const types = authors().map((one) => one.type);
  return z.looseObject({ type: z.enum(types as [string, ...string[]]) }) as unknown as z.ZodType<Scenario>;
}
