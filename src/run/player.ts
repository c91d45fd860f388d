import type { BaseScore, BaseVisible, Simulation } from '../simulations/contract.ts';

/** A simulation whose own types the runner does not know. */
export type AnySimulation = Simulation<unknown, unknown, unknown, unknown, BaseVisible, BaseScore>;

/** One run being played: a world, a state and the actions that led to it. */
export interface Player {
  /** Actions so far, exactly as they are kept. */
  readonly actions: readonly unknown[];
  visible(): BaseVisible;
  /** Applies one action. False when it is not one, or not allowed now: then nothing has changed. */
  act(action: unknown): boolean;
  /**
   * Follows what the log holds of this run: nothing happens while it is behind or equal; if another tab
   * went elsewhere, the log wins and the state is replayed. True when the state changed.
   */
  follow(kept: readonly unknown[]): boolean;
  done(): boolean;
  score(): BaseScore;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Plays `kept` actions over a world and stands where they end: resuming is a replay that stops. */
export function createPlayer(engine: AnySimulation, world: unknown, kept: readonly unknown[]): Player {
  let actions: unknown[] = [];
  let state = engine.begin(world);
  /** What the screen shows in this state, once somebody asked. */
  let seen: BaseVisible | null = null;
  /** What the log held when it last agreed with `actions`: known ones are not compared letter by letter again. */
  let agreed: readonly unknown[] = [];

  const apply = (raw: unknown): boolean => {
    const action = engine.parseAction(raw);
    if (action === null) return false;
    const next = engine.reduce(state, action, world);
    if (next === state) return false;
    state = next;
    seen = null;
    return true;
  };
  const replay = (all: readonly unknown[]) => {
    state = engine.begin(world);
    seen = null;
    // An action that no longer applies keeps its number, because the log numbers actions.
    for (const action of all) apply(action);
    actions = [...all];
  };
  replay(kept);

  return {
    get actions() {
      return actions;
    },
    visible() {
      seen ??= engine.visible(state, world);
      return seen;
    },
    act(action) {
      if (!apply(action)) return false;
      actions.push(action);
      return true;
    },
    follow(log) {
      // From the first one on, each time: an action of another tab may be heard late and still come before ours.
      const elsewhere = log.some(
        (kept, i) => i < actions.length && kept !== agreed[i] && !same(kept, actions[i]),
      );
      agreed = log;
      if (!elsewhere && log.length <= actions.length) return false;
      replay(log);
      return true;
    },
    done: () => engine.done(state, world),
    score: () => engine.score(state, world),
  };
}
