import { useRef, useState } from 'preact/hooks';
import { evidence as words } from '#words-of/evidence-marking';
import type { Document, VisibleStep } from './types.ts';

/** A word or two hung on a line once it is settled. */
export interface LineNote {
  at: string;
  text: string;
  /** A line that decides is washed as well as named. */
  decides: boolean;
}

interface Props {
  item: VisibleStep;
  /** Null once committed: the lines can still be walked, and none can be marked. */
  mark: ((at: string) => void) | null;
  notes: readonly LineNote[];
}

/** Lines to go on to, by key. */
const steps: Record<string, (at: number, all: number) => number> = {
  ArrowDown: (at, all) => Math.min(all - 1, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, all) => all - 1,
};

/**
 * The source: every paper under its heading, its lines as options of a list box. Arrow keys go from line to line, also
 * from one paper to the next, Space or Enter marks.
 */
export function Source({ item, mark, notes }: Props) {
  const box = useRef<HTMLElement>(null);
  const { documents } = item.set;
  const all = documents.flatMap(({ id, lines }) => lines.map(({ at }) => `${id}/${at}`));
  const [walked, setWalked] = useState<string | null>(null);

  const press = (event: KeyboardEvent) => {
    const option = (event.target as HTMLElement).closest<HTMLElement>('[data-at]');
    const now = option?.dataset['at'];
    if (!now || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      mark?.(now);
      return;
    }
    const to = steps[event.key]?.(all.indexOf(now), all.length);
    const next = to === undefined ? undefined : all[to];
    if (next === undefined) return;
    event.preventDefault();
    setWalked(next);
    box.current?.querySelector<HTMLElement>(`[data-at="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    <section class="evidence-source" aria-label={words.source} ref={box} onKeyDown={press}>
      {documents.map((document) => (
        <Paper key={document.id} {...{ document, item, mark, notes, walked, setWalked }} />
      ))}
    </section>
  );
}

function Paper({
  document,
  item,
  mark,
  notes,
  walked,
  setWalked,
}: Props & { document: Document; walked: string | null; setWalked(at: string): void }) {
  const { id, title, kind, columns, lines } = document;
  const heading = `paper-${item.set.id}-${id}`;
  const many = item.ask === 'left-out';
  const addresses = lines.map(({ at }) => `${id}/${at}`);
  // One line of each paper can be reached with Tab: the last one walked to, the marked one, or the first.
  const stop =
    addresses.find((at) => at === walked) ??
    addresses.find((at) => item.chosen.marks.includes(at)) ??
    addresses[0];
  return (
    <div class="evidence-paper sheet">
      <h3 id={heading} class="record-title">
        {title}
      </h3>
      <div
        role="listbox"
        aria-labelledby={heading}
        aria-description={many ? words.markMany : words.markOne}
        aria-multiselectable={many}
        aria-disabled={mark === null}
        class={kind === 'table' ? `evidence-rows evidence-columns-${columns.length}` : 'evidence-lines'}
      >
        {kind === 'table' && (
          <div class="evidence-heads" aria-hidden="true">
            <span />
            {columns.map((column) => (
              <span key={column}>{column}</span>
            ))}
          </div>
        )}
        {lines.map((line) => {
          const at = `${id}/${line.at}`;
          const own = notes.filter((note) => note.at === at);
          const marked = item.chosen.marks.includes(at);
          return (
            <div
              key={at}
              role="option"
              data-at={at}
              tabIndex={at === stop ? 0 : -1}
              aria-selected={marked}
              class={[
                'evidence-line',
                many && 'many',
                mark === null && 'settled',
                own.some(({ decides }) => decides) && 'decides',
              ]
                .filter(Boolean)
                .join(' ')}
              onClick={() => {
                setWalked(at);
                mark?.(at);
              }}
            >
              <span class="evidence-at">
                <span class="visually-hidden">{kind === 'table' ? words.spokenRow : words.spokenLine} </span>
                {line.at}
              </span>
              {line.text.map((text, i) => (
                <span key={columns[i] ?? i} class="evidence-text">
                  {kind === 'table' && <span class="visually-hidden">{columns[i]}: </span>}
                  {text}
                  {i === line.text.length - 1 &&
                    own.map((note) => (
                      <>
                        {' '}
                        <span key={note.text} class={`row-note ${note.decides ? 'cue' : ''}`}>
                          {note.text}
                        </span>
                      </>
                    ))}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
