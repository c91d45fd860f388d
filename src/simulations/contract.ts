import type { ComponentChildren, ComponentType } from 'preact';
import type { Case } from '../domain/case.ts';
import type { Standing } from '../domain/debrief.ts';
import type { Judgement, PassMarks, RunMode, Stakes } from '../domain/judgement.ts';
import type { Ledger } from '../domain/metrics/cost.ts';
import type { ShiftRate } from '../domain/metrics/shown.ts';
import type { Rng } from '../domain/rng.ts';

/**
 * What every simulation is (house.md section 4). A run is a spec, a seed and a list of actions: nothing else
 * is kept, so a debrief is a replay and resuming is a replay that stops.
 */
export interface Simulation<Spec, World, State, Action, Visible, Score extends BaseScore> {
  type: string;
  /** Has a fetched spec its form? A page older or newer than its data must say so. Left out: `generate` throws. */
  isSpec?(raw: unknown): boolean;
  /**
   * Fetches what `generate` needs for this spec, such as the generators of its items; awaited before `generate`.
   * Rejects when it cannot be fetched. A type without it needs nothing.
   */
  prepare?(spec: Spec): Promise<void>;
  /** Draws the whole world from seeded pools; the same arguments give the same bytes. */
  generate(spec: Spec, cases: readonly Case[], rng: Rng): World;
  begin(world: World): State;
  /** Exactly what the screen may show now. Views and robots get nothing else. */
  visible(state: State, world: World): Visible;
  /** Total: an action that is not allowed now returns the same state object. */
  reduce(state: State, action: Action, world: World): State;
  /** True once the last item is settled and the debrief may be shown. */
  done(state: State, world: World): boolean;
  score(state: State, world: World): Score;
  /** Reads one action from untrusted storage; null when it has not the form of an action. */
  parseAction(raw: unknown): Action | null;
}

/**
 * What `<type>/robots.ts` exports beside each engine, for the gate and the tests alone: policies that see only
 * `Visible`, of which `expert` must pass and every other one must fail; and an expert who holds the key to what no
 * robot can read in this world. A page never loads them.
 */
export interface Robots<World, Visible, Action> {
  robots: Record<string, Robot<Visible, Action>>;
  expertFor(world: World): Robot<Visible, Action>;
  /** Smallest share of seeds the expert passes: .99, or .95 where chance is part of the task (rulings: robots). */
  leastExpertPasses?: number;
}

/** One step at a time: looks at the screen, answers with one action. */
export type Robot<Visible, Action> = (visible: Visible, rng: Rng) => Action;

/** What any score carries, whatever the simulation. */
export interface BaseScore {
  /** One per decided item: what was right, what was done. All figures that simulations share come from these. */
  judgements: Judgement[];
  passed: boolean;
  /** Null where mistakes are not charged. */
  ledger: Ledger | null;
  /**
   * Everything the debrief shows again, as plain data of the type's own form: written with the run, so that its
   * debrief survives edits of the scenario. Read back by `DebriefModule.read` alone.
   */
  kept: object;
}

/** What the runner needs of any screen: where we are. */
export interface BaseVisible {
  /** 1-based among the counted items; 0 while guided. */
  number: number;
  total: number;
  /** What lies before the learner now; time is noted by its key. Null only once all is done. */
  item: { key: string } | null;
}

/** What the run hands to a View, whatever the simulation. The View draws the whole screen of a run. */
export interface ViewProps<Visible, Action> {
  visible: Visible;
  /** Title of the scenario, for the top of the screen. */
  title: string;
  /** Applied at once and in order, so that several calls in a row see one another. */
  act(action: Action): void;
  /** Says one sentence in the run's polite live region. */
  say(sentence: string): void;
  pause(): void;
  leave(): void;
  /** Are single-key shortcuts switched on in the settings? */
  keys: boolean;
}

/** What one debrief is about, beside what its run kept. */
export interface DebriefProps<Kept> {
  /** Null once only judgements are left, or when what was kept cannot be read. */
  kept: Kept | null;
  judgements: readonly Judgement[];
  standing: Standing;
  mode: RunMode;
  stakes: Stakes | null;
  ledger: Ledger | null;
  /** "I think the key is wrong", for one judgement (by its `item`); `name` is what the item is called on screen. */
  objection(item: string, name: string): ComponentChildren;
}

/** What was to be reached, and whether it was. */
export interface Mark {
  text: string;
  reached: boolean;
}

/**
 * What `<type>/Debrief.tsx` exports. The run draws the frame: sentence and marks, the four counts, over- and
 * under-reliance, by kind of error and department, sureness, cost, change, objections, what next.
 */
export interface DebriefModule<Kept> {
  /** The type's own sections, right below over- and under-reliance. */
  default: ComponentType<DebriefProps<Kept>>;
  /** Reads `Score.kept` back from a log or from anybody's backup; null for what cannot be shown. Never throws. */
  read(raw: unknown): Kept | null;
  /** Counts in one sentence and the pass marks; null for what the four counts say on every debrief. */
  head(kept: Kept, judgements: readonly Judgement[]): { sentence: string; marks: Mark[] } | null;
  /** The type's own sections by id and short name, for the list at the top. */
  links(kept: Kept | null): [id: string, name: string][];
  /** Pass marks as shares, where the type has such; the choice of the next practice goes by them. */
  pass?(kept: Kept): PassMarks | null;
  /** What one may object to, for the file of objections: what the AI said and what the key says. */
  items?(kept: Kept): { item: string; title: string; ai: string; key: string }[];
  /** Counts of the reliance square, where initial answers were asked for (science/spec 1.3). */
  square?(kept: Kept): { rair: ShiftRate; rsr: ShiftRate } | null;
}
