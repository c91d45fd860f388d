import { amount, check as words } from '#words/elements';
import type { CheckAnswer } from '../../domain/events.ts';
import { Tag } from '../../parts/Tag.tsx';
import { type CheckOption, type CheckSpec, partnerOf } from '../check-logic.ts';

interface Props {
  check: CheckSpec;
  /** Null where nobody answered: the plain key, for readers without script. */
  answer: CheckAnswer | null;
  /** `number`: key of the slip that was made. */
  slip?: string | null;
}

const Html = ({ html, said }: { html: string; said?: boolean | undefined }) => (
  <div class="why" {...(said ? { 'data-said': '' } : {})} dangerouslySetInnerHTML={{ __html: html }} />
);

/** What one option's verdict says: a tag where the answer turned on it, plain words elsewhere. */
function Verdict({
  check,
  option,
  answer,
}: {
  check: CheckSpec;
  option: CheckOption;
  answer: CheckAnswer | null;
}) {
  const chosen = answer?.includes(option.key) ?? false;
  const several = check.kind === 'several';
  const left = several && answer !== null && !chosen;
  const which = option.correct ? 'right' : 'wrong';
  const word = words.option[left ? 'left' : several ? 'several' : 'one'][which];
  const tone = !option.correct ? 'flawed' : left ? 'unsure' : 'sound';
  return (
    <p class="verdict">
      {option.correct || chosen ? <Tag tone={tone}>{word}</Tag> : <span>{word}</span>}
      {chosen && <span> {words.chosen}</span>}
    </p>
  );
}

function place(check: CheckSpec, option: CheckOption, answer: CheckAnswer, i: number) {
  if (check.kind === 'match') {
    const given = partnerOf(answer, option.key);
    const text = check.partners.find((partner) => partner.key === given)?.text ?? '';
    return given === option.to ? (
      <Tag tone="sound">{words.option.one.right}</Tag>
    ) : (
      <Tag tone="flawed">{words.youSaid(text)}</Tag>
    );
  }
  const at = answer.indexOf(option.key);
  return at === i ? (
    <Tag tone="sound">{words.placedRight}</Tag>
  ) : (
    <Tag tone="flawed">{words.placed(at + 1)}</Tag>
  );
}

/** The answer and every reason, in words first. Shown only after an answer, or where there is no script. */
export function Reasons({ check, answer, slip = null }: Props) {
  const { kind, options } = check;
  const List = kind === 'order' ? 'ol' : 'ul';
  return (
    <div class="reasons">
      {kind === 'number' ? (
        <>
          {answer && !slip && <p class="quiet">{words.youSaid(answer[0] ?? '')}</p>}
          <p class="key">{words.rightNumber(amount(check.number ?? 0, check.unit))}</p>
          {options
            .filter((option) => answer === null || option.key === slip)
            .map((option) => (
              <div class="reason" key={option.key}>
                <p class="verdict">
                  <Tag tone="unsure">{words.slip}</Tag>
                  {option.value !== null && <span> {amount(option.value, check.unit)}</span>}
                </p>
                <div class="what" dangerouslySetInnerHTML={{ __html: option.html }} />
                {option.why && <Html html={option.why} said />}
              </div>
            ))}
        </>
      ) : (
        <List class={kind === 'order' ? 'key-order' : undefined}>
          {options.map((option, i) => (
            <li class="reason" key={option.key}>
              <div class="what" dangerouslySetInnerHTML={{ __html: option.html }} />
              {kind === 'match' && (
                <p class="key">
                  {words.goesWith(check.partners.find((p) => p.key === option.to)?.text ?? '')}
                </p>
              )}
              {kind === 'one' || kind === 'several' ? (
                <Verdict {...{ check, option, answer }} />
              ) : (
                answer && <p class="verdict">{place(check, option, answer, i)}</p>
              )}
              {option.why && <Html html={option.why} said={kind === 'one' && answer?.includes(option.key)} />}
            </li>
          ))}
        </List>
      )}
      {check.why && (
        <div class="general">
          <Html html={check.why} said={kind !== 'one' && slip === null} />
        </div>
      )}
    </div>
  );
}
