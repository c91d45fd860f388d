import { type Case, departments, failureModes, moves } from './case.ts';
import type { PassMarks, Stakes } from './judgement.ts';

/**
 * Forms of what a page shows but did not make: fetched cases, and what a backup from anybody says was shown. Whatever
 * passes can be drawn: texts are texts, lists have an end, and every name is one the page has words for.
 */
export type Test = (raw: unknown) => boolean;

export const isText: Test = (raw) => typeof raw === 'string' && raw.length <= 20_000;
export const isFlag: Test = (raw) => typeof raw === 'boolean';
const between =
  (low: number, high: number): Test =>
  (raw) =>
    typeof raw === 'number' && raw >= low && raw <= high;
export const whole =
  (most: number): Test =>
  (raw) =>
    Number.isInteger(raw) && between(0, most)(raw);
export const oneOf =
  (allowed: readonly unknown[]): Test =>
  (raw) =>
    allowed.includes(raw);
export const orNull =
  (test: Test): Test =>
  (raw) =>
    raw === null || test(raw);
export const orAbsent =
  (test: Test): Test =>
  (raw) =>
    raw === undefined || test(raw);
export const listOf =
  (test: Test, most = 200): Test =>
  (raw) =>
    Array.isArray(raw) && raw.length <= most && raw.every(test);
export const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
/** Every named field passes its test and is the object's own. Others are left alone: nothing shows them. */
export const shape =
  (fields: Record<string, Test>): Test =>
  (raw) =>
    isObject(raw) &&
    Object.entries(fields).every(([name, test]) => test(Object.hasOwn(raw, name) ? raw[name] : undefined));
/** Texts by id, such as the titles of roles. */
export const isTexts: Test = (raw) =>
  isObject(raw) && Object.keys(raw).length <= 200 && Object.values(raw).every(isText);

export const isMove = oneOf(moves);
export const isDepartment = oneOf(departments);
export const isFailureMode = oneOf([...failureModes, 'none']);
export const isShare = between(0, 1);
const cents: Test = (raw) => Number.isSafeInteger(raw);
const isCost: Test = (raw) => cents(raw) && between(0, 1e12)(raw);

/** A year, a month or a day that exists: any other makes the browser's formatter throw. */
const isDate: Test = (raw) =>
  typeof raw === 'string' && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(raw) && !Number.isNaN(Date.parse(raw));
const values: Record<string, Test> = {
  money: shape({ cents, currency: (raw) => typeof raw === 'string' && /^[A-Z]{3}$/.test(raw) }),
  // 20 decimals are the most that every browser can write.
  number: shape({ number: between(-1e15, 1e15), decimals: whole(20), unit: orAbsent(isText) }),
  date: shape({ date: isDate }),
  text: shape({ text: isText }),
};
export const isValue: Test = (raw) =>
  isObject(raw) &&
  typeof raw['kind'] === 'string' &&
  Object.hasOwn(values, raw['kind']) &&
  (values[raw['kind']] as Test)(raw);

export const isRecord = shape({
  id: isText,
  title: isText,
  columns: listOf(isText),
  rows: listOf(shape({ at: isText, label: orAbsent(isText), cells: listOf(orNull(isValue)) }), 2_000),
});

export const isCase: (raw: unknown) => raw is Case = shape({
  id: isText,
  title: isText,
  department: isDepartment,
  task: isText,
  sourceRecords: listOf(isRecord),
  onDesk: listOf(isText),
  ai: shape({ text: isText, confidence: isShare }),
  answer: shape({
    label: isText,
    ai: isValue,
    truth: orNull(isValue),
    options: orAbsent(listOf(isText)),
  }),
  sound: isFlag,
  truthText: isText,
  failureMode: isFailureMode,
  cue: isText,
  cueAt: listOf(isText, 2_000),
  bestMove: isMove,
  acceptableMoves: listOf(isMove),
  escalateTo: listOf(isText),
  costs: shape({
    missCents: isCost,
    falseAlarmCents: isCost,
    basis: oneOf(['amount', 'assumed', 'none']),
    per: oneOf(['case', 'day']),
    verificationMinutes: between(0, 100_000),
  }),
  verificationSteps: listOf(isText),
  feedback: isText,
}) as (raw: unknown) => raw is Case;

export const isStakes: (raw: unknown) => raw is Stakes = shape({
  missCents: isCost,
  falseStopCents: isCost,
  checkCents: isCost,
}) as (raw: unknown) => raw is Stakes;

export const isPass: (raw: unknown) => raw is PassMarks = shape({
  wrongStopped: isShare,
  rightLetThrough: isShare,
}) as (raw: unknown) => raw is PassMarks;
