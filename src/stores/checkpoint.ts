import { knownKinds } from '../domain/event-schemas.ts';
import { foldVersion } from '../domain/fold.ts';
import { hash32 } from '../domain/hash32.ts';
import { emptyProgress, type Progress } from '../domain/progress.ts';
import { upgrades } from '../domain/upgrades.ts';

/** The state after all events up to `last`, so that opening the site does not replay years. */
export interface Checkpoint {
  state: Progress;
  /** Id of the newest event in it; null before the first. */
  last: string | null;
  /** How many stored events it stands for. Another number in storage means: an older one came in later. */
  count: number;
}

export const noCheckpoint = (): Checkpoint => ({ state: emptyProgress(), last: null, count: 0 });

/**
 * What has to agree before a checkpoint is believed without a look inside. Another fold, another kind or another
 * upgrade may fold the same events to something else; and damage or a hand's edit has to show from outside.
 */
const stampOf = ({ state, last, count }: Checkpoint): string =>
  [foldVersion, knownKinds, upgrades.length, hash32(JSON.stringify([state, last, count]))].join('.');

export const toKeep = (checkpoint: Checkpoint): unknown => ({ ...checkpoint, stamp: stampOf(checkpoint) });

/** Reads a kept checkpoint; null when there is none, it was changed, or another version of the site wrote it. */
export function readCheckpoint(raw: unknown): Checkpoint | null {
  try {
    const { stamp, ...kept } = raw as Checkpoint & { stamp: string };
    return stamp === stampOf(kept) ? kept : null;
  } catch {
    return null; // nothing there, a circle, or a number too large for JSON
  }
}
