import type { Department, FailureMode, SourceRecord } from '../../domain/case.ts';
import type { RiskStep, RunMode } from '../../domain/judgement.ts';
import type { BaseScore } from '../contract.ts';
import type { KindName } from './kinds/names.ts';

/** How an item is answered. A number counts as right within `tolerance` of the truth, both ends included. */
export type Form =
  | {
      kind: 'number';
      /** `EUR` is written as money, any other unit behind the number. */
      unit: string;
      tolerance: number;
    }
  | { kind: 'verdict'; options: string[] };

/** An answer: a number in the unit of its form, or the text of one option. */
export type Reply = number | string;

/** What the AI may say of an item. */
export interface Advice {
  reply: Reply;
  text: string;
  /** What its view lacked or held wrongly; `none` for right advice. */
  failureMode: FailureMode | 'none';
  /** How the wrong advice came about; '' for right advice. */
  why: string;
}

/** What an item is made of, wherever it comes from: hand-written in a scenario, or drawn by one of the kinds. */
export interface Task {
  title: string;
  department: Department;
  question: string;
  /** What is asked for, short: "Hours for the move". */
  label: string;
  records: SourceRecord[];
  form: Form;
  truth: Reply;
  right: Advice;
  wrong: Advice[];
  /** How the right answer comes about. */
  working: string;
  /** What to look at. */
  cue: string;
  /** Rows of the records that decide it. */
  cueAt: string[];
  /** A plain estimate that stands beside the advice, such as "the same as last month". */
  rule: { text: string; reply: Reply } | null;
}

export interface PassMarks {
  /** Smallest share of final answers that must be right where the advice was wrong, and where it was right. */
  whereWrong: number;
  whereRight: number;
}

/** Easiest to hardest: how many traps lie in the records, and how many lines are harmless. */
export const levels = [1, 2, 3] as const;
export type Level = (typeof levels)[number];

/** What the engine needs of a scenario: plain data. */
export interface Spec {
  scenario: string;
  title: string;
  mode: RunMode;
  answer: Form['kind'];
  /** Hand-written tasks by id, and how many of them a run takes. */
  written: { id: string; task: Task }[];
  fromWritten: number;
  /** Items made afresh, by kind. */
  made: { kind: KindName; items: number; level: Level }[];
  /** Does a rule of thumb stand beside the advice? */
  rules: boolean;
  /**
   * Of every four own answers that are right, as many get wrong advice; of every four that are wrong, as many get
   * right advice. A training mix, told as such (science/spec 1.3).
   */
  contrary: number;
  pass: PassMarks;
}

/** One item of a run. Both ways the advice may go are drawn beforehand; the locked own answer says which is shown. */
export interface Item {
  /** `1`, `2` … by place. */
  key: string;
  /** Unique in this run, and what a judgement calls it. */
  id: string;
  task: Omit<Task, 'wrong'> & { wrong: Advice };
  /** What the AI states, 0 to 1, whichever advice is shown: so it tells nothing. */
  confidence: number;
}

export interface World {
  title: string;
  mode: RunMode;
  contrary: number;
  pass: PassMarks;
  items: Item[];
  /** Is the advice right? For the first, second … own answer that is right, and for those that are wrong. */
  plan: { afterRight: boolean[]; afterWrong: boolean[] };
}

export type Action =
  /** A typed number, or the text of an option; '' takes it back. Own answer before the lock, final one after it. */
  | { do: 'answer'; text: string }
  /** How sure the learner is that this answer is right, in per cent. */
  | { do: 'sure'; step: RiskStep }
  /** Locks the own answer; then the advice is shown. */
  | { do: 'lock' }
  | { do: 'commit' }
  /** Leaves the reasons of a practice item. */
  | { do: 'next' };

/** An answer that may still change. */
export interface Draft {
  text: string;
  sure: RiskStep | null;
}

/** One item settled. */
export interface Settled {
  own: Draft;
  final: Draft;
  /** Was the advice shown the right one? */
  sound: boolean;
}

export interface State {
  /** Index into world.items. */
  at: number;
  own: Draft;
  /** Null until the own answer is locked: then whether the advice shown is the right one. */
  sound: boolean | null;
  final: Draft;
  committed: boolean;
  settled: Settled[];
}

/** Exactly what the screen may show. Before commit it holds nothing of the truth, the cue or the soundness. */
export interface Visible {
  phase: 'own' | 'final' | 'reasons' | 'done';
  /** 1-based. */
  number: number;
  total: number;
  item: VisibleItem | null;
  /** What `lock` or `commit` still waits for, in the order of the screen. */
  missing: ('answer' | 'sure')[];
}

export interface VisibleItem {
  key: string;
  title: string;
  department: Department;
  question: string;
  label: string;
  records: SourceRecord[];
  form: Form;
  own: Draft;
  /** Null before the lock. */
  advice: { reply: Reply; text: string; confidence: number; rule: Task['rule'] } | null;
  final: Draft;
  /** In practice, after commit. */
  reasons: Reasons | null;
}

export interface Reasons {
  sound: boolean;
  ownRight: boolean;
  finalRight: boolean;
  /** The final answer equals the advice. */
  accepted: boolean;
  truth: Reply;
  working: string;
  why: string;
  cue: string;
  cueAt: string[];
}

/** One item as it was shown and settled: kept with the run, so that its debrief survives edits. */
export interface KeptItem {
  item: string;
  title: string;
  department: Department;
  question: string;
  label: string;
  records: SourceRecord[];
  form: Form;
  own: Reply;
  ownSure: RiskStep;
  advice: Reply;
  adviceText: string;
  confidence: number;
  sound: boolean;
  failureMode: FailureMode | 'none';
  rule: Task['rule'];
  final: Reply;
  finalSure: RiskStep;
  truth: Reply;
  working: string;
  why: string;
  cue: string;
  cueAt: string[];
}

export interface Kept {
  title: string;
  contrary: number;
  pass: PassMarks;
  items: KeptItem[];
}

export interface Score extends BaseScore {
  kept: Kept;
}
