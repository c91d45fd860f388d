import type { Answer, Case, Department, Move, SourceRecord } from '../../domain/case.ts';
import type { FamilyName } from '../../domain/families/names.ts';
import type { Judgement, PassMarks, RiskStep, RunMode, Stakes } from '../../domain/judgement.ts';
import type { Ledger } from '../../domain/metrics/cost.ts';
import type { FourCounts } from '../../domain/progress.ts';
import type { BaseScore } from '../contract.ts';

/** Where the cue of a generated item sits: 1 on the first screen, 3 in a log, a date or a unit. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** What the engine needs of a scenario: plain data, made from the schema by `spec.ts`. */
export interface Spec {
  scenario: string;
  title: string;
  /** A measured shift has no guided or planted items, one difficulty, and no reasons, whatever else is asked here. */
  mode: RunMode;
  /** Items that count, and how many of them are wrong. */
  items: number;
  wrong: number;
  /** Items made afresh, by family. Their soundness follows the same share as that of the worked cases. */
  generated: { family: FamilyName; items: number; subtlety: Level }[];
  /**
   * Practice only: known-wrong items placed among the counted ones, revealed as soon as they are settled and left
   * out of every figure (rulings).
   */
  planted: number;
  /** Practice only: generated items follow a staircase on subtlety, 3 right up, 1 wrong down (science/spec 1.8). */
  adaptive: boolean;
  /** Two worked cases that teach the moves; none in a measured shift. */
  guide: string[];
  reasons: 'after-each' | 'at-the-end';
  stakes: Stakes;
  pass: PassMarks;
  /** Roles an item of a department may be handed to: the same list for every item of that department. */
  roles: { id: string; title: string; departments: Department[] }[];
}

export interface Item {
  /** Unique in this run: `guide-1`, `guide-2`, then `1`, `2` … by place, planted items among the others. */
  key: string;
  guided: boolean;
  /** Known to be wrong, told as soon as it is settled, and left out of every figure. */
  planted: boolean;
  generated: boolean;
  /** What lies on the desk. With a ladder: its version at the level where the scenario starts. */
  case: Case;
  /**
   * Generated items of an adaptive shift: the same slot at levels 1 to 3, alike in soundness and kind of error; the
   * staircase says which is shown (`level.ts`). Null for all others.
   */
  ladder: { start: Level; cases: Case[] } | null;
}

export interface World {
  spec: Spec;
  items: Item[];
  /** Whom an item may be handed to: the same list for every item of a department. */
  roles: Partial<Record<Department, VisibleItem['roles']>>;
}

export type Action =
  /** Skips the two guided items; allowed only as the very first action. */
  | { do: 'skip-guide' }
  | { do: 'rate'; risk: RiskStep }
  | { do: 'open'; record: string }
  | { do: 'choose'; move: Move }
  /** Detail of the chosen move: the corrected value, or the role to hand over to. */
  | { do: 'detail'; text: string }
  /** A record row's address, or `nothing`. */
  | { do: 'mark'; at: string }
  | { do: 'reason'; code: string | null }
  /** One private sentence of why, in the learner's own words; '' takes it back. */
  | { do: 'say'; text: string }
  | { do: 'commit' }
  /** Leaves the reasons of a practice item. */
  | { do: 'next' };

export interface ItemState {
  risk: RiskStep | null;
  opened: string[];
  move: Move | null;
  detail: string;
  mark: string | null;
  reason: string | null;
  /** The private sentence; '' when there is none. */
  sentence: string;
  committed: boolean;
}

export interface State {
  /** Index into world.items. */
  at: number;
  current: ItemState;
  /** Settled items, in order; their index is the item's index. Skipped guide items stay null. */
  settled: (ItemState | null)[];
  /** One per settled item that counts: 1 for a move that fits. What the staircase follows; never shown. */
  answers: (0 | 1)[];
  /** The level at which each item came to the desk, the present one included; null where nothing adapts. */
  levels: (Level | null)[];
}

/** Exactly what the screen may show. Before commit it holds nothing of the truth, the cue, the cost or the moves that fit. */
export interface Visible {
  phase: 'deciding' | 'reasons' | 'done';
  /** 1-based, guided items apart; 0 while guided. Planted items are numbered and in the total like all others. */
  number: number;
  total: number;
  guided: boolean;
  /**
   * Titles of all items with their state in words; never whether they were right. An adaptive shift has no titles
   * (null) for what is still to come, because its level is not decided.
   */
  queue: { key: string; title: string | null; state: 'open' | 'now' | Move }[];
  item: VisibleItem | null;
  /** How hard the item on the desk is; null unless it was made for an adaptive shift. */
  level: Level | null;
  /** In phase `reasons` of an adaptive shift: what this answer does to the made-up items to come. Null: nothing. */
  levelChange: 'harder' | 'easier' | null;
  stakes: Stakes;
  canSkipGuide: boolean;
  /** What is still missing before `commit` is allowed; empty when it is. */
  missing: ('risk' | 'move' | 'detail' | 'mark')[];
}

export interface VisibleItem {
  key: string;
  title: string;
  department: Department;
  task: string;
  desk: SourceRecord[];
  /** Documents; rows only once opened. */
  documents: { id: string; title: string; record: SourceRecord | null }[];
  ai: { text: string; confidence: number };
  answer: Omit<Answer, 'truth'>;
  roles: { id: string; title: string }[];
  chosen: ItemState;
  /** Only in phase `reasons`. */
  reasons: Reasons | null;
}

export interface Reasons {
  /** This item was mixed in to be wrong and counts in no figure: to be said, because nothing said it before. */
  planted: boolean;
  sound: boolean;
  truthText: string;
  truth: Answer['truth'];
  cue: string;
  cueAt: string[];
  acceptableMoves: Move[];
  bestMove: Move;
  escalateTo: string[];
  fitting: boolean;
  detailRight: boolean | null;
  markRight: boolean | null;
  feedback: string;
  verificationSteps: string[];
  costs: Case['costs'];
}

/** What a shift keeps beside its judgements, so that its debrief survives edits and upgrades. */
export interface Kept {
  pass: PassMarks;
  /** Titles of the roles an item could be handed to, by id. */
  roles: Record<string, string>;
  shown: ShownItem[];
}

export interface Score extends BaseScore {
  judgements: Judgement[];
  counts: FourCounts;
  ledger: Ledger;
  passed: boolean;
  kept: Kept;
}

/** One item as it was shown and settled: kept with the run, so that its debrief survives edits. */
export interface ShownItem {
  key: string;
  guided: boolean;
  planted: boolean;
  case: Case;
  chosen: ItemState;
  judgement: Judgement;
}
