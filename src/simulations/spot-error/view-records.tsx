import { useRef } from 'preact/hooks';
import { spot, told } from '#words-of/spot-error';
import { Icon } from '../../parts/Icon.tsx';
import { RecordTable } from '../../parts/RecordTable.tsx';
import type { Action, VisiblePiece } from './types.ts';

interface Props {
  item: VisiblePiece;
  checkCents: number;
  act(action: Action): void;
  say(sentence: string): void;
}

/** What a piece can be held against: what lies on the desk, and titles of what is opened on request. */
export function Records({ item, checkCents, act, say }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { records, chosen } = item;
  if (records.length === 0) return null;
  const settled = item.told !== null;
  const paid = chosen.opened.length > 0;
  const open = (id: string, title: string, at: number) => {
    act({ do: 'open', record: id });
    say(paid ? spot.recordOpen(title) : `${spot.recordOpen(title)} ${spot.paid(checkCents)}`);
    // The button is gone once its record lies open: keep the focus at the same place.
    requestAnimationFrame(() => (list.current?.children[at] as HTMLElement | undefined)?.focus());
  };
  const someClosed = records.some(({ onDesk }) => !onDesk);
  return (
    <section class="spot-records" aria-labelledby={`records-${item.key}`}>
      <h3 id={`records-${item.key}`}>{spot.records}</h3>
      {someClosed && !settled && (
        <p class="quiet" id={`cost-${item.key}`}>
          {paid ? spot.paid(checkCents) : spot.cost(checkCents)}
        </p>
      )}
      <ul ref={list}>
        {records.map(({ id, title, onDesk, record }, at) => (
          <li key={id} tabIndex={record ? -1 : undefined}>
            {record ? (
              <div class="sheet spot-sheet">
                <RecordTable
                  record={record}
                  level={4}
                  aside={
                    onDesk ? spot.onDesk : settled && !chosen.opened.includes(id) ? told.notOpened : undefined
                  }
                />
              </div>
            ) : (
              <button
                type="button"
                class="spot-closed"
                aria-describedby={`cost-${item.key}`}
                aria-label={spot.record(title)}
                onClick={() => open(id, title, at)}
              >
                <span>{title}</span>
                <Icon name="open" />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
