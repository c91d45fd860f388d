import type { Department } from '../../domain/case.ts';
import type { Judgement, RunMode, Stakes } from '../../domain/judgement.ts';
import type { Ledger } from '../../domain/metrics/cost.ts';
import type { BaseScore } from '../contract.ts';

/** What stands for a name in braces in a tool's lines: see `fill.ts`. */
export type Filling =
  | string[]
  | Record<string, string>[]
  | { from: number; to: number; step: number; decimals: number; code: boolean }
  | { of: string; times: number; plus: number; decimals: number };

/** A kind of error of one tool, and outputs that show it. */
interface ErrorKind {
  id: string;
  /** "Net taken for gross" */
  name: string;
  /** What the tool wrote, and what the auditor found. */
  lines: { says: string; finding: string }[];
}

/** Something that may make a tool worse for good. */
interface Cause {
  id: string;
  /** How it stands in the list of reasons. */
  name: string;
  /** The kind of error most of its errors are of. */
  kind: string;
  /** The note of the log that tells of it; null when nobody writes it down. */
  note: string | null;
  /** Told after the line is settled. */
  explains: string;
}

/** A line of the log. Every line of work shows all notes of its tool, whether it changes or not. */
interface Note {
  id: string;
  text: string;
}

/** A passing cause: explains errors of one kind in the day or week whose log it stands in, and no others. */
interface Passing extends Note {
  kind: string;
}

/** The tally of one tool, and the change it is made for (science/spec 1.7). */
export interface Design {
  /** Usual share of wrong outputs. */
  p0: number;
  /** Share after the change that is looked for. */
  p1: number;
  /** A wrong one adds m − 1, a right one takes 1 off. */
  m: number;
  /** The line at which to stop. */
  H: number;
}

/** One AI tool at one desk. */
export interface Tool {
  id: string;
  name: string;
  department: Department;
  /** What it does, in a sentence. */
  what: string;
  design: Design;
  fills: Record<string, Filling>;
  right: string[];
  /** The auditor's finding on a right output. */
  agrees: string;
  kinds: ErrorKind[];
  causes: Cause[];
  notes: Note[];
  passing: Passing[];
}

export const shapes = ['sudden', 'creep'] as const;
export type Shape = (typeof shapes)[number];

/** What the engine needs of a scenario: plain data, made by `author.ts`. */
export interface Spec {
  scenario: string;
  title: string;
  mode: RunMode;
  /** One decision after every audited output, or one at the end of every week. */
  step: 'item' | 'week';
  /** Days (step `item`) or weeks of one line of work. */
  periods: number;
  /** Audited outputs in one of them. */
  perPeriod: number;
  /** Outputs made for each audited one, itself included: what "look at more" can look at. */
  outputsPerAudit: number;
  /** Outputs shown by one look. */
  perLook: number;
  /** The first audited output under change: geometric with this mean, cut to these ends. */
  change: { mean: number; from: number; to: number };
  /** Lines of work in one run, and how many of them do not change: at least and at most. */
  lines: number;
  sound: [least: number, most: number];
  shapes: Shape[];
  /** Audited outputs over which a creeping change grows to its full size. */
  creepOver: number;
  /** Audited errors of the known kind where a passing cause strikes: fewest and most. */
  known: [least: number, most: number];
  /** Steps after the ideal observer that still count as in time. */
  limit: number;
  stakes: Stakes;
  tools: Tool[];
}

/** One output of a tool with the finding of whoever checked it. */
export interface Output {
  says: string;
  finding: string;
  /** The kind of error; null for a right one. */
  kind: string | null;
}

/** One stream of outputs, whole. */
export interface Line {
  key: string;
  /** Index into `spec.tools`. */
  tool: number;
  /** First audited output under change, 1-based; null when nothing changes. */
  tau: number | null;
  cause: string | null;
  shape: Shape | null;
  /** Per audited place: the audited output first, then those made beside it, which have no words yet. */
  places: Output[][];
  /** By period, 1-based, in order. */
  log: { period: number; text: string; known: string | null }[];
  /** What the words of its outputs are drawn from (`wording.ts`). */
  words: number;
  /** What it costs, in cents, to work it without a learner (`cost.ts`). */
  baseline: Omit<Ledger, 'you'>;
}

export interface World {
  spec: Spec;
  lines: Line[];
}

export type Action =
  /** The next audited output, or the next week; after the last one the line ends. */
  | { do: 'carry-on' }
  /** On to the next wrong output among the audited ones, or to the last one (step `item` only). */
  | { do: 'to-next-wrong' }
  /** Reveals outputs that were made at this step and not audited. */
  | { do: 'look' }
  /** Takes the nth output seen (from 0) out of the tally, or back in: one that the log explains. Only wrong ones. */
  | { do: 'leave-out'; nth: number }
  /** Asks for the reason; nothing is stopped yet. */
  | { do: 'stop' }
  | { do: 'back' }
  /** A cause's id, or `unclear`. */
  | { do: 'reason'; cause: string }
  /** Stops the line. */
  | { do: 'commit' }
  /** Leaves what was revealed. */
  | { do: 'next' };

