import { useEffect, useRef, useState } from 'preact/hooks';
import { departments } from '#words/departments';
import { words } from '#words-of/pilot-board';
import { movesKey } from '../../parts/keys.ts';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import { Stage } from '../../parts/Stage.tsx';
import type { ViewProps } from '../contract.ts';
import type { Action, Visible } from './types.ts';
import { Facts } from './view-facts.tsx';
import { Foot } from './view-foot.tsx';
import { Told } from './view-told.tsx';

/** The board's table: a proposal or a report, what the assistant recommends, what is missing, and the call. */
export default function View({ visible, title, act, say, pause, leave, keys }: ViewProps<Visible, Action>) {
  const { item, phase, round, number, total, missing } = visible;
  const deciding = phase === 'deciding';
  const [tried, setTried] = useState('');
  const foot = useRef<HTMLDivElement>(null);
  const key = `${item?.key} ${phase}`;

  useEffect(() => {
    if (!item || !deciding) return;
    say(`${words.rounds[round]}. ${words.place(round, number, total)}: ${item.title}.`);
  }, [item?.key]);

  useEffect(() => {
    const told = item?.told;
    const call = item?.chosen.call;
    if (!told || !call) return;
    say(
      `${words.committed(words.calls[call])} ${told.fitting ? words.told.fits : words.told.not}. ${words.told.rule(told.truth)}`,
    );
  }, [key]);

  useEffect(() => {
    if (!keys || !deciding || !item) return;
    const press = (event: KeyboardEvent) => {
      const call = movesKey(event, item.calls);
      if (call) act({ do: 'call', call });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [keys, key, act]);

  if (!item) return null;

  const commit = () => {
    const first = missing[0];
    if (!first) return act({ do: 'commit' });
    setTried(key);
    say(words.missing[first]);
    foot.current?.querySelector<HTMLElement>(first === 'call' ? '.choice' : 'select')?.focus();
  };
  const { came, said } = item;
  const wording = (round === 1 ? words.said : words.saidOnReport)[said.call][said.say] ?? '';
  return (
    <Stage
      title={title}
      place={words.place(round, number, total)}
      progress={{ done: number - (deciding ? 1 : 0), of: total }}
      pause={pause}
      leave={leave}
      eyebrow={`${words.rounds[round]} · ${departments[item.department] ?? item.department}`}
      heading={item.title}
      at={key}
      footLabel={words.foot}
      foot={
        <Foot
          foot={foot}
          visible={visible}
          asked={tried === key ? (missing[0] ?? null) : null}
          keys={keys}
          act={act}
          say={say}
          commit={commit}
        />
      }
    >
      {item.told && <Told item={item} told={item.told} />}
      {came && (
        <p class="notice">
          {came.why === 'changed'
            ? words.came.changed(
                came.because && came.because !== 'nothing' ? words.reasons[came.because] : null,
              )
            : words.came[came.why]}
        </p>
      )}
      <div class="stage-sides">
        <div class="stack">
          <div>
            <p class="quiet">{words.sponsorSays(item.sponsor)}</p>
            <blockquote class="pilot-board-pitch">{item.pitch}</blockquote>
          </div>
          <MachineVoice by={words.assistant} confidence={words.confidence(said.confidence)}>
            <p>
              {wording} <strong>{words.calls[said.call]}.</strong>
            </p>
          </MachineVoice>
        </div>
        <Facts visible={visible} item={item} act={act} say={say} />
      </div>
    </Stage>
  );
}
