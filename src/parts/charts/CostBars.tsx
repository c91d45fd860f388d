import { debrief } from '#words/debrief';
import { money } from '#words/format';
import type { Ledger } from '../../domain/metrics/cost.ts';

const ways = ['you', 'acceptAll', 'rejectAll', 'checkAll', 'ideal'] as const satisfies (keyof Ledger)[];

/** What five ways of working cost: a sentence first, bars beside it, and the same figures as a table. */
export function CostBars({ ledger }: { ledger: Ledger }) {
  const most = Math.max(1, ...ways.map((way) => ledger[way]));
  return (
    <figure class="cost">
      <p>{debrief.costText(ledger.you, ledger.acceptAll, ledger.rejectAll, ledger.checkAll)}</p>
      <div class="bars" aria-hidden="true">
        {ways.map((way) => (
          <div key={way} class={way === 'you' ? 'bar-row own' : 'bar-row'}>
            <span class="bar-name">{debrief.ways[way]}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
              <rect width="100" height="10" class="bar-rail" />
              <rect width={(100 * ledger[way]) / most} height="10" class="bar-fill" />
            </svg>
            <span class="bar-value">{money(ledger[way], 'EUR', true)}</span>
          </div>
        ))}
      </div>
      <details class="no-print">
        <summary>{debrief.figures}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{debrief.way}</th>
              <th scope="col" class="figure">
                {debrief.euros}
              </th>
            </tr>
          </thead>
          <tbody>
            {ways.map((way) => (
              <tr key={way}>
                <th scope="row">{debrief.ways[way]}</th>
                <td class="figure">{money(ledger[way], 'EUR', true)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
