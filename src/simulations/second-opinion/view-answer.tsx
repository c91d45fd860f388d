import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { opinion as words } from '#words-of/second-opinion';
import type { RiskStep } from '../../domain/judgement.ts';
import { movesKey } from '../../parts/keys.ts';
import { RiskScale } from '../../parts/RiskScale.tsx';
import { valueText } from '../../parts/value.ts';
import { longestAnswer } from './actions.ts';
import { readReply, valueOf } from './answer.ts';
import type { Visible, VisibleItem } from './types.ts';

interface Props {
  id: string;
  item: VisibleItem;
  phase: Visible['phase'];
  /** What stands in the field, or the chosen option. */
  typed: string;
  keys: boolean;
  type(text: string): void;
  /** The field was left: what stands in it is kept. */
  keep(): void;
  choose(text: string): void;
  sure(step: RiskStep): void;
  submit(): void;
}

/** The own answer, or the final one: the same form twice, with nothing filled in beforehand. */
export function AnswerForm({ id, item, phase, typed, keys, type, keep, choose, sure, submit }: Props) {
  const { form, key } = item;
  const own = phase === 'own';
  const ways = own ? [] : waysOf(item);
  const choices = form.kind === 'verdict' ? form.options : ways.map(({ text }) => text);

  useEffect(() => {
    if (!keys || choices.length === 0) return;
    const press = (event: KeyboardEvent) => {
      const choice = movesKey(event, choices);
      if (choice !== null) choose(choice);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  const heading = own ? words.yours : words.finalAnswer;
  const tag = (text: string) =>
    ways
      .filter((way) => way.text === text)
      .map((way) => way.tag)
      .join(', ');
  return (
    <form
      class="opinion-form"
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{heading}</h3>
      <div class="opinion-answer">
        {form.kind === 'verdict' ? (
          <div class="opinion-options" role="group" aria-label={heading}>
            {form.options.map((option, i) => (
              <Choice key={option} n={keys ? i + 1 : null} on={typed === option} press={() => choose(option)}>
                <span>{option}</span>
                {tag(option) && <span class="quiet">{tag(option)}</span>}
              </Choice>
            ))}
          </div>
        ) : (
          <>
            {ways.length > 0 && (
              <div class="choices" role="group" aria-label={heading}>
                {ways.map(({ text, name, said }, i) => (
                  <Choice
                    key={name}
                    n={keys ? i + 1 : null}
                    on={readReply(form, typed) === readReply(form, text)}
                    press={() => choose(text)}
                  >
                    <span>
                      {name}: {said}
                    </span>
                  </Choice>
                ))}
              </div>
            )}
            <div class="field opinion-number">
              <label for={`number-${key}`}>
                {words.typeIt(item.label, words.units[form.unit] ?? form.unit)}
              </label>
              <input
                id={`number-${key}`}
                type="text"
                inputMode="decimal"
                autocomplete="off"
                maxLength={longestAnswer}
                value={typed}
                aria-describedby={`within-${key}`}
                onInput={(e) => type(e.currentTarget.value)}
                onBlur={keep}
              />
              <p class="quiet" id={`within-${key}`}>
                {words.within(valueText(valueOf(form, form.tolerance)))} {!own && words.between}
              </p>
            </div>
          </>
        )}
      </div>
      <RiskScale
        name={`sure-${key}-${phase}`}
        question={words.sure[own ? 'own' : 'final']}
        low={words.sureLow}
        high={words.sureHigh}
        value={own ? item.own.sure : item.final.sure}
        choose={sure}
      />
    </form>
  );
}

/** The two answers that lie there already, as they may be taken over. */
function waysOf({ form, own, advice }: VisibleItem) {
  const mine = readReply(form, own.text);
  if (!advice || mine === null) return [];
  const said = (reply: typeof mine) => valueText(valueOf(form, reply));
  return [
    { name: words.keep, tag: words.mineTag, text: String(mine), said: said(mine) },
    { name: words.take, tag: words.aiTag, text: String(advice.reply), said: said(advice.reply) },
  ];
}

interface ChoiceProps {
  /** The key that stands for it; null where single keys are off. */
  n: number | null;
  on: boolean;
  press(): void;
  children: ComponentChildren;
}

function Choice({ n, on, press, children }: ChoiceProps) {
  return (
    <button
      type="button"
      class="choice"
      aria-pressed={on}
      aria-keyshortcuts={n === null ? undefined : String(n)}
      onClick={press}
    >
      {n !== null && <kbd aria-hidden="true">{n}</kbd>}
      {children}
    </button>
  );
}
