import { knownKinds } from '../domain/event-schemas.ts';
import { foldVersion } from '../domain/fold.ts';
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

/** Another fold, another kind or another upgrade may fold the same events to something else. */
const stamp = `${foldVersion}.${knownKinds}.${upgrades.length}`;

export const toKeep = (checkpoint: Checkpoint): unknown => ({ ...checkpoint, stamp });

/** Reads a kept checkpoint; null when there is none or another version of the site wrote it. */
export function readCheckpoint(raw: unknown): Checkpoint | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { state, last, count, stamp: found } = raw as Partial<Checkpoint & { stamp: string }>;
  const sound =
    found === stamp &&
    typeof last === 'string' &&
    typeof state === 'object' &&
    state !== null &&
    Object.keys(emptyProgress()).every((key) => key in state);
  return sound ? { state, last, count: count as number } : null;
}
