import { debrief } from '#words/debrief';
import { figures } from '#words/measures';
import { fewInQuarters, type Quarter, rightOf, wrongOf } from '../../domain/debrief.ts';

const words = debrief.where;
/** Pixels from one mark to the next. */
const pace = 18;

/** A mistake as a mark: a filled square went through, an open ring was stopped for nothing. Form, not colour. */
function Mark({ kind, at = 0 }: { kind: 'through' | 'stopped'; at?: number }) {
  return kind === 'through' ? (
    <rect class="mark-through" x={at + 2} y="3" width="12" height="12" />
  ) : (
    <circle class="mark-stopped" cx={at + 8} cy="9" r="5.5" />
  );
}

function Sign({ kind }: { kind: 'through' | 'stopped' }) {
  return (
    <svg class="mark" width="18" height="18" aria-hidden="true" focusable="false">
      <Mark kind={kind} />
    </svg>
  );
}

/** Where in the shift the mistakes were: one mark each, in four rows, with words beside them and a table behind. */
export function Quarters({ quarters }: { quarters: readonly Quarter[] }) {
  return (
    <figure class="chart quarters">
      <figcaption>{words.quarters}</figcaption>
      <ul>
        {quarters.map(({ from, to, counts }) => {
          const { wrongThrough, rightStopped } = counts;
          return (
            <li key={from}>
              <span>{words.range(from, to)}</span>
              <span class="quarter-marks">
                <svg
                  width={pace * Math.max(1, wrongThrough + rightStopped)}
                  height="18"
                  aria-hidden="true"
                  focusable="false"
                >
                  {Array.from({ length: wrongThrough + rightStopped }, (_, i) => (
                    <Mark key={i} kind={i < wrongThrough ? 'through' : 'stopped'} at={i * pace} />
                  ))}
                </svg>
              </span>
              <span class="quiet">
                {words.mistakes(wrongThrough, wrongOf(counts), rightStopped, rightOf(counts))}
              </span>
            </li>
          );
        })}
      </ul>
      {fewInQuarters(quarters) && <p class="quiet interval-reading">{words.fewInQuarters}</p>}
      <p class="quiet legend" aria-hidden="true">
        <span>
          <Sign kind="through" /> {words.legendThrough}
        </span>
        <span>
          <Sign kind="stopped" /> {words.legendStopped}
        </span>
      </p>
      <details class="figures unfold">
        <summary>{figures.table}</summary>
        <table>
          <caption class="visually-hidden">{words.quarters}</caption>
          <thead>
            <tr>
              <th scope="col">{words.quarter}</th>
              <th scope="col">{words.wrongMissed}</th>
              <th scope="col">{words.rightStopped}</th>
            </tr>
          </thead>
          <tbody>
            {quarters.map(({ from, to, counts: c }) => (
              <tr key={from}>
                <th scope="row">{words.range(from, to)}</th>
                <td>{debrief.count(c.wrongThrough, wrongOf(c))}</td>
                <td>{debrief.count(c.rightStopped, rightOf(c))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
