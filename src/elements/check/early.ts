import type { CheckAnswer } from '../../domain/events.ts';
import { type RiskStep, riskSteps } from '../../domain/judgement.ts';
import { type CheckSpec, pair } from '../check-logic.ts';

/**
 * What was chosen before this island woke up. The boxes are on the page from the first paint, so a quick reader
 * may have used them already; without this the screen would show a choice that the button knows nothing of.
 */
export function early(
  check: CheckSpec,
  root: HTMLElement | null,
): { answer: CheckAnswer; sure: RiskStep | null } {
  const fields = [...(root?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select') ?? [])];
  const on = fields.filter((field) =>
    'checked' in field && field.type !== 'text' ? field.checked : field.value,
  );
  const isSure = (field: { name: string }) => field.name.endsWith('-sure');
  const said = on.find(isSure);
  const answer = on
    .filter((field) => !isSure(field))
    .map((field) => (check.kind === 'match' ? pair(field.name, field.value) : field.value));
  return { answer, sure: riskSteps.find((step) => said && step === Number(said.value)) ?? null };
}
