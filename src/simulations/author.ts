import { z } from 'zod';
import type { Case, Department } from '../domain/case.ts';
import {
  department,
  euros,
  failureMode,
  formerly,
  id,
  sentence,
  share,
  status,
  title,
} from '../domain/fields.ts';
import type { PassMarks, Stakes } from '../domain/judgement.ts';

/*
 * What a simulation offers to trainers: the form of its scenarios, how one becomes a spec, and what is said before
 * the start. Runs at build and check time alone; no page loads it, so it may use all of Zod.
 */

/** What every scenario says, whatever its simulation. Put `...head` first and `type: z.literal('…')` second. */
export const head = {
  id,
  title,
  summary: sentence.describe('What you will do, in one or two sentences.'),
  departments: z.array(department).min(1).describe('Departments the work comes from.'),
  skills: z.array(failureMode).min(1).describe('Kinds of error it trains.'),
  minutes: z.number().int().min(2).max(60).describe('How long it usually takes.'),
  level: z.number().int().min(1).max(3).describe('1 first steps, 2 everyday, 3 hard.'),
  formerly,
  status,
  mode: z
    .enum(['practice', 'measured'])
    .default('practice')
    .describe(
      'A measured run has fixed difficulty and no explanations before the end, and it alone counts in the skill profile.',
    ),
  stakes: z
    .strictObject({
      miss: euros.describe('Cost of one wrong output that goes through.'),
      falseStop: euros.describe('Cost of stopping one right output.'),
      check: euros.describe('Cost of one look at the records.'),
    })
    .refine((s) => s.miss >= 2 * s.falseStop && s.miss <= 20 * s.falseStop, {
      message:
        'expected miss to be 2 to 20 times falseStop, so that neither trusting all nor stopping all pays',
    })
    .describe('What mistakes cost here, shown before the start and the same for every item.'),
};

/** Two-sided pass marks, for simulations that pass on shares of wrong outputs stopped and right ones let through. */
export const passMarks = z
  .strictObject({
    wrongStopped: share.describe('Smallest share of wrong outputs to stop.'),
    rightLetThrough: share.describe('Smallest share of right outputs to let through.'),
  })
  .describe('Both sides must be reached; told before the start.');

/** What `head` comes to. */
export type ScenarioHead = z.output<z.ZodObject<typeof head>> & {
  type: string;
  /** Place in the full protocol (1 to 3), which the review desk alone has. */
  sitting?: number | undefined;
};

export const stakesOf = ({ stakes: { miss, falseStop, check } }: Pick<ScenarioHead, 'stakes'>): Stakes => ({
  missCents: miss,
  falseStopCents: falseStop,
  checkCents: check,
});

/** Content a scenario may draw from: published worked cases in order of their ids, and the roles of the firm. */
export interface Shelf {
  cases: readonly Case[];
  roles: readonly { id: string; title: string; departments: readonly Department[] }[];
}

/** What is told before the start, in words. */
export interface BriefText {
  /** How long it is, for lists too: "12 items", "60 outputs". */
  length: string;
  /** What you will do, in order. */
  steps: string[];
  /** What else is worth knowing: when the reasons come, that there is no countdown, what is simulated. */
  notes: string[];
  /** The moves, and what each means. */
  moves: { title: string; list: { name: string; means: string }[]; note: string | null };
  /** What the three stakes are called here; null leaves a row out. */
  stakes: { miss: string; falseStop: string; check: string | null };
  /** What must be reached to pass, both sides. */
  pass: string;
}

/** Something wrong with a scenario that its form alone cannot say, at a field of it. */
export interface Fault {
  path: (string | number)[];
  /** Completes "expected …". */
  expected: string;
  /** Completes "found …". */
  came: string;
  example?: string;
}

/** What `<type>/author.ts` exports as `author`. */
export interface Author<File extends ScenarioHead = ScenarioHead, Spec = unknown> {
  type: string;
  /** What people call this way of practising, and in one sentence what one does: for the list of practices. */
  kind: { name: string; about: string };
  /** A strict object of `head`, `type` and the type's own fields, each with its describing sentence. */
  schema: z.ZodType<File>;
  /** The plain data a run is drawn from, and the cases that travel with it. Both reach the browser as JSON. */
  toSpec(file: File, shelf: Shelf): { spec: Spec; cases: Case[] };
  brief(file: File): BriefText;
  /** Share of wrong outputs, 0 to 1, for the choice of the next practice; null where it has none. */
  wrongShare(file: File): number | null;
  /** Both sides a run must reach, where they are shares; null for another two-sided rule. */
  marks(file: File): PassMarks | null;
  /**
   * Where one `commit` settles one item (and, with `afterEach`, a `next` leaves its reasons), so that a card can say
   * at which item a begun run stands from its actions alone.
   */
  shape?(file: File): { items: number; guide: number; afterEach: boolean };
  /** Begins with guided items the first time. */
  guided?(file: File): boolean;
  /** What its form alone cannot say: names that lead nowhere, ways without end, too little to draw from. */
  check?(file: File, shelf: Shelf): Fault[];
  /** Seeds for the quick look of `npm run check`, so that a scenario takes at most about a tenth of a second. */
  quickSeeds(file: File): number;
  /** A whole small scenario that passes the check, for `npm run new`; with `status: draft`. */
  example(id: string, title: string): string;
}
