import { drift } from '#words-of/drift';
import { tallyFalseAlarm } from '../../domain/metrics/drift-tally.ts';
import { TallyChart } from './line-chart.tsx';
import type { Action, Visible } from './types.ts';
import { isNow, LeaveOut, numbered } from './view-came.tsx';

/** Outputs over which the chance of a false alarm is told (science/spec 1.7). */
const stretch = 40;

/** The learner's tool: where the tally stands, its path, and how it works. */
export function Tally({ visible }: { visible: Visible }) {
  const { tool, seen, outputsPerAudit } = visible;
  if (!tool) return null;
  const { p0, p1, m, H } = tool.design;
  return (
    <section class="drift-tally" aria-labelledby="drift-tally">
      <h3 id="drift-tally">{drift.tally}</h3>
      <p class="drift-points">
        <strong>{drift.tallyNow(seen.at(-1)?.tally ?? 0, H)}</strong> <span>{drift.tallyShort(m - 1)}</span>
      </p>
      <p class="drift-what">{drift.usual(p0, p1)}</p>
      <TallyChart visible={visible} />
      <details class="figures">
        <summary>{drift.tallyHow}</summary>
        <p>
          {tool.what} {drift.audited(outputsPerAudit)}
        </p>
        <p>{drift.tallyRule(m - 1, H)}</p>
        <p>{drift.tallyQuiet(tallyFalseAlarm(m, H, p0, stretch), stretch)}</p>
      </details>
    </section>
  );
}

/** The log so far, newest first. */
export function Log({ visible }: { visible: Visible }) {
  const { log, step, period } = visible;
  return (
    <section class="drift-log" aria-labelledby="drift-log">
      <h3 id="drift-log">{drift.log}</h3>
      {log.length === 0 ? (
        <p class="quiet">{drift.logEmpty}</p>
      ) : (
        <ul>
          {log.toReversed().map((note) => (
            <li key={note.text}>
              <p class="drift-name">
                {drift.period(step, note.period)}
                {note.period === period && ` (${drift.now})`}
              </p>
              <p>{note.text}</p>
              {note.known !== null && <p class="quiet">{drift.explains(step, note.known)}</p>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Errors of earlier steps by kind, newest first, so that what they share can be seen; `act` null: for reading alone. */
export function Errors({ visible, act }: { visible: Visible; act: ((action: Action) => void) | null }) {
  const earlier = numbered(visible.seen).filter((one) => one.wrong && !isNow(one, visible));
  if (earlier.length === 0) return null;
  return (
    <section class="drift-errors" aria-labelledby="drift-errors">
      <h3 id="drift-errors">{drift.errors(earlier.length)}</h3>
      <ul>
        {earlier.toReversed().map((one) => (
          <li key={one.nth}>
            <span>
              <span class="quiet">
                {drift.period(visible.step, Math.ceil(one.place / visible.perPeriod))},{' '}
                {one.extra ? drift.beside(one.place) : drift.audit(one.place)}
              </span>{' '}
              {one.kind}
            </span>
            {act && <LeaveOut one={one} act={act} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
