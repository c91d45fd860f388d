import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { path as words } from '#words/path';
import { cleanLines, cleanText, isDay, looksEmpty, nameLimit, noteLimit } from '../domain/assignment.ts';
import type { CoursePath } from '../domain/course.ts';
import { earlyText } from '../parts/early.ts';
import { href } from '../parts/href.ts';
import { encodeAssignment } from '../records/assignment.ts';

/** A manager makes one link out of this path, a date and a note. */
export function AssignPath({ path }: { path: CoursePath }) {
  const id = useId();
  // What was typed before this page was awake counts.
  const [from, setFrom] = useState(() => earlyText(`${id}-from`));
  const [due, setDue] = useState(() => earlyText(`${id}-due`));
  const [note, setNote] = useState(() => earlyText(`${id}-note`));
  const [link, setLink] = useState('');
  const [said, setSaid] = useState('');
  const [nameless, setNameless] = useState(false);
  const fold = useRef<HTMLDetailsElement>(null);
  const sender = useRef<HTMLInputElement>(null);
  const made = useRef<HTMLTextAreaElement>(null);
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  useEffect(() => {
    const look = () => {
      if (location.hash !== '#assign' || !fold.current) return;
      fold.current.open = true;
      fold.current.scrollIntoView({ block: 'start' });
    };
    look();
    addEventListener('hashchange', look);
    return () => removeEventListener('hashchange', look);
  }, []);
  useEffect(() => {
    if (link) made.current?.focus();
  }, [link]);
  const past = isDay(due) && Date.parse(`${due}T23:59:59`) < Date.now();

  const make = async (event: Event) => {
    event.preventDefault();
    const name = cleanText(from, nameLimit);
    setNameless(looksEmpty(name));
    if (looksEmpty(name)) {
      sender.current?.focus();
      return;
    }
    if (due !== '' && !isDay(due)) {
      setSaid(words.assign.badDate(due));
      return;
    }
    const text = await encodeAssignment({
      v: 1,
      path: path.id,
      due: due || null,
      note: cleanLines(note, noteLimit),
      from: name,
    });
    setLink(`${location.origin}${href(path.href)}#${text}`);
    setSaid('');
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(words.assign.copied);
    } catch {
      setSaid(words.assign.notCopied);
    }
  };
  const edit = (set: (text: string) => void) => (e: { currentTarget: { value: string } }) => {
    set(e.currentTarget.value);
    setLink('');
  };
  return (
    <details class="fold" id="assign" ref={fold}>
      <summary>{words.assign.heading}</summary>
      <form class="stack" onSubmit={(e) => void make(e)}>
        <p>{words.assign.explain}</p>
        <div class="field">
          <label for={`${id}-from`}>{words.assign.from}</label>
          <input
            id={`${id}-from`}
            type="text"
            maxLength={nameLimit}
            autocomplete="name"
            ref={sender}
            value={from}
            onInput={(e) => {
              setNameless(false);
              edit(setFrom)(e);
            }}
            aria-required="true"
            aria-invalid={nameless}
            aria-describedby={nameless ? `${id}-nameless` : undefined}
          />
          {nameless && <p id={`${id}-nameless`}>{words.assign.nameMissing}</p>}
        </div>
        <div class="field">
          <label for={`${id}-due`}>{words.assign.due}</label>
          <input id={`${id}-due`} type="date" value={due} onInput={edit(setDue)} />
        </div>
        {past && <p class="quiet">{words.assign.past}</p>}
        <div class="field">
          <label for={`${id}-note`}>{words.assign.note}</label>
          <textarea
            id={`${id}-note`}
            rows={4}
            maxLength={noteLimit}
            value={note}
            onInput={edit(setNote)}
            aria-describedby={`${id}-left`}
          />
          <p class="quiet" id={`${id}-left`}>
            {words.assign.noteHint(noteLimit - note.length)}
          </p>
        </div>
        <p>
          <button type="submit" class="button primary" disabled={!awake}>
            {words.assign.make}
          </button>
        </p>
        {link && (
          <div class="field">
            <label for={`${id}-link`}>{words.assign.link}</label>
            <textarea
              id={`${id}-link`}
              class="link-out"
              rows={3}
              readOnly
              ref={made}
              value={link}
              onFocus={(e) => e.currentTarget.select()}
            />
            <p class="row">
              <button type="button" class="button" onClick={() => void copy()}>
                {words.assign.copy}
              </button>
              <a href={href('/team/')}>{words.assign.team}</a>
            </p>
            <p class="quiet">{words.assign.next}</p>
          </div>
        )}
        <p role="status">{said}</p>
      </form>
    </details>
  );
}
