import type { ComponentChildren, RefObject } from 'preact';
import { debrief } from '#words/debrief';
import { rightOf, type Standing, wrongOf } from '../../domain/debrief.ts';
import type { FourCounts } from '../../domain/progress.ts';
import { Tag } from '../../parts/Tag.tsx';
import type { Mark } from '../../simulations/contract.ts';

interface Props {
  title: string;
  counts: FourCounts;
  passed: boolean;
  fresh: boolean;
  /** What the type says in one sentence; null for the four counts. */
  sentence: string | null;
  marks: Mark[];
  standing: Standing;
  heading: RefObject<HTMLHeadingElement>;
  children?: ComponentChildren;
}

/** The counts in one sentence, the two marks, and how much this run may claim. */
export function Head({ title, counts, passed, fresh, sentence, marks, standing, heading, children }: Props) {
  const [wrong, right] = [wrongOf(counts), rightOf(counts)];
  return (
    <header class="page-head">
      <p class="eyebrow">{debrief.eyebrow(title, wrong + right)}</p>
      <h1 class="debrief-sentence" ref={heading} tabIndex={-1}>
        {sentence ?? debrief.sentence(counts.wrongStopped, wrong, counts.rightStopped, right)}
      </h1>
      <div class="marks">
        <p>
          <Tag tone={passed ? 'sound' : 'unsure'}>{passed ? debrief.passed : debrief.notPassed}</Tag>
        </p>
        {marks.length > 0 && (
          <ul aria-label={debrief.marks}>
            {marks.map(({ text, reached }) => (
              <li key={text}>
                {text} <strong>{reached ? debrief.reached : debrief.notReached}</strong>
              </li>
            ))}
          </ul>
        )}
      </div>
      <p class="quiet">{fresh ? debrief.standing[standing] : debrief.practiceOnly}</p>
      {children}
    </header>
  );
}
