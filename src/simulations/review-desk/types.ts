import type { Answer, Case, Department, Move, SourceRecord } from '../../domain/case.ts';
import type { Judgement, PassMarks, RiskStep, Stakes } from '../../domain/judgement.ts';
import type { Ledger } from '../../domain/metrics/cost.ts';
import type { FourCounts } from '../../domain/progress.ts';
import type { BaseScore } from '../contract.ts';

/** What the engine needs of a scenario: plain data, made from the schema by `spec.ts`. */
export interface Spec {
  scenario: string;
  title: string;
  items: number;
  wrong: number;
  generated: { family: 'invoice3way'; items: number; subtlety: number } | null;
  guide: string[];
  reasons: 'after-each' | 'at-the-end';
  stakes: Stakes;
  pass: PassMarks;
  /** Roles an item of a department may be handed to: the same list for every item of that department. */
  roles: { id: string; title: string; departments: Department[] }[];
}

export interface Item {
  /** Unique in this run: `guide-1`, `guide-2`, `1` … */
  key: string;
  guided: boolean;
  generated: boolean;
  case: Case;
}

export interface World {
  spec: Spec;
  items: Item[];
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
  committed: boolean;
}

export interface State {
  /** Index into world.items. */
  at: number;
  current: ItemState;
  /** Settled items, in order; their index is the item's index. Skipped guide items stay null. */
  settled: (ItemState | null)[];
}

/** Exactly what the screen may show. Before commit it holds nothing of the truth, the cue, the cost or the moves that fit. */
export interface Visible {
  phase: 'deciding' | 'reasons' | 'done';
  /** 1-based among the counted items; 0 while guided. */
  number: number;
  total: number;
  guided: boolean;
  /** Titles of all items with their state in words; never whether they were right. */
  queue: { key: string; title: string; state: 'open' | 'now' | Move }[];
  item: VisibleItem | null;
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

export interface Score extends BaseScore {
  judgements: Judgement[];
  counts: FourCounts;
  ledger: Ledger;
  pass: PassMarks;
  passed: boolean;
  /** Everything the debrief shows again, item by item. */
  shown: ShownItem[];
}

/** One item as it was shown and settled: kept with the run, so that its debrief survives edits. */
export interface ShownItem {
  key: string;
  guided: boolean;
  case: Case;
  chosen: ItemState;
  judgement: Judgement;
}
