import { type Action, bands } from './types.ts';

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const { do: verb, cut, choice } = raw as Record<string, unknown>;
  const fields = Object.keys(raw).join();
  switch (verb) {
    case 'commit':
    case 'next':
      return fields === 'do' ? { do: verb } : null;
    case 'look':
      return fields === 'do,cut' &&
        typeof cut === 'number' &&
        Number.isInteger(cut) &&
        !Object.is(cut, -0) &&
        cut >= 0 &&
        cut <= bands
        ? { do: verb, cut }
        : null;
    case 'choose':
      return fields === 'do,choice' && (choice === 'keep' || choice === 'move') ? { do: verb, choice } : null;
    default:
      return null;
  }
}
