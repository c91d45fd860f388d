import { path as words } from '#words/path';
import { assignmentIn, decodeAssignment } from '../records/assignment.ts';

/** An assignment that lands on the list of paths goes on to its own path; a bad one is told here. */
async function forward(): Promise<void> {
  const read = await decodeAssignment(location.hash);
  const notice = document.getElementById('assignment');
  if (!notice) return;
  notice.hidden = true;
  if (!read) return;
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-path]')];
  const link = read.ok ? links.find((a) => a.dataset['path'] === read.link.path) : undefined;
  if (link) {
    location.replace(`${link.href}#${assignmentIn(location.hash)}`);
    return;
  }
  notice.hidden = false;
  notice.textContent = read.ok ? words.accept.unknown : words.accept.broken[read.why];
}

void forward();
addEventListener('hashchange', () => void forward());
