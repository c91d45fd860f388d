import {
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
import { calls, findings, gates, type Kept } from './types.ts';

const isReason = oneOf([...gates, ...findings, 'nothing']);
const cents: Test = (raw) => Number.isSafeInteger(raw) && (raw as number) >= 0;
const count = whole(100_000);
const group = shape({ name: isText, n: count, errors: count });
const facts: Record<string, Test> = {
  text: shape({ text: isText }),
  errors: shape({ errors: count, n: count, unit: isText, tolerated: isShare }),
  bound: shape({ errors: count, n: count, bound: isShare, tolerated: isShare }),
  groups: shape({ groups: listOf(group, 10) }),
  rollback: shape({ tested: isFlag }),
  owner: shape({ named: isFlag, owner: isText }),
  benefit: shape({ savedCents: cents, costCents: cents }),
  spent: shape({ spentCents: cents, plea: isText }),
};
const isFact: Test = (raw) => {
  const is = (raw as { is?: unknown } | null)?.is;
  return typeof is === 'string' && Object.hasOwn(facts, is) && (facts[is] as Test)(raw);
};

const isKept = shape({
  pass: isPass,
  shown: listOf(
    shape({
      item: isText,
      round: oneOf([1, 2]),
      title: isText,
      sponsor: isText,
      pitch: isText,
      facts: listOf(shape({ id: isReason, fact: isFact, seen: isFlag }), 20),
      said: shape({ call: oneOf(calls), confidence: isShare, say: whole(2) }),
      chosen: shape({ asked: listOf(isText, 20), call: orNull(oneOf(calls)), because: orNull(isReason) }),
      told: shape({
        truth: oneOf(calls),
        sound: isFlag,
        fitting: isFlag,
        becauseRight: isFlag,
        decides: listOf(isReason, 20),
      }),
      trueRate: orNull(isShare),
      came: orNull(oneOf(['sent', 'changed', 'overruled'])),
    }),
    60,
  ),
});

/** What a run kept, or null when it has not a form that can be shown: a backup may come from anybody. */
export const readKept = (raw: unknown): Kept | null => (isKept(raw) ? (raw as Kept) : null);
