import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { evidence as words } from '#words-of/evidence-marking';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import type { VisibleStep } from './types.ts';

interface Props {
  item: VisibleStep;
  /** The claim that is decided now: where the focus begins. */
  now: RefObject<HTMLLIElement>;
}

/**
 * The whole summary, with the claim that is decided now. On a phone this claim alone stays in sight above the source,
 * and the rest is one tap away. The last line, that this is all, is a claim as well.
 */
export function Summary({ item, now }: Props) {
  const [all, setAll] = useState(false);
  const last = item.ask === 'left-out';
  return (
    <section class="evidence-summary" aria-label={words.claims} data-all={all ? '' : undefined}>
      <MachineVoice by={item.set.by}>
        <ol>
          {item.claims.map((claim, i) => (
            <li
              key={claim.text}
              value={i + 1}
              ref={claim.now ? now : null}
              tabIndex={claim.now ? -1 : undefined}
              aria-current={claim.now ? 'step' : undefined}
            >
              {claim.text}
              {claim.verdict && <span class="evidence-yours">{words.you(words.verdict[claim.verdict])}</span>}
            </li>
          ))}
          <li
            class="evidence-all"
            value={item.claims.length + 1}
            ref={last ? now : null}
            tabIndex={last ? -1 : undefined}
            aria-current={last ? 'step' : undefined}
          >
            {words.complete}
            {last && <span class="evidence-yours evidence-again">{item.set.asked}</span>}
          </li>
        </ol>
      </MachineVoice>
      <button
        type="button"
        class="button plain evidence-unfold"
        aria-expanded={all}
        onClick={() => setAll(!all)}
      >
        {all ? words.oneClaim : words.allClaims}
      </button>
    </section>
  );
}
