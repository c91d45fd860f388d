/**
 * May a single key such as `/` act (WCAG 2.1.4)? The setting `$keys` of settings.ts, read by hand, so that a page
 * that only listens for keys loads no store. Where storage is blocked it is on, as it is for everybody at first.
 */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem('second-look:keys') !== 'off';
  } catch {
    return document.documentElement.dataset['keys'] !== 'off';
  }
}
