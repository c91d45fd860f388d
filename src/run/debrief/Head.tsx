import type { ComponentChildren, RefObject } from 'preact';
import { debrief } from '#words/debrief';
import { outOf } from '#words/practice';
import { rightOf, type Standing, wrongOf } from '../../domain/debrief.ts';
import type { PassMarks } from '../../domain/judgement.ts';
import type { FourCounts } from '../../domain/progress.ts';
import { Tag } from '../../parts/Tag.tsx';

interface Props {
  title: string;
  counts: FourCounts;
  passed: boolean;
  fresh: boolean;
  marks: PassMarks | null;
  standing: Standing;
  heading: RefObject<HTMLHeadingElement>;
  children?: ComponentChildren;
}

/** The counts in one sentence, the two marks, and how much this run may claim. */
export function Head({ title, counts, passed, fresh, marks, standing, heading, children }: Props) {
  const [wrong, right] = [wrongOf(counts), rightOf(counts)];
  return (
    <header class="page-head">
      <p class="eyebrow">{debrief.eyebrow(title, wrong + right)}</p>
      <h1 class="debrief-sentence" ref={heading} tabIndex={-1}>
        {debrief.sentence(counts.wrongStopped, wrong, counts.rightStopped, right)}
      </h1>
      <div class="marks">
        <p>
          <Tag tone={passed ? 'sound' : 'unsure'}>{passed ? debrief.passed : debrief.notPassed}</Tag>
        </p>
        {marks && (
          <ul aria-label={debrief.marks}>
            <Mark got={counts.wrongStopped} of={wrong} mark={marks.wrongStopped} text={debrief.markWrong} />
            <Mark
              got={counts.rightThrough}
              of={right}
              mark={marks.rightLetThrough}
              text={debrief.markRight}
            />
          </ul>
        )}
      </div>
      <p class="quiet">{fresh ? debrief.standing[standing] : debrief.practiceOnly}</p>
      {children}
    </header>
  );
}

interface MarkProps {
  got: number;
  of: number;
  mark: number;
  text: typeof debrief.markWrong;
}

function Mark({ got, of, mark, text }: MarkProps) {
  return (
    <li>
      {text(outOf(mark), got, of)}{' '}
      <strong>{of === 0 || got / of >= mark - 1e-9 ? debrief.reached : debrief.notReached}</strong>
    </li>
  );
}
