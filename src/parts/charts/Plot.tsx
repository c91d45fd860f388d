import { number } from '#words/format';
import { figures } from '#words/measures';
import { flagsOf } from './flags.ts';

/** Whose line it is. Each tone has its own stroke pattern and mark as well as its own colour. */
type PlotTone = 'own' | 'machine' | 'ideal' | 'level' | 'quiet';

/** One axis. Values outside `min` to `max` are drawn at its end. */
interface PlotAxis {
  label: string;
  min: number;
  max: number;
  /** Where a number stands; left out, about four even steps. */
  ticks?: readonly number[];
  /** How a number is written at a tick, for instance as money; left out, as a plain number. */
  text?: (value: number) => string;
}

export interface PlotSeries {
  /** Stands in the key beneath the picture. */
  name: string;
  points: readonly (readonly [x: number, y: number])[];
  /** `step` holds a value until the next point; `dots` joins nothing. */
  kind: 'line' | 'step' | 'dots';
  tone: PlotTone;
}

/** An upright line; its words stand above the picture. */
export interface PlotMark {
  x: number;
  label: string;
  tone?: PlotTone;
}

export interface PlotProps {
  title: string;
  /** One sentence that says what the picture shows: all that a screen reader hears of it. */
  summary: string;
  x: PlotAxis;
  y: PlotAxis;
  series: readonly PlotSeries[];
  marks?: readonly PlotMark[];
  /** The same figures, behind a disclosure. Give texts where a number needs its unit. */
  table: { columns: readonly string[]; rows: readonly (readonly (string | number)[])[] };
}

/**
 * A small chart of lines, steps or dots. Positions are shares of the drawing's box, so that it may be of any width
 * while letters, strokes and dots keep their size. The picture counts as one image with a sentence; the figures stand
 * as a table beneath it.
 */
export function Plot({ title, summary, x, y, series, marks = [], table }: PlotProps) {
  const across = ticksOf(x);
  const up = ticksOf(y);
  return (
    <figure class="chart plot">
      <figcaption>{title}</figcaption>
      <div class="plot-picture" role="img" aria-label={summary}>
        <p class="plot-axis">{y.label}</p>
        {marks.length > 0 && <Flags marks={marks} x={x} />}
        <svg width="100%" height="208" focusable="false">
          <Scale x={x} y={y} across={across} up={up} />
          <svg width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none">
            {series.map(
              ({ name, points, kind, tone }) =>
                kind !== 'dots' && (
                  <path key={name} class={`trace ${tone}`} d={pathOf(points, kind, x, y)} fill="none" />
                ),
            )}
          </svg>
          {series.map(
            ({ name, points, kind, tone }) =>
              kind === 'dots' &&
              points.map(([at, value], i) => (
                <Dot key={`${name} ${i}`} tone={tone} x={left(x, at)} y={top(y, value)} />
              )),
          )}
          {marks.map(({ x: at, label, tone = 'quiet' }) => (
            <line key={label} class={`trace ${tone}`} x1={left(x, at)} x2={left(x, at)} y1="0" y2="100%" />
          ))}
        </svg>
        <p class="plot-axis plot-across">{x.label}</p>
        <p class="legend">
          {series.map(({ name, kind, tone }) => (
            <span key={name}>
              <svg width="30" height="14" focusable="false">
                {kind === 'dots' ? (
                  <Dot tone={tone} x="15" y="7" />
                ) : (
                  <line class={`trace ${tone}`} x1="1" x2="29" y1="7" y2="7" />
                )}
              </svg>
              {name}
            </span>
          ))}
        </p>
      </div>
      <Figures title={title} table={table} />
    </figure>
  );
}

