import { percent } from '#words/format';
import { figures } from '#words/measures';
import { sections } from '#words-of/second-opinion/debrief';
import type { Standing } from '../../domain/debrief.ts';
import type { Shown } from '../../domain/metrics/figure.ts';
import { reliance } from '../../domain/metrics/reliance.ts';
import { shownReliance } from '../../domain/metrics/shown.ts';
import { figureText } from '../../parts/charts/figure-text.ts';
import { Intervals } from '../../parts/charts/Intervals.tsx';
import { Section } from '../../parts/Section.tsx';
import { What } from './debrief-what.tsx';
import { adviceTrial, rightness } from './trials.ts';
import type { Kept, KeptItem } from './types.ts';

const words = sections.square;

/** Both skills of the reliance square: marks for each item, rates and a picture where they may be shown. */
export function Square({ kept, standing }: { kept: Kept; standing: Standing }) {
  const r = reliance(kept.items.map(adviceTrial));
  const measured = standing === 'measured';
  const shown = shownReliance(r);
  const { rair, rsr } = shown;
  const row = (key: string, label: string, x: number, n: number, rate: Shown) => ({
    key,
    label,
    counts: sections.count(x, n),
    shown: measured && n > 0 ? rate : null,
  });
  const drawn = measured && rair.kind === 'figure' && rsr.kind === 'figure';
  const counts: [string, number, number, Shown | null][] = [
    [words.rair, r.rairNum, r.rairDen, rair],
    [words.rsr, r.rsrNum, r.rsrDen, rsr],
    [words.rows.over, r.overNum, r.overDen, shown.over],
    [words.rows.under, r.underNum, r.underDen, shown.under],
    [words.rows.switched, r.switchNum, r.switchDen, shown.switched],
    [words.rows.agreement, Math.round((r.agreementFraction ?? 0) * r.n), r.n, null],
  ];
  return (
    <Section id="square" title={words.title}>
      <p>{words.lede}</p>
      <Intervals
        caption={words.caption}
        rows={[
          row('rair', words.rair, r.rairNum, r.rairDen, rair),
          row('rsr', words.rsr, r.rsrNum, r.rsrDen, rsr),
        ]}
      />
      <Marks items={kept.items} />
      {drawn && <Picture rair={rair} rsr={rsr} />}
      {measured && !drawn && <p>{`${words.notDrawn(r.rairDen, r.rsrDen)} ${words.few}`}</p>}
      <p>{words.both(r.bothWrong)}</p>
      <p class="quiet">{words.mix(kept.contrary)}</p>
      <details class="figures unfold">
        <summary>{words.counts}</summary>
        <div class="scroll" tabIndex={0} role="group" aria-label={words.counts}>
          <table>
            <caption class="visually-hidden">{words.counts}</caption>
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.count}</th>
                {measured && <th scope="col">{words.asRate}</th>}
              </tr>
            </thead>
            <tbody>
              {counts.map(([name, x, n, rate]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{sections.count(x, n)}</td>
                  {measured && <td>{rate && n > 0 ? figureText(rate) : figures.none}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
      <What text={sections.means.rair} />
    </Section>
  );
}

/** One mark for each item of the two skills: filled where it ended right. The counts beside it say the same. */
function Marks({ items }: { items: readonly KeptItem[] }) {
  const all = items.map(rightness);
  const rows = [
    { name: words.across, of: all.filter((one) => !one.own && one.advice) },
    { name: words.up, of: all.filter((one) => one.own && !one.advice) },
  ];
  return (
    <div class="opinion-marks" aria-hidden="true">
      {rows.map(({ name, of }) => (
        <p key={name}>
          <span>{name}</span>
          <span>
            {of.map((one, i) => (
              <svg key={i} width="18" height="18" focusable="false">
                <circle class={one.final ? 'opinion-full' : 'opinion-open'} cx="9" cy="9" r="5.5" />
              </svg>
            ))}
          </span>
        </p>
      ))}
      <p class="quiet">{words.symbols}</p>
    </div>
  );
}

type Figure = Extract<Shown, { kind: 'figure' }>;

/** The drawing's own units: a square of 212 for 0 to 100%, room for the numbers on its left and below. */
const [left, top, side] = [40, 14, 212];
const x = (share: number): number => Math.round(left + share * side);
const y = (share: number): number => Math.round(top + (1 - share) * side);
const ticks = [0, 0.5, 1];

/** RAIR across, RSR up, with both intervals (science/spec 1.3). */
function Picture({ rair, rsr }: { rair: Figure; rsr: Figure }) {
  return (
    <figure class="chart reliability">
      <figcaption>{words.picture}</figcaption>
      <svg viewBox="0 0 264 270" aria-hidden="true" focusable="false">
        <g class="plot-grid">
          {ticks.map((share) => (
            <path key={share} d={`M${x(0)} ${y(share)}H${x(1)}M${x(share)} ${y(0)}V${y(1)}`} />
          ))}
        </g>
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
          {words.across}
        </text>
        <text x={left + 6} y={top + 12}>
          {words.up}
        </text>
        {rair.interval && (
          <path class="plot-bar" d={`M${x(rair.interval.lo)} ${y(rsr.value)}H${x(rair.interval.hi)}`} />
        )}
        {rsr.interval && (
          <path class="plot-bar" d={`M${x(rair.value)} ${y(rsr.interval.lo)}V${y(rsr.interval.hi)}`} />
        )}
        <circle class="plot-dot" cx={x(rair.value)} cy={y(rsr.value)} r="7" />
      </svg>
      <p class="quiet interval-reading">{words.reading}</p>
    </figure>
  );
}
