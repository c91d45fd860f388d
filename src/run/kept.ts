import type { Case } from '../domain/case.ts';
import type { Judgement, PassMarks, Stakes } from '../domain/judgement.ts';
import type { Ledger } from '../domain/metrics/cost.ts';
import type { ItemState, ShownItem } from '../simulations/review-desk/types.ts';

/** What a finished shift keeps beside its judgements, so that its debrief survives edits and upgrades. */
export interface Kept {
  v: 1;
  type: string;
  title: string;
  stakes: Stakes;
  pass: PassMarks;
  /** Titles of the roles an item could be handed to, by id. */
  roles: Record<string, string>;
  shown: ShownItem[];
}

/** Everything a debrief tells. `kept` is null once only the judgements remain. */
export interface FinishedShift {
  run: string;
  scenario: string;
  title: string;
  seed: number;
  fresh: boolean;
  passed: boolean;
  judgements: Judgement[];
  ledger: Ledger | null;
  kept: Kept | null;
}

type Test = (raw: unknown) => boolean;
const isText: Test = (raw) => typeof raw === 'string';
const isNumber: Test = (raw) => typeof raw === 'number' && Number.isFinite(raw);
const isFlag: Test = (raw) => typeof raw === 'boolean';
const orNull =
  (test: Test): Test =>
  (raw) =>
    raw === null || test(raw);
const listOf =
  (test: Test): Test =>
  (raw) =>
    Array.isArray(raw) && raw.every(test);
const shape =
  (fields: Record<string, Test>): Test =>
  (raw) =>
    typeof raw === 'object' &&
    raw !== null &&
    Object.entries(fields).every(([name, test]) => test((raw as Record<string, unknown>)[name]));

const isValue: Test = (raw) => {
  if (!shape({ kind: isText })(raw)) return false;
  const value = raw as Record<string, unknown>;
  switch (value['kind']) {
    case 'money':
      return isNumber(value['cents']) && /^[A-Z]{3}$/.test(String(value['currency']));
    case 'number':
      return isNumber(value['number']) && isNumber(value['decimals']) && Number(value['decimals']) <= 20;
    case 'date':
      return isText(value['date']);
    default:
      return value['kind'] === 'text' && isText(value['text']);
  }
};
const isRecord = shape({
  id: isText,
  title: isText,
  columns: listOf(isText),
  rows: listOf(shape({ at: isText, cells: listOf(orNull(isValue)) })),
});
const isCase: (raw: unknown) => raw is Case = shape({
  id: isText,
  title: isText,
  task: isText,
  sourceRecords: listOf(isRecord),
  onDesk: listOf(isText),
  ai: shape({ text: isText, confidence: isNumber }),
  answer: shape({ label: isText, ai: isValue, truth: orNull(isValue) }),
  sound: isFlag,
  truthText: isText,
  cue: isText,
  cueAt: listOf(isText),
  acceptableMoves: listOf(isText),
  escalateTo: listOf(isText),
  costs: shape({
    missCents: isNumber,
    falseAlarmCents: isNumber,
    basis: isText,
    verificationMinutes: isNumber,
  }),
  verificationSteps: listOf(isText),
  feedback: isText,
}) as (raw: unknown) => raw is Case;
const isItemState: (raw: unknown) => raw is ItemState = shape({
  opened: listOf(isText),
  move: orNull(isText),
  detail: isText,
  mark: orNull(isText),
}) as (raw: unknown) => raw is ItemState;

const isKept = shape({
  v: (raw) => raw === 1,
  type: isText,
  title: isText,
  stakes: shape({ missCents: isNumber, falseStopCents: isNumber, checkCents: isNumber }),
  pass: shape({ wrongStopped: isNumber, rightLetThrough: isNumber }),
  roles: shape({}),
  shown: listOf(
    shape({
      key: isText,
      guided: isFlag,
      case: isCase,
      chosen: isItemState,
      judgement: shape({ move: isText, sound: isFlag, stopped: isFlag, fitting: isFlag, opened: isNumber }),
    }),
  ),
});

/** What was kept, or null when it is gone, newer, or not in a form that can be shown. A backup may come from anybody. */
export const readKept = (raw: unknown): Kept | null => (isKept(raw) ? (raw as Kept) : null);
