import { useEffect, useState } from 'preact/hooks';

/** Milliseconds after which said words are taken out again, so that nobody reads old ones further down the page. */
const stay = 5000;

/**
 * Words for a live region (`role="status"`). The same words twice in a row get a space, because a region that did
 * not change is not read out again.
 */
export function useSaid(): [string, (text: string) => void] {
  const [said, set] = useState('');
  const say = (text: string) => set((before) => (text && before === text ? `${text}\u00a0` : text));
  useEffect(() => {
    const timer = setTimeout(set, stay, '');
    return () => clearTimeout(timer);
  }, [said]);
  return [said, say];
}
