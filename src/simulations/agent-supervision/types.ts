import type { Department, FailureMode, SourceRecord } from '../../domain/case.ts';
import type { Judgement, PassMarks, RunMode, Stakes } from '../../domain/judgement.ts';
import type { Ledger } from '../../domain/metrics/cost.ts';
import type { BaseScore } from '../contract.ts';

/** What a supervisor may do with one tool call of an agent (rulings: one name for each thing). */
export const agentMoves = ['approve', 'change', 'deny', 'ask', 'take-over'] as const;
export type AgentMove = (typeof agentMoves)[number];

/** A named fact of a task: drawn with its version, or set by what the learner let through. */
type Fact = string | boolean;
export type Facts = Record<string, Fact>;

/** What follows from a move. Of a list the first whose conditions all hold is taken. Never evaluated: names and values. */
export interface Branch {
  /** All of these facts must have exactly these values; absent: always. */
  when?: Facts;
  /** What the system, the agent or a colleague then shows; null: the screen has a sentence of its own. */
  says: string | null;
  set: Facts;
  /** Node that comes next, or `end`; null: the node's own `next`, and for a question the same call again. */
  goto: string | null;
  /** What it costs the firm: cents, or the `{name}` of a drawn amount. Told in the debrief alone. */
  harm: number | string;
  /** Node whose approval is the cause of the harm; null: this one. */
  from: string | null;
}

/** Why a call is not safe in some state. */
export interface Risk {
  when?: Facts;
  kind: FailureMode;
  why: string;
  /** Documents in which it can be seen, or `call` and `brief` for what lies on the screen. */
  see: string[];
  /** Which of these two fit here. A change or a question fits when it is the one named below. */
  fits: ('deny' | 'take-over')[];
  change: string | null;
  question: string | null;
}

interface Change {
  id: string;
  text: string;
  branches: Branch[];
}

interface Question {
  id: string;
  text: string;
  /** Who answers; null: the agent. */
  by: string | null;
  branches: Branch[];
}

export interface Node {
  thought: string;
  tool: string;
  arguments: { name: string; value: string }[];
  expect: string;
  /** `yes`, `no`, or until when, in words. */
  undo: string;
  read: string[];
  risks: Risk[];
  /** Why the call is safe whenever no risk holds. */
  safe: string;
  changes: Change[];
  asks: Question[];
  on: Record<'approve' | 'deny' | 'take-over', Branch[]>;
  /** The node that comes next wherever a move names none: the first whose conditions hold after the move. */
  next: { when?: Facts; goto: string }[];
}

export interface Document {
  id: string;
  title: string;
  /** Empty for labelled lines. */
  columns: string[];
  rows: { when?: Facts; label: string | null; cells: string[] }[];
}

export interface Version {
  id: string;
  set: Facts;
  values: Record<string, string>;
  /** First node at which stepping in is warranted; null in a version without a risk. */
  warranted: string | null;
}

export interface Task {
  id: string;
  title: string;
  department: Department;
  /** What the agent was told to do and what it may do. */
  brief: string;
  facts: Facts;
  /** Sets of names and amounts that fit together; the seed draws one. */
  draws: Record<string, string>[];
  versions: Version[];
  documents: Document[];
  start: string;
  nodes: Record<string, Node>;
}

/** A limit that may be set before the agent begins: it blocks every call of these tools, safe or not. */
interface Limit {
  id: string;
  text: string;
  blocks: string[];
}

/** One question after the last task; it decides nothing about passing. */
interface Closing {
  ask: string;
  options: { id: string; text: string; why: string }[];
  right: string;
}

/** What the engine needs of a scenario: plain data, made by `author.ts`. */
export interface Spec {
  scenario: string;
  title: string;
  mode: RunMode;
  /** What the agent is called. */
  agent: string;
  /** Tasks of a run, drawn from `tasks`. */
  run: number;
  /** Unsafe calls of a run that is supervised without a mistake: exactly so many, and of these kinds exactly so many. */
  unsafe: number;
  kinds: Partial<Record<FailureMode, number>>;
  /** Share of unsafe calls, 0 to 1, for the ideal way of working. */
  share: number;
  stakes: Stakes;
  pass: PassMarks;
  limits: Limit[];
  closing: Closing | null;
  tasks: Task[];
}

/** One task as it was drawn. */
export interface Drawn {
  /** With its drawn names and amounts written in. */
  task: Task;
  version: Version;
  /** The agent's stated confidence at each node, 0 to 1. It says nothing about the call. */
  sure: Record<string, number>;
}

export interface World {
  spec: Spec;
  tasks: Drawn[];
}

export type Action =
  /** Sets or lifts a limit, before the agent begins a task. */
  | { do: 'limit'; limit: string; on: boolean }
  /** Lets the agent begin. */
  | { do: 'begin' }
  | { do: 'open'; document: string }
  | { do: 'choose'; move: AgentMove }
  /** Which change or which question. */
  | { do: 'detail'; id: string }
  | { do: 'commit' }
  /** Leaves what happened and why (practice), or the closing question. */
  | { do: 'next' }
  /** Answers the closing question. */
  | { do: 'answer'; option: string };

