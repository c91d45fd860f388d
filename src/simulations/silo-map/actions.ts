import { type Action, directions, statuses } from './types.ts';

/** Longest name of a field that a link may be joined on. */
const longestField = 80;
/** More hand-overs than any process has. */
const mostLinks = 12;

const isPlace = (raw: unknown): raw is number =>
  typeof raw === 'number' && Number.isInteger(raw) && !Object.is(raw, -0) && raw >= 0 && raw < mostLinks;
const oneOf = <T>(raw: unknown, list: readonly T[]): raw is T => list.some((one) => one === raw);
const isField = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= longestField;

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  const action = read(raw);
  // Exactly these fields, in this order: what is kept is what was read.
  return action !== null && JSON.stringify(action) === JSON.stringify(raw) ? action : null;
}

function read(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const { do: verb, link, part, status, take, key, direction, access, on } = raw as Record<string, unknown>;
  if (verb === 'commit' || verb === 'next') return { do: verb };
  if (!isPlace(link)) return null;
  switch (verb) {
    case 'open':
      return oneOf(part, ['claim', 'draft'] as const) ? { do: verb, link, part } : null;
    case 'status':
      return oneOf(status, statuses) ? { do: verb, link, status } : null;
    case 'draft':
      return oneOf(take, ['keep', 'change'] as const) ? { do: verb, link, take } : null;
    case 'key':
      return isField(key) ? { do: verb, link, key } : null;
    case 'direction':
      return oneOf(direction, directions) ? { do: verb, link, direction } : null;
    case 'access':
      return isField(access) ? { do: verb, link, access } : null;
    case 'build':
      return typeof on === 'boolean' ? { do: verb, link, on } : null;
    default:
      return null;
  }
}
