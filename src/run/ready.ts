import type { ComponentType } from 'preact';
import { seeded } from '../domain/rng.ts';
import { href } from '../parts/href.ts';
import type { BaseVisible, ViewProps } from '../simulations/contract.ts';
import { entryOf } from './parts-of.ts';
import { type AnySimulation, createPlayer } from './player.ts';
import { loadShift, type Shift, ShiftError } from './shift.ts';

/** Everything a run needs: the engine, its screen and the cases. */
export interface Ready {
  engine: AnySimulation;
  View: ComponentType<ViewProps<BaseVisible, unknown>>;
  shift: Shift;
}

/**
 * Fetches engine, screen and cases side by side, and only when somebody means to play: a practice page stays
 * light until then. What the engine needs to draw these cases comes last. Throws ShiftError.
 */
export async function prepare(scenario: string, type: string): Promise<Ready> {
  const cases = loadShift(href(`/practice/${scenario}/cases.json`), type);
  // Without this a failing registry would leave the rejection of `cases` unheard.
  cases.catch(() => {});
  let engine: unknown;
  let View: unknown;
  try {
    const found = await entryOf(type);
    const [loaded, view] = await Promise.all([found?.engine(), found?.view()]);
    engine = loaded;
    View = view?.default;
  } catch {
    // The page's own scripts could not be loaded.
    throw new ShiftError('failed');
  }
  if (!engine) throw new ShiftError('odd');
  // The registry knows each simulation's own types; from here on they are the simulation's business alone.
  const ready = { engine: engine as AnySimulation, View: View as Ready['View'], shift: await cases };
  if (ready.engine.isSpec?.(ready.shift.spec) === false) throw new ShiftError('odd');
  try {
    await ready.engine.prepare?.(ready.shift.spec);
  } catch {
    // What draws its items could not be loaded.
    throw new ShiftError('failed');
  }
  return ready;
}

/** Draws the world of a run again: the same cases and seed give the same one. Throws ShiftError. */
export function createWorld({ engine, shift }: Ready, seed: number): unknown {
  try {
    return engine.generate(shift.spec, shift.cases, seeded(seed));
  } catch {
    throw new ShiftError('odd');
  }
}

/** "Item 7 of 12" of a run that stopped; null while it is at its guided items, or when it cannot be drawn. */
export function placeOf(
  ready: Ready,
  seed: number,
  actions: readonly unknown[],
): { number: number; total: number } | null {
  try {
    const player = createPlayer(ready.engine, createWorld(ready, seed), actions);
    const { number, total, item } = player.visible();
    return item && number > 0 ? { number, total } : null;
  } catch {
    // Starting or continuing says why; here it only means that no place can be named.
    return null;
  }
}
