/**
 * What a worked case is, once read: something the AI put on a clerk's desk, the records that show whether
 * it is right, and what a person should do. Trainers write it in YAML; `library/schemas/case.ts` reads it.
 * Generated items (`domain/families`) have the same form, so a simulation never asks where an item came from.
 */

/** The five moves a reviewer can make on one AI output (rulings: one name for each thing). */
export const moves = ['accept', 'correct', 'request-data', 'escalate', 'stop-line'] as const;
export type Move = (typeof moves)[number];

export const departments = [
  'payroll',
  'accounts-payable',
  'recruiting',
  'procurement',
  'it-service-desk',
  'customer-service',
  'forecasting',
  'compliance',
  'data',
] as const;
export type Department = (typeof departments)[number];

/** Kinds of error, each with its own cue (science/spec section 2). `none` means the output is right. */
export const failureModes = [
  'fabricated-citation',
  'hallucinated-policy',
  'stale-data',
  'duplicated-records',
  'unit-currency-period',
  'wrong-join-silo',
  'out-of-distribution',
  'proxy-bias',
  'overconfident-extraction',
  'prompt-injection',
  'broken-process',
  'silent-truncation',
  'sycophancy',
  'drift',
  'disclosure',
] as const;
export type FailureMode = (typeof failureModes)[number];

/** One shown value. Money is integer cents; dates are ISO days; `decimals` says how a number was written. */
export type Value =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; decimals: number; unit?: string }
  | { kind: 'money'; cents: number; currency: string }
  | { kind: 'date'; date: string };

/** One row a learner can read and mark. `at` is its address: `invoice/net` or, in a table, `timesheet/2`. */
export interface RecordRow {
  at: string;
  /** Row heading; tables have none. */
  label?: string;
  /** One per column; null where the table has a gap. */
  cells: (Value | null)[];
}

/** One source record: a paper, a screen or an extract of a system. */
export interface SourceRecord {
  id: string;
  title: string;
  /** Column headings of a table; empty when the record is a list of labelled fields. */
  columns: string[];
  rows: RecordRow[];
}

/** The one thing the AI output answers, so that `correct` can take a corrected value of the same kind. */
export interface Answer {
  /** "Amount to pay", "Account", "Release the batch" */
  label: string;
  /** What the AI said. */
  ai: Value;
  /** What is right; null when nobody can know it from the records (then `correct` is never right). */
  truth: Value | null;
  /** For a choice: every answer that may be picked, in neutral order. Otherwise a number or text is typed. */
  options?: string[];
}

export interface CaseCosts {
  /** Cents lost when a wrong output is accepted; 0 for right outputs. Shown in feedback only. */
  missCents: number;
  /** Cents lost when the output is stopped for nothing, or checked. */
  falseAlarmCents: number;
  basis: 'amount' | 'assumed' | 'none';
  per: 'case' | 'day';
  verificationMinutes: number;
}

export interface Case {
  id: string;
  title: string;
  department: Department;
  task: string;
  /** `onDesk` lie open from the start; the rest are documents, opened on request. */
  sourceRecords: SourceRecord[];
  onDesk: string[];
  ai: { text: string /** 0 to 1, the tool's stated confidence that it is right */; confidence: number };
  answer: Answer;
  /** True when the AI output is right. */
  sound: boolean;
  /** Why it is right or wrong, in one or two sentences. */
  truthText: string;
  failureMode: FailureMode | 'none';
  cue: string;
  /** Rows in which the cue can be seen; for right outputs, every row that supports them. */
  cueAt: string[];
  bestMove: Move;
  acceptableMoves: Move[];
  /** Role ids (content/roles.yaml) that an escalation may go to; empty when escalating is not right. */
  escalateTo: string[];
  costs: CaseCosts;
  verificationSteps: string[];
  feedback: string;
}
