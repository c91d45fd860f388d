import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { path as words } from '#words/path';
import type { Course } from '../domain/course.ts';
import { pathProgress } from '../domain/next.ts';
import { append } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { AssignPath } from './AssignPath.tsx';
import { $accepting } from './accepting.ts';
import { HandIn } from './HandIn.tsx';
import { StorageNotice } from './StorageNotice.tsx';

/** What a path's page adds below its list of steps: choose, hand in, assign. */
export function PathPage({ course, id }: { course: Course; id: string }) {
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const accepting = useStore($accepting, { ssr: 'initial' });
  const [chose, setChose] = useState(false);
  const sentence = useRef<HTMLParagraphElement>(null);
  const chosen = progress.path?.id === id;
  useEffect(() => {
    if (chose && chosen) sentence.current?.focus();
  }, [chose, chosen]);
  const path = course.paths.find((p) => p.id === id);
  if (!path) return null;
  const along = pathProgress(course, path, progress);
  const choose = () => {
    setChose(true);
    void append('path.chosen', { path: id });
  };
  return (
    <>
      <StorageNotice />
      <section class="row">
        {chosen ? (
          <p tabIndex={-1} ref={sentence}>
            {words.chosen}
          </p>
        ) : (
          <button
            type="button"
            class={accepting ? 'button' : 'button primary'}
            disabled={!ready}
            onClick={choose}
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
