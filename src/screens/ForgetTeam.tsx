import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { team as words } from '#words/path';

/** Asks once more before a team is removed; Escape keeps it. */
export function ForgetTeam({ forget }: { forget(): Promise<void> }) {
  const id = useId();
  const [asking, setAsking] = useState(false);
  const dialog = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking) dialog.current?.focus();
    else if (asked.current) opener.current?.focus();
    asked.current = asking;
  }, [asking]);
  const yes = async () => {
    asked.current = false; // the page says what became of it, and takes the focus there
    setAsking(false);
    await forget();
  };
  return (
    <section class="stack" aria-label={words.forget}>
      {asking ? (
        <div
          class="notice stack"
          role="alertdialog"
          aria-labelledby={id}
          tabIndex={-1}
          ref={dialog}
          onKeyDown={(e) => {
            if (e.key === 'Escape') setAsking(false);
          }}
        >
          <p id={id}>{words.forgetAsk}</p>
          <p class="row">
            <button type="button" class="button" onClick={() => void yes()}>
              {words.forgetYes}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {words.forgetNo}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="button" class="button" ref={opener} onClick={() => setAsking(true)}>
            {words.forget}
          </button>
        </p>
      )}
    </section>
  );
}