/** One call, as it was settled. */
export interface Turn {
  node: string;
  /** The facts before the move. */
  facts: Facts;
  /** Documents that lay open, and which of them were opened for this call. */
  opened: string[];
  fresh: string[];
  /** `blocked`: a limit stopped it, and nobody decided. */
  move: AgentMove | 'blocked';
  /** The change or the question. */
  detail: string | null;
}

export interface State {
  phase: 'brief' | 'deciding' | 'after' | 'closing' | 'closed' | 'done';
  /** Index into world.tasks. */
  at: number;
  node: string;
  facts: Facts;
  /** Documents opened in this task. */
  opened: string[];
  /** … of which for this call. */
  fresh: string[];
  /** Nodes at which a question was put. */
  asked: string[];
  move: AgentMove | null;
  detail: string | null;
  limits: string[];
  /** Settled calls by task. */
  turns: Turn[][];
  answer: string | null;
}

/** A call that is over, as the screen tells it. */
export interface Told {
  turn: number;
  tool: string;
  move: Turn['move'];
  /** Text of the change or the question. */
  detail: string | null;
  /** Who says what happened: null for the systems, an empty text for the agent, else a colleague. */
  by: string | null;
  says: string | null;
}

export interface Reasons {
  safe: boolean;
  kind: FailureMode | 'none';
  why: string;
  fitting: boolean;
  /** The moves that fit here. */
  fits: AgentMove[];
  change: string | null;
  question: string | null;
  /** Titles of the documents in which it can be seen. */
  see: string[];
}

export interface VisibleCall {
  turn: number;
  thought: string;
  tool: string;
  arguments: { name: string; value: string }[];
  expect: string;
  undo: string;
  /** 0 to 1. */
  confidence: number;
  documents: { id: string; title: string; record: SourceRecord | null }[];
  changes: { id: string; text: string }[];
  /** Empty once a question was put at this call. */
  asks: { id: string; text: string; by: string | null }[];
  /** A document was opened for this call, so it is paid for. */
  paid: boolean;
  chosen: { move: AgentMove | null; detail: string | null };
  missing: ('move' | 'detail')[];
}

/** Exactly what the screen may show. Before commit nothing of the version, the risk or the moves that fit. */
export interface Visible {
  phase: State['phase'];
  mode: RunMode;
  number: number;
  total: number;
  item: { key: string } | null;
  agent: string;
  stakes: Stakes;
  task: { title: string; brief: string; department: Department } | null;
  limits: { id: string; text: string; on: boolean }[];
  call: VisibleCall | null;
  /** What this task has seen so far, oldest first. */
  log: Told[];
  /** The end of the task before, told on the first screen of the next. */
  before: { title: string; last: Told } | null;
  /** Phase `after` only, so only in practice: what the call on the screen has brought about, and why. */
  happened: Told | null;
  reasons: Reasons | null;
  closing: {
    ask: string;
    options: { id: string; text: string }[];
    answer: string | null;
    right: string | null;
    why: string | null;
  } | null;
}

/** One call as the debrief shows it again. */
export interface KeptTurn {
  turn: number;
  /** Id of its judgement; null where nobody decided. */
  item: string | null;
  thought: string;
  tool: string;
  arguments: { name: string; value: string }[];
  expect: string;
  undo: string;
  confidence: number;
  move: Turn['move'];
  detail: string | null;
  opened: string[];
  by: string | null;
  says: string | null;
  reasons: Reasons;
  harmCents: number;
  /** Turn whose approval is the cause of the harm. */
  harmFrom: number | null;
}

export interface KeptTask {
  id: string;
  title: string;
  department: Department;
  brief: string;
  turns: KeptTurn[];
  /** Turn at which stepping in was first warranted; null where it never was. */
  warranted: number | null;
  /** Turn of the first step in; null for none. */
  stepIn: number | null;
  /** stepIn − warranted; null where either is missing. Negative: early. */
  delay: number | null;
  /** Calls nobody decided, because the task was taken over where the call was safe. */
  left: { safe: number; unsafe: number };
  harmCents: number;
}

export interface Tally {
  x: number;
  n: number;
}

/** Everything the debrief shows again. */
export interface Kept {
  title: string;
  agent: string;
  tasks: KeptTask[];
  /** What the pass marks are held against: calls taken over or blocked by a limit count as stopped. */
  stopped: Tally;
  letThrough: Tally;
  pass: PassMarks;
  limits: string[];
  closing: { ask: string; answer: string; right: string; fitting: boolean; why: string } | null;
}

export interface Score extends BaseScore {
  judgements: Judgement[];
  ledger: Ledger;
  passed: boolean;
  kept: Kept;
}
