import { debrief } from '#words/debrief';
import { number, percent } from '#words/format';
import { figures } from '#words/measures';
import type { DiagramStep } from '../../domain/metrics/calibration.ts';

interface Props {
  caption: string;
  /** What the steps are called in the table, and what runs across the picture. */
  step: string;
  across: string;
  rows: readonly DiagramStep[];
  /** Cases of the largest dot on the page, so that dots of two pictures can be compared. */
  most: number;
}

/** The drawing's own units: a square of 212 for 0 to 100%, room for the numbers on its left and below. */
const [left, top, side] = [40, 14, 212];
const x = (share: number): number => Math.round(left + share * side);
const y = (share: number): number => Math.round(top + (1 - share) * side);
const ticks = [0, 0.5, 1];

/**
 * Reliability diagram (science/spec 1.4): one dot per step, area by its cases, Wilson bar, hollow below five. The
 * picture is hidden from screen readers; the same rows stand as a table beneath it.
 */
export function Reliability({ caption, step, across, rows, most }: Props) {
  return (
    <figure class="chart reliability">
      <figcaption>{caption}</figcaption>
      <svg viewBox="0 0 264 270" aria-hidden="true" focusable="false">
        <g class="plot-grid">
          {ticks.map((share) => (
            <path key={share} d={`M${x(0)} ${y(share)}H${x(1)}M${x(share)} ${y(0)}V${y(1)}`} />
          ))}
        </g>
        <path class="plot-diagonal" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
        {ticks.map((share) => (
          <g key={share}>
            <text x={left - 6} y={y(share) + 4} text-anchor="end">
              {percent(share)}
            </text>
            <text x={x(share)} y={top + side + 17} text-anchor="middle">
              {percent(share)}
            </text>
          </g>
        ))}
        <text x={left + side / 2} y={top + side + 36} text-anchor="middle">
          {across}
        </text>
        <text x={left + 6} y={top + 12}>
          {debrief.sure.up}
        </text>
        {rows.map(({ forecast, n, observed: { p, lo, hi }, hollow }) => (
          <g key={forecast}>
            {lo !== null && hi !== null && <path class="plot-bar" d={`M${x(forecast)} ${y(lo)}V${y(hi)}`} />}
            {p !== null && (
              <circle
                class={hollow ? 'plot-dot hollow' : 'plot-dot'}
                cx={x(forecast)}
                cy={y(p)}
                r={Math.round(10 * Math.max(3, 13 * Math.sqrt(n / most))) / 10}
              />
            )}
          </g>
        ))}
      </svg>
      <details class="figures unfold">
        <summary>{figures.table}</summary>
        <table>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{step}</th>
              <th scope="col">{debrief.sure.outputs}</th>
              <th scope="col">{debrief.sure.wrong}</th>
              <th scope="col">{debrief.sure.likely}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ forecast, n, observed: { p, lo, hi } }) => (
              <tr key={forecast}>
                <th scope="row">{percent(forecast)}</th>
                <td>{number(n)}</td>
                <td>{number(Math.round((p ?? 0) * n))}</td>
                <td>{lo === null || hi === null ? figures.none : figures.span(lo, hi)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
