import { type Action, type AgentMove, agentMoves } from './types.ts';

const longestName = 80;
const isName = (raw: unknown): raw is string =>
  typeof raw === 'string' && raw.length > 0 && raw.length <= longestName;
const isMove = (raw: unknown): raw is AgentMove => agentMoves.some((move) => move === raw);

/** Reads one action from storage that anybody may have written to; null unless it is exactly one, in its own order. */
export function parseAction(raw: unknown): Action | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const fields = raw as Record<string, unknown>;
  const names = Object.keys(fields).join(' ');
  const { move, document, limit, on, id, option } = fields;
  const verb = fields['do'];
  switch (verb) {
    case 'begin':
    case 'commit':
    case 'next':
      return names === 'do' ? { do: verb } : null;
    case 'limit':
      return names === 'do limit on' && isName(limit) && typeof on === 'boolean'
        ? { do: verb, limit, on }
        : null;
    case 'open':
      return names === 'do document' && isName(document) ? { do: verb, document } : null;
    case 'choose':
      return names === 'do move' && isMove(move) ? { do: verb, move } : null;
    case 'detail':
      return names === 'do id' && isName(id) ? { do: verb, id } : null;
    case 'answer':
      return names === 'do option' && isName(option) ? { do: verb, option } : null;
    default:
      return null;
  }
}
