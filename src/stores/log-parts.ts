import type { Keeper } from './keeping.ts';
import type { Fault, LogStorage } from './storage.ts';
import type { Tabs } from './tabs.ts';

/** How the log is being kept, for the sentences of `words/<language>/storage.ts`. */
export interface StorageState {
  /** `memory`: what is done from now on goes when the page goes. */
  mode: 'kept' | 'memory';
  /** The browser's promise not to clear it under pressure; null while nobody has asked. */
  persisted: boolean | null;
  /** The browser's space is used up; writing is tried again with every event. */
  full: boolean;
  /** `clearing`: another tab is removing everything. */
  why: Fault | 'clearing' | null;
}

/** What the log needs from around it; a test brings its own. */
export interface LogParts {
  open(): Promise<LogStorage>;
  tabs: Tabs;
  now(): number;
  /** Six characters, fresh for every page. */
  writer: string;
  /** The browser's promise of lasting storage; null where it gives none. */
  keeper: Keeper | null;
  /** Another tab removed everything. */
  onCleared(): void;
  /** Milliseconds to wait for a database that does not answer, before going on from memory. */
  patience?: number;
  /** Events between two checkpoints. */
  every?: number;
}

/** The promise's value, or null when it takes longer than `ms`. Rejects as the promise does before that. */
export async function within<T>(promise: Promise<T>, ms: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null);
  });
  try {
    return await Promise.race([promise, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

/** A listener that fails is its own trouble: it is reported, and the log goes on. */
export const aloud = (tell: () => void): void => {
  try {
    tell();
  } catch (error) {
    setTimeout(() => {
      throw error;
    });
  }
};
