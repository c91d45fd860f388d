import { useId } from 'preact/hooks';
import { clean } from '#words-of/data-cleaning';
import { Tag } from '../../parts/Tag.tsx';
import type { Action } from './types.ts';
import type { Visible } from './types-screen.ts';
import { rowWords } from './words.row_en.ts';

interface Props {
  rule: NonNullable<Visible['rule']>;
  phase: Visible['phase'];
  act(action: Action): void;
  say(sentence: string): void;
}

/** One rule against new faults, from several. In practice the reasons come once it is chosen. */
export function Rule({ rule, phase, mode, act }: Props & { mode: Visible['mode'] }) {
  const id = useId();
  const told = phase === 'ruled';
  return (
    <>
      <p>{mode === 'measured' ? clean.ranSilently : rowWords.ruleLede}</p>
      <fieldset class="cleaning-rule" disabled={told}>
        <legend>{rule.question}</legend>
        {rule.options.map(({ option, text, right, why }) => (
          <label key={option}>
            <input
              type="radio"
              name={id}
              checked={rule.chosen === option}
              onChange={() => act({ do: 'rule', option })}
            />
            <span>
              {text}
              {told && rule.chosen === option && <span class="row-note">{rowWords.yourRule}</span>}
              {right !== null && (
                <Tag tone={right ? 'sound' : 'flawed'}>{right ? rowWords.ruleRight : rowWords.ruleWrong}</Tag>
              )}
              {why && <span class="quiet">{why}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

export function RuleFoot({ rule, phase, act, say }: Props) {
  if (phase === 'ruled')
    return (
      <div class="stage-commit">
        <button type="button" class="button primary" onClick={() => act({ do: 'next' })}>
          {clean.toDebrief}
        </button>
      </div>
    );
  return (
    <div class="stage-commit">
      <button
        type="button"
        class="button primary"
        onClick={() => {
          if (rule.chosen === null) {
            say(rowWords.ruleMissing);
            document.querySelector<HTMLElement>('.cleaning-rule input')?.focus();
          } else act({ do: 'commit' });
        }}
      >
        {rowWords.commit}
      </button>
    </div>
  );
}
