import { type Move, moves } from '../../domain/case.ts';
import { type RiskStep, riskSteps } from '../../domain/judgement.ts';
import type { Action } from './types.ts';

/** Longest correction kept; an answer is a figure or a short phrase. */
export const longestDetail = 200;
/** Longest private sentence of why. */
export const longestSentence = 300;
const longestName = 80;

const isText = (raw: unknown, longest: number): raw is string =>
  typeof raw === 'string' && raw.length <= longest;
const isMove = (raw: unknown): raw is Move => moves.some((move) => move === raw);
const isRisk = (raw: unknown): raw is RiskStep => riskSteps.some((step) => step === raw);
const isCode = (raw: unknown): raw is string => isText(raw, 40) && /^[a-z][a-z-]*$/.test(raw);

/** Reads one action from storage that anybody may have written to; null unless it is exactly one. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const fields = raw as Record<string, unknown>;
  const verb = fields['do'];
  const only = (name: string | null) => {
    const names = Object.keys(fields);
    return (
      names.length === (name === null ? 1 : 2) && names.includes('do') && (name === null || name in fields)
    );
  };
  const { risk, record, move, text, at, code } = fields;
  switch (verb) {
    case 'skip-guide':
    case 'commit':
    case 'next':
      return only(null) ? { do: verb } : null;
    case 'rate':
      return only('risk') && isRisk(risk) ? { do: verb, risk } : null;
    case 'open':
      return only('record') && isText(record, longestName) ? { do: verb, record } : null;
    case 'choose':
      return only('move') && isMove(move) ? { do: verb, move } : null;
    case 'detail':
      return only('text') && isText(text, longestDetail) ? { do: verb, text } : null;
    case 'say':
      return only('text') && isText(text, longestSentence) ? { do: verb, text } : null;
    case 'mark':
      return only('at') && isText(at, longestName) ? { do: verb, at } : null;
    case 'reason':
      return only('code') && (code === null || isCode(code)) ? { do: verb, code } : null;
    default:
      return null;
  }
}
