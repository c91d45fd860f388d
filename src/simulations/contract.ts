import type { Case } from '../domain/case.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { Rng } from '../domain/rng.ts';

/**
 * What every simulation is (house.md section 4). A run is a spec, a seed and a list of actions: nothing else
 * is kept, so a debrief is a replay and resuming is a replay that stops.
 */
export interface Simulation<Spec, World, State, Action, Visible, Score extends BaseScore> {
  type: string;
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
}

/** One step at a time: looks at the screen, answers with one action. */
export type Robot<Visible, Action> = (visible: Visible, rng: Rng) => Action;

/** What any score carries, whatever the simulation. */
export interface BaseScore {
  judgements: Judgement[];
  passed: boolean;
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
