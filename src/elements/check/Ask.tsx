import { check as words } from '#words/elements';
import type { CheckAnswer } from '../../domain/events.ts';
import { type CheckOption, type CheckSpec, partnerOf, withPartner } from '../check-logic.ts';
import { Order } from './Order.tsx';

interface Props {
  check: CheckSpec;
  answer: CheckAnswer;
  change(answer: CheckAnswer): void;
  /** Said to a screen reader. */
  say(text: string): void;
  enter(): void;
}

export const optionOf = (check: CheckSpec, key: string) =>
  check.options.find((option) => option.key === key) as CheckOption;

/** The open question's controls. Every option looks like every other one. */
export function Ask({ check, answer, change, say, enter }: Props) {
  const shown = check.shown.map((key) => optionOf(check, key));
  if (check.kind === 'order') return <Order {...{ check, answer, change, say }} />;
  if (check.kind === 'number') {
    return (
      <label class="check-number">
        <span class="visually-hidden">{words.number}</span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          value={answer[0] ?? ''}
          onInput={(event) => {
            const { value } = event.currentTarget;
            change(value === '' ? [] : [value]);
          }}
          onKeyDown={(event) => event.key === 'Enter' && enter()}
        />
        {check.unit && <span>{check.unit}</span>}
      </label>
    );
  }
  if (check.kind === 'match') {
    return (
      <div class="options">
        {shown.map(({ key, html }) => (
          <div class="pair" key={key}>
            <label for={`${check.id}-${key}`} dangerouslySetInnerHTML={{ __html: html }} />
            <select
              id={`${check.id}-${key}`}
              name={key}
              autoComplete="off"
              value={partnerOf(answer, key)}
              onChange={(event) => change(withPartner(answer, key, event.currentTarget.value))}
            >
              <option value="">{words.choose}</option>
              {check.partners.map((partner) => (
                <option key={partner.key} value={partner.key}>
                  {partner.text}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    );
  }
  const one = check.kind === 'one';
  return (
    <div class="options">
      {shown.map(({ key, html }) => (
        <label class="option" key={key}>
          <input
            type={one ? 'radio' : 'checkbox'}
            name={`${check.id}-pick`}
            value={key}
            autoComplete="off"
            checked={answer.includes(key)}
            onChange={(event) => {
              const rest = one ? [] : answer.filter((other) => other !== key);
              change(event.currentTarget.checked ? [...rest, key] : rest);
            }}
          />
          <span dangerouslySetInnerHTML={{ __html: html }} />
        </label>
      ))}
    </div>
  );
}
