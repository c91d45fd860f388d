/**
 * Narrows a long page down to the entries that hold what somebody types. The page is whole without it: where there is
 * no script, the page's style leaves the box out (showing it late would push the page down). Plain script, not an
 * island, because it adds nothing to the page but hiding.
 */
import { filter as words } from '#words/filter';
import { holdsWords, searchable } from '../domain/find-text.ts';

function wake(form: HTMLFormElement) {
  const input = form.querySelector('input');
  const status = form.querySelector('[role="status"]');
  const entries = [...document.querySelectorAll<HTMLElement>(form.dataset['filter'] ?? '')].map(
    (element) => ({
      element,
      text: searchable(element.textContent ?? ''),
    }),
  );
  if (!input || !status || entries.length === 0) return;
  const groups = [...document.querySelectorAll<HTMLElement>('[data-filter-group]')];
  const narrow = () => {
    const query = searchable(input.value);
    let shown = 0;
    for (const { element, text } of entries) {
      element.hidden = !holdsWords(text, query);
      if (!element.hidden) shown++;
    }
    for (const group of groups)
      group.hidden = entries.every(({ element }) => element.hidden || !group.contains(element));
    status.textContent = query ? words.shown(shown, entries.length) : '';
  };
  // A link to an entry that is hidden just now shows everything again.
  addEventListener('hashchange', () => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || target.checkVisibility()) return;
    input.value = '';
    narrow();
    target.scrollIntoView();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', narrow);
  // What was typed before this script was awake counts, and so does what the browser kept over a reload.
  narrow();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) wake(form);