/** An output on the screen. */
export interface Seen {
  /** Audited place, 1-based. */
  place: number;
  /** Was it an extra look, and not part of the audit? */
  extra: boolean;
  wrong: boolean;
  /** Name of the kind of error; null for a right one. */
  kind: string | null;
  says: string;
  finding: string;
  /** Taken out of the tally by the learner. */
  leftOut: boolean;
  /** The tally after it. */
  tally: number;
}

/** What was done with one line. */
export interface Settled {
  /** Audited place after which it was stopped; null when it was not. */
  stop: number | null;
  reason: string | null;
  /** Looks at each step that was reached, in order. */
  looks: number[];
  /** Errors taken out of the tally: those the log explains, and others. */
  leftOut: { known: number; other: number };
}

export interface State {
  /** Index into world.lines. */
  at: number;
  phase: 'watching' | 'stopping' | 'after';
  /** Steps shown so far, 1-based: at least the first is. */
  step: number;
  seen: Seen[];
  /** Index in `seen` of what the last action brought. */
  fresh: number;
  looks: number[];
  reason: string | null;
  /** One per settled line; the present one too in phase `after`. */
  settled: Settled[];
}

/** Exactly what the screen may show; before a line is settled nothing of whether or when it changes. */
export interface Visible {
  phase: 'watching' | 'stopping' | 'after' | 'done';
  number: number;
  total: number;
  item: { key: string } | null;
  tool: Pick<Tool, 'id' | 'name' | 'department' | 'what' | 'design'> | null;
  step: Spec['step'];
  /** Day or week now, and all of them. */
  period: number;
  periods: number;
  perPeriod: number;
  /** Audited outputs so far, and all of this line. */
  audited: number;
  outOf: number;
  outputsPerAudit: number;
  /** Chance that a change sets in at any one audited output, and the evidence at which the ideal observer stops. */
  model: { rho: number; threshold: number };
  seen: readonly Seen[];
  fresh: number;
  /** The log so far. `known` is the name of the kind of error that a passing cause explains, in its own period only. */
  log: Line['log'];
  /** Outputs that one more look shows; 0 when all that was made at this step has been seen. */
  more: number;
  looks: number;
  canSkip: boolean;
  reasons: { id: string; name: string }[];
  reason: string | null;
  mode: RunMode;
  stakes: Stakes;
  limit: number;
  /** Only in practice, once the line is settled. */
  after: ShownLine | null;
}

/**
 * How a line ended. `went-on`: nothing changed and it was not stopped. `in-time`, `late`: stopped after the change.
 * `excused`: stopped before any change, on evidence that would have stopped the ideal observer too. `false-stop`:
 * without such evidence. `missed`: it changed and was not stopped; `unseen`: the same, but the evidence never sufficed.
 */
export const results = ['went-on', 'in-time', 'late', 'excused', 'false-stop', 'missed', 'unseen'] as const;
export type Result = (typeof results)[number];

/** A line held against the ideal observer on the same stream. Places are audited outputs, 1-based. */
export interface Assessment {
  result: Result;
  /** Where the ideal observer, seeing what the learner saw, first stops; null if never. */
  idealStop: number | null;
  /** The first place from the change on where it stops: what an excess is counted from. */
  due: number | null;
  /** Where the tally, known causes left out, first reaches its line from the change on. */
  tallyDue: number | null;
  /** What the evidence said for a change at the stop, 0 to 1. */
  posteriorAtStop: number | null;
  /** Audited outputs from the change to the stop, both included. */
  delay: number | null;
  /** Steps (outputs or weeks) past `due`; below 0: before it. */
  excess: number | null;
  /** Wrong outputs that went out from the change on, known causes left out; and how many at the ideal's own stop. */
  wrongThrough: number;
  idealThrough: number;
  /** Right outputs held back before any change. */
  held: number;
  looks: number;
}

/** One line as it was shown and settled: kept with the run. */
export interface ShownLine {
  key: string;
  name: string;
  what: string;
  design: Design;
  tau: number | null;
  /** What changed it, and what most of its errors then were; null when nothing did. */
  cause: { id: string; name: string; explains: string } | null;
  shape: Shape | null;
  stop: number | null;
  reason: { id: string; name: string } | null;
  /** Audited outputs in order: 0 right, 1 wrong, 2 wrong from a known passing cause. */
  audited: (0 | 1 | 2)[];
  /** Extra looks in order. */
  extras: { place: number; was: 0 | 1 | 2 }[];
  log: Line['log'];
  leftOut: Settled['leftOut'];
  assessment: Assessment;
}

export interface Kept {
  title: string;
  step: Spec['step'];
  perPeriod: number;
  outputsPerAudit: number;
  limit: number;
  rho: number;
  lines: ShownLine[];
}

export interface Score extends BaseScore {
  judgements: Judgement[];
  ledger: Ledger;
  kept: Kept;
}
