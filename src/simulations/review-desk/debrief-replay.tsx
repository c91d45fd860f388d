import { debrief } from '#words/debrief';
import { reasonCodes, moves as words } from '#words/moves';
import { run } from '#words/run';
import { verdict } from '#words/verdict';
import { CaseReasons, markWords } from '../../parts/CaseReasons.tsx';
import { MachineAnswer, MachineVoice } from '../../parts/MachineVoice.tsx';
import { RecordTable, type RowNote, rowWords } from '../../parts/RecordTable.tsx';
import { valueText } from '../../parts/value.ts';
import type { DebriefProps } from '../contract.ts';
import type { ShownItem } from './types.ts';

export interface ItemProps {
  item: ShownItem;
  /** "Item 7". */
  name: string;
  roles: Record<string, string>;
  /** The place to object to the key of an item. */
  objection: DebriefProps<unknown>['objection'];
}

/** Words on single rows: what decides the item, and what the learner marked. */
export function notesOf({ case: c, chosen }: ShownItem): RowNote[] {
  const notes: RowNote[] = c.cueAt.map((at) => ({
    at,
    text: c.sound ? verdict.supportTag : verdict.cueTag,
    tone: c.sound ? ('support' as const) : ('cue' as const),
  }));
  if (chosen.mark && chosen.mark !== 'nothing') notes.push({ at: chosen.mark, text: verdict.yourMark });
  return notes;
}

/** An item as it was: its task, every record, the reasons in full, and the place to object to them. */
export function Replay({ item, name, roles, objection, whole = false }: ItemProps & { whole?: boolean }) {
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
      {whole && <Part item={item} roles={roles} />}
      <CaseReasons
        label={c.answer.label}
        move={judgement.move}
        marked={markedRow(item)}
        roleTitle={(role) => roles[role] ?? role}
        reasons={{
          ...c,
          truth: c.answer.truth,
          fitting: judgement.fitting,
          detailRight: judgement.detailRight,
          markRight: judgement.markRight,
        }}
      />
      {objection(judgement.item, name)}
    </div>
  );
}

/** What the AI said, in the machine's voice. */
export function Said({ item: { case: c } }: { item: ShownItem }) {
  return (
    <MachineVoice by={debrief.aiSaid} confidence={run.confidence(c.ai.confidence)}>
      <p>{c.ai.text}</p>
      <MachineAnswer label={c.answer.label} value={valueText(c.answer.ai)} />
    </MachineVoice>
  );
}

/** Whether a record lay on the desk, was opened or was not. */
export const seen = ({ case: c, chosen }: ShownItem, record: string): string => {
  if (c.onDesk.includes(record)) return debrief.onDesk;
  return chosen.opened.includes(record) ? debrief.seen : debrief.unseen;
};

/** What the learner did, and the sentence they wrote for themselves. */
export function Part({ item, roles }: { item: ShownItem; roles: Record<string, string> }) {
  return (
    <>
      <p>{partOf(item, roles)}</p>
      {item.chosen.sentence && <p class="own-words">{debrief.part.sentence(item.chosen.sentence)}</p>}
    </>
  );
}

/** "Accept. Before you opened anything, you gave 20% that it was wrong. You opened 2 records." */
function partOf(item: ShownItem, roles: Record<string, string>): string {
  const { judgement, chosen, case: c } = item;
  const { move, risk, opened, reason, markRight, mark } = judgement;
  const detail = move === 'correct' ? chosen.detail : move === 'escalate' ? (roles[chosen.detail] ?? '') : '';
  const code = reason && Object.hasOwn(reasonCodes, reason) ? reasonCodes[reason] : undefined;
  const lucky = judgement.stopped !== c.sound && markRight === false && mark !== 'nothing';
  return [
    `${detail ? `${words.name[move]}: ${detail}` : words.name[move]}.`,
    risk === null ? debrief.part.notRated : debrief.part.rated(risk),
    debrief.part.opened(opened),
    ...(markRight === null ? [] : [markWords(markedRow(item), c.sound, markRight)]),
    ...(lucky ? [debrief.part.lucky] : []),
    ...(code ? [debrief.part.reason(code)] : []),
  ].join(' ');
}

/** The marked row in words; null when nothing was marked or the row is no longer there. */
function markedRow({ case: c, chosen }: ShownItem): string | null {
  for (const record of c.sourceRecords) {
    const row = record.rows.find(({ at }) => at === chosen.mark);
    if (row) return `${record.title}, ${rowWords(record, row)}`;
  }
  return null;
}
