import { useEffect, useRef } from 'preact/hooks';
import { outcome, moves as words } from '#words/moves';
import { run } from '#words/run';
import { moves } from '../../domain/case.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { Action, Visible, VisibleItem } from './types.ts';
import { Settle } from './view-settle.tsx';

interface Props {
  visible: Visible;
  item: VisibleItem;
  /** How often Commit was pressed while something was missing. */
  asked: number;
  keys: boolean;
  /** What else is to be known before the next item. */
  note: string | null;
  /** On a narrow screen, while records are read: the foot is one line that unfolds. Null elsewhere. */
  fold: { open: boolean; set(open: boolean): void } | null;
  act(action: Action): void;
  commit(detail: string, sentence: string): void;
  say(sentence: string): void;
}

/** Milliseconds after an item appears in which a tap on a move is taken for a slip. */
const settleMs = 350;

/** The foot of the desk: five moves that all look the same, and what a chosen move still needs. */
export function MoveBar({ visible, item, asked, keys, note, fold, act, commit, say }: Props) {
  const chosen = item.chosen.move;
  const since = useRef(0);
  // The second half of a double tap on "Next item" or "Commit" must not decide the next item.
  useEffect(() => {
    since.current = performance.now();
  }, [item.key]);
  if (item.reasons) {
    const { sound } = item.reasons;
    const last = visible.number === visible.total;
    return (
      <footer class="desk-moves after">
        {visible.guided && <p class="coach">{run.coach.next}</p>}
        <p class="after-verdict">
          <Tag tone={sound ? 'sound' : 'flawed'}>{sound ? outcome.sound : outcome.wrong}</Tag>
        </p>
        {note && <p class="coach">{note}</p>}
        <button type="button" class="button primary" onClick={() => act({ do: 'next' })}>
          {last ? run.toDebrief : run.next}
        </button>
      </footer>
    );
  }
  const id = `decide-${item.key}`;
  return (
    <footer class="desk-moves">
      {visible.guided && (
        <div class="coach">
          <p role="status">{run.coach[step(visible, item)]}</p>
          {visible.canSkipGuide && (
            <button type="button" class="button plain" onClick={() => act({ do: 'skip-guide' })}>
              {run.skipGuide}
            </button>
          )}
        </div>
      )}
      {fold && (
        <button
          type="button"
          class="decide"
          aria-expanded={fold.open}
          aria-controls={id}
          onClick={() => fold.set(!fold.open)}
        >
          <strong>{run.decide}</strong>
          <span class="quiet">{!fold.open && (chosen ? run.youChose(words.name[chosen]) : run.noMove)}</span>
          <Icon name="open" />
        </button>
      )}
      <div class="foot-body" id={id} hidden={fold !== null && !fold.open}>
        {chosen && (
          <Settle
            key={`${item.key} ${chosen}`}
            {...{ visible, item, asked, act, commit, say }}
            move={chosen}
          />
        )}
        <div class="moves" role="group" aria-label={run.moves}>
          {moves.map((move, i) => (
            <button
              key={move}
              type="button"
              class="move"
              aria-pressed={chosen === move}
              aria-keyshortcuts={keys ? String(i + 1) : undefined}
              onClick={() => {
                if (performance.now() - since.current > settleMs) act({ do: 'choose', move });
              }}
            >
              {keys && <kbd aria-hidden="true">{i + 1}</kbd>}
              <span>{words.name[move]}</span>
            </button>
          ))}
        </div>
      </div>
    </footer>
  );
}

/** Which sentence of the guide fits now: the first thing that is still open. */
function step(visible: Visible, item: VisibleItem): Exclude<keyof typeof run.coach, 'next'> {
  if (item.chosen.risk === null) return 'risk';
  if (item.chosen.move === null) return 'documents';
  if (visible.missing.includes('detail')) return 'detail';
  return visible.missing.includes('mark') ? 'mark' : 'commit';
}
