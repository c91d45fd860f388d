/**
 * Marks lessons as not started, started or finished wherever a page names one: any element with
 * `data-lesson-state="m01-l1"` gets `data-state` for its shape and the state in words. Plain script, not an
 * island, so that a course map weighs next to nothing and reads the same without script.
 */
import { marks as words } from '#words/learn';
import type { Course, CourseLesson } from '../domain/course.ts';
import { lessonState, practiceState } from '../domain/fold.ts';
import { $progress, $ready } from '../stores/progress.ts';

type Map = Pick<Course, 'lessons'>;

/** Reads the course map a page carries as JSON; null when the page has none. */
export function courseOnPage(): Map | null {
  const text = document.getElementById('course-map')?.textContent;
  return text ? (JSON.parse(text) as Map) : null;
}

export function markLessons(course: Map): void {
  const paint = () => {
    if (!$ready.get()) return;
    const progress = $progress.get();
    const state = (id: string) => lessonState(course.lessons[id] as CourseLesson, progress);
    for (const element of document.querySelectorAll<HTMLElement>('[data-lesson-state]')) {
      const id = element.dataset['lessonState'] as string;
      if (!course.lessons[id]) continue;
      element.dataset['state'] = state(id);
      const place = element.querySelector('[data-state-words]');
      if (place) place.textContent = words.state[state(id)];
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-practice-state]')) {
      const state = practiceState(element.dataset['practiceState'] as string, progress);
      element.dataset['state'] = state;
      const place = element.querySelector('[data-state-words]');
      if (place) place.textContent = words.state[state];
    }
    for (const element of document.querySelectorAll<HTMLElement>('[data-lessons-done]')) {
      const ids = (element.dataset['lessonsDone'] as string).split(' ').filter((id) => course.lessons[id]);
      const done = ids.filter((id) => state(id) === 'finished').length;
      element.textContent = done === 0 ? words.lessons(ids.length) : words.progress(done, ids.length);
    }
  };
  $progress.subscribe(paint);
  $ready.subscribe(paint);
}
