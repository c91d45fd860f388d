import { stage, debriefWords as words } from '#words-of/agent-supervision';
import { Section } from '../../parts/Section.tsx';
import { Tag } from '../../parts/Tag.tsx';
import type { Kept } from './types.ts';

/** The limits that were set, with what they blocked, and the answer to the question at the end. */
export function Ends({ kept: { limits, closing, tasks } }: { kept: Kept }) {
  const blocked = tasks.flatMap(({ turns }) => turns.filter(({ move }) => move === 'blocked'));
  const safe = blocked.filter(({ reasons }) => reasons.safe).length;
  return (
    <>
      {(limits.length > 0 || blocked.length > 0) && (
        <Section id="limits" title={words.limits}>
          {limits.length > 0 && (
            <ul class="points">
              {limits.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
          <p>{words.limitsText(safe, blocked.length - safe)}</p>
        </Section>
      )}
      {closing && (
        <Section id="closing" title={words.closing}>
          <p>{closing.ask}</p>
          <p>
            <strong>{words.yours}:</strong> {closing.answer}
          </p>
          {closing.fitting ? (
            <p class="row">
              <Tag tone="sound">{stage.closingRight}</Tag>
            </p>
          ) : (
            <p>
              <strong>{words.best}:</strong> {closing.right}
            </p>
          )}
          <p>{closing.why}</p>
        </Section>
      )}
    </>
  );
}
