import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Library } from './library.ts';
import { readLibrary } from './read.ts';

/** One thing on a shelf of the site's store. */
interface Shelved {
  id: string;
  data: object;
  /** Lessons only: the file whose words are rendered, as a path from the project's root. */
  renders?: string;
}

/** The last reading, shared by all shelves: content/ is read once, not once per collection. */
let last: { root: string; library: Library; readAt: number } | undefined;

function libraryOf(root: string, newerThan: number): Library {
  if (last?.root !== root || last.readAt < newerThan) {
    last = { root, readAt: performance.now(), library: readLibrary(root) };
  }
  return last.library;
}

/** Editors write a file in several steps; wait until it is whole (milliseconds). */
const settling = 40;
/** Shelves filled within this time share a reading (milliseconds). */
const sharing = 2_000;

/**
 * Fills a collection from the same reading that the check uses, so that there is one parser, one schema and one
 * set of errors. Broken files are left out here; `build/author-checks.ts` says what is wrong with them.
 */
export function shelf(name: string, take: (library: Library) => Shelved[]): Loader {
  return {
    name: `second-look-${name}`,
    async load({ config, store, watcher, generateDigest }) {
      const root = fileURLToPath(new URL('content/', config.root));
      const fill = (library: Library) => {
        store.clear();
        for (const { id, data, renders } of take(library)) {
          const plain = { ...data };
          const digest = generateDigest(plain);
          store.set({
            id,
            data: plain,
            digest,
            ...(renders ? { filePath: renders, deferredRender: true } : {}),
          });
        }
      };
      fill(libraryOf(root, performance.now() - sharing));

      let timer: ReturnType<typeof setTimeout> | undefined;
      const refill = (path: string) => {
        if (!path.startsWith(root)) return;
        // All shelves hear of a change before the first one reads again; the others then share its reading.
        const changedAt = performance.now();
        clearTimeout(timer);
        timer = setTimeout(() => fill(libraryOf(root, changedAt)), settling);
      };
      watcher?.add(root);
      for (const event of ['add', 'change', 'unlink']) watcher?.on(event, refill);
    },
  };
}
