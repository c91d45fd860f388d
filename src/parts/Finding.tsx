import type { ComponentChildren } from 'preact';
import type { MeasureId } from '#words/measures';
import { Measure } from './Measure.tsx';

interface Props {
  title?: string;
  /** The finding in plain words; null when there is none. */
  plain: string | null;
  /** The number with its interval, or why there is none. */
  number: string | null;
  measure: MeasureId;
  children?: ComponentChildren;
}

/** One figure, always in the same order: plain words, the number with its interval, what it is one tap away. */
export function Finding({ title, plain, number, measure, children }: Props) {
  return (
    <div class="finding">
      {title && <h3>{title}</h3>}
      {plain && <p class="finding-plain">{plain}</p>}
      {number && <p class="finding-number">{number}</p>}
      {children}
      <Measure id={measure} />
    </div>
  );
}
