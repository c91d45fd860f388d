import {
  isDepartment,
  isFailureMode,
  isFlag,
  isRecord,
  isShare,
  isText,
  listOf,
  oneOf,
  orNull,
  shape,
  type Test,
  whole,
} from '../../domain/forms.ts';
import { riskSteps } from '../../domain/judgement.ts';
import type { Kept } from './types.ts';

const isAmount: Test = (raw) => typeof raw === 'number' && Math.abs(raw) <= 1e13;
const isReply: Test = (raw) => isAmount(raw) || isText(raw);
const isForm: Test = (raw) =>
  shape({
    kind: (kind) => kind === 'number',
    unit: isText,
    tolerance: (n) => isAmount(n) && (n as number) >= 0,
  })(raw) || shape({ kind: (kind) => kind === 'verdict', options: listOf(isText, 20) })(raw);

const isKept = shape({
  title: isText,
  contrary: whole(4),
  pass: shape({ whereWrong: isShare, whereRight: isShare }),
  items: listOf(
    shape({
      item: isText,
      title: isText,
      department: isDepartment,
      question: isText,
      label: isText,
      records: listOf(isRecord, 10),
      form: isForm,
      own: isReply,
      ownSure: oneOf(riskSteps),
      advice: isReply,
      adviceText: isText,
      confidence: isShare,
      sound: isFlag,
      failureMode: isFailureMode,
      rule: orNull(shape({ text: isText, reply: isReply })),
      final: isReply,
      finalSure: oneOf(riskSteps),
      truth: isReply,
      working: isText,
      why: isText,
      cue: isText,
      cueAt: listOf(isText),
    }),
    200,
  ),
});

/** What a run kept, or null when it has not a form that can be shown: a backup may come from anybody. */
export const readKept = (raw: unknown): Kept | null => (isKept(raw) ? (raw as Kept) : null);
