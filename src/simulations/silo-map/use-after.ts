import { useEffect, useState } from 'preact/hooks';

/** What a run shows only once a plan is committed. */
export type After = typeof import('./view-after.tsx');

let here: After | null = null;

/** Fetches it, once for the page. */
async function loadAfter(): Promise<After> {
  here ??= await import('./view-after.tsx');
  return here;
}

/**
 * The part that tells the month, fetched while the first part is worked on: nobody needs it before, and in a measured
 * run (`wanted` false) nobody does before the debrief. Null while it is on its way; `failed` when it did not come, and
 * it is asked for again whenever `asked` changes.
 */
export function useAfter(wanted: boolean, asked: string): After | 'failed' | null {
  const [after, set] = useState<After | 'failed' | null>(here);
  useEffect(() => {
    if (!wanted || (after !== null && after !== 'failed')) return;
    let gone = false;
    loadAfter().then(
      (module) => gone || set(module),
      () => gone || set('failed'),
    );
    return () => {
      gone = true;
    };
  }, [wanted, asked]);
  return after;
}
