import { number } from '#words/format';
import { screen as words } from '#words-of/threshold';
import { countsAt, pooled } from '../../domain/metrics/cutoff.ts';
import { bands, type Cut, type Period, scoreAt, type VisibleRound } from './types.ts';

const width = 1000 / bands;
/** Height of the upper part; the rest is the lower one. */
const middle = 420;

/** Square roots, so that a bar of 3 can still be seen beside one of 600. */
const height = (n: number, most: number, room: number) =>
  n === 0 ? 0 : Math.max(12, Math.round(room * Math.sqrt(n / most)));

/** Looked-up cases by score: those the tool looks for above the line, all others below it, and where the cut-off is. */
export function Picture({ round, cut, period }: { round: VisibleRound; cut: Cut; period: Period }) {
  const { labelled, desk } = round;
  const { real, clean } = pooled(labelled);
  const [mostReal, mostClean] = [Math.max(1, ...real), Math.max(1, ...clean)];
  const { caught, misses, falseAlarms, passed } = countsAt({ real, clean }, cut);
  const at = `${scoreAt(cut)}%`;
  return (
    <figure class="threshold-picture">
      <figcaption>{words.picture}</figcaption>
      <div
        role="img"
        aria-label={words.pictureSummary(
          scoreAt(cut),
          desk.real,
          caught,
          misses,
          desk.clean,
          falseAlarms,
          passed,
        )}
      >
        <p class="threshold-sides">
          <span>{words.below}</span>
          <span>{words.above}</span>
        </p>
        <svg width="100%" height="172" focusable="false">
          <rect class="threshold-zone" x={at} y="0" width={`${100 - scoreAt(cut)}%`} height="100%" />
          <svg width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none">
            {real.map((n, band) => {
              const tall = height(n, mostReal, middle);
              return (
                <rect
                  key={band}
                  class="threshold-real"
                  x={band * width + 6}
                  width={width - 12}
                  y={middle - tall}
                  height={tall}
                />
              );
            })}
            {clean.map((n, band) => (
              <rect
                key={band}
                class="threshold-clean"
                x={band * width + 6}
                width={width - 12}
                y={middle}
                height={height(n, mostClean, 1000 - middle)}
              />
            ))}
          </svg>
          <line class="threshold-axis" x1="0" x2="100%" y1={`${middle / 10}%`} y2={`${middle / 10}%`} />
          <line class="threshold-cut" x1={at} x2={at} y1="0" y2="100%" />
        </svg>
        <svg class="threshold-ticks" width="100%" height="18" focusable="false">
          {[0, 20, 40, 60, 80, 100].map((score) => (
            <text
              key={score}
              x={`${score}%`}
              y="14"
              text-anchor={score === 0 ? 'start' : score === 100 ? 'end' : 'middle'}
            >
              {number(score)}
            </text>
          ))}
        </svg>
        <p class="legend">
          <Key of="threshold-real" name={words.up(desk.real)} />
          <Key of="threshold-clean" name={words.down(desk.clean)} />
        </p>
      </div>
      <p class="quiet">{words.pictureNote}</p>
      <Bands round={round} period={period} />
    </figure>
  );
}

/** What bars of one kind are: words on the bars themselves would hide them. */
function Key({ of, name }: { of: string; name: string }) {
  return (
    <span>
      <svg width="12" height="12" focusable="false">
        <rect class={of} width="12" height="12" />
      </svg>
      {name}
    </span>
  );
}

/** The figures behind the picture, band by band, with the month before beside them where there was one. */
function Bands({ round, period }: { round: VisibleRound; period: Period }) {
  const { labelled, last, scored, desk } = round;
  const { real, clean } = pooled(labelled);
  const before = last && pooled(last);
  return (
    <details class="figures unfold">
      <summary>{words.bands}</summary>
      <div class="scroll">
        <table class="threshold-bands">
          <caption class="visually-hidden">{words.picture}</caption>
          <thead>
            <tr>
              <th scope="col">{words.band}</th>
              <th scope="col">{words.scored(desk.cases)}</th>
              <th scope="col">{words.looked}</th>
              <th scope="col">{words.realOf(desk.real)}</th>
              {before && <th scope="col">{words.lastScored(period)}</th>}
              {before && <th scope="col">{words.lastReal(period, desk.real)}</th>}
            </tr>
          </thead>
          <tbody>
            {scored.map((n, band) => (
              <tr key={band}>
                <th scope="row">{words.bandOf(scoreAt(band))}</th>
                <td>{number(n)}</td>
                <td>{number((real[band] ?? 0) + (clean[band] ?? 0))}</td>
                <td>{number(real[band] ?? 0)}</td>
                {before && <td>{number((before.real[band] ?? 0) + (before.clean[band] ?? 0))}</td>}
                {before && <td>{number(before.real[band] ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
