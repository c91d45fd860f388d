import { type Department, departments, type FailureMode, failureModes } from '../case.ts';
import type { Judgement } from '../judgement.ts';
import type { MeasuredRun, PracticeRun } from '../measured.ts';
import { type Grade, gradeOf, type Memory, memory, nextReviewDays, type Review } from '../metrics/memory.ts';
import { dayOf, isoDay } from './again.ts';
import { byTime } from './comparable.ts';

/** A failure mode in a department, and when it should be met again: one card of the skill schedule. */
export interface SkillDue {
  mode: FailureMode;
  department: Department;
  /** ISO days by the clock of this device: when it was met last, and from when it is due. */
  lastOn: string;
  on: string;
  due: boolean;
  /** Null where every case of the last day was right. */
  slip: Slip | null;
}

/** What went wrong on the last day: a case was let through, or it was stopped though another move fitted. */
type Slip = 'missed' | 'move';

interface Card {
  mode: FailureMode;
  department: Department;
  reviews: Review[];
  /** Number of the day of the last review. */
  day: number;
  /** The worst of that day. */
  slip: Slip | null;
  /** How sure the last answer was, if it was right; null else. */
  sure: number | null;
}

/**
 * The skill schedule: FSRS on failure mode × department, wanted recall .85, at most 180 days (science/spec 1.8). Read
 * from runs on fresh items, measured or practice; right outputs and planted items belong to no card. All cases of a
 * card on one day make one review with the worst of their grades: the schedule knows whole days only, and the one
 * slip is what practice is for. Earliest date first.
 */
export function skillSchedule(runs: readonly (MeasuredRun | PracticeRun)[], now: number): SkillDue[] {
  const cards = new Map<FailureMode, Map<Department, Card>>();
  for (const { finishedAt, judgements } of [...runs].sort(byTime)) {
    const day = dayOf(finishedAt);
    for (const j of judgements)
      if (j.counted && !j.sound && j.failureMode !== 'none') answer(cards, j.failureMode, j, day);
  }
  const today = dayOf(now);
  return [...cards.values()]
    .flatMap((ofMode) => [...ofMode.values()].map((card) => dueOf(card, today)))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : place(a) - place(b)));
}

/** Among cards due on one day, the order of the taxonomy. */
const place = ({ mode, department }: SkillDue): number =>
  failureModes.indexOf(mode) * departments.length + departments.indexOf(department);

function answer(
  cards: Map<FailureMode, Map<Department, Card>>,
  mode: FailureMode,
  j: Judgement,
  day: number,
): void {
  const { department } = j;
  const ofMode = cards.get(mode) ?? new Map<Department, Card>();
  cards.set(mode, ofMode);
  const right = j.stopped && j.fitting;
  const said = j.risk === null ? null : j.risk / 100;
  const card = ofMode.get(department);
  const grade = gradeOf(right, false, [said, card?.sure ?? null]);
  const sure = right ? said : null;
  const slip: Slip | null = right ? null : j.stopped ? 'move' : 'missed';
  if (!card) {
    ofMode.set(department, { mode, department, reviews: [{ elapsedDays: 0, grade }], day, slip, sure });
    return;
  }
  card.sure = sure;
  const last = card.reviews.at(-1) as Review;
  if (day === card.day) {
    last.grade = Math.min(last.grade, grade) as Grade;
    if (card.slip !== 'missed') card.slip = slip ?? card.slip;
    return;
  }
  card.reviews.push({ elapsedDays: day - card.day, grade });
  card.day = day;
  card.slip = slip;
}

function dueOf({ mode, department, reviews, day, slip }: Card, today: number): SkillDue {
  // A card is made with its first review, so there is always a state.
  const on = day + nextReviewDays(memory(reviews) as Memory);
  return {
    mode,
    department,
    lastOn: isoDay(day),
    on: isoDay(on),
    due: on <= today,
    slip,
  };
}
