import {
  isDepartment,
  isFailureMode,
  isFlag,
  isMove,
  isShare,
  isText,
  listOf,
  oneOf,
  orNull,
  shape,
  type Test,
  whole,
} from '../../domain/forms.ts';
import { type Act, classFixes, editable, faultKinds, setNames, soundKinds, wrongKinds } from './types.ts';
import type { Kept } from './types-screen.ts';

const isKind = oneOf([...faultKinds, ...soundKinds, 'plain']);
const isKey: Test = (raw) => typeof raw === 'string' && /^r\d{1,3}$/.test(raw);
const isColumn = oneOf(editable);
const isMark = orNull(oneOf(['right', 'not-right']));
/** A day that exists, or the browser's formatter would throw. */
const isDay: Test = (raw) =>
  typeof raw === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(raw) && !Number.isNaN(Date.parse(raw));

const acts: Record<Act['do'], Test> = {
  apply: shape({ row: isKey }),
  leave: shape({ row: isKey }),
  fix: shape({ row: isKey, column: isColumn, value: isText }),
  merge: shape({ keep: isKey, drop: isKey }),
  obsolete: shape({ row: isKey }),
  flag: shape({ row: isKey }),
  class: shape({ fix: oneOf(classFixes) }),
};
const isAct: Test = (raw) => {
  if (!shape({ do: isText })(raw)) return false;
  const verb = (raw as { do: string }).do;
  return Object.hasOwn(acts, verb) && acts[verb as Act['do']](raw);
};
const isDeed: Test = (raw) =>
  shape({ kind: oneOf(['set']), row: isKey, column: isColumn, value: isText })(raw) ||
  shape({ kind: oneOf(['merge']), keep: isKey, drop: isKey })(raw) ||
  shape({ kind: oneOf(['obsolete']), row: isKey })(raw);

const isJudgement = shape({
  item: isText,
  department: isDepartment,
  failureMode: isFailureMode,
  sound: isFlag,
  move: isMove,
  stopped: isFlag,
  fitting: isFlag,
  detailRight: orNull(isFlag),
  aiConfidence: isShare,
  opened: whole(1000),
  counted: isFlag,
});

const isRow = shape({
  key: isKey,
  no: whole(1000),
  name: isText,
  group: isText,
  register: isText,
  account: isText,
  date: isText,
  amount: isText,
  sum: whole(1e9),
  last: isDay,
  uses: whole(1000),
  kind: isKind,
  truth: shape({
    account: isText,
    date: isText,
    amount: isText,
    closed: isFlag,
    silent: orNull(isColumn),
  }),
  end: shape({ account: isText, date: isText, amount: isText, into: orNull(isKey), obsolete: isFlag }),
  pair: orNull(isKey),
  before: isFlag,
  after: isFlag,
  worse: isFlag,
  check: orNull(shape({ says: oneOf(['right', 'not-right']), confidence: isShare })),
  mark: isMark,
});

const isKept = shape({
  v: oneOf([1]),
  title: isText,
  task: oneOf(['clean', 'score']),
  set: oneOf(setNames),
  jobs: whole(10_000),
  budget: whole(10_000),
  used: whole(10_000),
  looks: whole(1000),
  errorsBefore: whole(10_000),
  errorsAfter: whole(10_000),
  errorsBest: whole(10_000),
  captured: orNull((raw) => typeof raw === 'number' && Number.isFinite(raw)),
  worse: whole(1000),
  wrongMerges: whole(1000),
  effects: listOf(
    shape({ act: isAct, minutes: whole(1000), mended: whole(10_000), broken: whole(10_000) }),
    1000,
  ),
  rows: listOf(isRow),
  proposals: listOf(
    shape({
      row: isKey,
      deed: isDeed,
      confidence: isShare,
      wrong: orNull(oneOf(wrongKinds)),
      kind: isKind,
      judgement: isJudgement,
    }),
  ),
  best: listOf(
    shape({
      kind: isKind,
      fix: orNull(oneOf(classFixes)),
      rows: listOf(isKey),
      minutes: whole(1000),
      mended: whole(10_000),
      done: isFlag,
    }),
  ),
  pass: shape({
    captured: isShare,
    madeWorse: whole(100),
    wrongMerges: whole(100),
    faulty: isShare,
    sound: isShare,
  }),
  answer: orNull(whole(100)),
  rule: orNull(
    shape({
      question: isText,
      options: listOf(shape({ text: isText, right: isFlag, why: isText }), 20),
      chosen: orNull(whole(50)),
    }),
  ),
});

/** Everything a row, a deed or a change names is one of the rows, and no chain of merges bites its own tail. */
function holds(kept: Kept): boolean {
  const ends = new Map(kept.rows.map(({ key, end }) => [key, end.into]));
  if (ends.size !== kept.rows.length || kept.rows.length === 0 || kept.jobs === 0) return false;
  const known = (key: string) => ends.has(key);
  for (const { key, pair } of kept.rows) {
    if (pair !== null && !known(pair)) return false;
    let at: string | null | undefined = key;
    for (let i = 0; at !== null; i++) {
      if (at === undefined || i > kept.rows.length) return false;
      at = ends.get(at);
    }
  }
  const named = (what: object): boolean =>
    (['row', 'keep', 'drop'] as const).every((field) => {
      const key = (what as Record<string, unknown>)[field];
      return key === undefined || known(key as string);
    });
  return (
    kept.proposals.every(({ row, deed }) => known(row) && named(deed)) &&
    kept.effects.every(({ act }) => named(act)) &&
    kept.best.every(({ rows }) => rows.every(known))
  );
}

/** What a run kept, or null when it has not a form that can be shown. A backup may come from anybody. */
export function readKept(raw: unknown): Kept | null {
  return isKept(raw) && holds(raw as Kept) ? (raw as Kept) : null;
}
