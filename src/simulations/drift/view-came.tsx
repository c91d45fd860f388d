import { drift } from '#words-of/drift';
import { Icon } from '../../parts/Icon.tsx';
import { MachineVoice } from '../../parts/MachineVoice.tsx';
import type { Action, Seen, Visible } from './types.ts';

/** An output seen, and its place among all that were seen. */
export interface Numbered extends Seen {
  nth: number;
}

export const numbered = (seen: readonly Seen[]): Numbered[] => seen.map((one, nth) => ({ ...one, nth }));

/** Does it lie at the step that was shown last: the audit now, or the week now? */
export const isNow = ({ place }: Seen, { step, audited, perPeriod }: Visible): boolean =>
  place > audited - (step === 'week' ? perPeriod : 1);

const nameOf = ({ extra, place }: Seen) => (extra ? drift.beside(place) : drift.audit(place));

/** Takes an error out of the tally, or back in: the learner's own judgement, and no verdict. */
export function LeaveOut({ one, act }: { one: Numbered; act(action: Action): void }) {
  const button = one.leftOut ? drift.putBack : drift.leaveOut;
  return (
    <span class="drift-leave">
      <button
        type="button"
        class="button plain"
        aria-label={drift.leaveOutOf(button, nameOf(one), one.kind ?? '')}
        onClick={() => act({ do: 'leave-out', nth: one.nth })}
      >
        {button}
      </button>
      {one.leftOut && <span class="quiet">{drift.leftOut}</span>}
    </span>
  );
}

/** One output with the auditor's finding. Facts of the material: a sign and words, no colour. */
function Output({
  one,
  tool,
  alone,
  act,
}: {
  one: Numbered;
  tool: string;
  /** The only one: the line above has named it. */
  alone: boolean;
  act(action: Action): void;
}) {
  return (
    <li class="drift-output">
      {!alone && <p class="drift-name">{nameOf(one)}</p>}
      <MachineVoice by={drift.by(tool)}>
        <p>{one.says}</p>
      </MachineVoice>
      <p class="drift-finding">
        <Icon name={one.wrong ? 'cross' : 'check'} />
        <span>
          <strong>{one.wrong ? drift.wrongKind(one.kind ?? '') : drift.was.right}</strong> {one.finding}
        </span>
      </p>
      {one.wrong && <LeaveOut one={one} act={act} />}
    </li>
  );
}

/** Right ones behind a fold: they are many, and each says the same. */
function Fold({ some, label }: { some: readonly Numbered[]; label: string }) {
  return (
    <details class="figures drift-fold">
      <summary>{label}</summary>
      <ul>
        {some.map((one) => (
          <li key={one.nth}>
            <span class="quiet">{nameOf(one)}</span> {one.says}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the last step brought: the audit or the week, and what was looked at beside it. */
export function Came({ visible, act }: { visible: Visible; act(action: Action): void }) {
  const { tool, seen, fresh, step, period, audited, outOf } = visible;
  if (!tool) return null;
  const all = numbered(seen);
  const now = all.filter((one) => isNow(one, visible));
  const passed = all.slice(fresh).filter((one) => !isNow(one, visible));
  const extras = now.filter(({ extra }) => extra).length;
  // In a week the right ones are folded away; of single audits all are shown.
  const open = step === 'week' ? now.filter(({ wrong }) => wrong) : now;
  const folded = step === 'week' ? now.filter(({ wrong }) => !wrong) : passed;
  const audits = now.filter(({ extra }) => !extra);
  return (
    <section class="drift-came" aria-label={drift.came}>
      <p class="drift-lead">
        {step === 'week'
          ? drift.brought.week(period, audits.filter(({ wrong }) => wrong).length, audits.length)
          : passed.length > 0
            ? drift.brought.passed(passed.length, now[0]?.wrong === true)
            : audited === 1
              ? drift.brought.first
              : drift.brought.one(audited)}
        {extras > 0 && `, ${drift.brought.look(extras)}`}
      </p>
      {audited === outOf && <p class="quiet">{drift.brought.end}</p>}
      {open.length > 0 && (
        <ul class="drift-outputs">
          {open.map((one) => (
            <Output
              key={one.nth}
              one={one}
              tool={tool.name}
              alone={step === 'item' && open.length === 1}
              act={act}
            />
          ))}
        </ul>
      )}
      {folded.length > 0 && <Fold some={folded} label={drift.rightFold(folded.length)} />}
    </section>
  );
}
