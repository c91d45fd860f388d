import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { DeskBar } from './DeskBar.tsx';

interface Props {
  /** Title of the scenario. */
  title: string;
  /** "Claim 4 of 12". */
  place: string;
  /** A word on what was just done; null for none. */
  note?: string | null;
  /** Settled items and all of them; null while none is counted. */
  progress: { done: number; of: number } | null;
  pause(): void;
  leave(): void;
  /** Heading of what lies here now. */
  heading: string;
  /** Small words above the heading. */
  eyebrow?: string | null;
  /** Names what lies here: whenever it changes, the page goes to its top and the focus to the heading. */
  at: string;
  children: ComponentChildren;
  /** The moves: stay at the foot of the window, at most half of it high. */
  foot?: ComponentChildren;
  footLabel?: string;
}

/** The screen of a run: bar, heading, work, moves. A simulation that needs no panes of its own is drawn on this. */
export function Stage({ heading, eyebrow, at, children, foot, footLabel, note = null, ...bar }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    head.current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <div class="stage">
      <DeskBar {...bar} note={note} />
      <div class="stage-work" key={at}>
        <header class="stage-head">
          {eyebrow && <p class="eyebrow">{eyebrow}</p>}
          <h2 tabIndex={-1} ref={head}>
            {heading}
          </h2>
        </header>
        {children}
      </div>
      {foot && (
        <section class="stage-foot" aria-label={footLabel}>
          {foot}
        </section>
      )}
    </div>
  );
}
