import { useEffect, useState } from 'preact/hooks';

/** What a screen needs only later. */
export type Later = typeof import('./view-later.tsx');

let here: Later | null = null;

/** Fetches it, once for the page. */
export async function loadLater(): Promise<Later> {
  here ??= await import('./view-later.tsx');
  return here;
}

/**
 * The open row, the result and the rule, fetched while the table is read. Null while they are on their way, `failed` when
 * they did not come; asked for again whenever `asked` changes.
 */
export function useLater(asked: string): Later | 'failed' | null {
  const [later, set] = useState<Later | 'failed' | null>(here);
  useEffect(() => {
    if (later !== null && later !== 'failed') return;
    let gone = false;
    loadLater().then(
      (module) => gone || set(module),
      () => gone || set('failed'),
    );
    return () => {
      gone = true;
    };
  }, [asked]);
  return later;
}
