import { debrief } from '#words/debrief';
import { number } from '#words/format';
import type { FourCounts } from '../domain/progress.ts';
import { Icon, type IconName } from './Icon.tsx';

const cells = {
  rightThrough: { tone: 'sound', icon: 'check' },
  wrongThrough: { tone: 'flawed', icon: 'cross' },
  rightStopped: { tone: 'unsure', icon: 'hand' },
  wrongStopped: { tone: 'sound', icon: 'check' },
} as const satisfies Record<keyof FourCounts, { tone: string; icon: IconName }>;

/** The four counts as a real two-by-two table: what was so across, what you did down. */
export function FourTable({ counts }: { counts: FourCounts }) {
  const cell = (key: keyof FourCounts) => (
    <td class={counts[key] > 0 ? cells[key].tone : 'nil'}>
      <b>{number(counts[key])}</b>
      <span>
        {counts[key] > 0 && <Icon name={cells[key].icon} />}
        {debrief.cell[key]}
      </span>
    </td>
  );
  return (
    <table class="four">
      <caption class="visually-hidden">{debrief.tableCaption}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{debrief.was.right}</th>
          <th scope="col">{debrief.was.wrong}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{debrief.did.through}</th>
          {cell('rightThrough')}
          {cell('wrongThrough')}
        </tr>
        <tr>
          <th scope="row">{debrief.did.stopped}</th>
          {cell('rightStopped')}
          {cell('wrongStopped')}
        </tr>
      </tbody>
    </table>
  );
}
