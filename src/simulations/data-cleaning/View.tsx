import { useEffect, useRef, useState } from 'preact/hooks';
import { clean } from '#words-of/data-cleaning';
import { useMedia } from '../../parts/media.ts';
import { Stage } from '../../parts/Stage.tsx';
import type { ViewProps } from '../contract.ts';
import type { Act, Action } from './types.ts';
import type { Visible, VisibleRow } from './types-screen.ts';
import { afterwards } from './view-after.tsx';
import type { Desk } from './view-desk.ts';
import { Rows } from './view-rows.tsx';

/**
 * Clean the data: the rules, fixes for many rows, the table itself with one row open at a time, and at the foot the run
 * of the AI. Nothing here knows what is right before the engine tells it in `result`.
 */
export default function View({ visible, title, act, say, pause, leave, keys }: ViewProps<Visible, Action>) {
  const { phase, task, rows, mode } = visible;
  const [open, setOpenKey] = useState<string | null>(null);
  const [jump, setJump] = useState(0);
  const found = afterwards.use(`${phase} ${open}`);
  const later = found === 'failed' ? null : found;
  const narrow = useMedia('(max-width: 47.99rem)');
  const rowOf = (key: string) => rows.find((row) => row.key === key) ?? (rows[0] as VisibleRow);

  const setOpen = (key: string | null, jumps = false) => {
    setOpenKey(key);
    if (jumps) setJump((n) => n + 1);
  };
  useEffect(() => {
    if (jump === 0 || open === null) return;
    const button = document.getElementById(`open-${open}`);
    button?.scrollIntoView({ block: 'start' });
    button?.focus({ preventScroll: true });
  }, [jump]);

  // What an edit did is said once it is taken: a refused one says nothing wrong.
  const told = useRef('');
  const count = `${visible.edits.map(({ id }) => id).join()} ${visible.left}`;
  useEffect(() => {
    if (told.current) say(clean.done(told.current, visible.left));
    told.current = '';
  }, [count]);

  const waiting = found === 'failed' ? clean.missing : clean.coming;
  const proposedAt = (key: string) => rowOf(key).proposal?.deed ?? null;
  const name = (deed: Act) => later?.actText(deed, { set: visible.set, rowOf, proposedAt }) ?? '';
  const desk: Desk = {
    visible,
    later,
    waiting,
    rowOf,
    name,
    act,
    say,
    open,
    setOpen,
    keys,
    deed(deed) {
      told.current = name(deed);
      act(deed);
    },
    undo(edit) {
      const found = visible.edits.find(({ id }) => id === edit);
      if (found) told.current = clean.undone(name(found.act));
      act({ do: 'undo', edit });
    },
  };

  const done =
    task === 'clean'
      ? rows.filter((row) => row.proposal !== null && row.edits.length > 0).length
      : rows.filter((row) => row.mark !== null).length;
  const stage = {
    title,
    at: phase,
    eyebrow: clean.eyebrow[task],
    place: task === 'score' ? clean.marked(done, visible.total) : clean.place(visible.left, visible.budget),
    note: task === 'score' && phase === 'work' ? clean.place(visible.left, visible.budget) : null,
    progress: phase === 'work' ? { done, of: visible.total } : null,
    pause,
    leave,
  };

  useEffect(() => {
    if (phase === 'result') say(task === 'clean' ? clean.result : clean.resultScore);
    if (phase === 'rule') say(mode === 'measured' ? clean.ranSilently : clean.ruleHeading);
  }, [phase]);

  if (phase === 'done') return null;
  if (phase === 'result' && visible.result)
    return (
      <Stage
        {...stage}
        heading={task === 'clean' ? clean.result : clean.resultScore}
        foot={
          <div class="stage-commit">
            <button type="button" class="button primary" onClick={() => act({ do: 'next' })}>
              {task === 'clean' ? clean.next : clean.toDebrief}
            </button>
          </div>
        }
        footLabel={clean.next}
      >
        {later ? <later.Result told={visible.result} /> : <p role="status">{waiting}</p>}
      </Stage>
    );
  if ((phase === 'rule' || phase === 'ruled') && visible.rule)
    return (
      <Stage
        {...stage}
        heading={clean.ruleHeading}
        foot={later && <later.RuleFoot rule={visible.rule} phase={phase} act={act} say={say} />}
        footLabel={clean.ruleHeading}
      >
        {later ? (
          <later.Rule rule={visible.rule} phase={phase} mode={mode} act={act} say={say} />
        ) : (
          <p role="status">{waiting}</p>
        )}
      </Stage>
    );
  return (
    <Stage
      {...stage}
      heading={title}
      foot={later && (task === 'clean' ? <later.CleanFoot desk={desk} /> : <later.ScoreFoot desk={desk} />)}
      footLabel={task === 'clean' ? clean.run : clean.handIn}
    >
      <div class="cleaning-top">
        <div>
          <p class="cleaning-story">{visible.story}</p>
          <details class="folded cleaning-card" open={!narrow}>
            <summary>{clean.card}</summary>
            <ul>
              {visible.card.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </details>
        </div>
        {task === 'clean' && later && <later.Bulk desk={desk} unfolded={!narrow} />}
      </div>
      <Rows desk={desk} />
    </Stage>
  );
}
