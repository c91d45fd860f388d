import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { moves as moveWords, outcome } from '#words/moves';
import { run } from '#words/run';
import { type Move, moves } from '../../domain/case.ts';
import { DeskBar } from '../../parts/DeskBar.tsx';
import { movesKey } from '../../parts/keys.ts';
import { useMedia } from '../../parts/media.ts';
import { RecordTable } from '../../parts/RecordTable.tsx';
import { Tabs } from '../../parts/Tabs.tsx';
import type { ViewProps } from '../contract.ts';
import type { Action, Visible } from './types.ts';
import { afterwards } from './view-after.tsx';
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

/** How one item is looked at. It belongs to that item and phase, so that the next one begins afresh at once. */
interface Look {
  key: string;
  tab: 'ai' | 'records';
  /** On a narrow screen the foot is one line while records are read, unless it was unfolded. */
  unfolded: boolean;
  /** How often Commit was pressed while something was missing. */
  asked: number;
  /** The output is shown with its error gone. */
  again: boolean;
}
const firstLook = (key: string): Look => ({ key, tab: 'ai', unfolded: false, asked: 0, again: false });

/**
 * The review desk: queue, the item with its AI output, its records, and the moves below. Nothing here knows
 * whether an output is right before the engine says so in `item.reasons`.
 */
