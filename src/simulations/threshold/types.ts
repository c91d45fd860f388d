import type { Department, FailureMode } from '../../domain/case.ts';
import type { RunMode, Stakes } from '../../domain/judgement.ts';
import type { Banded, CutCounts } from '../../domain/metrics/cutoff.ts';
import type { BaseScore } from '../contract.ts';

/** Scores run from 0 to 100 and are counted in bands of 5; cut-offs lie on their edges. */
export const step = 5;
export const bands = 100 / step;
/** A cut-off as its place among the edges: 0 reviews every case, `bands` none. */
export type Cut = number;
/** The score at an edge: 0, 5 … 100. */
export const scoreAt = (cut: Cut): number => cut * step;
/** A change of so many steps still counts as keeping a proposal. */
export const keptWithin = 1;

/** Why a proposal does not fit; each has its kind of error. */
export const faults = {
  /** Set for other costs than those that hold now. */
  'old-costs': 'stale-data',
  /** Waits for a high score as if the score were the share of real cases. */
  promise: 'overconfident-extraction',
  /** Tuned on the cases of another firm. */
  elsewhere: 'out-of-distribution',
  /** Misses one group far more often, though its cost is fine. */
  unfair: 'proxy-bias',
  /** Real cases have become more or fewer. */
  share: 'drift',
  /** Since an update the tool scores everything higher than it did. */
  inflated: 'overconfident-extraction',
  /** Real cases of a new kind have come, which the tool hardly knows. */
  'new-kind': 'out-of-distribution',
  /** The scores of one group have slipped. */
  slipped: 'proxy-bias',
} as const satisfies Record<string, FailureMode>;
export type FaultKind = keyof typeof faults;
/** Where each may come from: a proposal for audited cases, or an old cut-off in a new month. */
export const firstFaults = ['old-costs', 'promise', 'elsewhere', 'unfair'] as const satisfies FaultKind[];
export const nextFaults = ['share', 'inflated', 'new-kind', 'slipped'] as const satisfies FaultKind[];

/** What the figures of a round cover. */
export const periods = ['month', 'quarter'] as const;
export type Period = (typeof periods)[number];

/** Both ends included. */
export type Span = [low: number, high: number];

export interface Group {
  name: string;
  /** Share of all cases, 0 to 1. */
  share: number;
  /** How far its scores lie off, in standard deviations of the clean cases; below 0 they are too low. */
  shift: number;
  /** Its share of real cases against that of the whole desk; 1 is alike. */
  prevalence: number;
}

/** One desk with its tool. */
export interface Desk {
  id: string;
  title: string;
  department: Department;
  /** What the tool does, and what its score is meant to say. */
  task: string;
  /** What the tool is called. */
  machine: string;
  /** What the score looks for, and all else, in the plural: "doubles", "good invoices". */
  real: string;
  clean: string;
  /** "invoices" */
  cases: string;
  count: Span;
  /** Share of real cases, 0 to 1. */
  prevalence: Span;
  /** How far real cases score above clean ones, in standard deviations (d′). */
  sharpness: Span;
  /** Where a score of 50 lies, and how wide scores spread, in standard deviations of the clean cases. */
  centre: Span;
  spread: Span;
  groups: Group[];
  minutesPerReview: number;
  /** Reviewers' hours for these cases, as a share of what reviewing all of them would take; null for no limit. */
  capacity: number | null;
  months: string[];
  /** Words of whoever proposes, `{cut}` for the cut-off: for audited cases, and for a new month. */
  offers: { first: string[]; next: string[] };
  /** What may be true or not of a new month and tells nothing: the same lines stand in months with and without a change. */
  news: string[];
  /** Names by which single cases are called. */
  names: string[];
}

export interface Pass {
  /** Largest mean regret over all rounds. */
  regret: number;
  /** Smallest share of wrong proposals moved to a cut-off that fits. */
  wrongMoved: number;
  /** Smallest share of sound proposals kept. */
  rightKept: number;
}

export interface Spec {
  scenario: string;
  title: string;
  mode: RunMode;
  period: Period;
  rounds: number;
  /** How many of the proposals are wrong. */
  wrong: number;
  /** Each desk comes twice: audited cases, then the month after. Otherwise every round is a desk and month of its own. */
  pairs: boolean;
  desks: Desk[];
  faults: { first: FaultKind[]; next: FaultKind[] };
  /** Share of a new month's cases that somebody has looked up, drawn by lot. */
  audited: Span;
  /** A cut-off fits while its cost is at most so much above the lowest: audited cases, and a new month. */
  tolerance: { first: number; next: number };
  /** Largest difference between the miss rates of groups; null for no limit. */
  fairness: number | null;
  stakes: Stakes;
  pass: Pass;
}

