import { useId } from 'preact/hooks';
import { silo, status as words } from '#words-of/silo-map';
import type { Status } from './types.ts';

/** One hand-over on the map: where it goes, what is said of it, and whether a link is to be built. */
export interface MapLink {
  from: number;
  to: number;
  status: Status | null;
  built: boolean;
}

interface Props {
  systems: readonly { title: string; owner: string }[];
  links: readonly MapLink[];
}

const wide = 360;
const box = { w: 100, h: 42 };
/** The more systems, the taller: neighbours on the oval need room for a line and its number between them. */
const highOf = (systems: number) => 270 + 50 * Math.max(0, systems - 4);

interface Point {
  x: number;
  y: number;
}

/** Systems stand on an oval, so that a straight line between two never crosses a third. */
function placeOf(at: number, of: number): Point {
  const high = highOf(of);
  const angle = -Math.PI / 2 + (2 * Math.PI * at) / of;
  return {
    x: Math.round(wide / 2 + (wide / 2 - box.w / 2 - 4) * Math.cos(angle)),
    y: Math.round(high / 2 + (high / 2 - box.h / 2 - 4) * Math.sin(angle)),
  };
}

/** Where the line from `a` to `b` leaves the box around `a`. */
function edgeOf(a: Point, b: Point): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.w / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.h / 2 / Math.abs(dy),
  );
  return { x: a.x + dx * scale, y: a.y + dy * scale };
}

const round = (n: number) => Math.round(n * 10) / 10;

/** Two lines between the same systems stand side by side. */
function lineOf({ from, to }: MapLink, { systems, links }: Props) {
  const [a, b] = [placeOf(from, systems.length), placeOf(to, systems.length)];
  const twin = links.some((other) => other.from === to && other.to === from);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const aside = twin ? 11 : 0;
  const shift = { x: (-(b.y - a.y) / length) * aside, y: ((b.x - a.x) / length) * aside };
  const [start, end] = [edgeOf(a, b), edgeOf(b, a)];
  const unit = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  const tip = { x: end.x + shift.x - unit.x * 2, y: end.y + shift.y - unit.y * 2 };
  const foot = { x: tip.x - unit.x * 9, y: tip.y - unit.y * 9 };
  const points = [
    tip,
    { x: foot.x - unit.y * 5, y: foot.y + unit.x * 5 },
    { x: foot.x + unit.y * 5, y: foot.y - unit.x * 5 },
  ];
  const from_ = { x: start.x + shift.x, y: start.y + shift.y };
  return {
    from: from_,
    to: foot,
    arrow: points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' '),
    label: { x: from_.x + (foot.x - from_.x) * 0.44, y: from_.y + (foot.y - from_.y) * 0.44 },
  };
}

/** "Supplier portal" on two lines. */
const linesOf = (title: string): string[] => {
  const words = title.split(' ');
  const middle = Math.ceil(words.length / 2);
  return title.length <= 13 ? [title] : [words.slice(0, middle).join(' '), words.slice(middle).join(' ')];
};

/** The map: a drawing of the list of hand-overs, which is where everything is decided. */
export function SiloMap(props: Props) {
  const { systems, links } = props;
  return (
    <figure class="silo-map">
      <svg
        viewBox={`0 0 ${wide} ${highOf(systems.length)}`}
        role="img"
        aria-label={silo.mapText(systems.length, links.length)}
      >
        {links.map((link, i) => {
          const line = lineOf(link, props);
          const kind = `silo-edge ${link.status ?? 'open'}${link.built ? ' built' : ''}`;
          return (
            <g key={`${link.from}-${link.to}`} class={kind}>
              <line
                x1={round(line.from.x)}
                y1={round(line.from.y)}
                x2={round(line.to.x)}
                y2={round(line.to.y)}
              />
              <polygon points={line.arrow} />
              <circle cx={round(line.label.x)} cy={round(line.label.y)} r="10" />
              <text x={round(line.label.x)} y={round(line.label.y) + 4}>
                {i + 1}
              </text>
            </g>
          );
        })}
        {systems.map(({ title }, i) => {
          const { x, y } = placeOf(i, systems.length);
          const lines = linesOf(title);
          return (
            <g key={title} class="silo-box">
              <rect x={x - box.w / 2} y={y - box.h / 2} width={box.w} height={box.h} rx="6" />
              {lines.map((text, n) => (
                <text key={text} x={x} y={y + 5 + (n - (lines.length - 1) / 2) * 15}>
                  {text}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption class="quiet">{silo.legend}</figcaption>
      <MapTable {...props} />
    </figure>
  );
}

/** The same as a table: from the system of the row to the system of the column. */
function MapTable({ systems, links }: Props) {
  const id = useId();
  const letter = (i: number) => 'ABCDEF'[i];
  return (
    <details class="figures unfold">
      <summary>{silo.table}</summary>
      <div class="silo-scroll" tabIndex={0} role="group" aria-labelledby={id}>
        <table class="silo-table">
          <caption id={id}>{silo.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{silo.from}</th>
              {systems.map(({ title }, i) => (
                <th key={title} scope="col" abbr={title}>
                  {letter(i)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {systems.map(({ title, owner }, from) => (
              <tr key={title}>
                <th scope="row">
                  {letter(from)} {silo.owner(title, owner)}
                </th>
                {systems.map((other, to) => {
                  const at = links.findIndex((link) => link.from === from && link.to === to);
                  const link = links[at];
                  return (
                    <td key={other.title}>
                      {link ? silo.cell(at + 1, link.status ? words.short[link.status] : silo.open) : '–'}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
