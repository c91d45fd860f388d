import { debrief } from '#words/debrief';
import { either } from '#words/format';
import { moves as words } from '#words/moves';
import { verdict } from '#words/verdict';
import { RecordTable } from '../../parts/RecordTable.tsx';
import { Tag } from '../../parts/Tag.tsx';
import { valueText } from '../../parts/value.ts';
import { type ItemProps, notesOf, Part, Replay, Said, seen } from './debrief-replay.tsx';
import type { ShownItem } from './types.ts';

/** What became of an item, in words and with a sign. */
export function Outcome({ sound, stopped, fitting }: { sound: boolean; stopped: boolean; fitting: boolean }) {
  if (sound) {
    return stopped ? (
      <Tag tone="unsure">{verdict.stoppedRight}</Tag>
    ) : (
      <Tag tone="sound">{debrief.outcome.rightThrough}</Tag>
    );
  }
  if (stopped && !fitting) return <Tag tone="unsure">{debrief.outcome.otherMove}</Tag>;
  return stopped ? (
    <Tag tone="sound">{debrief.outcome.wrongStopped}</Tag>
  ) : (
    <Tag tone="flawed">{debrief.outcome.wrongThrough}</Tag>
  );
}

/** One item that went wrong on either side: what the AI said, what was right, the cue in its record, your part. */
export function Item({ item, name, roles, objection, head = true }: ItemProps & { head?: boolean }) {
  const { case: c, judgement, chosen } = item;
  const notes = notesOf(item);
  // Only the rows that decide a wrong output, and the one that was marked; whole records stand under "Replay".
  // Nearly every row supports a right one, so listing them here would say nothing.
  const told = new Set(c.sound ? [chosen.mark] : [...c.cueAt, chosen.mark]);
  const deciding = c.sourceRecords
    .map((record) => ({ ...record, rows: record.rows.filter((row) => told.has(row.at)) }))
    .filter((record) => record.rows.length > 0);
  return (
    <article class="told">
      {head ? (
        <header>
          <h3>
            <span class="quiet">{name}</span> {c.title}
          </h3>
          <Outcome {...judgement} />
        </header>
      ) : (
        <h3 class="visually-hidden">{c.title}</h3>
      )}
      <div class="told-body">
        <div class="told-said">
          <Said item={item} />
          <div>
            <h4>{debrief.wasRight}</h4>
            <p>
              {c.truthText}
              {!c.sound &&
                (c.answer.truth ? (
                  <strong> {`${c.answer.label}: ${valueText(c.answer.truth)}.`}</strong>
                ) : (
                  ` ${debrief.unknown}`
                ))}
            </p>
          </div>
          <div>
            <h4>{c.sound ? verdict.cueSound : verdict.cue}</h4>
            <p>{c.cue}</p>
          </div>
          <div>
            <h4>{verdict.yourMove}</h4>
            <Part item={item} roles={roles} />
          </div>
          <div>
            <h4>{debrief.fits}</h4>
            <p>{fitOf(item, roles)}</p>
          </div>
          <p class="told-lesson">{c.feedback}</p>
        </div>
        <div class="told-records">
          {deciding.map((record) => (
            <div key={record.id} class="sheet">
              <RecordTable record={record} level={4} aside={seen(item, record.id)} notes={notes} />
            </div>
          ))}
          {c.sound && <p class="quiet">{debrief.supportNote}</p>}
        </div>
      </div>
      <details class="replay">
        <summary>{debrief.replay}</summary>
        <Replay {...{ item, name, roles, objection }} />
      </details>
    </article>
  );
}

/** The moves that fit, and who should have it: "Escalate (Finance controller or Internal control) or Stop the line." */
function fitOf({ case: c }: ShownItem, roles: Record<string, string>): string {
  const names = c.acceptableMoves.map((move) =>
    move === 'escalate' && c.escalateTo.length > 0
      ? `${words.name[move]} (${either(c.escalateTo.map((id) => roles[id] ?? id))})`
      : words.name[move],
  );
  return `${either(names)}.`;
}
