import type { Judgement, RiskStep, RunMode, Stakes } from './judgement.ts';

/**
 * Everything a learner can do, as facts in an append-only log (house.md section 3). Stored events are data
 * from outside: `stores/log.ts` checks each one with the schemas in `event-schemas.ts` before it is folded.
 * A new kind is added here and there; a changed kind gets an entry in `upgrades.ts` and a frozen fixture.
 */
export interface EventKinds {
  'lesson.opened': { lesson: string };
  /** The heading or paragraph last in view, as the page's own anchor id. */
  'lesson.read': { lesson: string; anchor: string };
  'lesson.finished': { lesson: string };
  /** A half-answered check, so that a closed tab loses nothing. The last one wins until an answer. */
  'check.drafted': { lesson: string; check: string; answer: CheckAnswer; sure: RiskStep | null };
  'check.answered': {
    lesson: string;
    check: string;
    answer: CheckAnswer;
    right: boolean;
    sure: RiskStep | null;
  };
  /** A private reflection or note; the last text wins. */
  'note.written': { lesson: string; note: string; text: string };
  /**
   * One point of the list beside a private note, ticked or taken back. `point` is the key of its words, never the words:
   * a point the author rewords is another one. One fact for each tick, so that two tabs never undo each other.
   */
  'point.ticked': { lesson: string; note: string; point: string; ticked: boolean };
  'run.started': {
    run: string;
    scenario: string;
    type: string;
    seed: number;
    /** Digest of the cases and spec the run was drawn from; a changed one cannot be resumed, only debriefed. */
    caseSet: string;
    /** Freshly drawn (may count as measured) or taken from an address or repeated (practice). */
    fresh: boolean;
    /** The lesson that sent the learner here, if any. */
    lesson: string | null;
    /** What the scenario was when the run began: later edits of it move no figure. */
    mode: RunMode;
    /** The stakes it was played at; null for a simulation without any, and in runs of before they were kept. */
    stakes: Stakes | null;
  };
  /** `n` counts from 0; a second tab's action with a taken number is ignored when folded. */
  'run.acted': {
    run: string;
    n: number;
    action: unknown;
    /** Milliseconds on this item, recorded, never scored. */
    ms: number;
  };
  'run.finished': {
    run: string;
    passed: boolean;
    judgements: Judgement[];
    ledger: { you: number; acceptAll: number; rejectAll: number; checkAll: number; ideal: number } | null;
    /** What was shown, deflated and base64: the debrief survives edits of its cases. Null once thinned out. */
    shown: string | null;
  };
  'run.left': { run: string };
  /**
   * "I think the key is wrong": what the learner holds against the answer to one item of a finished run. Kept and
   * exported; no figure moves. The last text wins; an empty one takes the objection back.
   */
  'key.disputed': { run: string; item: string; text: string };
  'path.chosen': { path: string };
  'path.accepted': { path: string; due: string | null; note: string; from: string; link: string };
  /** `key` is a random sign that stays with this record (and its backups), so that a newer receipt replaces an older one. */
  'receipt.made': { path: string; key: string };
  'name.given': { name: string };
}

export type EventKind = keyof EventKinds;

/** Answers are lists of choice keys, or the typed text of a number. */
export type CheckAnswer = string[];

export type Event<K extends EventKind = EventKind> = {
  [P in K]: {
    /** Sortable and unique: time, then a counter, then the writer. */
    id: string;
    /** Milliseconds since 1970, as the writer's clock said. */
    at: number;
    /** Version of this kind's data, 1 at first; `upgrades.ts` brings older data up when it is read. */
    v: number;
    kind: P;
    data: EventKinds[P];
  };
}[K];

/** An event as it lies in storage or in a backup: its envelope is sound, its kind and data may be newer than this site. */
export interface StoredEvent {
  id: string;
  at: number;
  v: number;
  kind: string;
  data: unknown;
}
