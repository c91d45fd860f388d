import { useEffect, useState } from 'preact/hooks';

/**
 * A part of a screen that nobody needs at once: it stays out of the screen's own file and is fetched while the learner
 * reads. Made once, beside the screen that shows it: `const afterwards = later(() => import('./view-told.tsx'))`.
 */
export function later<M extends object>(fetch: () => Promise<M>) {
  let here: M | null = null;
  /** Fetches it; a module comes once for the page. Rejects when it does not come, and the next call tries again. */
  const load = () => fetch().then((module) => (here = module));
  return {
    load,
    /**
     * The part, null while it is on its way, or `failed` when it did not come. It is asked for again whenever `asked`
     * changes, and not while `asked` is null.
     */
    use(asked: string | null): M | 'failed' | null {
      const [found, set] = useState<M | 'failed' | null>(here);
      useEffect(() => {
        if (asked !== null) load().then(set, () => set('failed'));
      }, [asked]);
      return found;
    },
  };
}