/** What one cut-off comes to. Of a sample, `about` is what it comes to in the whole month. */
export interface Figures {
  cut: Cut;
  reviews: number;
  /** Looked-up cases. */
  seen: CutCounts;
  about: CutCounts;
  hours: number;
  costCents: number;
  /** Largest difference of the groups' miss rates among looked-up cases; null without groups. */
  gap: number | null;
  /** More hours, or a larger gap, than is allowed. */
  overHours: boolean;
  overGap: boolean;
}

/** All that is scored in one round. */
export interface Round {
  /** Unique in the run: `round-1` … */
  key: string;
  desk: number;
  month: string;
  stage: 'first' | 'next';
  fault: FaultKind | null;
  proposal: Cut;
  offer: string;
  news: string | null;
  /** 0 to 1, as stated; tells nothing. */
  confidence: number;
  /** By group; one entry where there are none. Every case of the round. */
  all: Banded[];
  /** Those whose truth is known. */
  labelled: Banded[];
  /** The month before, all looked up; null for the first stage. */
  last: Banded[] | null;
  /** Reviewers' hours that there are; null for no limit. */
  hours: number | null;
  /** All cases by band of score, looked up or not. */
  scored: number[];
  /** What each cut-off comes to, from what is known. */
  figures: Figures[];
  /** What is so. */
  truth: Truth;
  /** Single looked-up cases as examples: at most one of each kind for each band. */
  examples: Example[];
}

/** What is true of a round: the cost of every cut-off over all of its cases, and which are within the limits. */
export interface Truth {
  /** Cents. */
  costs: number[];
  allowed: boolean[];
  gaps: (number | null)[];
  /** The cheapest that is allowed, and the cheapest of all. */
  best: Cut;
  cheapest: Cut;
  /** Regret of each cut-off against the best one that is allowed; 0 is perfect. */
  regrets: number[];
  /** Within the tolerance and the limits. */
  fits: boolean[];
}

export interface Example {
  band: number;
  score: number;
  name: string;
  real: boolean;
}

export interface World {
  spec: Spec;
  rounds: Round[];
}

export type Choice = 'keep' | 'move';

export type Action =
  /** Puts the slider somewhere and looks; decides nothing. */
  | { do: 'look'; cut: Cut }
  | { do: 'choose'; choice: Choice }
  | { do: 'commit' }
  /** Leaves what is told after a commit. */
  | { do: 'next' };

export interface State {
  at: number;
  cut: Cut;
  choice: Choice | null;
  committed: boolean;
  /** Committed cut-offs, in order of the rounds. */
  settled: Cut[];
}

/** Exactly what the screen may show. Before commit: only looked-up cases and what follows from them. */
export interface Visible {
  phase: 'deciding' | 'reasons' | 'done';
  number: number;
  total: number;
  item: VisibleRound | null;
  stakes: Stakes;
  period: Period;
  tolerance: Spec['tolerance'];
  /** What is still missing before `commit` is allowed: a choice, or a cut-off that differs. */
  missing: ('choice' | 'cut')[];
}

export interface VisibleRound {
  key: string;
  desk: Omit<
    Desk,
    | 'count'
    | 'prevalence'
    | 'sharpness'
    | 'centre'
    | 'spread'
    | 'groups'
    | 'offers'
    | 'news'
    | 'names'
    | 'capacity'
    | 'months'
  >;
  month: string;
  stage: Round['stage'];
  offer: string;
  news: string | null;
  confidence: number;
  proposal: Cut;
  /** Where you set this desk before; null where you did not. */
  before: Cut | null;
  /** Names of groups; empty where there are none. */
  groups: string[];
  /** All cases by band of score, looked up or not. */
  scored: number[];
  labelled: Banded[];
  last: Banded[] | null;
  hours: number | null;
  fairness: number | null;
  examples: Example[];
  cut: Cut;
  choice: Choice | null;
  /** What each cut-off on the slider comes to, from what is known. */
  figures: Figures[];
  /** Only in phase `reasons`. */
  reasons: ShownRound | null;
}

/** One settled round with its truth: told after a commit in practice, and kept for the debrief. */
export interface ShownRound {
  key: string;
  title: string;
  month: string;
  period: Period;
  stage: Round['stage'];
  department: Department;
  machine: string;
  real: string;
  clean: string;
  cases: string;
  offer: string;
  confidence: number;
  fault: FaultKind | null;
  proposal: Cut;
  own: Cut;
  best: Cut;
  kept: boolean;
  fitting: boolean;
  tolerance: number;
  /** Regret of each, 0 is perfect. */
  regret: { own: number; proposal: number };
  /** Cents at each cut-off from 0 to `bands`. */
  costs: number[];
  /** Whether each cut-off is within the limits of hours and fairness. */
  allowed: boolean[];
  all: Banded[];
  last: Banded[] | null;
  groups: string[];
  /** How many cases had been looked up when it was decided. */
  looked: number;
  hours: number | null;
  minutesPerReview: number;
  fairness: number | null;
}

export interface Kept {
  stakes: Stakes;
  pass: Pass;
  rounds: ShownRound[];
}

export interface Score extends BaseScore {
  kept: Kept;
}
