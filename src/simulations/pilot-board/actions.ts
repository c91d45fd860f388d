import { type Action, calls, findings, gates } from './types.ts';

const reasons = [...gates, ...findings, 'nothing'] as const;

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const fields = raw as Record<string, unknown>;
  const names = Object.keys(fields);
  const { do: verb, about, call, reason } = fields;
  const only = (name: string) => names.length === 2 && names[0] === 'do' && names[1] === name;
  if (names.length === 1 && (verb === 'commit' || verb === 'next')) return { do: verb };
  if (verb === 'ask' && only('about')) {
    const found = reasons.find((one) => one === about);
    return found && found !== 'nothing' ? { do: verb, about: found } : null;
  }
  if (verb === 'call' && only('call')) {
    const found = calls.find((one) => one === call);
    return found ? { do: verb, call: found } : null;
  }
  if (verb === 'because' && only('reason')) {
    const found = reasons.find((one) => one === reason);
    return found ? { do: verb, reason: found } : null;
  }
  return null;
}
