import type { Department, FailureMode } from '../../domain/case.ts';
import type { PassMarks, RunMode, Stakes } from '../../domain/judgement.ts';
import type { BaseScore } from '../contract.ts';

/** What a board may say (rulings). `extend` exists only once a pilot has run. */
export const calls = ['go', 'change', 'extend', 'stop'] as const;
export type Call = (typeof calls)[number];

/** The six questions a proposal must answer before anything starts. */
export const gates = ['owner', 'baseline', 'measure', 'stop-rule', 'data', 'control'] as const;
export type Gate = (typeof gates)[number];

/** What a report of a pilot may tell. The first two always stand in it; the others may have to be asked for. */
export const findings = ['errors', 'spent', 'bound', 'groups', 'rollback', 'owner-now', 'benefit'] as const;
export type FindingId = (typeof findings)[number];

/** What one may name as decisive. */
export type Reason = Gate | FindingId | 'nothing';

/** One answer to a question of the six, as a proposal may have it. */
interface GateTexts {
  good: string;
  /** Fails, and can be put right. */
  bad?: string | undefined;
  /** Fails, and cannot be put right here: the answer is to stop. */
  stopper?: string | undefined;
}

export type FirstCall = Exclude<Call, 'extend'>;

export interface Proposal {
  id: string;
  title: string;
  department: Department;
  /** Who wants it, and what they say. */
  sponsor: string;
  pitch: string;
  /** What the first call may have to be; the seed picks one. */
  first: FirstCall[];
  gates: Record<Gate, GateTexts>;
  /** Where it fails when it has to change; empty: any question that has a bad answer. */
  weak: Gate[];
  /** Kind of error when somebody recommends it in spite of its data. */
  dataMode: FailureMode;
  pilot: {
    /** What is counted: "answers checked by hand". */
    unit: string;
    /** Largest share of wrong ones the board tolerates, 0 to 1. */
    tolerated: number;
    /** Two groups of people or cases: the large one and the small one. */
    groups: [string, string];
    /** Who answers for it, and who left when nobody does any more. */
    owner: string;
    /** What the sponsor says after the quarter, with the money in mind. */
    plea: string;
  };
}

export interface Spec {
  scenario: string;
  mode: RunMode;
  /** Proposals of a run, and in how many the assistant's recommendation does not hold, by round. */
  proposals: number;
  wrong: { first: number; second: number };
  /** Questions one may ask about each paper. */
  asks: number;
  stakes: Stakes;
  pass: PassMarks;
  pool: Proposal[];
}

/** What the planning assistant recommends. `say` picks one of several wordings of the same length. */
export interface Recommendation {
  call: Call;
  confidence: number;
  say: number;
}

export interface Paper {
  truth: FirstCall;
  /** Each question's answer as it stands in this run. */
  texts: Record<Gate, string>;
  /** Questions that fail: what has to change, or what stops it. */
  failing: Gate[];
  /** Questions the paper leaves out, to be asked for. */
  hidden: Gate[];
  said: Recommendation;
}

/** What came out after a quarter, and what the board's rule makes of it. */
export interface Report {
  truth: Call;
  /** The finding that decides, or `nothing` for a go. */
  decides: Reason;
  n: number;
  errors: number;
  /** Upper 95% bound of the share of errors (one-sided, exact). */
  bound: number;
  groups: { name: string; n: number; errors: number }[];
  rollbackTested: boolean;
  ownerNamed: boolean;
  savedCents: number;
  costCents: number;
  spentCents: number;
  /** The share of errors nature drew with: told in the debrief alone. */
  trueRate: number;
  hidden: FindingId[];
  said: Recommendation;
}

export interface World {
  spec: Spec;
  papers: { proposal: Proposal; paper: Paper; report: Report; order: number }[];
}

export type Action =
  | { do: 'ask'; about: string }
  | { do: 'call'; call: Call }
  | { do: 'because'; reason: Reason }
  | { do: 'commit' }
  | { do: 'next' };

export interface Chosen {
  asked: string[];
  call: Call | null;
  because: Reason | null;
}

export interface State {
  /** Settled calls: first all papers, then the reports that arrive. */
  settled: Chosen[];
  current: Chosen;
  /** In practice: the reasons of the present call are on screen. */
  told: boolean;
}

/** Why a pilot of this proposal runs although, or because. */
export type Came = 'sent' | 'changed' | 'overruled';

export interface VisibleFact {
  id: Gate | FindingId;
  /** Null while it is not on paper and was not asked for; after commit, in practice, nothing is null. */
  shown: Fact | null;
  /** It is told although nobody asked: only after commit, and never in a measured run. */
  unasked: boolean;
}

/** A fact as plain data; the View puts it into words. */
export type Fact =
  | { is: 'text'; text: string }
  | { is: 'errors'; errors: number; n: number; unit: string; tolerated: number }
  | { is: 'bound'; errors: number; n: number; bound: number; tolerated: number }
  | { is: 'groups'; groups: { name: string; n: number; errors: number }[] }
  | { is: 'rollback'; tested: boolean }
  | { is: 'owner'; named: boolean; owner: string }
  | { is: 'benefit'; savedCents: number; costCents: number }
  | { is: 'spent'; spentCents: number; plea: string };

export interface Told {
  truth: Call;
  sound: boolean;
  fitting: boolean;
  becauseRight: boolean;
  decides: Reason[];
}

export interface Visible {
  phase: 'deciding' | 'reasons' | 'done';
  round: 1 | 2;
  number: number;
  total: number;
  item: {
    key: string;
    title: string;
    department: Department;
    sponsor: string;
    pitch: string;
    /** Second round: what you said a quarter ago, and why it ran. */
    came: { call: Call; because: Reason | null; why: Came } | null;
    facts: VisibleFact[];
    asksLeft: number;
    said: Recommendation;
    calls: Call[];
    reasons: Reason[];
    chosen: Chosen;
    told: Told | null;
  } | null;
  missing: ('call' | 'because')[];
  /** True on the last call, so that the way on can say so. */
  last: boolean;
  stakes: Stakes;
  mode: RunMode;
}

/** One call as it was made: kept with the run. */
export interface ShownCall {
  item: string;
  round: 1 | 2;
  title: string;
  sponsor: string;
  pitch: string;
  facts: { id: Gate | FindingId; fact: Fact; seen: boolean }[];
  said: Recommendation;
  chosen: Chosen;
  told: Told;
  /** Second round only. */
  trueRate: number | null;
  came: Came | null;
}

export interface Kept {
  pass: PassMarks;
  shown: ShownCall[];
}

export interface Score extends BaseScore {
  kept: Kept;
}
