import { useEffect, useRef } from 'preact/hooks';
import { run } from '#words/run';
import { verdict } from '#words/verdict';
import { CaseReasons } from '../../parts/CaseReasons.tsx';
import { MachineAnswer, MachineVoice } from '../../parts/MachineVoice.tsx';
import type { RowNote } from '../../parts/RecordTable.tsx';
import { valueText } from '../../parts/value.ts';
import type { Reasons, Visible, VisibleItem } from './types.ts';

/** Words hung on record rows after commit: the cue and the learner's own mark. */
export function rowNotes({ reasons, chosen }: VisibleItem): RowNote[] {
  if (!reasons) return [];
  const notes: RowNote[] = reasons.cueAt.map((at) => ({
    at,
    text: reasons.sound ? verdict.supportTag : verdict.cueTag,
    tone: reasons.sound ? ('support' as const) : ('cue' as const),
  }));
  if (chosen.mark && chosen.mark !== 'nothing') notes.push({ at: chosen.mark, text: verdict.yourMark });
  return notes;
}

/** How the next made-up items differ from the ones before; null when they do not. */
export const levelWords = ({ levelChange }: Visible): string | null =>
  levelChange && verdict.levelChange[levelChange];

/** What is told of an item beside its verdict, for whoever hears the screen. */
export const moreWords = (visible: Visible): string =>
  [visible.item?.reasons?.planted && verdict.planted, levelWords(visible)].filter(Boolean).join(' ');

/** Only a wrong output can be looked at with the error gone, and only where somebody knows what is right. */
const righted = ({ answer, reasons }: VisibleItem) =>
  reasons && !reasons.sound && reasons.truth
    ? { label: answer.label, text: valueText(reasons.truth), was: valueText(answer.ai) }
    : null;

/** The AI output with the error gone, to be held against the records. */
export function Righted({ item }: { item: VisibleItem }) {
  const right = righted(item);
  if (!right) return null;
  return (
    <div class="righted">
      <MachineVoice by={verdict.againBy}>
        <MachineAnswer label={right.label} value={right.text} />
        <p class="machine-confidence">{verdict.againNote(right.was)}</p>
      </MachineVoice>
    </div>
  );
}

interface Props {
  item: VisibleItem;
  reasons: Reasons;
  /** The marked row in words; null for none. */
  marked: string | null;
  /** Is the output shown with its error gone? */
  again: boolean;
  setAgain(on: boolean): void;
  say(sentence: string): void;
}

/** The reasons after commit, in practice: focus goes to their heading, because the form is gone. */
export function ReasonsPanel({ item, reasons, marked, again, setAgain, say }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const move = item.chosen.move;
  if (!move) return null;
  const roles = new Map(item.roles.map((role) => [role.id, role.title]));
  const right = righted(item);
  const turn = () => {
    setAgain(!again);
    say(again || !right ? verdict.againOff : verdict.againOn(right.label, right.text));
    // What changed may lie above the window; the focus stays on the button.
    heading.current?.closest('.desk-work')?.querySelector('.voices')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <section class="reasons" aria-labelledby={`reasons-${item.key}`}>
      <h3 id={`reasons-${item.key}`} ref={heading} tabIndex={-1}>
        {run.reasons}
      </h3>
      {reasons.planted && <p class="planted">{verdict.planted}</p>}
      <CaseReasons
        label={item.answer.label}
        move={move}
        marked={marked}
        roleTitle={(id) => roles.get(id) ?? id}
        reasons={reasons}
      >
        {right && (
          <p>
            <button type="button" class="button again" aria-pressed={again} onClick={turn}>
              {verdict.again}
            </button>
          </p>
        )}
      </CaseReasons>
    </section>
  );
}