/** Lines and numbers of both axes; a number at the right end is set inwards, so that it stays within the page. */
function Scale({ x, y, across, up }: { x: PlotAxis; y: PlotAxis; across: Ticks; up: Ticks }) {
  return (
    <g class="plot-scale">
      {up.map((value) => (
        <g key={value}>
          <line x1="0" x2="100%" y1={top(y, value)} y2={top(y, value)} />
          <text x="0" dx="-8" y={top(y, value)} dy="4" text-anchor="end">
            {(y.text ?? plain(up))(value)}
          </text>
        </g>
      ))}
      {across.map((value) => (
        <g key={value}>
          <text
            x={left(x, value)}
            y="100%"
            dy="20"
            text-anchor={share(x, value) > 0.95 ? 'end' : share(x, value) < 0.05 ? 'start' : 'middle'}
          >
            {(x.text ?? plain(across))(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A tone's dot: disc, square, ring or speck; told apart by form. */
function Dot({ tone, x, y }: { tone: PlotTone; x: string; y: string }) {
  if (tone === 'machine')
    return <rect class={`spot ${tone}`} x={x} y={y} width="8" height="8" transform="translate(-4 -4)" />;
  return <circle class={`spot ${tone}`} cx={x} cy={y} r={tone === 'quiet' ? 2.5 : 4.5} />;
}

/** Height of a row of words, in letters' own size. */
const row = 1.5;
const sides = ['start', 'middle', 'end'] as const;

/** What the upright lines are: their words in rows above the picture, each at the head of its line. */
function Flags({ marks, x }: { marks: readonly PlotMark[]; x: PlotAxis }) {
  const flags = flagsOf(marks.map((mark) => ({ ...mark, at: share(x, mark.x) })));
  const rows = 1 + Math.max(...flags.map((flag) => flag.row));
  return (
    <svg class="plot-flags" width="100%" height={`${rows * row + 0.5}em`} focusable="false">
      {flags.map(({ label, at, tone = 'quiet', row: n, side }) => (
        <line
          key={label}
          class={`trace ${tone}`}
          x1={position(at)}
          x2={position(at)}
          y1={`${n * row + (side === 1 ? 1.4 : 0.2)}em`}
          y2="100%"
        />
      ))}
      {flags.map(({ label, at, row: n, side }) => (
        <text
          key={label}
          x={position(at)}
          y={`${n * row + 1.2}em`}
          dx={5 * (1 - side)}
          text-anchor={sides[side]}
        >
          {label}
        </text>
      ))}
    </svg>
  );
}

function Figures({ title, table: { columns, rows } }: { title: string; table: PlotProps['table'] }) {
  const written = (cell: string | number) =>
    typeof cell === 'string' ? cell : number(cell, Number.isInteger(cell) ? 0 : 2);
  return (
    <details class="figures unfold">
      <summary>{figures.table}</summary>
      <div class="scroll">
        <table>
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = '', ...cells], i) => (
              <tr key={`${first} ${i}`}>
                <th scope="row">{written(first)}</th>
                {cells.map((cell, j) => (
                  <td key={columns[j + 1]}>{written(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

type Ticks = readonly number[];

/** Where a value lies between an axis' ends, 0 to 1. */
const share = ({ min, max }: PlotAxis, value: number): number =>
  max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
/** A share as a position in the drawing. */
const position = (part: number): string => `${Math.round(1000 * part) / 10}%`;
const left = (x: PlotAxis, value: number): string => position(share(x, value));
const top = (y: PlotAxis, value: number): string => position(1 - share(y, value));

function pathOf(points: PlotSeries['points'], kind: 'line' | 'step', x: PlotAxis, y: PlotAxis): string {
  return points
    .map(([at, value], i) => {
      const [h, v] = [Math.round(1000 * share(x, at)), Math.round(1000 * (1 - share(y, value)))];
      if (i === 0) return `M${h} ${v}`;
      return kind === 'step' ? `H${h}V${v}` : `L${h} ${v}`;
    })
    .join('');
}

/** About four steps of 1, 2, 2.5 or 5 times a power of ten, those within the axis. */
function ticksOf({ min, max, ticks }: PlotAxis): Ticks {
  if (ticks) return ticks;
  const rough = (max - min) / 4;
  if (!(rough > 0)) return [min];
  const power = 10 ** Math.floor(Math.log10(rough));
  // Halves stand only where they come out whole: nobody counts 2.5 outputs.
  const step =
    power * ((power > 1 ? [1, 2, 2.5, 5] : [1, 2, 5]).find((nice) => nice * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(min / step - 1e-9);
  const count = Math.floor(max / step + 1e-9) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

/** Numbers of one axis with as many decimals as its finest needs. */
function plain(ticks: Ticks): (value: number) => string {
  const decimals = [0, 1, 2].find((n) =>
    ticks.every((t) => Math.abs(t * 10 ** n - Math.round(t * 10 ** n)) < 1e-6),
  );
  return (value) => number(value, decimals ?? 3);
}
