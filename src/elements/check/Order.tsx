import { useLayoutEffect, useRef } from 'preact/hooks';
import { check as words } from '#words/elements';
import type { CheckAnswer } from '../../domain/events.ts';
import { Icon } from '../../parts/Icon.tsx';
import { type CheckSpec, moved } from '../check-logic.ts';
import { optionOf } from './Ask.tsx';

interface Props {
  check: CheckSpec;
  answer: CheckAnswer;
  change(answer: CheckAnswer): void;
  say(text: string): void;
}

/** A list put in order by two buttons per row: no dragging, so that keyboard, touch and voice do it alike. */
export function Order({ check, answer, change, say }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const pressed = useRef<string | null>(null);
  const order = answer.length === check.options.length ? answer : check.shown;

  // Moving a row takes it out of the page for a moment, and with it the focus of its button.
  useLayoutEffect(() => {
    if (pressed.current)
      list.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)?.focus();
    pressed.current = null;
  });

  const move = (from: number, step: -1 | 1) => {
    const key = order[from] as string;
    const to = from + step;
    if (to < 0 || to >= order.length) return;
    pressed.current = `${key}:${step}`;
    change(moved(order, from, step));
    say(words.place(optionOf(check, key).text, to + 1, order.length));
  };

  return (
    <ol class="order" ref={list}>
      {order.map((key, i) => {
        const { html, text } = optionOf(check, key);
        const button = (step: -1 | 1, label: string, stuck: boolean) => (
          <button
            type="button"
            class={step < 0 ? 'move up' : 'move'}
            data-move={`${key}:${step}`}
            aria-label={label}
            aria-disabled={stuck}
            onClick={() => move(i, step)}
          >
            <Icon name="open" />
          </button>
        );
        return (
          <li key={key}>
            <span class="place" aria-hidden="true">
              {i + 1}
            </span>
            <span class="what" dangerouslySetInnerHTML={{ __html: html }} />
            {button(-1, words.up(text), i === 0)}
            {button(1, words.down(text), i === order.length - 1)}
          </li>
        );
      })}
    </ol>
  );
}
