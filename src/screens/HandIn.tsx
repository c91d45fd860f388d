import { useStore } from '@nanostores/preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { path as words } from '#words/path';
import { cleanText, looksEmpty, nameLimit } from '../domain/assignment.ts';
import type { Course, CoursePath } from '../domain/course.ts';
import { receiptSteps } from '../domain/receipt.ts';
import { saveReceipt } from '../records/receipt.ts';
import { newId } from '../stores/entropy.ts';
import { append } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { ReceiptTable } from './ReceiptTable.tsx';

/** The receipt in full, before it leaves; then a file the learner sends by any way they choose. */
export function HandIn({ course, path }: { course: Course; path: CoursePath }) {
  const id = useId();
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [nameless, setNameless] = useState(false);
  const named = useRef<HTMLInputElement>(null);
  const [fresh, setFresh] = useState('');
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    setFresh(newId());
    // What was typed before this page was awake counts.
    if (named.current?.value) setTyped(named.current.value);
    if (location.hash === '#hand-in' && fold.current) {
      fold.current.open = true;
      fold.current.scrollIntoView({ block: 'start' });
    }
  }, []);
  const key = progress.receipts[0]?.key ?? fresh;
  const name = typed ?? progress.name ?? '';
  const steps = receiptSteps(course, path, progress);
  const due = (Object.hasOwn(progress.assignments, path.id) && progress.assignments[path.id]?.due) || null;
  const save = async (event: Event) => {
    event.preventDefault();
    const clean = cleanText(name, nameLimit);
    setNameless(looksEmpty(clean));
    if (looksEmpty(clean)) {
      setSaid('');
      named.current?.focus();
      return;
    }
    const file = saveReceipt({
      name: clean,
      key,
      made: Date.now(),
      path,
      due,
      steps,
    });
    setSaid(words.handIn.saved(file));
    if (clean !== progress.name) await append('name.given', { name: clean });
    await append('receipt.made', { path: path.id, key });
  };
  return (
    <details class="fold" id="hand-in" ref={fold}>
      <summary>{words.handIn.heading}</summary>
      <form class="stack" onSubmit={(e) => void save(e)}>
        <p>{words.handIn.explain}</p>
        <div class="field">
          <label for={`${id}-name`}>{words.handIn.name}</label>
          <input
            id={`${id}-name`}
            type="text"
            maxLength={nameLimit}
            autocomplete="name"
            ref={named}
            value={name}
            onInput={(e) => {
              setNameless(false);
              setTyped(e.currentTarget.value);
            }}
            aria-required="true"
            aria-invalid={nameless}
            aria-describedby={nameless ? `${id}-nameless` : undefined}
          />
          {nameless && <p id={`${id}-nameless`}>{words.handIn.nameMissing}</p>}
        </div>
        <ReceiptTable name={cleanText(name, nameLimit)} path={path.title} due={due} steps={steps} />
        <p class="quiet">
          {words.handIn.notIn} {words.handIn.key(key)} {words.handIn.ownWord}
        </p>
        <p>
          <button type="submit" class="button primary" disabled={!ready}>
            {words.handIn.save}
          </button>
        </p>
        <p role="status">{said}</p>
      </form>
    </details>
  );
}
