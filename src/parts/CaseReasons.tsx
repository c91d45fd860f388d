import type { ComponentChildren } from 'preact';
import { list, money } from '#words/format';
import { moves as words } from '#words/moves';
import { verdict } from '#words/verdict';
import type { Answer, CaseCosts, Move } from '../domain/case.ts';
import { Tag } from './Tag.tsx';
import { valueText } from './value.ts';

/** What can be told once an item is settled, wherever it comes from (desk or debrief). */
interface CaseTruth {
  sound: boolean;
  truthText: string;
  truth: Answer['truth'];
  cue: string;
  acceptableMoves: readonly Move[];
  escalateTo: readonly string[];
  fitting: boolean;
  detailRight: boolean | null;
  markRight: boolean | null;
  feedback: string;
  verificationSteps: readonly string[];
  costs: CaseCosts;
}

interface Props {
  /** What the AI output answers: "Amount to pay". */
  label: string;
  move: Move;
  /** The marked row in words; null for "nothing decisive". */
  marked: string | null;
  roleTitle(id: string): string;
  reasons: CaseTruth;
  /** What may stand between the lesson of the case and its details. */
  children?: ComponentChildren;
}

/** Right or wrong in words, why, what gives it away, which moves fit, and what it would have cost. */
export function CaseReasons({ label, move, marked, roleTitle, reasons, children }: Props) {
  const { sound, fitting, detailRight, costs } = reasons;
  // A wrong value or person is worth a word only where the move itself fits: else it hints that another would be right.
  const detail =
    (move === 'correct' || move === 'escalate') && reasons.acceptableMoves.includes(move) ? move : null;
  const missed = detail && detailRight === false ? verdict.detailNot[detail] : verdict.moveNot;
  return (
    <div class="case-reasons">
      <p class="row">
        <Tag tone={sound ? 'sound' : 'flawed'}>{sound ? verdict.sound : verdict.wrong}</Tag>
        <span class="visually-hidden">. </span>
        <Tag tone={fitting ? 'sound' : 'unsure'}>{fitting ? verdict.moveFits : missed}</Tag>
      </p>
      <p class="case-lesson">{reasons.feedback}</p>
      {children}
      <dl>
        <dt>{verdict.truth}</dt>
        <dd>
          {reasons.truthText}
          {!sound && reasons.truth && (
            <>
              {' '}
              <strong class="case-value">{`${label}: ${valueText(reasons.truth)}.`}</strong>
            </>
          )}
        </dd>
        <dt>{sound ? verdict.cueSound : verdict.cue}</dt>
        <dd>{reasons.cue}</dd>
        <dt>{verdict.fits}</dt>
        <dd>
          {list(reasons.acceptableMoves.map((m) => words.name[m]))}. {verdict.yourMove}: {words.name[move]}.
          {detail &&
            detailRight !== null &&
            ` ${(detailRight ? verdict.detailRight : verdict.detailWrong)[detail]}.`}
        </dd>
        {reasons.markRight !== null && (
          <>
            <dt>{verdict.yourMark}</dt>
            <dd>{markWords(marked, sound, reasons.markRight)}</dd>
          </>
        )}
        {reasons.escalateTo.length > 0 && (
          <>
            <dt>{verdict.handOver}</dt>
            <dd>{list(reasons.escalateTo.map(roleTitle))}</dd>
          </>
        )}
        <dt>
          {verdict.check}, {verdict.checkMinutes(costs.verificationMinutes)}
        </dt>
        <dd>
          <ol>
            {reasons.verificationSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </dd>
        {costs.basis !== 'none' && (
          <>
            <dt>{verdict.ownCost}</dt>
            <dd>
              {costWords(reasons)}
              {costs.basis === 'assumed' && ` (${verdict.assumed})`}.
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

/** Whether the marked row decides the case: a right verdict on another row was lucky. */
export function markWords(marked: string | null, sound: boolean, right: boolean): string {
  if (marked === null)
    return right
      ? verdict.markedNothing
      : `${verdict.markedNothing} ${verdict.rowsAre[sound ? 'support' : 'cue']}`;
  const judged = right
    ? verdict.markRight[sound ? 'support' : 'cue']
    : verdict.rowsAre[sound ? 'support' : 'cue'];
  return `${verdict.marked(marked)} ${judged}`;
}

/** The case's own euros; shown only after commit, because right cases cost nothing to let through. */
function costWords({ sound, costs }: CaseTruth): string {
  const amount = (cents: number) =>
    `${money(cents, 'EUR', true)}${costs.per === 'day' ? ` ${verdict.perDay}` : ''}`;
  return sound ? verdict.costFalse(amount(costs.falseAlarmCents)) : verdict.costMiss(amount(costs.missCents));
}
