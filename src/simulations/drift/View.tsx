import { useEffect, useRef, useState } from 'preact/hooks';
import { drift } from '#words-of/drift';
import { movesKey } from '../../parts/keys.ts';
import { Stage } from '../../parts/Stage.tsx';
import type { ViewProps } from '../contract.ts';
import { LineTold, titleOf } from './line-told.tsx';
import type { Action, Visible } from './types.ts';
import { Came } from './view-came.tsx';
import { Reasons } from './view-reasons.tsx';
import { spokenStart, spokenStep } from './view-spoken.tsx';
import { Errors, Log, Tally } from './view-tally.tsx';

type Move = { action: Action; name: string; allowed: boolean };

/** Milliseconds after a line or its end appears in which a tap is taken for a slip. */
const settleMs = 350;

/** What may be done now; all of it looks the same. */
function movesOf({ step, canSkip, more, audited, outOf, stakes }: Visible): Move[] {
  const last = audited >= outOf;
  return [
    {
      action: { do: 'carry-on' },
      name: last ? drift.moves.finish : step === 'week' ? drift.moves.week : drift.moves.item,
      allowed: true,
    },
    ...(step === 'item'
      ? [{ action: { do: 'to-next-wrong' } as const, name: drift.moves.toWrong, allowed: canSkip }]
      : []),
    {
      action: { do: 'look' },
      name: more > 0 ? drift.moves.lookCost(more, stakes.checkCents) : drift.moves.lookNone,
      allowed: more > 0,
    },
    { action: { do: 'stop' }, name: drift.moves.stop, allowed: true },
  ];
}

/** Stop the line: what the audits find, the tally and the log; carry on, look at more, or stop. */
export default function DriftView({
  visible,
  title,
  act,
  say,
  pause,
  leave,
  keys,
}: ViewProps<Visible, Action>) {
  const { item, tool, phase, number, total, after } = visible;
  const since = useRef(0);
  const before = useRef<Visible | null>(null);
  const [missing, setMissing] = useState(0);
  const watching = phase === 'watching';
  const moves = watching ? movesOf(visible) : [];
  const at = `${item?.key} ${phase}`;

  const press = (action: Action) => {
    if (performance.now() - since.current > settleMs) act(action);
  };

  useEffect(() => {
    since.current = performance.now();
    setMissing(0);
  }, [at]);

  // Whatever changed is said: a new line, what a step brought, a stop asked for or taken back, what it all was.
  useEffect(() => {
    const last = before.current;
    before.current = visible;
    if (!tool) return;
    if (last?.item?.key !== item?.key) return say(spokenStart(visible, last));
    if (phase === 'after' && after) return say(`${titleOf(after)}.`);
    if (phase === 'stopping') return last?.phase === 'stopping' ? undefined : say(drift.stopAsked(tool.name));
    if (last?.phase === 'stopping') return say(drift.goneBack);
    if (last && last.seen !== visible.seen) {
      if (last.seen.length < visible.seen.length) window.scrollTo({ top: 0 });
      say(spokenStep(visible, last));
    }
  }, [visible]);

  useEffect(() => {
    if (!keys || !watching) return;
    const down = (event: KeyboardEvent) => {
      const move = movesKey(event, moves);
      if (move?.allowed) press(move.action);
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  });

  if (!item || !tool) return null;
  const stop = () => {
    if (visible.reason !== null) return press({ do: 'commit' });
    setMissing(missing + 1);
    say(drift.missing);
  };
  const heading = phase === 'after' && after ? titleOf(after) : phase === 'stopping' ? drift.why : tool.name;
  return (
    <Stage
      title={title}
      place={drift.place(number, total)}
      progress={{ done: number - (phase === 'after' ? 0 : 1), of: total }}
      pause={pause}
      leave={leave}
      heading={heading}
      eyebrow={watching ? drift.where(visible) : tool.name}
      at={at}
      footLabel={drift.moves.label}
      foot={
        watching ? (
          <div class="choices">
            {moves.map(({ action, name, allowed }, i) => (
              <button
                key={action.do}
                type="button"
                class="choice"
                aria-disabled={!allowed}
                aria-keyshortcuts={keys ? String(i + 1) : undefined}
                onClick={() => allowed && press(action)}
              >
                {keys && <kbd aria-hidden="true">{i + 1}</kbd>}
                <span>{name}</span>
              </button>
            ))}
          </div>
        ) : (
          <div class="stage-commit">
            {phase === 'stopping' ? (
              <>
                <button type="button" class="button" onClick={() => press({ do: 'back' })}>
                  {drift.back}
                </button>
                <button type="button" class="button primary" onClick={stop}>
                  {drift.commit}
                </button>
                {missing > 0 && visible.reason === null && <p class="drift-missing">{drift.missing}</p>}
              </>
            ) : (
              <button type="button" class="button primary" onClick={() => press({ do: 'next' })}>
                {number === total ? drift.toDebrief : drift.next}
              </button>
            )}
          </div>
        )
      }
    >
      {phase === 'after' && after ? (
        <LineTold line={after} frame={visible} />
      ) : (
        <div class="stage-sides">
          <div class="drift-side">
            {watching ? (
              <Came visible={visible} act={act} />
            ) : (
              <Reasons visible={visible} act={act} missing={missing} />
            )}
            <Log visible={visible} />
          </div>
          <div class="drift-side">
            <Tally visible={visible} />
            <Errors visible={visible} act={watching ? act : null} />
          </div>
        </div>
      )}
    </Stage>
  );
}
