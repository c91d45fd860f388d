import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { reflect as words } from '#words/elements';
import { earlyText } from '../parts/early.ts';
import { $storage, appendSoon, log } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { lessonOf } from './lesson-of.ts';

/** Characters a note may have, and how many are left when that begins to be said. */
const most = 5000;
const tellFrom = 300;
/** Milliseconds of rest before a note is written down; leaving the field or the page writes it at once. */
const pause = 1200;

/** A private note. The last text wins; it leaves this browser only in the learner's own backup. */
export default function Reflect({ note, question }: { note: string; question: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [lesson, setLesson] = useState<string | null>(null);
  const [text, setText] = useState(() => earlyText(`note-${note}`));
  const touched = useRef(false);
  const ready = useStore($ready, { ssr: 'initial' });
  const storage = useStore($storage, { ssr: 'initial' });
  const progress = useStore($progress, { ssr: 'initial' });
  const kept = (lesson !== null && progress.lessons[lesson]?.notes[note]?.text) || '';

  useEffect(() => {
    setLesson(lessonOf(box.current));
    if (text) write(text);
  }, []);
  useEffect(() => {
    if (ready && !touched.current) setText(kept);
  }, [ready, kept]);

  function write(next: string) {
    touched.current = true;
    setText(next);
    const where = lessonOf(box.current);
    if (where) appendSoon(`note ${note}`, 'note.written', { lesson: where, note, text: next }, pause);
  }

  const saved = touched.current && lesson !== null && text === kept;
  const state = storage.full
    ? words.full
    : storage.mode === 'memory'
      ? words.memory
      : saved
        ? words.saved
        : '';
  const left = most - text.length;
  return (
    <>
      <label class="question" for={`note-${note}`}>
        {question}
      </label>
      <textarea
        id={`note-${note}`}
        ref={box}
        rows={4}
        maxLength={most}
        autoComplete="off"
        aria-describedby={`kept-${note}`}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onBlur={() => void log.flush()}
      />
      <p class="row quiet">
        <span id={`kept-${note}`}>{words.kept}</span>
        <span role="status">{state}</span>
        {left < tellFrom && <span>{words.left(left)}</span>}
      </p>
    </>
  );
}
