import { useEffect, useRef, useState } from 'preact/hooks';
import { done, stage as words } from '#words-of/agent-supervision';
import { movesKey } from '../../parts/keys.ts';
import { Stage } from '../../parts/Stage.tsx';
import type { ViewProps } from '../contract.ts';
import { type Action, agentMoves, type Told, type Visible } from './types.ts';
import { After } from './view-after.tsx';
import { Call } from './view-call.tsx';
import { Brief, Closing } from './view-ends.tsx';
import { Moves } from './view-moves.tsx';

type Props = ViewProps<Visible, Action>;

/** What happened, in one line for the ear. */
const heard = ({ turn, tool, move, says }: Told) =>
  `${words.logTurn(turn, tool, done[move])} ${says ?? words.plain[move]}`;

/** Supervising an agent: its task, one call after the other with what it read, five moves, and what came of them. */
export default function View({ visible, title, act, say, pause, leave, keys }: Props) {
  const { phase, call, item, log, before, reasons } = visible;
  const key = `${item?.key} ${phase}`;
  const [tried, setTried] = useState('');
  const foot = useRef<HTMLFormElement>(null);

  // A new call, what came of the last one, a new task: said, because the heading alone does not tell it.
  const last = log[log.length - 1] ?? before?.last;
  useEffect(() => {
    if (phase === 'after' && call && reasons) {
      const { move } = call.chosen;
      const what = move ? `${words.logTurn(call.turn, call.tool, done[move])} ` : '';
      return say(`${what}${reasons.safe ? words.safe : words.unsafe}.`);
    }
    const told = visible.mode === 'measured' && last ? `${heard(last)} ` : '';
    if (phase === 'deciding' && call) return say(`${told}${words.nowCall(call.turn, call.tool)}`);
    const { closing } = visible;
    if (phase === 'closed' && closing)
      return say(
        `${closing.answer === closing.right ? words.closingRight : words.closingWrong} ${closing.why ?? ''}`,
      );
    if (phase === 'brief' && visible.task)
      return say(`${told}${words.taskOf(visible.number, visible.total)}: ${visible.task.title}.`);
  }, [key]);

  const deciding = phase === 'deciding' && call !== null;
  useEffect(() => {
    if (!keys || !deciding) return;
    const press = (event: KeyboardEvent) => {
      const move = movesKey(event, agentMoves);
      if (move) act({ do: 'choose', move });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, deciding, act, key]);

  // The engine refuses a commit while something is missing: then say what, and put focus there.
  const missing = deciding && tried === key ? (call.missing[0] ?? null) : null;
  useEffect(() => {
    if (!missing) return;
    say(words.missing[missing]);
    foot.current?.querySelector<HTMLElement>(missing === 'move' ? '.choice' : 'input')?.focus();
  }, [missing, tried]);

  if (!item) return null;
  const commit = () => {
    if (!call || call.missing.length === 0) return act({ do: 'commit' });
    // Pressed again: said again.
    setTried('');
    requestAnimationFrame(() => setTried(key));
  };
  const { number, total } = visible;
  const shared = {
    title,
    place: call ? words.turnOf(number, total, call.turn) : words.taskOf(number, total),
    progress: { done: phase === 'closing' || phase === 'closed' ? total : number - 1, of: total },
    pause,
    leave,
    at: key,
  };

  if (phase === 'brief' && visible.task)
    return (
      <Stage
        {...shared}
        eyebrow={words.taskOf(number, total)}
        heading={visible.task.title}
        footLabel={words.begin}
        foot={
          <div class="stage-commit">
            <button type="button" class="button primary" onClick={() => act({ do: 'begin' })}>
              {words.begin}
            </button>
            <p class="quiet">{words.beginLede}</p>
          </div>
        }
      >
        <Brief visible={visible} act={act} say={say} />
      </Stage>
    );
  if (phase === 'closing' || phase === 'closed')
    return (
      <Closing visible={visible} act={act} say={say}>
        {(children, foot) => (
          <Stage {...shared} heading={words.closing} footLabel={words.answer} foot={foot}>
            {children}
          </Stage>
        )}
      </Closing>
    );
  if (!call || !visible.task) return null;
  return (
    <Stage
      {...shared}
      eyebrow={visible.task.title}
      heading={phase === 'after' ? words.happened : words.callHeading(call.turn)}
      footLabel={words.moves}
      foot={
        phase === 'after' ? (
          <div class="stage-commit">
            <button type="button" class="button primary" onClick={() => act({ do: 'next' })}>
              {words.next}
            </button>
          </div>
        ) : (
          <Moves
            key={item.key}
            form={foot}
            call={call}
            agent={visible.agent}
            keys={keys}
            missing={missing}
            act={act}
            commit={commit}
            say={say}
          />
        )
      }
    >
      {phase === 'after' && <After visible={visible} call={call} />}
      <Call visible={visible} call={call} act={act} say={say} />
    </Stage>
  );
}
