import { useStore } from '@nanostores/preact';
import { useId, useState } from 'preact/hooks';
import { debrief } from '#words/debrief';
import { dispute, disputeLimit } from '../../stores/dispute.ts';
import { $progress } from '../../stores/progress.ts';

const words = debrief.dispute;

interface Props {
  run: string;
  /** Id of the case. */
  item: string;
  /** "Item 7", to tell one objection from the next. */
  name: string;
}

/** "I think the key is wrong": kept in the log, shown again, and taken back at will. */
export function Dispute({ run, item, name }: Props) {
  const { disputes } = useStore($progress, { ssr: 'initial' });
  const key = `${run}/${item}`;
  const kept = Object.hasOwn(disputes, key) ? (disputes[key]?.text ?? '') : '';
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <div class="dispute">
      {kept && (
        <p class="own-words">
          <strong>{words.yours}:</strong> {kept}
        </p>
      )}
      <details class="figures no-print" onToggle={(e) => setOpen(e.currentTarget.open)}>
        <summary>
          {words.open}
          <span class="visually-hidden">: {name}</span>
        </summary>
        {open && <Form run={run} item={item} kept={kept} say={setSaid} />}
      </details>
      <p class="quiet" role="status">
        {said}
      </p>
    </div>
  );
}

interface FormProps extends Omit<Props, 'name'> {
  kept: string;
  say(sentence: string): void;
}

function Form({ run, item, kept, say }: FormProps) {
  const id = useId();
  const [text, setText] = useState(kept);
  const keep = (next: string, done: string) =>
    dispute(run, item, next).then(
      () => say(done),
      () => say(words.failed),
    );
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return say(words.empty);
        void keep(text, words.kept);
      }}
    >
      <p>{words.explain}</p>
      <div class="field">
        <label for={id}>{words.field(disputeLimit)}</label>
        <textarea
          id={id}
          rows={4}
          maxLength={disputeLimit}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p class="row">
        <button type="submit" class="button">
          {kept ? words.change : words.keep}
        </button>
        {kept && (
          <button
            type="button"
            class="button plain"
            onClick={() => {
              setText('');
              void keep('', words.taken);
            }}
          >
            {words.back}
          </button>
        )}
      </p>
    </form>
  );
}
