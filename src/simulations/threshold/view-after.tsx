import { useEffect, useState } from 'preact/hooks';

/** What a round shows only after a commit: its truth and its curves. */
type After = typeof import('./round-truth.tsx');

let here: After | null = null;

/** Fetches it, once for the page. */
export async function loadAfter(): Promise<After> {
  here ??= await import('./round-truth.tsx');
  return here;
}

/**
 * The part that explains, fetched while the first round is looked at: nobody needs it before a commit. Null while it is
 * on its way; `failed` when it did not come, and it is asked for again whenever `asked` changes.
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
