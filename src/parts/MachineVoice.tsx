import type { ComponentChildren } from 'preact';

/** Anything a machine wrote: the violet rule, its label and, if it states one, its confidence. */
export function MachineVoice({
  by,
  confidence,
  children,
}: {
  by: string;
  /** Ready sentence, such as "It says it is 92% sure". */
  confidence?: string | undefined;
  children: ComponentChildren;
}) {
  return (
    <div class="machine">
      <p class="machine-label">{by}</p>
      {children}
      {confidence && <p class="machine-confidence">{confidence}</p>}
    </div>
  );
}

/** The one thing an AI output answers, set apart from its prose: "Amount to pay: €2,516.00". */
export function MachineAnswer({ label, value }: { label: string; value: string }) {
  return (
    <dl class="machine-answer">
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    </dl>
  );
}
