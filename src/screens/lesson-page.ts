/**
 * What a lesson page remembers: that it was opened, the paragraph last read, and when it became finished.
 * A link to the page always wins over resume: the page opens at its top and offers the old place beside it;
 * only Today's "continue" link (#continue) goes there by itself.
 */
import { marks as words } from '#words/learn';
import type { CourseLesson } from '../domain/course.ts';
import { lessonState } from '../domain/fold.ts';
import { append } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { courseOnPage, markLessons } from './marks.ts';

/** Milliseconds a paragraph must stay in view before it counts as the place you were at. */
const restMs = 1500;
/** Milliseconds in which the tab a lesson was finished in has surely told the others. */
const othersMs = 1000;

const article = document.querySelector<HTMLElement>('[data-lesson]');
const course = courseOnPage();
if (course) markLessons(course);
const mine = article ? course?.lessons[article.dataset['lesson'] as string] : undefined;
if (article && mine) start(article, mine);

function start(root: HTMLElement, lesson: CourseLesson): void {
  const blocks = anchors(root);
  let resumeOffered = false;
  let noted = false;
  // Every tab with this lesson sees it finished. The one it was done in writes that down; another only if none did.
  let here = false;
  const touch = () => {
    here = true;
    setTimeout(() => {
      here = false;
    });
  };
  for (const deed of ['click', 'keydown']) root.addEventListener(deed, touch, { capture: true });
  const note = () => {
    if ($progress.get().lessons[lesson.id]?.finishedAt === null)
      void append('lesson.finished', { lesson: lesson.id });
  };
  const whenReady = () => {
    if (!$ready.get()) return;
    if (!resumeOffered) {
      resumeOffered = true;
      offerResume(blocks, $progress.get().lessons[lesson.id]?.anchor ?? null);
      void append('lesson.opened', { lesson: lesson.id });
      watch(blocks, lesson.id);
    }
    const progress = $progress.get();
    const state = lessonState(lesson, progress);
    if (state === 'finished' && !noted && progress.lessons[lesson.id]?.finishedAt === null) {
      noted = true;
      if (here) note();
      else setTimeout(note, othersMs);
    }
    tell(lesson, state);
  };
  $ready.subscribe(whenReady);
  $progress.subscribe(whenReady);
}

/** Every block of the text gets a lasting name: the heading above it and its place below that heading. */
function anchors(root: HTMLElement): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  let heading = 'start';
  let n = 0;
  for (const block of root.querySelectorAll<HTMLElement>(':scope > *')) {
    if (block.id && /^H[23]$/.test(block.tagName)) {
      heading = block.id;
      n = 0;
    } else n += 1;
    found.set(n === 0 ? heading : `${heading}~${n}`, block);
  }
  return found;
}

function offerResume(blocks: Map<string, HTMLElement>, anchor: string | null): void {
  const target = anchor ? blocks.get(anchor) : undefined;
  const offer = document.querySelector<HTMLElement>('[data-resume]');
  if (!target || !offer) return;
  const go = () => {
    target.tabIndex = -1;
    target.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
    offer.hidden = true;
  };
  if (location.hash === '#continue') {
    go();
    return;
  }
  if ([...blocks.values()].indexOf(target) < 3) return;
  offer.hidden = false;
  offer.querySelector('button')?.addEventListener('click', go);
}

function watch(blocks: Map<string, HTMLElement>, lesson: string): void {
  const names = new Map([...blocks].map(([name, element]) => [element as Element, name]));
  const seen = new Set<Element>();
  let last = '';
  let timer = 0;
  const keep = () => {
    const first = [...blocks.values()].find((block) => seen.has(block));
    const name = first ? names.get(first) : undefined;
    if (!name || name === last || scrollY < 80) return;
    last = name;
    void append('lesson.read', { lesson, anchor: name });
  };
  // Going to a block leaves a strip above it, in which the block before still shows: that one is not being read.
  const strip = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  const look = (entries: IntersectionObserverEntry[]) => {
    for (const entry of entries) entry.isIntersecting ? seen.add(entry.target) : seen.delete(entry.target);
    clearTimeout(timer);
    timer = window.setTimeout(keep, restMs);
  };
  const observer = new IntersectionObserver(look, { rootMargin: `${1 - Math.floor(strip)}px 0px 0px` });
  for (const block of blocks.values()) observer.observe(block);
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && keep());
}

function tell(lesson: CourseLesson, state: string): void {
  const line = document.querySelector<HTMLElement>('[data-lesson-left]');
  if (!line) return;
  const progress = $progress.get();
  const answered = progress.lessons[lesson.id]?.checks ?? {};
  const checks = lesson.checks.filter((id) => !answered[id]?.last).length;
  const runs = Object.values(progress.runs);
  const practices = lesson.practices.filter(
    (id) => !runs.some((r) => r.scenario === id && r.state === 'finished'),
  ).length;
  const left = state === 'finished' ? words.done : words.open(checks, practices);
  if (line.textContent !== left) line.textContent = left;
}
