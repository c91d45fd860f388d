import type { Department } from '../../domain/case.ts';
import type { RunMode, Stakes } from '../../domain/judgement.ts';

/*
 * Clean the data: a table of records, a budget of minutes, an assistant that proposes fixes, and an AI whose answers
 * depend on the table. All plain data. Names of columns, fixes and faults are ids; `words.en.ts` says them.
 */

export const setNames = ['suppliers', 'staff', 'customers'] as const;
export type SetName = (typeof setNames)[number];

/** Columns a hand may change. All others come from books and registers. */
export const editable = ['account', 'date', 'amount'] as const;
export type Column = (typeof editable)[number];

/** Faults, and how many rows each takes: a double is two rows. `unknown` is a gap that no paper fills. */
export const faultKinds = [
  'duplicates',
  'dateOrder',
  'shortYear',
  'units',
  'bareUnits',
  'gaps',
  'unknown',
  'obsolete',
  'accounts',
  'slips',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** Sound records that look like one of the faults; a look-alike is two rows. */
export const soundKinds = [
  'lookAlikes',
  'dayFirst',
  'smallAmounts',
  'largeAmounts',
  'idle',
  'longAccounts',
  'bankLetters',
] as const;
export type SoundKind = (typeof soundKinds)[number];
export type Kind = FaultKind | SoundKind | 'plain';

/** Wrong proposals: on a sound look-alike of each kind, or on a fault that is mended the wrong way. */
export const wrongKinds = [...soundKinds, 'olderKept', 'guesses', 'wrongOrder'] as const;
export type WrongKind = (typeof wrongKinds)[number];

/** Fixes that go over the whole table at once. */
export const classFixes = [
  'slash-month-first',
  'slash-by-source',
  'short-years',
  'marked-units',
  'bare-units',
  'letters-o',
  'cut-accounts',
  'mark-idle',
  'merge-alike',
  'merge-register',
] as const;
export type ClassFix = (typeof classFixes)[number];

/** Minutes of the story that each step takes. */
export interface Minutes {
  look: number;
  apply: number;
  fix: number;
  merge: number;
  obsolete: number;
  flag: number;
}

/** A row, or a pair of rows, that a trainer wrote by hand. It takes the place of a drawn one of its kind. */
export interface OwnRow {
  kind: Kind;
  names: string[];
  group: string;
  /** What the table shows in the column its kind is about, and what is right there; null: drawn. */
  shown: string | null;
  truth: string | null;
}

export interface RuleOption {
  text: string;
  right: boolean;
  why: string;
}

export interface Spec {
  scenario: string;
  title: string;
  mode: RunMode;
  /** `clean`: mend the table for the AI. `score`: mark each record right or not right and work out the share. */
  task: 'clean' | 'score';
  set: SetName;
  department: Department;
  /** The story at the top, and the rules a record has to keep. */
  story: string;
  card: string[];
  rows: number;
  faults: Record<FaultKind, number>;
  sounds: Record<SoundKind, number>;
  own: OwnRow[];
  /** Register numbers stand in the table, or only in the papers. */
  registerInTable: boolean;
  /** Proposals on the rows of a `clean` table: so many right ones, and wrong ones by kind. */
  proposals: { right: number; wrong: Record<WrongKind, number> };
  /** Marks of the checking AI in a `score` table that are wrong: faults it missed, sound records it flagged. */
  checker: { missed: number; flagged: number };
  /** What the AI is asked in a month, over all rows. */
  jobs: number;
  budget: number;
  minutes: Minutes;
  classes: { fix: ClassFix; minutes: number }[];
  rule: { question: string; options: RuleOption[] } | null;
  stakes: Stakes;
  pass: { captured: number; madeWorse: number; wrongMerges: number; faulty: number; sound: number };
}

/** One row as the file has it. Dates of `last` are ISO days; all else that a hand may change is text as typed. */
export interface Row {
  /** `r1`, `r2` … by place. */
  key: string;
  name: string;
  group: string;
  register: string;
  account: string;
  date: string;
  amount: string;
  /** Booked on this record; adds up when two are merged. */
  sum: number;
  last: string;
  /** How often the AI needs this record in a month. */
  uses: number;
}

/** The firm or person behind a row. */
export interface Truth {
  account: string;
  date: string;
  amount: number;
  sum: number;
  closed: boolean;
  /** The three as they should stand in the table. */
  texts: Record<Column, string>;
}

/** What a row is, never on screen before the end. */
export interface Origin {
  /** Number of the double or the look-alike it is one of two rows of; null for a row that stands alone. */
  pair: number | null;
  kind: Kind;
  /** Of a double: the one used last, to be kept. */
  keep: boolean;
  /** The column its kind is about; null where it is about the whole record. */
  column: Column | null;
  /** The papers are silent on this column. */
  silent: Column | null;
}

export type Deed =
  | { kind: 'set'; row: string; column: Column; value: string }
  | { kind: 'merge'; keep: string; drop: string }
  | { kind: 'obsolete'; row: string };

export interface Proposal {
  row: string;
  deed: Deed;
  confidence: number;
  /** Null when it is right. */
  wrong: WrongKind | null;
  /** What its row is about. */
  kind: Kind;
}

/** What the checking AI says of a record in a `score` table. */
export interface Check {
  says: 'right' | 'not-right';
  confidence: number;
}

export interface World {
  spec: Spec;
  rows: Row[];
  origins: Origin[];
  /** By row; two rows of one firm have the same. */
  truths: Truth[];
  proposals: Proposal[];
  checks: Check[];
  /** Order in which the options of the rule are offered. */
  ruleOrder: number[];
}

export type Act =
  | { do: 'apply'; row: string }
  | { do: 'leave'; row: string }
  | { do: 'fix'; row: string; column: Column; value: string }
  | { do: 'merge'; keep: string; drop: string }
  | { do: 'obsolete'; row: string }
  | { do: 'flag'; row: string }
  | { do: 'class'; fix: ClassFix };

export type Action =
  | Act
  | { do: 'look'; row: string }
  | { do: 'undo'; edit: number }
  /** Runs the AI again on the table as it stands. */
  | { do: 'run' }
  | { do: 'mark'; row: string; as: 'right' | 'not-right' }
  /** The share of right records in per cent, as the learner worked it out, and the end of the marking. */
  | { do: 'answer'; percent: number }
  | { do: 'rule'; option: number }
  | { do: 'commit' }
  | { do: 'next' };

export interface Edit {
  id: number;
  act: Act;
}

export type Phase = 'work' | 'result' | 'rule' | 'ruled' | 'done';

export interface State {
  phase: Phase;
  /** Rows whose papers were opened, in order. */
  opened: string[];
  edits: Edit[];
  /** Number of the next edit. */
  next: number;
  marks: Record<string, 'right' | 'not-right'>;
  answer: number | null;
  /** Index into spec.rule.options. */
  rule: number | null;
}

/** One row as the table has it after some edits. */
export interface Cell {
  account: string;
  date: string;
  amount: string;
  /** Key of the record it was merged into. */
  into: string | null;
  obsolete: boolean;
}
export type Table = Record<string, Cell>;
