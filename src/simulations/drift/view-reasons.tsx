import { useEffect, useRef } from 'preact/hooks';
import { drift } from '#words-of/drift';
import { unclear } from './reason.ts';
import type { Action, Visible } from './types.ts';

interface Props {
  visible: Visible;
  act(action: Action): void;
  /** How often the stop was asked for without a cause. */
  missing: number;
}

/** What has changed? The same list on every line of a tool; nothing chosen beforehand. */
export function Reasons({ visible, act, missing }: Props) {
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (missing > 0) group.current?.querySelector('input')?.focus();
  }, [missing]);
  return (
    <fieldset class="drift-reasons" ref={group}>
      <legend>{drift.whyLede}</legend>
      {visible.reasons.map(({ id, name }) => (
        <label key={id}>
          <input
            type="radio"
            name="drift-reason"
            value={id}
            checked={visible.reason === id}
            onChange={() => act({ do: 'reason', cause: id })}
          />
          <span>{id === unclear ? drift.unclear : name}</span>
        </label>
      ))}
    </fieldset>
  );
}
