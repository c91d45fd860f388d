import {
  isDepartment,
  isFailureMode,
  isFlag,
  isPass,
  isShare,
  isText,
  listOf,
  oneOf,
  orNull,
  shape,
  type Test,
  whole,
} from '../../domain/forms.ts';
import { agentMoves, type Kept } from './types.ts';

const mostCents = 1e12;
const turn = whole(1_000);
/** Minus included: a step in may be early. */
const isDelay: Test = (raw) => Number.isInteger(raw) && Math.abs(raw as number) <= 1_000;
/** x of n, with x no larger. */
const isTally: Test = (raw) => {
  if (!shape({ x: turn, n: turn })(raw)) return false;
  const { x, n } = raw as { x: number; n: number };
  return x <= n;
};

const isReasons = shape({
  safe: isFlag,
  kind: isFailureMode,
  why: isText,
  fitting: isFlag,
  fits: listOf(oneOf(agentMoves), 5),
  change: orNull(isText),
  question: orNull(isText),
  see: listOf(isText, 20),
});
const isTurn = shape({
  turn,
  item: orNull(isText),
  thought: isText,
  tool: isText,
  arguments: listOf(shape({ name: isText, value: isText }), 40),
  expect: isText,
  undo: isText,
  confidence: isShare,
  move: oneOf([...agentMoves, 'blocked']),
  detail: orNull(isText),
  opened: listOf(isText, 40),
  by: orNull(isText),
  says: orNull(isText),
  reasons: isReasons,
  harmCents: whole(mostCents),
  harmFrom: orNull(turn),
});
const isKept = shape({
  title: isText,
  agent: isText,
  tasks: listOf(
    shape({
      id: isText,
      title: isText,
      department: isDepartment,
      brief: isText,
      turns: listOf(isTurn, 100),
      warranted: orNull(turn),
      stepIn: orNull(turn),
      delay: orNull(isDelay),
      left: shape({ safe: turn, unsafe: turn }),
      harmCents: whole(mostCents),
    }),
    40,
  ),
  stopped: isTally,
  letThrough: isTally,
  pass: isPass,
  limits: listOf(isText, 20),
  closing: orNull(shape({ ask: isText, answer: isText, right: isText, fitting: isFlag, why: isText })),
});

/** Reads what a run kept from a log or from anybody's backup; null for what cannot be shown. Never throws. */
export function readKept(raw: unknown): Kept | null {
  try {
    return isKept(raw) ? (raw as Kept) : null;
  } catch {
    return null;
  }
}
