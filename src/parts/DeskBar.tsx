import { run } from '#words/run';

interface Props {
  title: string;
  /** "Item 4 of 12", or what the guided items are called. */
  place: string;
  /** A word on what was just done; null for none. */
  note: string | null;
  /** Settled items and all of them; null while none is counted. */
  progress: { done: number; of: number } | null;
  pause(): void;
  leave(): void;
}

/** The top of every run: where you are, and the two ways out. */
export function DeskBar({ title, place, note, progress, pause, leave }: Props) {
  return (
    <header class="desk-bar">
      <h1 class="desk-title">{title}</h1>
      <div class="desk-where">
        <p class="desk-place">{place}</p>
        {note !== null && <p class="desk-note">{note}</p>}
      </div>
      <progress
        class="desk-progress"
        value={progress?.done ?? 0}
        max={progress?.of ?? 1}
        aria-label={run.progress(progress?.done ?? 0, progress?.of ?? 0)}
        hidden={progress === null}
      />
      <div class="desk-ways">
        <button type="button" class="button plain" aria-keyshortcuts="Escape" onClick={pause}>
          {run.pause}
        </button>
        <button type="button" class="button plain" onClick={leave}>
          {run.leave}
        </button>
      </div>
    </header>
  );
}
