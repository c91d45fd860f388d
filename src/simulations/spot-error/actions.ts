import type { Action } from './types.ts';

const longestName = 80;
const isName = (raw: unknown): raw is string => typeof raw === 'string' && raw.length <= longestName;

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const fields = raw as Record<string, unknown>;
  const names = Object.keys(fields).join(' ');
  const { do: verb, part, kind, fix, record } = fields;
  switch (verb) {
    case 'commit':
    case 'next':
      return names === 'do' ? { do: verb } : null;
    case 'mark':
    case 'unmark':
      return names === 'do part' && isName(part) ? { do: verb, part } : null;
    case 'kind':
      return names === 'do part kind' && isName(part) && isName(kind) ? { do: verb, part, kind } : null;
    case 'fix':
      return names === 'do part fix' && isName(part) && isName(fix) ? { do: verb, part, fix } : null;
    case 'open':
      return names === 'do record' && isName(record) ? { do: verb, record } : null;
    default:
      return null;
  }
}
