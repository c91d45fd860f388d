import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { path as words } from '#words/path';
import type { AssignmentLink, Refusal } from '../domain/assignment.ts';
import type { Course, CoursePath } from '../domain/course.ts';
import { href } from '../parts/href.ts';
import { decodeAssignment } from '../records/assignment.ts';
import { append } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';

type Read = { ok: true; link: AssignmentLink } | { ok: false; why: Refusal };

/** Shows what an assignment link holds before anything is kept; a broken one says what to do. */
export function AcceptPath({ course, path }: { course: Course; path: CoursePath }) {
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const [read, setRead] = useState<Read | null>(null);
  const [fragment, setFragment] = useState('');
  const [done, setDone] = useState(false);

  useEffect(() => {
    const look = () => {
      setFragment(location.hash.replace(/^#/, ''));
      void decodeAssignment(location.hash).then(setRead);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  if (!read) return null;
  if (!read.ok) return <Notice text={words.accept.broken[read.why]} />;
  const { link } = read;
  if (link.path !== path.id) {
    const other = course.paths.find((p) => p.id === link.path);
    if (!other) return <Notice text={words.accept.unknown} />;
    return (
      <div class="notice" role="alert">
        <p>{words.accept.other(other.title)}</p>
        <a href={`${href(other.href)}#${fragment}`}>{other.title}</a>
      </div>
    );
  }
  const already = progress.assignments[path.id]?.link === fragment;
  const accept = async () => {
    await append('path.accepted', {
      path: path.id,
      due: link.due,
      note: link.note,
      from: link.from,
      link: fragment,
    });
    setDone(true);
  };
  return (
    <section class="sheet stack" aria-labelledby="accept">
      <h2 id="accept">{words.accept.heading}</h2>
      <p>
        {words.accept.from(link.from)} {words.accept.due(link.due)}
      </p>
      {link.note && (
        <div>
          <p class="quiet">{words.accept.note}</p>
          <blockquote>{link.note}</blockquote>
        </div>
      )}
      <p class="quiet">{words.accept.explain}</p>
      <p role="status">{already ? (done ? words.accept.done : words.accept.already) : ''}</p>
      {!already && (
        <p>
          <button type="button" class="button primary" disabled={!ready} onClick={() => void accept()}>
            {words.accept.button}
          </button>
        </p>
      )}
    </section>
  );
}

const Notice = ({ text }: { text: string }) => (
  <p class="notice" role="alert">
    {text}
  </p>
);
