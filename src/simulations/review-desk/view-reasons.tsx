import { useEffect, useRef } from 'preact/hooks';
import { run, verdict } from '#words/run';
import { CaseReasons } from '../../parts/CaseReasons.tsx';
import type { RowNote } from '../../parts/RecordTable.tsx';
import type { Reasons, VisibleItem } from './types.ts';
import { markedRow } from './view-settle.tsx';

/** Words hung on record rows: none before commit, then the cue and the learner's own mark. */
export function rowNotes(item: VisibleItem): RowNote[] {
  const { reasons, chosen } = item;
  if (!reasons) return [];
  const notes: RowNote[] = reasons.cueAt.map((at) => ({
    at,
    text: reasons.sound ? verdict.supportTag : verdict.cueTag,
    tone: reasons.sound ? ('support' as const) : ('cue' as const),
  }));
  if (chosen.mark && chosen.mark !== 'nothing') notes.push({ at: chosen.mark, text: verdict.yourMark });
  return notes;
}

/** The reasons after commit, in practice: focus goes to their heading, because the form is gone. */
export function ReasonsPanel({ item, reasons }: { item: VisibleItem; reasons: Reasons }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const move = item.chosen.move;
  if (!move) return null;
  const roles = new Map(item.roles.map((role) => [role.id, role.title]));
  return (
    <section class="reasons" aria-labelledby={`reasons-${item.key}`}>
      <h3 id={`reasons-${item.key}`} ref={heading} tabIndex={-1}>
        {run.reasons}
      </h3>
      <CaseReasons
        label={item.answer.label}
        move={move}
        marked={markedRow(item)}
        roleTitle={(id) => roles.get(id) ?? id}
        reasons={reasons}
      />
    </section>
  );
}
