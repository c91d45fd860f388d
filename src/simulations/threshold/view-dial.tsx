import { useState } from 'preact/hooks';
import { screen as words } from '#words-of/threshold';
import { bands, type Cut, scoreAt, step } from './types.ts';

interface Props {
  cut: Cut;
  /** While the slider moves. */
  drag(to: Cut): void;
  /** Once it is let go, or a number is entered. */
  settle(to: Cut): void;
  say(to: Cut): void;
  valueText(cut: Cut): string;
}

/** The cut-off as a slider and as a number: two ways to the same value, each by keyboard. */
export function Dial({ cut, drag, settle, say, valueText }: Props) {
  /** What is being typed; null while the field shows the cut-off. */
  const [typed, setTyped] = useState<string | null>(null);
  const read = (text: string): Cut => Number(text) / step;
  const isCut = (text: string) =>
    text.trim() !== '' && Number.isInteger(read(text)) && read(text) >= 0 && read(text) <= bands;
  const enter = (text: string) => {
    setTyped(null);
    const number = Number(text);
    const to =
      text.trim() === '' || Number.isNaN(number)
        ? cut
        : Math.min(bands, Math.max(0, Math.round(number / step)));
    settle(to);
    say(to);
  };
  return (
    <div class="threshold-dial" role="group" aria-label={words.cutLabel}>
      <label class="threshold-slider">
        <span class="label">{words.slider}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={step}
          value={scoreAt(cut)}
          aria-valuetext={valueText(cut)}
          onInput={(event) => drag(read(event.currentTarget.value))}
          onChange={(event) => settle(read(event.currentTarget.value))}
        />
      </label>
      <label class="threshold-number">
        <span class="label">{words.field}</span>
        <input
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          step={step}
          value={typed ?? String(scoreAt(cut))}
          aria-describedby="threshold-help"
          onInput={(event) => {
            const text = event.currentTarget.value;
            setTyped(text);
            if (isCut(text)) drag(read(text));
          }}
          onBlur={(event) => typed !== null && enter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            enter(event.currentTarget.value);
          }}
        />
      </label>
      <p class="quiet" id="threshold-help">
        {words.fieldHelp}
      </p>
    </div>
  );
}
