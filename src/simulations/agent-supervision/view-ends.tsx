import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { stage as words } from '#words-of/agent-supervision';
import { Tag } from '../../parts/Tag.tsx';
import type { Action, Visible } from './types.ts';
import { Happened } from './view-call.tsx';

interface Props {
  visible: Visible;
  act(action: Action): void;
  say(sentence: string): void;
}

/** Before a task: how the last one ended, what the agent was told, and the limits one may set. */
export function Brief({ visible, act, say }: Props) {
  const { before, task, agent, limits } = visible;
  return (
    <>
      {before && (
        <section class="agent-latest">
          <h3>{words.before(before.title)}</h3>
          <Happened told={before.last} agent={agent} />
        </section>
      )}
      <section class="agent-told">
        <h3>{words.toldThat(agent)}</h3>
        <p>{task?.brief}</p>
      </section>
      {limits.length > 0 && (
        <fieldset class="agent-options agent-limits">
          <legend>{words.limits}</legend>
          <p class="quiet">{words.limitsLede}</p>
          {limits.map(({ id, text, on }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => {
                  const set = event.currentTarget.checked;
                  act({ do: 'limit', limit: id, on: set });
                  say(set ? words.limitSet(text) : words.limitLifted(text));
                }}
              />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

/** The question after the last task. Nothing is chosen beforehand, and it decides nothing about passing. */
export function Closing({
  visible,
  act,
  say,
  children,
}: Props & { children(work: ComponentChildren, foot: ComponentChildren): ComponentChildren }) {
  const { closing, before, agent, phase } = visible;
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  if (!closing) return null;
  const told = phase === 'closed';
  const answer = () => {
    if (chosen !== null) return act({ do: 'answer', option: chosen });
    setTried(true);
    say(words.closingMissing);
  };
  const right = closing.options.find(({ id }) => id === closing.right);
  const fits = closing.answer === closing.right;
  const work = (
    <>
      {before && !told && (
        <section class="agent-latest">
          <h3>{words.before(before.title)}</h3>
          <Happened told={before.last} agent={agent} />
        </section>
      )}
      <fieldset class="agent-options agent-closing" disabled={told}>
        <legend>{closing.ask}</legend>
        {closing.options.map(({ id, text }) => (
          <label key={id}>
            <input
              type="radio"
              name="closing"
              value={id}
              checked={(told ? closing.answer : chosen) === id}
              onChange={() => setChosen(id)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {told && (
        <div class="agent-verdict">
          <p class="row">
            <Tag tone={fits ? 'sound' : 'unsure'}>{fits ? words.closingRight : words.closingWrong}</Tag>
          </p>
          <p>{closing.why}</p>
          {!fits && right && <p>{words.closingBest(right.text)}</p>}
        </div>
      )}
    </>
  );
  const foot = (
    <div class="stage-commit">
      <button type="button" class="button primary" onClick={told ? () => act({ do: 'next' }) : answer}>
        {told ? words.toDebrief : words.answer}
      </button>
      {tried && !told && chosen === null && <p class="agent-missing">{words.closingMissing}</p>}
    </div>
  );
  return <>{children(work, foot)}</>;
}
