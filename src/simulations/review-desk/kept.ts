import {
  isCase,
  isDepartment,
  isFailureMode,
  isFlag,
  isMove,
  isPass,
  isShare,
  isText,
  isTexts,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  shape,
  whole,
} from '../../domain/forms.ts';
import { riskSteps } from '../../domain/judgement.ts';
import type { Kept } from './types.ts';

const isItemState = shape({
  risk: orNull(oneOf(riskSteps)),
  opened: listOf(isText),
  move: orNull(isMove),
  detail: isText,
  mark: orNull(isText),
  // Shifts of before the private sentence have none.
  sentence: orAbsent(isText),
});
const isJudgement = shape({
  item: isText,
  department: isDepartment,
  failureMode: isFailureMode,
  sound: isFlag,
  move: isMove,
  stopped: isFlag,
  fitting: isFlag,
  detailRight: orNull(isFlag),
  risk: orNull(oneOf(riskSteps)),
  aiConfidence: isShare,
  opened: whole(1000),
  mark: orNull(isText),
  markRight: orNull(isFlag),
  reason: orNull(isText),
  counted: isFlag,
});
const isKept = shape({
  pass: isPass,
  roles: isTexts,
  shown: listOf(
    shape({
      key: isText,
      guided: isFlag,
      planted: orAbsent(isFlag),
      case: isCase,
      chosen: isItemState,
      judgement: isJudgement,
    }),
    500,
  ),
});

/**
 * What a shift kept, or null when it has not a form that can be shown. A backup may come from anybody: the roles come
 * back in an object that has nothing of its own, so that no id finds what every object has.
 */
export function readKept(raw: unknown): Kept | null {
  if (!isKept(raw)) return null;
  const { pass, roles, shown } = raw as Kept;
  return {
    pass,
    roles: Object.assign(Object.create(null), roles),
    shown: shown.map((item) => ({
      ...item,
      chosen: { ...item.chosen, sentence: item.chosen.sentence ?? '' },
    })),
  };
}
