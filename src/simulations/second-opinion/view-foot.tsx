import { useEffect, useRef } from 'preact/hooks';
import { opinion as words } from '#words-of/second-opinion';
import type { Visible } from './types.ts';

/** Milliseconds after a new phase in which a press is taken for the second half of a double tap. */
const settleMs = 350;

interface Props {
  /** The form that the button sends. */
  form: string;
  visible: Visible;
  /** What is missing, once somebody asked. */
  missing: string | null;
  next(): void;
}

/** The one move of the moment: lock, commit, or go on. */
export function Foot({ form, visible: { phase, item, number, total }, missing, next }: Props) {
  const at = `${item?.key} ${phase}`;
  const since = useRef(0);
  useEffect(() => {
    since.current = performance.now();
  }, [at]);
  const early = () => performance.now() - since.current < settleMs;
  if (item?.reasons) {
    return (
      <div class="stage-commit">
        <button type="button" class="button primary" onClick={() => early() || next()}>
          {number === total ? words.toDebrief : words.next}
        </button>
      </div>
    );
  }
  return (
    <div class="stage-commit">
      <button
        key={phase}
        type="submit"
        form={form}
        class="button primary"
        onClick={(event) => {
          if (early()) event.preventDefault();
        }}
      >
        {phase === 'own' ? words.lock : words.commit}
      </button>
      {missing && <p class="opinion-missing">{missing}</p>}
    </div>
  );
}
