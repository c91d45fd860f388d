import type { CourseLesson } from '../domain/course.ts';
import { lessonState } from '../domain/fold.ts';
import { append } from '../stores/log.ts';
import { $progress } from '../stores/progress.ts';

/** What a practice page knows of a lesson that holds this practice. */
export type HoldingLesson = Pick<CourseLesson, 'id' | 'title' | 'href' | 'checks' | 'practices'>;

/**
 * Writes down which of these lessons are finished now that a run has ended, whichever of them sent the learner here.
 * One that was never opened is left alone, as on its own page. A tab that goes before this leaves it to that page.
 */
export async function finishLessons(lessons: readonly HoldingLesson[]): Promise<void> {
  const progress = $progress.get();
  for (const lesson of lessons)
    if (progress.lessons[lesson.id]?.finishedAt === null && lessonState(lesson, progress) === 'finished')
      await append('lesson.finished', { lesson: lesson.id });
}
