import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import { settings as words } from '#words/settings';
import { storage } from '#words/storage';
import { $storage } from '../stores/log.ts';
import { $ready } from '../stores/progress.ts';
import { $density, $keys, $theme, applySettings, densities, keyModes, themes } from '../stores/settings.ts';
import { runsKeptWhole } from '../stores/storage.ts';
import { Backup } from './Backup.tsx';
import { Leave } from './Leave.tsx';
import { StorageNotice } from './StorageNotice.tsx';

/** Look, and everything about the learner's record: how it is kept, saved, restored and removed. */
export function SettingsPage() {
  useEffect(() => applySettings(), []);
  const theme = useStore($theme, { ssr: 'initial' });
  const density = useStore($density, { ssr: 'initial' });
  const keys = useStore($keys, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const kept = useStore($storage, { ssr: 'initial' });
  const promise = kept.persisted === null ? 'notAsked' : kept.persisted ? 'asked' : 'refused';
  return (
    <>
      <StorageNotice />
      <section class="stack" aria-labelledby="look">
        <h2 id="look">{words.look}</h2>
        <Choice
          name="theme"
          label={words.theme.label}
          values={themes}
          now={theme}
          words={words.theme}
          set={(v) => $theme.set(v)}
        />
        <Choice
          name="density"
          label={words.density.label}
          values={densities}
          now={density}
          words={words.density}
          set={(v) => $density.set(v)}
        />
        <Choice
          name="keys"
          label={words.keys.label}
          values={keyModes}
          now={keys}
          words={words.keys}
          set={(v) => $keys.set(v)}
        />
      </section>
      <section class="stack" aria-labelledby="record">
        <h2 id="record">{words.record}</h2>
        {ready && kept.mode === 'kept' && (
          <p>
            {storage.kept} {storage.persisted[promise]}
          </p>
        )}
        <p class="quiet">{storage.runsKept(runsKeptWhole)}</p>
      </section>
      <Backup />
      <Leave />
    </>
  );
}

function Choice<T extends string>(props: {
  name: string;
  label: string;
  values: readonly T[];
  now: T;
  words: Record<T, string>;
  set: (value: T) => void;
}) {
  const group = useRef<HTMLFieldSetElement>(null);
  // A choice made before this page was awake counts.
  useEffect(() => {
    const at = [...(group.current?.querySelectorAll('input') ?? [])].findIndex((input) => input.checked);
    const chosen = props.values[at];
    if (chosen !== undefined && chosen !== props.now) props.set(chosen);
  }, []);
  return (
    <fieldset class="settings-choice" ref={group}>
      <legend>{props.label}</legend>
      {props.values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={props.name}
            autocomplete="off"
            checked={props.now === value}
            onChange={() => props.set(value)}
          />
          {props.words[value]}
        </label>
      ))}
    </fieldset>
  );
}
