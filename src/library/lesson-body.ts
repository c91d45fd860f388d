/** What a lesson's body turns out to hold, once read. Plain data, so that it travels into the site's store. */

export interface LessonChoice {
  text: string;
  correct: boolean;
  /** The reason shown after answering. */
  why: string | null;
  /** In a matching question: what it belongs to. */
  to: string | null;
  /** In a number question: the known slip this reason answers. */
  value: number | null;
  line: number;
}

export type CheckKind = 'one' | 'several' | 'order' | 'match' | 'number';

export interface LessonCheck {
  id: string;
  kind: CheckKind;
  /** False for an opening question: it counts for nothing. */
  counts: boolean;
  question: string;
  choices: LessonChoice[];
  /** The general reason, standing directly in the check. */
  why: string | null;
  number: { right: number; tolerance: number } | null;
  line: number;
}

/** An element that names something kept elsewhere: a term, a fact, a scenario. */
interface Mention {
  id: string;
  line: number;
}

/**
 * A stretch of text and the voice it has. Machine text, records and quotes are not the trainer's own words;
 * questions, choices and reasons belong to a check.
 */
export interface Passage {
  kind: 'prose' | 'heading' | 'question' | 'choice' | 'why' | 'machine' | 'records' | 'quote';
  text: string;
  line: number;
}

export interface LessonBody {
  checks: LessonCheck[];
  practices: Mention[];
  terms: Mention[];
  facts: (Mention & { behindNote: boolean })[];
  /** Arithmetic that is marked, as it reads. */
  sums: { text: string; line: number }[];
  /** Recorded runs that are shown. */
  replays: Mention[];
  caveats: Mention[];
  reflects: (Mention & { question: string })[];
  headings: { depth: number; text: string; line: number }[];
  images: { url: string; alt: string; line: number }[];
  links: { url: string; line: number }[];
  passages: Passage[];
  /** Words outside checks. */
  words: number;
}

const inChecks = new Set(['question', 'choice', 'why']);

/** Words as a reader counts them: runs of letters and digits, "EUR 2,516.00" being two. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,:/%-]*/gu)?.length ?? 0;

export const wordsOutsideChecks = (passages: readonly Passage[]): number =>
  passages.filter((p) => !inChecks.has(p.kind)).reduce((sum, p) => sum + countWords(p.text), 0);

/** Minutes a lesson takes to read: 200 words a minute, and half a minute for each check (rulings). */
export const honestMinutes = (body: LessonBody): number => body.words / 200 + body.checks.length / 2;

/** Ids of the checks that must be answered before the lesson counts as finished. */
export const checkIds = (body: LessonBody): string[] => body.checks.filter((c) => c.counts).map((c) => c.id);

/** Scenario ids whose debrief must be reached, each once. */
export const practiceIds = (body: LessonBody): string[] => [...new Set(body.practices.map((p) => p.id))];
