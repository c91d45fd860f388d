import type { StoredEvent } from './events.ts';

/**
 * One named change of what a kind's data looks like. Events are never rewritten: old data is brought up each
 * time it is read. Every entry has a frozen example in `test/domain/fixtures/upgrades/<name>.json`
 * (`{ before, after }`), and a test fails when one is missing.
 */
export interface Upgrade {
  /** Kebab-case, for example `run-acted-gains-ms`. */
  name: string;
  kind: string;
  /** The version it reads; it writes `from + 1`. */
  from: number;
  up(data: unknown): unknown;
}

/** In the order they were made. A kind without an entry is at version 1. */
export const upgrades: readonly Upgrade[] = [
  {
    // Before measured shifts there was only practice, and stakes were kept in what was shown alone.
    name: 'run-started-gains-mode-and-stakes',
    kind: 'run.started',
    from: 1,
    up: (data) => ({ ...(data as object), mode: 'practice', stakes: null }),
  },
];

/** The version this site writes for a kind. */
export const versionOf = (kind: string, list: readonly Upgrade[] = upgrades): number =>
  1 + list.filter((u) => u.kind === kind).length;

/** The event as this site would have written it. Throws what an upgrade throws on data it cannot read. */
export function upgraded(event: StoredEvent, list: readonly Upgrade[] = upgrades): StoredEvent {
  let now = event;
  for (const u of list) {
    if (u.kind !== now.kind || u.from !== now.v) continue;
    now = { ...now, v: now.v + 1, data: u.up(now.data) };
  }
  return now;
}
