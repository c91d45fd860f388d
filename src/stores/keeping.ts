import type { LogStorage } from './storage.ts';

/** The browser's `navigator.storage`, as far as the log needs it. */
export interface Keeper {
  persist(): Promise<boolean>;
  persisted(): Promise<boolean>;
}

/** Where the log remembers that it asked. */
const shelf = 'persist';

/** Asks the browser to keep our storage, once in its life. Null: asked before, or no answer to be had. */
export async function askToKeep(
  keeper: Keeper | null,
  storage: LogStorage,
  now: number,
): Promise<boolean | null> {
  try {
    if (!keeper || (await storage.recall(shelf)) !== undefined) return null;
    await storage.remember(shelf, { at: now });
    return await keeper.persist();
  } catch {
    return null;
  }
}

/** What the browser has promised so far; null while nobody asked and it has not offered by itself. */
export async function promiseSoFar(keeper: Keeper | null, storage: LogStorage): Promise<boolean | null> {
  try {
    const promised = (await keeper?.persisted()) ?? false;
    return promised || (await storage.recall(shelf)) !== undefined ? promised : null;
  } catch {
    return null;
  }
}
