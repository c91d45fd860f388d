import type { Department, FailureMode, Move, Value } from '../../case.ts';
import type { Rng } from '../../rng.ts';
import type { FamilyName } from '../names.ts';
import type { Desk } from './desk.ts';
import type { Paper } from './papers.ts';

/** The types of one family. */
export interface Parts {
  fault: FailureMode;
  /** What all lines of an item share. `subtlety`: 1 the cue is on the first screen, 3 in a log, a date or a unit. */
  shared: { subtlety: number };
  /** What is special about a line: it gives a fault its chance, and stands in right outputs too. */
  traits: object;
  /** Everything that is really so about a line. */
  facts: object;
  /** What the AI believes about a line, and the rule it applies. */
  view: object;
}

/** What a line comes to: cents, a number, or a decision in words. */
export type Result = number | string;

/** One line with what the AI made of it. */
export interface Line<G extends Parts> {
  facts: G['facts'];
  view: G['view'];
  said: Result;
  right: Result;
  /** Version of the assistant that made it; in a batch 4.3 comes after 4.2. */
  version: '4.2' | '4.3';
}

/** One line, or a batch of four. */
export interface Item<G extends Parts> {
  lines: Line<G>[];
  shared: G['shared'];
}

/** What an item is to be. */
export interface Want<F> {
  fault: F | null;
  batch: boolean;
  subtlety: number;
}

/** Why an output is right or wrong, what gives it away, and what to take from it. */
type Telling = [truth: string, cue: string, feedback: string];

/** What a family says of one of its faults. */
export interface Fault<G extends Parts> {
  /** Whom it may go to: role ids of content/roles.yaml, the best one first. */
  to: string[];
  /** Moves that fit a fault in one line, the best one first; usually `correct` and `escalate`. */
  moves?: Move[];
  /** Items it can happen to, where these are not all. */
  happens?(shared: G['shared']): boolean;
  /** The step that finds it, and the one after that. */
  step: string;
  next: string;
  tell(facts: G['facts'], view: G['view'], shared: G['shared']): Telling;
  /**
   * What the new version did in several lines: "took a yearly rent for a monthly one". Only a fault that a change
   * can bring into several lines at once has one; the others hit one line of a batch.
   */
  habit?(shared: G['shared']): string;
}

/** A harmless thing that may have raised a doubt, and why the output is right all the same. */
type Story<G extends Parts> = [
  applies: (facts: G['facts'], view: G['view'], shared: G['shared']) => boolean,
  truth: (facts: G['facts'], view: G['view'], shared: G['shared']) => string,
  cue: string,
  feedback: string,
];

/** The words around an answer. Chance alone picks one of several wordings, so it says nothing. */
interface Words<G extends Parts> {
  title(facts: G['facts'], shared: G['shared']): string;
  task: string;
  /** What the answer is. */
  label: string;
  brief(said: string, facts: G['facts'], view: G['view']): string[];
  /** The figures behind the answer, which the assistant gives on the first level. */
  figures(facts: G['facts'], view: G['view'], shared: G['shared']): string;
  batch: {
    title(facts: G['facts'], shared: G['shared']): string;
    task: string;
    label: string;
    texts(lines: number, said: string): string[];
  };
}

/** What a family says of itself; `familyOf` makes the generator. */
export interface Kind<G extends Parts> {
  name: FamilyName;
  department: Department;
  /** What a line is called by: its heading in the papers, and its number. */
  key: [label: string, of: (facts: G['facts']) => string];
  shared(want: Want<G['fault']>, rng: Rng): G['shared'];
  /** A line with nothing special about it. */
  bland(rng: Rng): G['traits'];
  /** Harmless twins of every cue. */
  lures(right: boolean, shared: G['shared'], rng: Rng): G['traits'];
  /** The trait that gives a fault its chance. */
  baited(fault: G['fault'], traits: G['traits'], shared: G['shared'], rng: Rng): G['traits'];
  /** Draws the facts of the line at this place of the item (0 to 3). */
  draw(traits: G['traits'], shared: G['shared'], rng: Rng, place: number): G['facts'];
  /** The only place where a fault enters: what the AI sees, and the rule it applies. */
  view(facts: G['facts'], fault: G['fault'] | null, shared: G['shared']): G['view'];
  /** What the AI works out, honestly, from its view; from a true view, what is right. */
  read(facts: G['facts'], view: G['view'], shared: G['shared']): Result;
  /** Results are cents: a batch adds them up, and a fault must move EUR 1 and 1% of the truth. Otherwise a list. */
  inMoney: boolean;
  /** One result as an answer, where it is neither money nor plain words. */
  value?(result: Result): Value;
  /** Every answer that may be picked for a single line, where it is a choice. */
  options?: string[];
  /** A fault after which nobody can know the right answer from the records. */
  unknowable?: G['fault'];
  /** All records of an item, the one on the desk first. */
  papers(desk: Desk<G>): Paper<G['fault']>[];
  words: Words<G>;
  /**
   * Cents lost when a wrong item is accepted, `off` being the cents its total is off; `assumed` where no amount in
   * the papers says it. Without it: what the total is off.
   */
  cost?(off: number, item: Item<G>): [cents: number, basis: 'amount' | 'assumed'];
  faults: Record<G['fault'], Fault<G>>;
  /** Whom a batch may go to that fails in several lines. */
  batchRoles: string[];
  /** The first one that applies to a line is told. */
  stories: Story<G>[];
  /** Why an output is right where no story applies. */
  plainly: string;
}
