import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { reflect as words } from '#words/elements';
import { earlyText } from '../parts/early.ts';
import { $storage, append, appendSoon, log } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { lessonOf } from './lesson-of.ts';

/** Characters a note may have, and how many are left when that begins to be said. */
const most = 5000;
const tellFrom = 300;
/** Milliseconds of rest before a note is written down; leaving the field or the page writes it at once. */
const pause = 1200;

interface Props {
  note: string;
  question: string;
  /** What to look the text over with; `key` is made from the words, so a reworded point begins unticked. */
  points: { key: string; text: string }[];
}

/**
 * A private note and the points ticked beside it. The last text wins, and the last tick of each point; both leave
 * this browser only in the learner's own backup.
 */
export default function Reflect({ note, question, points }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  const list = useRef<HTMLFieldSetElement>(null);
  const [lesson, setLesson] = useState<string | null>(null);
  const [text, setText] = useState(() => earlyText(`note-${note}`));
  const touched = useRef(false);
  const ready = useStore($ready, { ssr: 'initial' });
  const storage = useStore($storage, { ssr: 'initial' });
  const progress = useStore($progress, { ssr: 'initial' });
  const here = lesson === null ? undefined : progress.lessons[lesson];
  const kept = here?.notes[note]?.text || '';

  useEffect(() => {
    setLesson(lessonOf(box.current));
    if (text) write(text);
    // What was ticked before this island woke up.
    for (const { value } of list.current?.querySelectorAll<HTMLInputElement>(':checked') ?? [])
      tick(value, true);
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

  function tick(point: string, ticked: boolean) {
    const where = lessonOf(box.current);
    if (where) void append('point.ticked', { lesson: where, note, point, ticked });
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
      {points.length > 0 && (
        <fieldset class="points" ref={list}>
          <legend>{words.points}</legend>
          {points.map(({ key, text: point }) => (
            <label class="point" key={key}>
              <input
                type="checkbox"
                autoComplete="off"
                value={key}
                // Before the log is read, and where no lesson stands around it, the box is the reader's own.
                checked={ready && lesson !== null ? !!here?.ticks?.[`${note}/${key}`] : undefined}
                onChange={({ currentTarget }) => tick(key, currentTarget.checked)}
              />
              <span>{point}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
