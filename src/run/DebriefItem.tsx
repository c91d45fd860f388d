import { debrief } from '#words/debrief';
import { either } from '#words/format';
import { reasonCodes, moves as words } from '#words/moves';
import { run, verdict } from '#words/run';
import { CaseReasons, markWords } from '../parts/CaseReasons.tsx';
import { MachineAnswer, MachineVoice } from '../parts/MachineVoice.tsx';
import { RecordTable, type RowNote, rowWords } from '../parts/RecordTable.tsx';
import { Tag } from '../parts/Tag.tsx';
import { valueText } from '../parts/value.ts';
import type { ShownItem } from '../simulations/review-desk/types.ts';

interface Props {
  item: ShownItem;
  name: string;
  roles: Record<string, string>;
}

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

function notesOf({ case: c, chosen }: ShownItem): RowNote[] {
  const notes: RowNote[] = c.cueAt.map((at) => ({
    at,
    text: c.sound ? verdict.supportTag : verdict.cueTag,
    tone: c.sound ? ('support' as const) : ('cue' as const),
  }));
  if (chosen.mark && chosen.mark !== 'nothing') notes.push({ at: chosen.mark, text: verdict.yourMark });
  return notes;
}

/** One item that went wrong on either side: what the AI said, what was right, the cue in its record, your part. */
export function DebriefItem({ item, name, roles }: Props) {
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
      <header>
        <h3>
          <span class="quiet">{name}</span> {c.title}
        </h3>
        <Outcome {...judgement} />
      </header>
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
            <p>{partOf(item, roles)}</p>
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
        <Replay item={item} roles={roles} />
      </details>
    </article>
  );
}

/** An item as it was: its task, every record, and the reasons in full. */
export function Replay({ item, roles, whole = false }: Omit<Props, 'name'> & { whole?: boolean }) {
  const { case: c, judgement } = item;
  const notes = notesOf(item);
  return (
    <div class="replay-body">
      <p class="quiet">{debrief.replayHint}</p>
      <p>{c.task}</p>
      {whole && <Said item={item} />}
      <div class="replay-records">
        {c.sourceRecords.map((record) => (
          <div key={record.id} class="sheet">
            <RecordTable record={record} level={whole ? 3 : 4} aside={seen(item, record.id)} notes={notes} />
          </div>
        ))}
      </div>
      {whole && <p>{partOf(item, roles)}</p>}
      <CaseReasons
        label={c.answer.label}
        move={judgement.move}
        marked={markedRow(item)}
        roleTitle={(id) => roles[id] ?? id}
        reasons={{
          ...c,
          truth: c.answer.truth,
          fitting: judgement.fitting,
          detailRight: judgement.detailRight,
          markRight: judgement.markRight,
        }}
      />
    </div>
  );
}

function Said({ item: { case: c } }: { item: ShownItem }) {
  return (
    <MachineVoice by={debrief.aiSaid} confidence={run.confidence(c.ai.confidence)}>
      <p>{c.ai.text}</p>
      <MachineAnswer label={c.answer.label} value={valueText(c.answer.ai)} />
    </MachineVoice>
  );
}

const seen = ({ case: c, chosen }: ShownItem, record: string): string => {
  if (c.onDesk.includes(record)) return debrief.onDesk;
  return chosen.opened.includes(record) ? debrief.seen : debrief.unseen;
};

/** "Accept. Before you opened anything, you gave 20% that it was wrong. You opened 2 records." */
function partOf(item: ShownItem, roles: Record<string, string>): string {
  const { judgement, chosen, case: c } = item;
  const { move, risk, opened, reason } = judgement;
  const detail = move === 'correct' ? chosen.detail : move === 'escalate' ? (roles[chosen.detail] ?? '') : '';
  const code = reason ? reasonCodes[reason] : undefined;
  return [
    `${detail ? `${words.name[move]}: ${detail}` : words.name[move]}.`,
    risk === null ? debrief.part.notRated : debrief.part.rated(risk),
    debrief.part.opened(opened),
    ...(judgement.markRight === null ? [] : [markWords(markedRow(item), c.sound, judgement.markRight)]),
    ...(code ? [debrief.part.reason(code)] : []),
  ].join(' ');
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

/** The marked row in words; null when nothing was marked or the row is no longer there. */
function markedRow({ case: c, chosen }: ShownItem): string | null {
  for (const record of c.sourceRecords) {
    const row = record.rows.find(({ at }) => at === chosen.mark);
    if (row) return `${record.title}, ${rowWords(record, row)}`;
  }
  return null;
}
