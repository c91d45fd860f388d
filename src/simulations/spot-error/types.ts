import type { Department, FailureMode, SourceRecord } from '../../domain/case.ts';
import type { PassMarks, RunMode, Stakes } from '../../domain/judgement.ts';
import type { BaseScore, BaseVisible } from '../contract.ts';

/** What a piece of work looks like. It changes the drawing alone: every form is a list of parts that can be marked. */
export const forms = [
  'letter',
  'note',
  'case',
  'snippets',
  'log',
  'table',
  'sheet',
  'steps',
  'bars',
  'lines',
] as const;
export type Form = (typeof forms)[number];

/** Forms whose parts are sentences; the others have cells under columns. */
export const proseForms: readonly Form[] = ['letter', 'note', 'case', 'snippets'];

/** A kind of fault that a marked part can be given. Kinds of a scenario's own count as one of the failure modes. */
export interface Kind {
  id: string;
  title: string;
  /** What it means, in one sentence. */
  means: string;
  mode: FailureMode;
}

/** A second question about each marked part, such as "What would you fix first?". */
export interface FixQuestion {
  question: string;
  /** Short name for lists: "first fix". */
  short: string;
  options: { id: string; title: string }[];
}

/** What is marked, where it is not a fault: "cause" and "causes". */
export interface Sought {
  one: string;
  many: string;
}

/** What stands at a part: one sentence, or one text per column. */
interface Version {
  cells: string[];
  /** Why it is right, or what is wrong with it. */
  why: string;
}

/** A version that is wrong. */
export interface FaultyVersion extends Version {
  kind: string;
  /** Options of the second question that fit; empty when the scenario asks none. */
  fix: string[];
  /** Parts that must keep their sound version while this one is shown, because the fault lies in how they disagree. */
  keeps: string[];
}

/** A version that looks odd and is right. */
export interface OddVersion extends Version {
  keeps: string[];
}

/** One place of a piece that can be right or wrong. */
export interface PoolPart {
  /** Unique in its piece. */
  at: string;
  sound: Version;
  odd: OddVersion[];
  faulty: FaultyVersion[];
}

export interface Axis {
  /** Columns, counted from 0, whose figures are drawn. */
  series: number[];
  from: number;
  to: number;
  unit: string;
}

export interface PanelHead {
  title: string;
  by: string;
  /** Written by a machine: drawn in the machine's voice. */
  machine: boolean;
  form: Form;
  /** Column headings; empty for prose. */
  columns: string[];
  /** What is drawn beside the rows; null for forms that are no chart. */
  axis: Axis | null;
}

export interface PoolPanel extends PanelHead {
  /** Rows come in another order with every seed. */
  shuffle: boolean;
  parts: PoolPart[];
}

/** A record beside a piece; `open` ones lie on the desk from the start. */
interface PieceRecord {
  record: SourceRecord;
  open: boolean;
}

/** A piece of work with all its versions. */
export interface PoolPiece {
  id: string;
  title: string;
  department: Department;
  task: string;
  /** Pieces of one family are look-alikes of one another. */
  family: string;
  /** How many odd but true versions a run shows beside the faults; more where it is shown without a fault. */
  lures: number;
  /** Most faults at once. */
  most: number;
  records: PieceRecord[];
  /** One, or two side by side. */
  panels: PoolPanel[];
}

/** What the engine needs of a scenario: plain data, made from the file by `author.ts`. */
export interface Spec {
  scenario: string;
  title: string;
  mode: RunMode;
  kinds: Kind[];
  /** Absent where wrong parts are marked. */
  seek?: Sought | undefined;
  fix: FixQuestion | null;
  /** Pieces of a run, how many of them are sound throughout, and the exact number of faults in all the others. */
  draw: { pieces: number; sound: number; faults: number };
  pieces: PoolPiece[];
  stakes: Stakes;
  pass: PassMarks;
}

/** One part as this run shows it, with its key. */
export interface Part {
  at: string;
  cells: string[];
  why: string;
  /** Looks odd and is right. */
  odd: boolean;
  /** Null when it is right. */
  fault: { kind: string; fix: string[] } | null;
}

export interface Piece {
  key: string;
  id: string;
  title: string;
  department: Department;
  task: string;
  records: PieceRecord[];
  panels: (PanelHead & { parts: Part[] })[];
}

export interface World {
  spec: Spec;
  pieces: Piece[];
  /** Faulty parts among all parts of this run: what an ideal worker may know beforehand. */
  wrongShare: number;
}

export type Action =
  /** Marks a part as wrong. */
  | { do: 'mark'; part: string }
  | { do: 'unmark'; part: string }
  /** Says which kind of fault a marked part holds. */
  | { do: 'kind'; part: string; kind: string }
  /** Answers the second question about a marked part. */
  | { do: 'fix'; part: string; fix: string }
  | { do: 'open'; record: string }
  /** Settles the whole piece. */
  | { do: 'commit' }
  /** Leaves what was told of a practice piece. */
  | { do: 'next' };

export interface Marked {
  part: string;
  kind: string | null;
  fix: string | null;
}

/** What was done with one piece. */
export interface PieceState {
  marks: Marked[];
  opened: string[];
  committed: boolean;
}

export interface State {
  /** Index into `world.pieces`. */
  at: number;
  current: PieceState;
  settled: PieceState[];
}

export interface VisiblePart {
  at: string;
  cells: string[];
}

export interface VisiblePanel extends PanelHead {
  parts: VisiblePart[];
}

/** What was so at one part: told after commit only. */
export interface Told {
  at: string;
  /** `hit`: wrong and marked. `false-mark`: sound and marked. `miss`: wrong and left. `left`: sound and left. */
  outcome: Outcome;
  why: string;
  odd: boolean;
  kind: string | null;
  fix: string[];
  kindRight: boolean | null;
  fixRight: boolean | null;
}
export type Outcome = 'hit' | 'false-mark' | 'miss' | 'left';

/** Exactly what the screen may show. Before commit it holds nothing of which parts are wrong, nor how many. */
export interface Visible extends BaseVisible {
  phase: 'marking' | 'told' | 'done';
  item: VisiblePiece | null;
  kinds: Omit<Kind, 'mode'>[];
  seek: Sought | undefined;
  fix: FixQuestion | null;
  stakes: Stakes;
  /** Marked parts whose kind or second answer is still missing. */
  missing: { part: string; of: 'kind' | 'fix' }[];
}

export interface VisiblePiece {
  key: string;
  title: string;
  task: string;
  panels: VisiblePanel[];
  /** Records; null until opened. */
  records: { id: string; title: string; onDesk: boolean; record: SourceRecord | null }[];
  chosen: PieceState;
  /** In phase `told` only, one per part in order. */
  told: Told[] | null;
}

export interface Score extends BaseScore {
  kept: Kept;
}

/** One part as it was shown and settled. */
export interface KeptPart extends Told {
  /** The judgement's own id. */
  item: string;
  cells: string[];
  chosen: { kind: string | null; fix: string | null } | null;
}

export interface KeptPiece {
  key: string;
  title: string;
  task: string;
  opened: number;
  records: SourceRecord[];
  panels: (PanelHead & { parts: KeptPart[] })[];
}

/** Everything the debrief shows again. */
export interface Kept {
  kinds: Kind[];
  /** Absent where wrong parts were marked, and in runs kept before there was such a thing. */
  seek?: Sought | undefined;
  fix: FixQuestion | null;
  pass: PassMarks;
  pieces: KeptPiece[];
}
