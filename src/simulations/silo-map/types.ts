import type { Department, FailureMode, Value } from '../../domain/case.ts';
import type { Judgement, RunMode, Stakes } from '../../domain/judgement.ts';
import type { BaseScore, BaseVisible } from '../contract.ts';

/** What can befall data on a hand-over that does not hold. */
export const breaks = ['by-hand', 'late', 'lost', 'wrong-key'] as const;
export type Break = (typeof breaks)[number];

/** How a hand-over works: whole, or broken in one of four ways. The order is the one of every list on screen. */
export const statuses = ['whole', ...breaks] as const;
export type Status = (typeof statuses)[number];

/** Which way a link carries: as the hand-over goes, against it, or both ways. */
export const directions = ['there', 'back', 'both'] as const;
export type Direction = (typeof directions)[number];

/** What an AI stated about a hand-over: how it works today, or how a link should be built. */
type Part = 'claim' | 'draft';

/** 1: faults are plain; 2: look-alikes beside them; 3: faults just beyond the limit and numbers nearly alike. */
type Subtlety = 1 | 2 | 3;

/** How the thing that crosses a hand-over is drawn. */
export type ValueSpec =
  | { kind: 'money'; low: number; high: number; step: number }
  | { kind: 'number'; low: number; high: number; step: number; unit: string }
  | { kind: 'code'; prefix: string; digits: number }
  | { kind: 'date'; from: string; days: number };

export interface LinkSpec {
  id: string;
  from: string;
  to: string;
  /** The hand-over that brought the thing to `from`; null where it begins there. */
  after: string | null;
  what: string;
  /** How it is drawn; null after another hand-over, whose thing travels on. */
  value: ValueSpec | null;
  /** Who enters it where it begins: somebody by hand, or the system itself. */
  origin: 'person' | 'system';
  /** Days after the first entries of the process at which it begins. */
  begin: number;
  /** Agreed time, hours. */
  hours: number;
  may: Break[];
  /** Fields that could join the two systems; the seed says which of them is whole in both. */
  keys: string[];
  /** A field that never tells two records apart for sure, such as a name. */
  weakKey: string;
  flows: ('there' | 'both')[];
  purpose: string;
  needs: string[];
  spare: string[];
}

export interface ProcessSpec {
  id: string;
  title: string;
  story: string;
  department: Department;
  /** What is counted in the month: "refunds". */
  unit: string;
  /** The number that tells one case from another: "Employee no.", "E-", 4 digits. */
  number: { name: string; prefix: string; digits: number };
  /** Names for the trace. */
  people: string[];
  /** First day of the trace, an ISO day. */
  first: string;
  breaks: number;
  systems: { id: string; title: string; owner: string }[];
  links: LinkSpec[];
  questions: { ask: string; links: string[] }[];
}

export interface Spec {
  scenario: string;
  title: string;
  mode: RunMode;
  stakes: Stakes;
  pass: Pass;
  /** The pool, and how many of it one run draws. */
  processes: ProcessSpec[];
  draw: number;
  /** Exactly so many of the AI's outputs are wrong. */
  wrong: { claims: number; drafts: number };
  /** Cases in a trace. */
  traced: number;
  subtlety: Subtlety;
  budget: { days: number; low: number; high: number };
  /** A month of cases: so many in all; a hand-over sees from `low` to `high` of them; one in `hit` goes wrong. */
  month: { cases: number; low: number; high: number; hit: number };
  /** Minutes of extra work for each case that goes wrong. */
  trouble: Record<Break, number>;
  /** Short names under which colleagues type. */
  staff: string[];
}

/** What must be reached, as shares 0 to 1. The fourth rule has no number: no link built with too wide an access. */
export interface Pass {
  /** Of the wrong outputs: changed, and to what is right. */
  putRight: number;
  /** Of the right outputs: left as they are. */
  rightLetThrough: number;
  /** Of the minutes that the best plan for the budget would avoid. */
  avoided: number;
}

/** One line in a system. */
export interface Row {
  id: string;
  /** Minutes since the first day began. */
  minute: number;
  /** ISO day and "08:14". */
  day: string;
  time: string;
  number: string;
  name: string;
  value: Value;
  /** How the line came about: by the link, typed by somebody, or sent by the link once somebody released it. */
  by: { how: 'feed' | 'typed' | 'released' | 'own'; who: string | null };
}

/** One field in both systems: how many records have it filled, and how many different entries there are. */
export interface KeyProfile {
  field: string;
  from: { filled: number; different: number };
  to: { filled: number; different: number };
}

/** A set of fields that a link may pass on. */
export interface Bundle {
  id: string;
  fields: string[];
}

/** How a link is built. */
export interface Design {
  key: string;
  direction: Direction;
  /** A bundle's id. */
  access: string;
}

