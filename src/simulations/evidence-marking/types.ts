import type { Department, FailureMode } from '../../domain/case.ts';
import type { PassMarks, RunMode, Stakes } from '../../domain/judgement.ts';
import type { BaseScore } from '../contract.ts';

/** What a source says about a claim (rulings: evidence marking). */
export const verdicts = ['supported', 'contradicted', 'not-in-source'] as const;
export type Verdict = (typeof verdicts)[number];

export const kinds = ['letter', 'contract', 'policy', 'mail', 'table', 'notes', 'chat', 'card'] as const;
type DocumentKind = (typeof kinds)[number];

/** One line, sentence, clause or table row that can be marked. */
export interface Line {
  /** Its name in the document, printed beside it: `4`, `7.2`. Its address is `document/line`. */
  at: string;
  /** The words of the line; in a table one text per column. */
  text: string[];
}

export interface Document {
  id: string;
  title: string;
  kind: DocumentKind;
  /** Column headings of a table; empty for every other kind. */
  columns: string[];
  lines: Line[];
}

/** One way a claim may read. */
export interface Version {
  text: string;
  verdict: Verdict;
  /** Every accepted address of the place that decides it; empty when it is not in the source. */
  at: string[];
  /** `none` for a supported claim. */
  failureMode: FailureMode | 'none';
  why: string;
}

/** A place of the summary: which version stands there is drawn. */
export interface Slot {
  id: string;
  versions: Version[];
  /** What was asked for and can be left out of the summary: then these lines are missing. Null for a detail. */
  leftOut: { at: string[]; why: string } | null;
}

/** Source documents and the AI summary of them. */
export interface SourceSet {
  id: string;
  title: string;
  department: Department;
  /** Who wrote the summary: "The contract assistant". */
  by: string;
  /** What the summary was to carry: what is missing is measured against it. */
  asked: string;
  documents: Document[];
  slots: Slot[];
}

/** How much of a worked claim is done: all of it, its place, or nothing. */
export const helps = ['all', 'place', 'none'] as const;
export type Help = (typeof helps)[number];

/** A worked example, before the counted sets: one fixed version of each claim, and how much of it is done. */
export interface Guide {
  set: Omit<SourceSet, 'slots'>;
  claims: (Version & { id: string; help: Help })[];
  gaps: Gap[];
}

/** What the engine needs of a scenario: plain data, made from the schema by `author.ts`. */
export interface Spec {
  scenario: string;
  title: string;
  mode: RunMode;
  stakes: Stakes;
  pass: PassMarks;
  /** Smallest share of places to find, of claims that have one and of lines that were left out. */
  places: number;
  /** How many sets a run shows, which of them come in every run (first), and how many claims of each. */
  sets: number;
  always: string[];
  claims: number;
  /** Claims in the whole run that are contradicted, that are not in the source, and sets with something left out. */
  contradicted: number;
  notInSource: number;
  gaps: number;
  guide: Guide | null;
  pool: SourceSet[];
}

/** Something the summary should have carried and left out. */
export interface Gap {
  /** Every accepted address. */
  at: string[];
  why: string;
}

/** One claim as drawn. */
export interface Claim extends Version {
  /** Unique in the run: its set and its slot. */
  key: string;
  /** Unique over versions too, for the log: its set, its slot and its version. */
  item: string;
  help: Help;
}

/** One set as drawn: a summary of some of its slots, and what that leaves out. */
export interface DrawnSet extends Omit<SourceSet, 'slots'> {
  guided: boolean;
  claims: Claim[];
  gaps: Gap[];
}

export interface World {
  scenario: string;
  title: string;
  mode: RunMode;
  stakes: Stakes;
  pass: PassMarks;
  places: number;
  sets: DrawnSet[];
}

export type Action =
  /** Skips the worked example; allowed only as the very first action. */
  | { do: 'skip-guide' }
  | { do: 'judge'; verdict: Verdict }
  /** Marks a line by its address, or takes the mark back. */
  | { do: 'mark'; at: string }
  /** Says that nothing important was left out, or takes it back. */
  | { do: 'none' }
  | { do: 'commit' }
  /** Leaves the reasons of a practice step. */
  | { do: 'next' };

/** What was decided about one step: a claim, or what a summary left out. */
export interface Chosen {
  /** Null for what was left out, and while undecided. */
  verdict: Verdict | null;
  /** Marked addresses: at most one for a claim. */
  marks: string[];
  /** "Nothing important is missing." */
  none: boolean;
}

export interface State {
  /** Index into the steps of the world: each set's claims, then what it left out. */
  at: number;
  current: Chosen;
  committed: boolean;
  /** Settled steps in order; null for skipped ones. */
  settled: (Chosen | null)[];
}

/** Exactly what the screen may show. Before commit nothing of the verdict, the place, the reasons or what is missing. */
export interface Visible {
  phase: 'deciding' | 'reasons' | 'done';
  /** 1-based among counted steps; 0 in the worked example. */
  number: number;
  total: number;
  guided: boolean;
  canSkipGuide: boolean;
  /** Explains after each step; else all is told in the debrief. */
  explains: boolean;
  item: VisibleStep | null;
  /** What is still missing before `commit` is allowed; empty when it is. */
  missing: ('verdict' | 'place' | 'lines')[];
}

export interface VisibleStep {
  key: string;
  ask: 'claim' | 'left-out';
  /** How much is done already; `none` outside the worked example. */
  help: Help;
  set: {
    id: string;
    title: string;
    by: string;
    asked: string;
    /** Which of the counted sets this is, from 1, and how many there are; 0 for the worked example. */
    number: number;
    of: number;
    documents: Document[];
  };
  /** The whole summary, with the learner's own verdicts so far; never whether they were right. */
  claims: { text: string; now: boolean; verdict: Verdict | null }[];
  chosen: Chosen;
  /** Only in phase `reasons`. */
  reasons: Reasons | null;
}

export type Reasons =
  | {
      ask: 'claim';
      verdict: Verdict;
      at: string[];
      why: string;
      verdictRight: boolean;
      placeRight: boolean | null;
    }
  | { ask: 'left-out'; gaps: (Gap & { found: boolean })[]; false: string[]; right: boolean };

/** One step of a finished run as it is kept: what it asked, its key, and what was decided. */
export interface KeptClaim {
  item: string;
  text: string;
  verdict: Verdict;
  at: string[];
  failureMode: FailureMode | 'none';
  why: string;
  yours: { verdict: Verdict; mark: string | null };
}

export interface KeptSet {
  id: string;
  title: string;
  by: string;
  asked: string;
  guided: boolean;
  documents: Document[];
  claims: KeptClaim[];
  leftOut: { item: string; gaps: Gap[]; yours: { marks: string[]; none: boolean } } | null;
}

/** Everything the debrief shows again. */
export interface Kept {
  v: 1;
  pass: PassMarks;
  places: number;
  sets: KeptSet[];
}

export interface Score extends BaseScore {
  kept: Kept;
}
