import { percent } from '#words/format';
import { figures as words } from '#words/measures';
import type { Shown } from '../../domain/metrics/figure.ts';
import { figureText } from './figure-text.ts';

export interface IntervalRow {
  key: string;
  label: string;
  /** A rate, 0 to 1; null where only the counts may stand. */
  shown: Shown | null;
  /** "7 of 10": always shown, whatever the figure. */
  counts: string;
}

interface Props {
  /** What the rows have in common; names the chart. */
  caption: string;
  rows: readonly IntervalRow[];
}

/**
 * Rates as dots with their intervals on a scale of 0 to 100%. Labels, counts and figures are text; the picture beside
 * them only repeats it. A row below its minimum count says so in words and has no dot. The same figures stand as a
 * table behind a disclosure.
 */
export function Intervals({ caption, rows }: Props) {
  const drawn = rows.some(({ shown }) => shown?.kind === 'figure');
  return (
    <figure class="intervals">
      <figcaption>{caption}</figcaption>
      <ul>
        {rows.map(({ key, label, shown, counts }) => (
          <li key={key}>
            <span class="interval-name">
              {label}
              <span class="visually-hidden">: </span>
              <span class="interval-count">{counts}</span>
            </span>
            {shown?.kind === 'figure' && <Dot shown={shown} />}
            {shown && (
              <span class={shown.kind === 'figure' ? 'interval-value' : 'interval-value quiet'}>
                {figureText(shown)}
              </span>
            )}
          </li>
        ))}
      </ul>
      {drawn && (
        <>
          <p class="interval-scale" aria-hidden="true">
            <span>{percent(0)}</span>
            <span>{percent(0.5)}</span>
            <span>{percent(1)}</span>
          </p>
          <p class="quiet interval-reading">{words.reading}</p>
          <Table caption={caption} rows={rows} />
        </>
      )}
    </figure>
  );
}

const at = (share: number): string => `${Math.round(share * 1000) / 10}%`;

function Dot({ shown: { value, interval } }: { shown: Extract<Shown, { kind: 'figure' }> }) {
  return (
    <svg class="interval-plot" width="100%" height="20" aria-hidden="true" focusable="false">
      <line class="plot-rail" x1="0" x2="100%" y1="10" y2="10" />
      <line class="plot-tick" x1="0" x2="0" y1="5" y2="15" />
      <line class="plot-tick" x1="50%" x2="50%" y1="5" y2="15" />
      <line class="plot-tick" x1="100%" x2="100%" y1="5" y2="15" />
      {interval && <line class="plot-interval" x1={at(interval.lo)} x2={at(interval.hi)} y1="10" y2="10" />}
      <circle class="plot-dot" cx={at(value)} cy="10" r="5" />
    </svg>
  );
}

function Table({ caption, rows }: Props) {
  return (
    <details class="figures no-print">
      <summary>{words.table}</summary>
      <div class="scroll">
        <table>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.of}</th>
              <th scope="col">{words.columns.counts}</th>
              <th scope="col">{words.columns.rate}</th>
              <th scope="col">{words.columns.from}</th>
              <th scope="col">{words.columns.to}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label, shown, counts }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{counts}</td>
                {shown?.kind === 'figure' ? (
                  <>
                    <td>{percent(shown.value)}</td>
                    <td>{shown.interval ? percent(shown.interval.lo) : words.none}</td>
                    <td>{shown.interval ? percent(shown.interval.hi) : words.none}</td>
                  </>
                ) : (
                  <td colSpan={3}>{shown ? figureText(shown) : words.none}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
