import type { Judgement, RunMode, Stakes } from '../../domain/judgement.ts';
import type { Ledger } from '../../domain/metrics/cost.ts';
import type { BaseScore } from '../contract.ts';
import type {
  Act,
  Cell,
  Check,
  ClassFix,
  Column,
  Deed,
  Kind,
  Minutes,
  Phase,
  Proposal,
  Row,
  RuleOption,
  SetName,
  Spec,
} from './types.ts';

/*
 * What the screen gets of a run, and what the end tells: nothing in `Visible` says what is right before `result` does.
 */

/** What a paper says; null is "not on file". */
export interface Slip {
  register: string;
  name: string;
  closed: boolean;
  last: string;
  account: string | null;
  date: string | null;
  amount: string | null;
}

export interface VisibleRow extends Omit<Row, 'register'> {
  /** Number of the row, as it is called on screen. */
  no: number;
  /** Null where only the papers have it. */
  register: string | null;
  was: Pick<Row, Column>;
  into: string | null;
  obsolete: boolean;
  slip: Slip | null;
  proposal: { deed: Deed; confidence: number } | null;
  /** Key of the row where a proposal speaks of this one. */
  proposalAt: string | null;
  decision: 'apply' | 'leave' | null;
  flagged: boolean;
  check: Check | null;
  mark: 'right' | 'not-right' | null;
  /** Ids of the edits that touch this row, class fixes included. */
  edits: number[];
}

export interface VisibleClass {
  fix: ClassFix;
  minutes: number;
  /** Rows it would change now. */
  rows: string[];
  /** The edit by which it was done. */
  edit: number | null;
}

export interface Visible {
  phase: Phase;
  mode: RunMode;
  task: Spec['task'];
  set: SetName;
  story: string;
  card: string[];
  number: number;
  total: number;
  item: { key: string } | null;
  budget: number;
  left: number;
  minutes: Minutes;
  jobs: number;
  rows: VisibleRow[];
  classes: VisibleClass[];
  edits: { id: number; act: Act; minutes: number }[];
  /** Practice only, once the AI was run again or the marks were handed in. */
  result: Told | null;
  rule: {
    question: string;
    options: { option: number; text: string; right: boolean | null; why: string | null }[];
    chosen: number | null;
  } | null;
  stakes: Stakes;
}

/** What one edit did to the AI's answers, in the order of the edits. */
export interface Effect {
  act: Act;
  minutes: number;
  mended: number;
  broken: number;
}

export interface ToldRow extends Omit<Row, 'key'> {
  key: string;
  no: number;
  kind: Kind;
  account: string;
  date: string;
  amount: string;
  /** What is right; null where no paper says. */
  truth: { account: string; date: string; amount: string; closed: boolean; silent: Column | null };
  end: Cell;
  /** Other row of the pair; null for all others. */
  pair: string | null;
  before: boolean;
  after: boolean;
  worse: boolean;
  check: Check | null;
  mark: 'right' | 'not-right' | null;
}

interface ToldProposal extends Proposal {
  judgement: Judgement;
}

/** Everything the end of a run tells, and the debrief tells again. */
export interface Told {
  task: Spec['task'];
  set: SetName;
  jobs: number;
  budget: number;
  used: number;
  looks: number;
  errorsBefore: number;
  errorsAfter: number;
  errorsBest: number;
  /** Share of the best possible reduction; null when nothing could be mended. */
  captured: number | null;
  worse: number;
  wrongMerges: number;
  effects: Effect[];
  rows: ToldRow[];
  proposals: ToldProposal[];
  /** What the minutes would have been best used for, dearest first. */
  best: {
    kind: Kind;
    fix: ClassFix | null;
    rows: string[];
    minutes: number;
    mended: number;
    done: boolean;
  }[];
  pass: Spec['pass'];
  answer: number | null;
}

export interface Kept extends Told {
  v: 1;
  title: string;
  rule: { question: string; options: RuleOption[]; chosen: number | null } | null;
}

export interface Score extends BaseScore {
  judgements: Judgement[];
  ledger: Ledger;
  passed: boolean;
  kept: Kept;
}
