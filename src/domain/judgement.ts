import type { Department, FailureMode, Move } from './case.ts';

/** The six steps of "how likely is it that the AI is wrong?", in per cent (science/spec 1.2). */
export const riskSteps = [0, 20, 40, 60, 80, 100] as const;
export type RiskStep = (typeof riskSteps)[number];

/**
 * What is kept of one decided item: enough for every figure, nothing that later edits of a case could move.
 * "Stopped" is every final move except `accept` (science/spec section 1, roles).
 */
export interface Judgement {
  item: string;
  department: Department;
  failureMode: FailureMode | 'none';
  /** True when the AI output was right. */
  sound: boolean;
  move: Move;
  /** True when any move but `accept` was made. */
  stopped: boolean;
  /** The move is one of those that fit (right intervention); for `correct` the value must be right too. */
  fitting: boolean;
  /** For `correct`: was the typed value right? For `escalate`: does the role fit? null for other moves. */
  detailRight: boolean | null;
  /** The learner's own P(wrong) in per cent before opening documents; null when not given. */
  risk: RiskStep | null;
  /** The AI's stated confidence, 0 to 1. */
  aiConfidence: number;
  /** How many documents were opened before the move (0 = decided from the desk alone). */
  opened: number;
  /** Marked row, `nothing`, or null when the run did not ask. */
  mark: string | null;
  /** Whether the marked row is one of the case's `cueAt`; null when not asked. */
  markRight: boolean | null;
  /** The optional reason code. */
  reason: string | null;
  /** Planted or guided items are shown in the debrief and left out of every figure. */
  counted: boolean;
}

/**
 * Practice may explain, adapt and plant items; a measured run has fixed difficulty, no feedback before its debrief
 * and a fresh seed, and is the only kind from which rates come (science/spec 0.5, rulings: profile).
 */
export type RunMode = 'practice' | 'measured';

/** Stakes of a scenario in cents, the same for every item (rulings: stakes, costs, score). */
export interface Stakes {
  missCents: number;
  falseStopCents: number;
  checkCents: number;
}

/** Pass marks, both sides, as shares 0 to 1 (rulings: passing). */
export interface PassMarks {
  wrongStopped: number;
  rightLetThrough: number;
}
