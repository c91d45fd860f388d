import { type RiskStep, riskSteps } from '../../domain/judgement.ts';
import type { Action } from './types.ts';

/** Longest answer kept: a typed number, or the text of an option. */
export const longestAnswer = 160;

const isStep = (raw: unknown): raw is RiskStep => riskSteps.some((step) => step === raw);

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const fields = raw as Record<string, unknown>;
  const names = Object.keys(fields);
  const only = (name: string | null) =>
    names[0] === 'do' && (name === null ? names.length === 1 : names.length === 2 && names[1] === name);
  const { do: verb, text, step } = fields;
  switch (verb) {
    case 'lock':
    case 'commit':
    case 'next':
      return only(null) ? { do: verb } : null;
    case 'answer':
      return only('text') && typeof text === 'string' && text.length <= longestAnswer
        ? { do: verb, text }
        : null;
    case 'sure':
      return only('step') && isStep(step) ? { do: verb, step } : null;
    default:
      return null;
  }
}
