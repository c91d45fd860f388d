import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { path as words } from '#words/path';
import type { AssignmentLink, Refusal } from '../domain/assignment.ts';
import { href } from '../parts/href.ts';
import { assignmentIn, decodeAssignment } from '../records/assignment.ts';
import { append } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { $accepting } from './accepting.ts';

type Read = { ok: true; link: AssignmentLink } | { ok: false; why: Refusal };

interface Props {
  /** The path of this page, and all of this site, for links that name another. */
  id: string;
  paths: { id: string; title: string; href: string }[];
}

/** Shows what an assignment link holds before anything is kept; a broken one says what to do. */
export function AcceptPath({ id, paths }: Props) {
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const [read, setRead] = useState<Read | null>(null);
  const [fragment, setFragment] = useState('');
  const [done, setDone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  useEffect(() => {
    const look = () => {
      setDone(false);
      setFragment(assignmentIn(location.hash) ?? '');
      void decodeAssignment(location.hash).then(setRead);
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);

  const link = read?.ok ? read.link : null;
  const mine = link?.path === id;
  const already =
    mine && Object.hasOwn(progress.assignments, id) && progress.assignments[id]?.link === fragment;
  const open = mine && ready && !already && !done;
  useEffect(() => $accepting.set(open), [open]);
  useEffect(() => heading.current?.focus(), [fragment, mine]);
  useEffect(() => {
    if (done) status.current?.focus();
  }, [done]);

  if (!read) return null;
  if (!read.ok) return <Notice text={words.accept.broken[read.why]} />;
  if (!link || !mine) {
    const other = paths.find((p) => p.id === link?.path);
    if (!other) return <Notice text={words.accept.unknown} />;
    return (
      <div class="notice" role="alert">
        <p>{words.accept.other(other.title)}</p>
        <a href={`${href(other.href)}#${fragment}`}>{other.title}</a>
      </div>
    );
  }
  const accept = async () => {
    const { due, note, from } = link;
    await append('path.accepted', { path: id, due, note, from, link: fragment });
    setDone(true);
  };
  return (
    <section class="sheet stack" aria-labelledby="accept">
      <h2 id="accept" tabIndex={-1} ref={heading}>
        {words.accept.heading}
      </h2>
      <p>
        {words.accept.from(link.from)} {words.accept.due(link.due)}
      </p>
      {link.note && (
        <div>
          <p class="quiet">{words.accept.note}</p>
          <blockquote class="note-lines">{link.note}</blockquote>
        </div>
      )}
      <p class="quiet">{words.accept.explain}</p>
      <p role="status" tabIndex={-1} ref={status}>
        {done ? words.accept.done : already ? words.accept.already : ''}
      </p>
      {!already && !done && (
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
