import type { Event, EventKinds } from '../domain/events.ts';
import { newId } from './entropy.ts';
import { append } from './log.ts';
import { packShown } from './shown.ts';

/** Begins a run and gives back its id. `fresh` is true only for a seed just drawn with `freshSeed()`. */
export async function startRun(about: Omit<EventKinds['run.started'], 'run'>): Promise<string> {
  const run = newId();
  await append('run.started', { run, ...about });
  return run;
}

/**
 * Records action number `n` (from 0) of a run; `ms` is the time on the item so far. If another tab has already
 * taken that number, the fold passes over this one: follow `$progress.runs[run].actions`.
 */
export const recordAction = (
  run: string,
  n: number,
  action: unknown,
  ms: number,
): Promise<Event<'run.acted'>> =>
  append('run.acted', { run, n, action, ms: Math.min(1e12, Math.max(0, Math.round(ms) || 0)) });

export interface FinishedRun extends Omit<EventKinds['run.finished'], 'shown'> {
  /** Everything the debrief shows again: plain data, kept packed for the newest 50 runs. */
  shown: unknown;
}

/** Ends a run with its judgements. What comes for this run afterwards changes nothing. */
export async function finishRun({ shown, ...rest }: FinishedRun): Promise<Event<'run.finished'>> {
  return append('run.finished', { ...rest, shown: await packShown(shown) });
}

/** Puts a run aside: it is no longer offered for resuming, and acting in it takes it up again. */
export const leaveRun = (run: string): Promise<Event<'run.left'>> => append('run.left', { run });
