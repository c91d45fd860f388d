import type { RefObject } from 'preact';
import { moveWords, stage as words } from '#words-of/agent-supervision';
import { type Action, type AgentMove, agentMoves, type VisibleCall } from './types.ts';
import { upper } from './view-call.tsx';

interface Props {
  form: RefObject<HTMLFormElement>;
  call: VisibleCall;
  agent: string;
  keys: boolean;
  /** What is missing, once Commit was pressed. */
  missing: 'move' | 'detail' | null;
  act(action: Action): void;
  commit(): void;
  say(sentence: string): void;
}

/** The five moves, all alike; below them what a change or a question still needs. */
export function Moves({ form, call, agent, keys, missing, act, commit, say }: Props) {
  const { move, detail } = call.chosen;
  const options =
    move === 'change' ? call.changes : move === 'ask' ? call.asks.map(({ id, text }) => ({ id, text })) : [];
  const choose = (one: AgentMove) => {
    act({ do: 'choose', move: one });
    const more = one === 'change' || one === 'ask' ? ` ${words.chooseBelow}` : '';
    say(`${words.youChose(moveWords.name[one], moveWords.means[one])}${more}`);
  };
  const by = (id: string) => {
    if (move !== 'ask') return null;
    const name = call.asks.find((one) => one.id === id)?.by;
    return name ? words.askOther(name) : words.askAgent(agent);
  };
  return (
    <form
      ref={form}
      class="agent-moves"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <div class="choices" role="group" aria-label={words.moves}>
        {agentMoves.map((one, i) => (
          <button
            key={one}
            type="button"
            class="choice"
            aria-pressed={move === one}
            aria-keyshortcuts={keys ? `${i + 1}` : undefined}
            disabled={one === 'ask' && call.asks.length === 0}
            onClick={() => choose(one)}
          >
            {moveWords.name[one]}
          </button>
        ))}
      </div>
      {options.length > 0 && (
        <fieldset class="agent-options">
          <legend>{move === 'change' ? words.whichChange : words.whichAsk}</legend>
          {options.map(({ id, text }) => (
            <label key={id}>
              <input
                type="radio"
                name={`detail-${call.turn}-${move}`}
                value={id}
                checked={detail === id}
                onChange={() => act({ do: 'detail', id })}
              />
              <span>
                {text} {by(id) && <span class="quiet">({by(id)})</span>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="stage-commit">
        <button type="submit" class="button primary">
          {words.commit}
        </button>
        <p class={missing ? 'agent-missing' : 'quiet'}>
          {missing
            ? words.missing[missing]
            : move
              ? upper(moveWords.means[move])
              : call.asks.length === 0
                ? words.asked
                : ''}
        </p>
      </div>
    </form>
  );
}
