import { singleKeysOn } from '../stores/keys.ts';

/**
 * Opens the search dialog on `/`, Ctrl+K, Cmd+K and on links marked `data-open-search`. This is all a page loads
 * until somebody searches; without script the link leads to the search page.
 */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

async function openDialog(): Promise<void> {
  const { openSearch } = await import('./search-dialog.tsx');
  await openSearch();
}

addEventListener('keydown', (event) => {
  const slash =
    event.key === '/' &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !typing(event.target) &&
    singleKeysOn();
  const chord =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !chord) return;
  event.preventDefault();
  void openDialog();
});

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-open-search]')) {
  link.addEventListener('click', (event) => {
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.button !== 0 ||
      link.getAttribute('aria-current')
    )
      return;
    event.preventDefault();
    void openDialog();
  });
}
