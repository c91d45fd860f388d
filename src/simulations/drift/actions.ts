import type { Action } from './types.ts';

const bare = ['carry-on', 'to-next-wrong', 'look', 'stop', 'back', 'commit', 'next'] as const;

const isIndex = (raw: unknown): raw is number =>
  Number.isInteger(raw) && (raw as number) >= 0 && (raw as number) < 10_000 && !Object.is(raw, -0);

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const names = Object.keys(raw);
  const { do: verb, cause, nth } = raw as Record<string, unknown>;
  if (names[0] !== 'do') return null;
  if (verb === 'reason')
    return names.length === 2 &&
      names[1] === 'cause' &&
      typeof cause === 'string' &&
      /^[a-z][a-z0-9-]{0,59}$/.test(cause)
      ? { do: verb, cause }
      : null;
  if (verb === 'leave-out')
    return names.length === 2 && names[1] === 'nth' && isIndex(nth) ? { do: verb, nth } : null;
  const known = bare.find((name) => name === verb);
  return known && names.length === 1 ? { do: known } : null;
}
