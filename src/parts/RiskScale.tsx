import { type RiskStep, riskSteps } from '../domain/judgement.ts';

interface Props {
  /** Radio group name; unique on the page. */
  name: string;
  question: string;
  low: string;
  high: string;
  value: RiskStep | null;
  /** Said when the answer can no longer change; the steps are then out of use. */
  fixed?: string | undefined;
  choose(step: RiskStep): void;
}

/** A chance in six steps. Radio buttons, so that an unanswered scale looks unanswered. */
export function RiskScale({ name, question, low, high, value, fixed, choose }: Props) {
  return (
    <fieldset class="risk" id={name}>
      <legend>{question}</legend>
      <div class="risk-steps">
        {riskSteps.map((step) => (
          <label key={step} class="risk-step">
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              disabled={fixed !== undefined}
              onChange={() => choose(step)}
            />
            <span>{step}%</span>
          </label>
        ))}
      </div>
      <p class="risk-ends" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
      {fixed && <p class="quiet">{fixed}</p>}
    </fieldset>
  );
}
