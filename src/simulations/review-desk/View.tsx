import { useEffect, useRef, useState } from 'preact/hooks';
import { moves as moveWords } from '#words/moves';
import { run, verdict } from '#words/run';
import { type Move, moves } from '../../domain/case.ts';
import { DeskBar } from '../../parts/DeskBar.tsx';
import { movesKey } from '../../parts/keys.ts';
import { useMedia } from '../../parts/media.ts';
import { Tabs } from '../../parts/Tabs.tsx';
import type { ViewProps } from '../contract.ts';
import type { Action, Visible } from './types.ts';
import { MoveBar } from './view-moves.tsx';
import { Queue } from './view-queue.tsx';
import { Records } from './view-records.tsx';
import { Work } from './view-work.tsx';

/** Parts of an item that may still be missing, and where they stand on a narrow screen. */
type Missing = Visible['missing'][number];

/** Where each missing part is given. */
const places: Record<Missing, string> = {
  risk: '.risk input',
  move: '.move',
  detail: '.settle-detail :is(input, select)',
  mark: '.markable input, .settle-mark button',
};

/**
 * The review desk: queue, the item with its AI output, its records, and the moves below. Nothing here knows
 * whether an output is right before the engine says so in `item.reasons`.
 */
export default function View({ visible, title, act, say, pause, leave, keys }: ViewProps<Visible, Action>) {
  const item = visible.item;
  const deciding = visible.phase === 'deciding';
  const narrow = useMedia('(max-width: 47.99rem)');
  const [tab, setTab] = useState<'ai' | 'records'>('ai');
  const [asked, setAsked] = useState(0);
  const [tried, setTried] = useState<{ key: string } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  /** The item last shown, and the one whose outcome was last told: their keys. */
  const came = useRef('');
  const told = useRef('');

  // A new item: back to its top, say where we are, and let focus begin at its heading.
  useEffect(() => {
    if (!item) return;
    setTab('ai');
    setAsked(0);
    for (const pane of desk.current?.querySelectorAll('.desk-work, .desk-records') ?? []) pane.scrollTop = 0;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
    const here = visible.guided
      ? `${run.guided}: ${item.title}. ${run.coach.risk}`
      : run.nextItem(visible.number, visible.total, item.title);
    const left = visible.queue.find((entry) => entry.key === came.current)?.state;
    // Without reasons nothing else says that the commit was taken.
    const taken = left && left in moveWords.done && told.current !== came.current;
    say(taken ? `${run.settled(visible.number - 1, moveWords.done[left as Move])} ${here}` : here);
    came.current = item.key;
  }, [item?.key]);

  useEffect(() => {
    const reasons = item?.reasons;
    const move = item?.chosen.move;
    if (!reasons || !move) return;
    setTab('ai');
    setAsked(0);
    told.current = item.key;
    const outcome = `${run.committed(moveWords.name[move])} ${reasons.sound ? verdict.sound : verdict.wrong}.`;
    say(visible.guided ? `${outcome} ${run.coach.next}` : outcome);
  }, [item?.key, visible.phase]);

  // What a chosen move still needs appears before the moves, so it has to be said.
  const move = deciding ? (item?.chosen.move ?? null) : null;
  const before = useRef(move);
  useEffect(() => {
    if (move && move !== before.current)
      say(`${run.youChose(moveWords.name[move])}. ${moveWords.means[move]} ${run.chosenNext}`);
    before.current = move;
  }, [item?.key, move]);

  useEffect(() => {
    if (!keys || !deciding) return;
    const press = (event: KeyboardEvent) => {
      const move = movesKey(event, moves);
      if (move) act({ do: 'choose', move });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, deciding, act]);

  // The engine refuses a commit while something is missing: then say what, and put focus there.
  useEffect(() => {
    const first = visible.missing[0];
    if (!tried || tried.key !== item?.key || !deciding || !first) return;
    setAsked((n) => n + 1);
    if (first === 'risk') setTab('ai');
    requestAnimationFrame(() => desk.current?.querySelector<HTMLElement>(places[first])?.focus());
  }, [tried]);

  if (!item) return null;

  const commit = (detail: string) => {
    if (detail !== item.chosen.detail) act({ do: 'detail', text: detail });
    act({ do: 'commit' });
    setTried({ key: item.key });
  };

  const marking =
    deciding && item.chosen.move
      ? {
          name: `mark-${item.key}`,
          chosen: item.chosen.mark,
          mark: (at: string) => act({ do: 'mark', at }),
          label: run.markRow,
        }
      : undefined;
  const done = visible.number - (visible.phase === 'reasons' ? 0 : 1);
  const panels = { ai: `ai-${item.key}`, records: `records-${item.key}` };

  return (
    <div class="desk" ref={desk} data-phase={visible.phase}>
      <DeskBar
        title={title}
        place={visible.guided ? run.guided : run.itemOf(visible.number, visible.total)}
        progress={visible.guided ? null : { done, of: visible.total }}
        pause={pause}
        leave={leave}
      />
      <Queue queue={visible.queue} now={item.key} />
      <Work
        item={item}
        heading={heading}
        marking={marking}
        act={act}
        panel={panels.ai}
        shown={!narrow || tab === 'ai'}
      >
        {narrow && (
          <Tabs<'ai' | 'records'>
            label={run.desk}
            tabs={[
              { id: 'ai', title: run.ai, panel: panels.ai },
              { id: 'records', title: run.records, panel: panels.records },
            ]}
            chosen={tab}
            choose={setTab}
          />
        )}
      </Work>
      <Records
        item={item}
        checkCents={visible.stakes.checkCents}
        marking={marking}
        act={act}
        say={say}
        panel={panels.records}
        tabbed={narrow}
        shown={!narrow || tab === 'records'}
      />
      <MoveBar
        key={item.key}
        visible={visible}
        item={item}
        asked={asked}
        keys={keys}
        act={act}
        commit={commit}
        say={say}
      />
    </div>
  );
}
