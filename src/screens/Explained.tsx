import type { MeasureId } from '#words/measures';
import { Measure } from '../parts/Measure.tsx';

/** Measures that stand together, each named, with what it is one tap away. */
export function Explained({ of }: { of: readonly MeasureId[] }) {
  return (
    <ul class="explained no-print">
      {of.map((id) => (
        <li key={id}>
          <Measure id={id} named />
        </li>
      ))}
    </ul>
  );
}
