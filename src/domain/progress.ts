import type { CheckAnswer, EventKinds } from './events.ts';
import type { RiskStep, RunMode, Stakes } from './judgement.ts';

/** What follows from the log: a plain, serialisable state that a checkpoint can keep. Made by `fold.ts`. */
export interface Progress {
  lessons: Record<string, LessonProgress>;
  runs: Record<string, RunProgress>;
  /** Runs by the moment they started, oldest first. */
  runOrder: string[];
  path: { id: string; chosenAt: number } | null;
  /** Accepted assignments by path id; the newest one of a path counts. */
  assignments: Record<string, Assignment>;
  /** Open objections to a key, by `<run>/<item>`, each as last written. */
  disputes: Record<string, Dispute>;
  receipts: { path: string; at: number; key: string }[];
  name: string | null;
  /** First and last moment anything was done, and how many events were folded. */
  firstAt: number | null;
  lastAt: number | null;
  events: number;
}

export interface LessonProgress {
  openedAt: number;
  lastAt: number;
  finishedAt: number | null;
  /** Anchor id of the paragraph last in view. */
  anchor: string | null;
  checks: Record<string, CheckProgress>;
  notes: Record<string, { text: string; at: number }>;
  /** Points ticked beside the notes, as `<note>/<point>`; missing until the first one. */
  ticks?: Record<string, true>;
}

interface Attempt {
  answer: CheckAnswer;
  right: boolean;
  sure: RiskStep | null;
  at: number;
}

export interface CheckProgress {
  /** Kept apart: the first attempt is the honest one, the best one is what was reached. */
  first: Attempt | null;
  best: Attempt | null;
  last: Attempt | null;
  attempts: number;
  draft: { answer: CheckAnswer; sure: RiskStep | null } | null;
}

export interface RunProgress {
  run: string;
  scenario: string;
  type: string;
  seed: number;
  caseSet: string;
  fresh: boolean;
  lesson: string | null;
  mode: RunMode;
  stakes: Stakes | null;
  startedAt: number;
  lastAt: number;
  /** Actions in order, dropped once the run is finished (the debrief keeps its own record). */
  actions: unknown[];
  state: 'going' | 'finished' | 'left';
  finishedAt: number | null;
  /** Id of the event that finished it: the key to its judgements and to what was shown. */
  finishedId: string | null;
  passed: boolean | null;
  counts: FourCounts | null;
  /** Items decided so far (one `commit` each) is the simulation's to say; this counts actions. */
  acted: number;
}

/** The four counts (rulings): never merged into one score. */
export interface FourCounts {
  wrongStopped: number;
  wrongThrough: number;
  rightStopped: number;
  rightThrough: number;
}

type Dispute = EventKinds['key.disputed'] & { at: number };

export type Assignment = EventKinds['path.accepted'] & { at: number };

export const emptyProgress = (): Progress => ({
  lessons: {},
  runs: {},
  runOrder: [],
  path: null,
  assignments: {},
  disputes: {},
  receipts: [],
  name: null,
  firstAt: null,
  lastAt: null,
  events: 0,
});
