import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { run } from '#words/run';
import { Icon } from '../../parts/Icon.tsx';
import { isTyping } from '../../parts/keys.ts';
import { type Marking, RecordTable, type RowNote } from '../../parts/RecordTable.tsx';
import type { Action, VisibleItem } from './types.ts';

interface Props {
  item: VisibleItem;
  checkCents: number;
  marking: Marking | undefined;
  notes: readonly RowNote[];
  act(action: Action): void;
  say(sentence: string): void;
  panel: string;
  tabbed: boolean;
  shown: boolean;
  /** What the records are held against, where the AI output is out of sight. */
  children?: ComponentChildren;
}

/** The item's further records: titles only, each opened on request, locked until the learner has rated. */
export function Records(props: Props) {
  const { item, checkCents, marking, notes, act, say, panel, tabbed, shown } = props;
  const list = useRef<HTMLUListElement>(null);
  const locked = item.chosen.risk === null && item.reasons === null;
  const paid = item.chosen.opened.length > 0;

  const open = (id: string, at: number) => {
    if (locked) return say(run.locked);
    act({ do: 'open', record: id });
    const opened = run.opened(item.documents[at]?.title ?? '');
    say(paid ? opened : `${opened} ${run.checkPaid(checkCents)} ${run.riskNow}`);
    // The button is gone once its record lies open: keep the focus at the same place in the list.
    requestAnimationFrame(() => (list.current?.children[at] as HTMLElement | undefined)?.focus());
  };
  /** Up and down go from record to record. */
  const arrows = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.target as HTMLElement;
    if (!step || isTyping(target) || target instanceof HTMLInputElement) return;
    const entries = [...(list.current?.children ?? [])] as HTMLElement[];
    const next = entries[entries.findIndex((entry) => entry.contains(target)) + step];
    if (!next) return;
    event.preventDefault();
    (next.querySelector<HTMLElement>(':scope > button') ?? next).focus();
  };

  return (
    <section
      class="desk-records"
      id={panel}
      hidden={!shown}
      {...(tabbed
        ? { role: 'tabpanel', 'aria-labelledby': `${panel}-tab` }
        : // Once all lies open nothing in this pane takes focus, yet it scrolls.
          { 'aria-labelledby': `${panel}-title`, tabIndex: item.reasons ? 0 : undefined })}
    >
      {props.children}
      <h3 id={`${panel}-title`}>{run.documents}</h3>
      {item.documents.length === 0 ? (
        <p class="quiet">{run.noDocuments}</p>
      ) : (
        item.reasons === null && (
          <p class="quiet" id={`${panel}-note`}>
            {locked ? run.locked : paid ? run.checkPaid(checkCents) : run.checkCost(checkCents)}
          </p>
        )
      )}
      <ul ref={list} onKeyDown={arrows}>
        {item.documents.map((document, at) => (
          <li key={document.id} tabIndex={document.record ? -1 : undefined}>
            {document.record ? (
              <RecordTable
                record={document.record}
                level={4}
                aside={item.reasons && !item.chosen.opened.includes(document.id) ? run.closed : undefined}
                marking={marking}
                notes={notes}
              />
            ) : (
              <button
                type="button"
                class="record-closed"
                aria-disabled={locked}
                aria-describedby={`${panel}-note`}
                aria-label={run.openRecord(document.title)}
                onClick={() => open(document.id, at)}
              >
                <span>{document.title}</span>
                <Icon name={locked ? 'lock' : 'open'} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
