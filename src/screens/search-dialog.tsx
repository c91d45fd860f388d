import { render } from 'preact';
import { search as words } from '#words/search';
import type { Course } from '../domain/course.ts';
import { href } from '../parts/href.ts';
import { SearchBox } from './SearchBox.tsx';

let dialog: HTMLDialogElement | null = null;
let course: Promise<Course> | null = null;

/** Fetches the course map once; an unreachable one leaves the search without module filter and own titles. */
function map(): Promise<Course> {
  course ??= fetch(href('/course.json')).then((r) =>
    r.ok ? (r.json() as Promise<Course>) : Promise.reject(new Error(String(r.status))),
  );
  course.catch(() => {
    course = null;
  });
  return course.catch(() => ({ modules: [], lessons: {}, scenarios: {}, paths: [] }));
}

/** Shows the one search dialog of the page; a second call focuses it again. */
export async function openSearch(): Promise<void> {
  if (dialog?.open) return;
  const known = await map();
  dialog?.remove();
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', words.title);
  document.body.append(made);
  render(
    <>
      <SearchBox course={known} autofocus />
      <button type="button" class="button close" onClick={() => made.close()}>
        {words.close}
      </button>
    </>,
    made,
  );
  const back = document.activeElement;
  made.addEventListener('close', () => {
    render(null, made);
    made.remove();
    if (back instanceof HTMLElement) back.focus();
  });
  made.addEventListener('click', (event) => {
    if (
      event.target === made ||
      (event.target instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey)
    )
      made.close();
  });
  // In a search field browsers spend the first Escape on emptying it; here it closes, as in any dialog.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    made.close();
  });
  dialog = made;
  made.showModal();
  made.querySelector('input')?.focus();
}
