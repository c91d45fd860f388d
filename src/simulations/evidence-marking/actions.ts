import { type Action, verdicts } from './types.ts';

/** Longest address of a line. */
const longest = 80;

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const names = Object.keys(raw);
  const { do: verb, verdict, at } = raw as Record<string, unknown>;
  if (names[0] !== 'do') return null;
  switch (verb) {
    case 'skip-guide':
    case 'none':
    case 'commit':
    case 'next':
      return names.length === 1 ? { do: verb } : null;
    case 'judge': {
      const known = verdicts.find((one) => one === verdict);
      return names.length === 2 && known ? { do: verb, verdict: known } : null;
    }
    case 'mark':
      return names.length === 2 && typeof at === 'string' && at.length <= longest ? { do: verb, at } : null;
    default:
      return null;
  }
}