export default function View({ visible, title, act, say, pause, leave, keys }: ViewProps<Visible, Action>) {
  const item = visible.item;
  const deciding = visible.phase === 'deciding';
  const narrow = useMedia('(max-width: 47.99rem)');
  const key = `${item?.key} ${visible.phase}`;
  const [kept, setLook] = useState(firstLook(key));
  const look = kept.key === key ? kept : firstLook(key);
  const change = (part: Partial<Look>) =>
    setLook((now) => ({ ...(now.key === key ? now : firstLook(key)), ...part }));
  /** The item whose rows can be marked: a frame after its move, so that the move itself is seen at once. */
  const [markable, setMarkable] = useState('');
  /** The item whose records tell what was so: a frame after its verdict, for the same reason. Till then they stay. */
  const [revealed, setRevealed] = useState('');
  const own = useRef<VNode | null>(null);
  const pane = useRef<VNode | null>(null);
  const [tried, setTried] = useState<{ key: string } | null>(null);
  const after = afterwards.use(key);
  const explain = typeof after === 'object' ? after : null;
  const heading = useRef<HTMLHeadingElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  /** The item on screen, the one before it if its commit was told by nothing else, and the last one explained. */
  const came = useRef({ key: '', settled: null as Move | null });
  const told = useRef('');
  if (item && item.key !== came.current.key) {
    const left = visible.queue.find((entry) => entry.key === came.current.key)?.state;
    const silent = told.current !== came.current.key;
    came.current = {
      key: item.key,
      settled: silent && left && left in moveWords.done ? (left as Move) : null,
    };
  }
  const { settled } = came.current;

  // A new item: back to its top, say where we are, and let focus begin at its heading.
  useEffect(() => {
    if (!item) return;
    for (const pane of desk.current?.querySelectorAll('.desk-work, .desk-records') ?? []) pane.scrollTop = 0;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
    const here = visible.guided
      ? `${run.guided}: ${item.title}. ${run.coach.risk}`
      : run.nextItem(visible.number, visible.total, item.title);
    // Without reasons nothing else says that the commit was taken.
    say(settled ? `${run.settled(visible.number - 1, moveWords.done[settled])} ${here}` : here);
  }, [item?.key]);

  useEffect(() => {
    const reasons = item?.reasons;
    const move = item?.chosen.move;
    if (!reasons || !move) return;
    told.current = item.key;
    setRevealed(key);
    const parts = [
      run.committed(moveWords.name[move]),
      `${reasons.sound ? outcome.sound : outcome.wrong}.`,
      explain?.moreWords(visible),
      visible.guided && run.coach.next,
    ];
    say(parts.filter(Boolean).join(' '));
  }, [key]);

  // What a chosen move still needs appears before the moves, so it has to be said.
  const move = deciding ? (item?.chosen.move ?? null) : null;
  const before = useRef(move);
  useEffect(() => {
    if (move && move !== before.current)
      say(`${run.youChose(moveWords.name[move])}. ${moveWords.means[move]} ${run.chosenNext}`);
    before.current = move;
    if (item && move) setMarkable(item.key);
  }, [item?.key, move]);

  useEffect(() => {
    if (!keys || !deciding) return;
    const press = (event: KeyboardEvent) => {
      const move = movesKey(event, moves);
      if (!move) return;
      change({ unfolded: true });
      act({ do: 'choose', move });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, deciding, act, key]);

  // The engine refuses a commit while something is missing: then say what, and put focus there.
  useEffect(() => {
    const first = visible.missing[0];
    if (!tried || tried.key !== item?.key || !deciding || !first) return;
    change({ asked: look.asked + 1, ...(first === 'risk' ? { tab: 'ai' } : {}) });
    requestAnimationFrame(() => desk.current?.querySelector<HTMLElement>(places[first])?.focus());
  }, [tried]);

  if (!item) return null;

  const commit = (detail: string, sentence: string) => {
    if (detail !== item.chosen.detail) act({ do: 'detail', text: detail });
    if (sentence !== item.chosen.sentence) act({ do: 'say', text: sentence });
    // A browser that has to take the focus out of what is removed lays out the whole page for it, twice.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    act({ do: 'commit' });
    setTried({ key: item.key });
  };

  const marking =
    deciding && item.chosen.move && markable === item.key
      ? {
          name: `mark-${item.key}`,
          chosen: item.chosen.mark,
          mark: (at: string) => act({ do: 'mark', at }),
          label: run.markRow,
        }
      : undefined;
  const done = visible.number - (visible.phase === 'reasons' ? 0 : 1);
  const panels = { ai: `ai-${item.key}`, records: `records-${item.key}` };
  const notes = explain?.rowNotes(item) ?? [];
  const { risk, opened } = item.chosen;
  const begun = risk !== null || item.chosen.move !== null || opened.length > 0;
  const atRecords = narrow && look.tab === 'records';
  const stay = item.reasons !== null && revealed !== key;
  if (!own.current || !stay)
    own.current = (
      <>
        {item.desk.map((record) => (
          <div key={record.id} class="sheet">
            <RecordTable record={record} aside={run.ownRecord} marking={marking} notes={notes} />
          </div>
        ))}
      </>
    );
  if (!pane.current || !stay || narrow)
    pane.current = (
      <Records
        item={item}
        checkCents={visible.stakes.checkCents}
        marking={marking}
        notes={notes}
        act={act}
        say={say}
        panel={panels.records}
        tabbed={narrow}
        shown={!narrow || atRecords}
      >
        {narrow && look.again && explain && <explain.Righted item={item} />}
      </Records>
    );

  return (
    <div class="desk" ref={desk} data-phase={visible.phase}>
      <DeskBar
        title={title}
        place={visible.guided ? run.guided : run.itemOf(visible.number, visible.total)}
        note={settled && deciding && !begun ? run.justSettled(visible.number - 1) : null}
        progress={visible.guided ? null : { done, of: visible.total }}
        pause={pause}
        leave={leave}
      />
      <Queue queue={visible.queue} now={item.key} />
      <Work
        item={item}
        heading={heading}
        own={own.current}
        after={after}
        again={look.again}
        setAgain={(again) => change({ again })}
        act={act}
        say={say}
        panel={panels.ai}
        shown={!atRecords}
      >
        {narrow && (
          <Tabs<'ai' | 'records'>
            label={run.desk}
            tabs={[
              { id: 'ai', title: run.ai, panel: panels.ai },
              { id: 'records', title: run.records, panel: panels.records },
            ]}
            chosen={look.tab}
            choose={(tab) => change({ tab, unfolded: false })}
          />
        )}
      </Work>
      {pane.current}
      <MoveBar
        visible={visible}
        item={item}
        asked={look.asked}
        keys={keys}
        note={explain?.levelWords(visible) ?? null}
        fold={atRecords ? { open: look.unfolded, set: (unfolded) => change({ unfolded }) } : null}
        act={act}
        commit={commit}
        say={say}
      />
    </div>
  );
}
