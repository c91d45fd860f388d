/**
 * The ISO day of a moment by the clock of this device, because "21 November" means the reader's own. Empty text for
 * what is no moment at all, so that an odd value never stops a page.
 */
export function localDay(ms: number): string {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
