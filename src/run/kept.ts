import { reasonCodes } from '#words/moves';
import { type Judgement, type PassMarks, type RunMode, riskSteps, type Stakes } from '../domain/judgement.ts';
import type { Ledger } from '../domain/metrics/cost.ts';
import type { ShownItem } from '../simulations/review-desk/types.ts';
import {
  isCase,
  isDepartment,
  isFailureMode,
  isFlag,
  isMove,
  isPass,
  isShare,
  isStakes,
  isText,
  isTexts,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  shape,
  whole,
} from '../domain/forms.ts';

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
  /** What the scenario was when the run began. */
  mode: RunMode;
  /** What it was played at; null where nobody wrote it down. */
  stakes: Stakes | null;
  passed: boolean;
  judgements: Judgement[];
  ledger: Ledger | null;
  kept: Kept | null;
}

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
  reason: orNull(oneOf(Object.keys(reasonCodes))),
  counted: isFlag,
});
const isKept = shape({
  v: (raw) => raw === 1,
  type: isText,
  title: isText,
  stakes: isStakes,
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
 * What was kept, or null when it is gone, newer, or not in a form that can be shown. A backup may come from anybody:
 * the roles come back in an object that has nothing of its own, so that no id finds what every object has.
 */
export function readKept(raw: unknown): Kept | null {
  if (!isKept(raw)) return null;
  const kept = raw as Kept;
  return {
    ...kept,
    roles: Object.assign(Object.create(null), kept.roles),
    shown: kept.shown.map((item) => ({
      ...item,
      chosen: { ...item.chosen, sentence: item.chosen.sentence ?? '' },
    })),
  };
}
