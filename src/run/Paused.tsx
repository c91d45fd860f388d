import { useEffect, useRef } from 'preact/hooks';
import { run } from '#words/run';

interface Props {
  keys: boolean;
  setKeys(on: boolean): void;
  goOn(): void;
  leave(): void;
}

/** Covers the item while paused; the desk behind it keeps every half-made choice. */
export function Paused({ keys, setKeys, goOn, leave }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="paused" aria-labelledby="paused">
      <h1 id="paused" ref={heading} tabIndex={-1}>
        {run.paused}
      </h1>
      <p>{run.pausedText}</p>
      <p class="row">
        <button type="button" class="button primary" onClick={goOn}>
          {run.goOn}
        </button>
        <button type="button" class="button" onClick={leave}>
          {run.leave}
        </button>
      </p>
      <label class="choice keys-only">
        <input type="checkbox" checked={keys} onChange={(event) => setKeys(event.currentTarget.checked)} />
        {run.keysOn}
      </label>
      <p class="quiet keys-only">{run.keysHelp}</p>
    </section>
  );
}
