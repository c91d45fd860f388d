import { spot } from '#words-of/spot-error';
import { drawnNumber, shareOf } from './figure.ts';
import type { Axis, VisiblePart } from './types.ts';

/** One row's bars, one under the other: the row is the chart's own control, so each bar stands in it. */
export function Bars({ axis, cells }: { axis: Axis; cells: readonly string[] }) {
  const high = 10 * axis.series.length;
  return (
    <svg
      class="spot-bar-row"
      viewBox={`0 0 100 ${high}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {axis.series.map((column, i) => (
        <g key={column} class={`spot-series-${i}`}>
          <rect class="bar-rail" x="0" y={10 * i} width="100" height="8" />
          <rect
            class="spot-bar"
            x="0"
            y={10 * i}
            width={Math.round(1000 * shareOf(axis, drawnNumber(cells[column]))) / 10}
            height="8"
          />
        </g>
      ))}
    </svg>
  );
}

interface Props {
  axis: Axis;
  columns: readonly string[];
  parts: readonly VisiblePart[];
}

const written = ({ unit }: Axis, value: number) => `${value}${unit}`;

/** What the drawing shows and how far its scale goes, in words. */
export function Scale({ axis, columns, lines }: Omit<Props, 'parts'> & { lines: boolean }) {
  return (
    <ul class="spot-scale">
      {axis.series.map((column, i) => (
        <li key={column}>
          <svg width="24" height="12" aria-hidden="true" focusable="false" class={`spot-series-${i}`}>
            {lines ? (
              <line class="spot-line" x1="0" x2="24" y1="6" y2="6" />
            ) : (
              <rect class="spot-bar" width="18" height="12" />
            )}
          </svg>
          {spot.axis(columns[column] ?? '', written(axis, axis.from), written(axis, axis.to))}
        </li>
      ))}
    </ul>
  );
}

/** Longest words that stand under a point; else its number does. */
const shortName = 9;

/**
 * Lines over the rows, in their order. Positions are shares of the box, so that letters and strokes keep their size at
 * every width. The rows beneath hold the figures and are what is marked.
 */
export function Lines({ axis, columns, parts }: Props) {
  const across = (i: number) => (parts.length < 2 ? 50 : 4 + (92 * i) / (parts.length - 1));
  const down = (part: VisiblePart, column: number) =>
    Math.round(1000 * (1 - shareOf(axis, drawnNumber(part.cells[column])))) / 10;
  const names = axis.series.map((column) => columns[column] ?? '');
  const brief = parts.every(({ cells }) => (cells[0]?.length ?? 0) <= shortName);
  return (
    <figure class="spot-plot" role="img" aria-label={spot.chart.lines(names.join(', '))}>
      <svg width="100%" height="180" aria-hidden="true" focusable="false">
        {[0, 50, 100].map((y) => (
          <line key={y} class="spot-grid" x1="0" x2="100%" y1={`${y}%`} y2={`${y}%`} />
        ))}
        <text x="0" y="0" dy="-6">
          {written(axis, axis.to)}
        </text>
        <text x="0" y="100%" dy="-6">
          {written(axis, axis.from)}
        </text>
        {axis.series.map((column, s) => (
          <g key={column} class={`spot-series-${s}`}>
            <svg width="100%" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none">
              <polyline
                class="spot-line"
                points={parts.map((part, i) => `${across(i).toFixed(2)},${down(part, column)}`).join(' ')}
              />
            </svg>
            {parts.map((part, i) => (
              <circle
                key={part.at}
                class="spot-point"
                cx={`${across(i)}%`}
                cy={`${down(part, column)}%`}
                r="4"
              />
            ))}
          </g>
        ))}
        {parts.map((part, i) => (
          <text key={part.at} x={`${across(i)}%`} y="100%" dy="18" text-anchor="middle">
            {brief ? part.cells[0] : i + 1}
          </text>
        ))}
      </svg>
    </figure>
  );
}
