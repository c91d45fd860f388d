import { useStore } from '@nanostores/preact';
import { path as words } from '#words/path';
import type { Course } from '../domain/course.ts';
import { pathProgress } from '../domain/next.ts';
import { append } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { AcceptPath } from './AcceptPath.tsx';
import { AssignPath } from './AssignPath.tsx';
import { HandIn } from './HandIn.tsx';

/** What a path's page adds to its list of steps: accept, choose, hand in, assign. */
export function PathPage({ course, id }: { course: Course; id: string }) {
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const path = course.paths.find((p) => p.id === id);
  if (!path) return null;
  const along = pathProgress(course, path, progress);
  const chosen = progress.path?.id === id;
  return (
    <>
      <AcceptPath course={course} path={path} />
      <section class="row">
        {chosen ? (
          <p>{words.chosen}</p>
        ) : (
          <button
            type="button"
            class="button primary"
            disabled={!ready}
            onClick={() => void append('path.chosen', { path: id })}
          >
            {words.choose}
          </button>
        )}
        <p class="quiet" role="status">
          {words.progress(along.done, along.total)}
        </p>
      </section>
      <HandIn course={course} path={path} />
      <AssignPath path={path} />
    </>
  );
}
