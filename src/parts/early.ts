/**
 * What was written into the field `id` before its island woke up. To be read with the first render, not after it:
 * while Preact takes over a built page it leaves inputs alone, but puts its own value into a textarea, and so would
 * wipe out what stands there. Empty while pages are built.
 */
export function earlyText(id: string): string {
  if (typeof document === 'undefined') return '';
  const there = document.getElementById(id);
  return there instanceof HTMLTextAreaElement || there instanceof HTMLInputElement ? there.value : '';
}
