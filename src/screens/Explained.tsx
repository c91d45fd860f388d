import { type MeasureId, measures } from '#words/measures';
import { Measure } from '../parts/Measure.tsx';

/** Measures that stand together, each by its name with what it is one tap away. */
export function Explained({ of }: { of: readonly MeasureId[] }) {
  return (
    <ul class="explained no-print">
      {of.map((id) => (
        <li key={id}>
          <span class="quiet">{measures[id].name}</span>
          <Measure id={id} />
        </li>
      ))}
    </ul>
  );
}
