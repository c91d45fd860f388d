import { ways as words } from '#words/practice';
import { href } from '../parts/href.ts';
import type { Trouble } from './run-state.ts';

interface Props {
  /** False on the server and until the page is awake. */
  awake: boolean;
  busy: boolean;
  seed: number | null;
  /** The address names a shift that cannot be. */
  oddAddress: boolean;
  /** An unfinished run of this practice: where it stands, once that is known. */
  going: { place: string } | null;
  trouble: Trouble | null;
  /** `none`: this shift has no guided items. `known`: they were seen before, so they can be asked for again. */
  guides: 'none' | 'new' | 'known';
  guide: boolean;
  setGuide(on: boolean): void;
  /** Nothing is kept in this browser. */
  memory: boolean;
  lesson: { title: string; href: string } | null;
  /** The run whose debrief may be looked at again. */
  last: string | null;
  start(): void;
  resume(): void;
  retry(): void;
}

/** The ways into a shift. An unfinished one is offered beside a new one, never entered by itself. */
export function Ways(props: Props) {
  const { awake, busy, seed, going, trouble, memory, lesson } = props;
  return (
    <>
      {seed !== null && <p class="notice">{words.seeded}</p>}
      {props.oddAddress && <p class="notice">{words.oddSeed}</p>}
      {memory && <p class="notice">{words.memory}</p>}
      {trouble && <TroubleNote trouble={trouble} retry={props.retry} />}
      <p class="row">
        {going && (
          <button
            type="button"
            class="button primary"
            onClick={() => busy || props.resume()}
            aria-disabled={busy}
          >
            {going.place}
          </button>
        )}
        <button
          type="button"
          class={going ? 'button' : 'button primary'}
          onClick={() => awake && !busy && props.start()}
          aria-disabled={!awake || busy}
        >
          {seed !== null ? words.startSeed : going ? words.startNew : words.start}
        </button>
        {busy && <span class="quiet">{words.loading}</span>}
      </p>
      {going && <p class="quiet">{words.resumeNote}</p>}
      {props.guides === 'new' && <p class="quiet">{words.guide}</p>}
      {props.guides === 'known' && (
        <label class="choice">
          <input
            type="checkbox"
            checked={props.guide}
            onChange={(event) => props.setGuide(event.currentTarget.checked)}
          />
          {words.guideAgain}
        </label>
      )}
      <p class="row">
        {lesson && (
          <a class="button plain" href={href(lesson.href)}>
            {words.fromLesson(lesson.title)}
          </a>
        )}
        {props.last && (
          <a class="button plain" href={`${href('/debrief/')}?run=${props.last}`}>
            {words.lastDebrief}
          </a>
        )}
        <a class="button plain" href={href('/practice/')}>
          {words.all}
        </a>
      </p>
    </>
  );
}

function TroubleNote({ trouble, retry }: { trouble: Trouble; retry(): void }) {
  return (
    <div class="notice" role="alert">
      <p>{words[trouble.why]}</p>
      {trouble.why === 'failed' && (
        <button type="button" class="button" onClick={retry}>
          {words.retry}
        </button>
      )}
      {trouble.why === 'elsewhere' && (
        <a class="button" href={`${href('/debrief/')}?run=${trouble.run}`}>
          {words.seeDebrief}
        </a>
      )}
    </div>
  );
}
