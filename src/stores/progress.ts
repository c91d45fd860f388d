import type { CourseLesson } from '../domain/course.ts';
import { requirementsMet } from '../domain/fold.ts';
import { append, log } from './log.ts';

/** What follows from everything the learner did. Empty until `$ready`, and while pages are built. */
export const $progress = log.$progress;

/** True after the first fold: only then does an empty `$progress` mean that nothing was done. */
export const $ready = log.$ready;

/**
 * Notes that a lesson is finished, when its checks and practices now say so and it was not noted before.
 * Call it after an answer and when a lesson's page opens (a practice may have been its last part).
 */
export async function noteIfFinished(lesson: CourseLesson): Promise<boolean> {
  await log.start();
  const progress = $progress.get();
  const known = progress.lessons[lesson.id];
  if ((known && known.finishedAt !== null) || !requirementsMet(lesson, progress)) return false;
  await append('lesson.finished', { lesson: lesson.id });
  return true;
}
