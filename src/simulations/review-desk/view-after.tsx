import { useEffect, useState } from 'preact/hooks';

/** What a desk shows only after a commit. */
export type After = typeof import('./view-reasons.tsx');

let here: After | null = null;

/** Fetches it, once for the page. */
export async function loadAfter(): Promise<After> {
  here ??= await import('./view-reasons.tsx');
  return here;
}

/**
 * The part that explains, fetched while the first item is read: nobody needs it before a commit. Null while it is on
 * its way; `failed` when it did not come, and it is asked for again whenever `asked` changes.
 */
export function useAfter(asked: string): After | 'failed' | null {
  const [after, set] = useState<After | 'failed' | null>(here);
  useEffect(() => {
    if (after !== null && after !== 'failed') return;
    let gone = false;
    loadAfter().then(
      (module) => gone || set(module),
      () => gone || set('failed'),
    );
    return () => {
      gone = true;
    };
  }, [asked]);
  return after;
}