export interface Link {
  id: string;
  /** Places in the process's list of systems. */
  from: number;
  to: number;
  what: string;
  hours: number;
  truth: Status;
  claim: { status: Status; confidence: number };
  /** What lies in the giving and in the receiving system. */
  out: Row[];
  in: Row[];
  /** Ids of the lines that show what happens here; never on screen before it is told. */
  cues: string[];
  records: { from: number; to: number };
  keys: KeyProfile[];
  /** Who may change it, agreed by the owners. */
  flow: 'there' | 'both';
  purpose: string;
  needs: string[];
  bundles: Bundle[];
  /** How it should be built. */
  right: Design;
  draft: Design & { confidence: number };
  /** Null when the draft is right. */
  draftFault: FailureMode | null;
  /** Cases of a month that cross it, and days of work to build it. */
  cases: number;
  days: number;
  /** The cases of the month that go wrong here while nothing is mended, by their number in the month. */
  hits: number[];
}

export interface Process {
  id: string;
  title: string;
  story: string;
  department: Department;
  unit: string;
  numberName: string;
  systems: { title: string; owner: string }[];
  /** Who is who in the trace. */
  people: { number: string; name: string }[];
  links: Link[];
  questions: { ask: string; links: number[] }[];
  /** The links that avoid the most trouble within the budget. */
  best: number[];
}

export interface World {
  spec: Omit<Spec, 'processes' | 'staff'>;
  processes: Process[];
}

export type Action =
  /** Opens the lines of a hand-over, or what is known about building its link. */
  | { do: 'open'; link: number; part: Part }
  | { do: 'status'; link: number; status: Status }
  | { do: 'draft'; link: number; take: 'keep' | 'change' }
  | { do: 'key'; link: number; key: string }
  | { do: 'direction'; link: number; direction: Direction }
  | { do: 'access'; link: number; access: string }
  | { do: 'build'; link: number; on: boolean }
  | { do: 'commit' }
  /** Leaves the reasons. */
  | { do: 'next' };

/** What was said and chosen about one hand-over. */
export interface Entry {
  traceOpen: boolean;
  status: Status | null;
  fieldsOpen: boolean;
  take: 'keep' | 'change' | null;
  /** Your own way to build it; null until you change the draft. */
  own: Design | null;
  build: boolean;
}

type Phase = 'trace' | 'told' | 'plan' | 'month';

export interface State {
  /** Index into world.processes. */
  at: number;
  phase: Phase;
  /** One list for each process begun. */
  entries: Entry[][];
}

/** Exactly what the screen may show. Before a commit it holds nothing of the truth. */
export interface Visible extends BaseVisible {
  phase: Phase | 'done';
  process: VisibleProcess | null;
  budget: { days: number; used: number };
  month: { cases: number; hit: number };
  trouble: Record<Break, number>;
  checkCents: number;
  /** True where reasons come between the parts. */
  told: boolean;
  /** What commit still waits for. */
  missing: { link: number; what: 'status' | 'draft' | 'change' }[];
}

export interface VisibleProcess {
  id: string;
  title: string;
  story: string;
  unit: string;
  numberName: string;
  systems: { title: string; owner: string }[];
  people: { number: string; name: string }[];
  links: VisibleLink[];
  questions: string[];
  /** Only once the month is over. */
  outcome: Outcome | null;
}

export interface VisibleLink {
  id: string;
  from: number;
  to: number;
  what: string;
  hours: number;
  claim: { status: Status; confidence: number };
  entry: Entry;
  /** Only once opened. */
  trace: { out: Row[]; in: Row[] } | null;
  /** Only once told: what happens here, and the lines that show it. */
  truth: Status | null;
  cues: string[];
  /** Only in the second part. */
  plan: VisiblePlan | null;
}

export interface VisiblePlan {
  cases: number;
  days: number;
  draft: Design & { confidence: number };
  bundles: Bundle[];
  /** The fields that could join; all of them, before and after anything is opened. */
  keyNames: string[];
  /** Only once opened. */
  fields: {
    records: { from: number; to: number };
    keys: KeyProfile[];
    flow: 'there' | 'both';
    purpose: string;
    needs: string[];
  } | null;
  /** Only once the month is over. */
  told: { right: Design; fault: FailureMode | null; best: boolean } | null;
}

/** Trouble of one month under one plan. */
export interface Count {
  /** Cases that went wrong, by how. */
  by: Record<Break, number>;
  /** Extra work, minutes. */
  minutes: number;
  /** Cases whose data went to somebody who does not need it. */
  exposed: number;
  /** Different cases that went wrong, by week of the month. */
  weeks: number[];
}

/** The month before, after and at its best, and the questions it was asked. */
export interface Outcome {
  before: Count;
  after: Count;
  best: Count;
  bestLinks: number[];
  questions: { ask: string; before: boolean; after: boolean }[];
}

/** One hand-over as the debrief tells it again. */
export interface KeptLink extends Link {
  entry: Entry;
}

export interface KeptProcess extends Omit<Process, 'links' | 'questions' | 'best'> {
  links: KeptLink[];
  outcome: Outcome;
}

export interface Kept {
  pass: Pass;
  month: { cases: number; hit: number };
  budgetDays: number;
  trouble: Record<Break, number>;
  processes: KeptProcess[];
}

export interface Score extends BaseScore {
  judgements: Judgement[];
  kept: Kept;
}
