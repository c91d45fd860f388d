import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ways as words } from '#words/practice';
import { run as runWords } from '#words/run';
import { href } from '../parts/href.ts';
import { isTyping } from '../parts/keys.ts';
import { useSaid } from '../parts/say.ts';
import { singleKeysOn } from '../stores/keys.ts';
import { onSingleKeys, setSingleKeys } from '../stores/keys-setting.ts';
import type { BriefData } from './Brief.tsx';
import type DebriefType from './Debrief.tsx';
import type { HoldingLesson } from './finish-lessons.ts';
import { lastFinished } from './last-finished.ts';
import { Paused } from './Paused.tsx';
import { type AnyDebrief, debriefOf } from './parts-of.ts';
import { oddSeed, seedOf } from './shift.ts';
import { useRun } from './use-run.ts';
import { Ways } from './Ways.tsx';

type DebriefView = ComponentType<Parameters<typeof DebriefType>[0]>;

interface Props {
  brief: BriefData;
  /** Lessons that hold this practice: one of them may have sent the learner here. */
  lessons: HoldingLesson[];
  /** What the practice says before it starts, ready-made by the page. */
  children?: ComponentChildren;
}

/** A practice from its first screen to its debrief, whatever the simulation. */
export default function Run({ brief, lessons, children }: Props) {
  const [address, setAddress] = useState<{ seed: number | null; odd: boolean; lesson: string | null }>({
    seed: null,
    odd: false,
    lesson: null,
  });
  const [guide, setGuide] = useState(false);
  const [said, say] = useSaid();
  const [told, setTold] = useState<{ Debrief: DebriefView; of: AnyDebrief | null } | 'failed' | null>(null);
  const [keys, setKeys] = useState(true);
  /** What had the focus when the desk was covered. */
  const left = useRef<HTMLElement | null>(null);
  /** The address asks to go on with the unfinished shift. */
  const goOn = useRef(false);
  const run = useRun(brief, address.lesson, lessons);
  const { phase, busy, shift } = run.state;
  const { hand } = run;

  useEffect(() => {
    goOn.current = location.hash === '#continue';
    const { search } = location;
    const named = new URLSearchParams(search).get('lesson');
    setAddress({
      seed: seedOf(search),
      odd: oddSeed(search),
      lesson: lessons.some(({ id }) => id === named) ? named : null,
    });
    const look = () => setKeys(singleKeysOn());
    look();
    return onSingleKeys(look);
  }, []);

  // Whoever pressed "Go on" has said so already. Once only: coming back to this address begins at its first screen.
  useEffect(() => {
    if (!goOn.current || !run.awake) return;
    goOn.current = false;
    history.replaceState(history.state, '', location.pathname + location.search);
    if (run.unfinished) void run.resume();
  }, [run.awake]);

  const pause = () => {
    left.current = document.activeElement as HTMLElement | null;
    run.pause();
  };

  // The desk fills the screen: the site's head and foot step aside while it is there.
  const atDesk = (phase === 'desk' || phase === 'paused') && hand !== null;
  useEffect(() => {
    document.documentElement.toggleAttribute('data-run', atDesk);
    return () => document.documentElement.removeAttribute('data-run');
  }, [atDesk]);

  useEffect(() => {
    if (!atDesk) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      if (phase === 'desk') pause();
      else run.goOn();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  // Back from the desk: focus begins at the title. Fetch the debrief while the shift is played.
  const before = useRef(phase);
  useEffect(() => {
    if (phase === 'brief' && before.current !== 'brief') {
      window.scrollTo({ top: 0 });
      document.querySelector<HTMLElement>('.brief h1')?.focus({ preventScroll: true });
    }
    if (phase === 'desk' && before.current === 'paused') {
      const back = left.current?.isConnected && left.current !== document.body ? left.current : null;
      (back ?? document.querySelector<HTMLElement>('[data-at-desk] h2'))?.focus({ preventScroll: true });
    }
    if (phase === 'brief' || phase === 'debrief') say('');
    if (phase !== 'brief' && (told === null || (phase === 'debrief' && told === 'failed'))) {
      Promise.all([import('./Debrief.tsx'), debriefOf(brief.type)]).then(
        ([{ default: Debrief }, of]) => setTold({ Debrief, of }),
        () => setTold('failed'),
      );
    }
    before.current = phase;
  }, [phase]);

  // Drawn only when something happened at it: words for the ear and what the log writes leave the desk alone.
  const withKeys = keys && phase === 'desk';
  const desk = useMemo(
    () =>
      hand && (
        <hand.ready.View
          visible={hand.player.visible()}
          title={brief.title}
          act={run.act}
          say={say}
          pause={pause}
          leave={run.leave}
          keys={withKeys}
        />
      ),
    [hand, run.state.turn, withKeys],
  );

  const known = hand?.run ?? shift?.run;
  const lessonId = address.lesson ?? (known ? run.progress.runs[known] : run.unfinished)?.lesson ?? null;
  const lesson = lessons.find(({ id }) => id === lessonId) ?? null;
  return (
    <>
      <p class="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {atDesk && (
        <div data-at-desk hidden={phase === 'paused'}>
          {desk}
        </div>
      )}
      {phase === 'paused' && (
        <Paused
          keys={keys}
          setKeys={(on) => {
            setSingleKeys(on);
            setKeys(on);
          }}
          goOn={run.goOn}
          leave={run.leave}
        />
      )}
      {phase === 'brief' && (
        <div class="page narrow brief">
          {children}
          <section class="ways" aria-label={words.start}>
            <Ways
              awake={run.awake}
              busy={busy}
              seed={address.seed}
              oddAddress={address.odd}
              going={
                run.unfinished && {
                  place: run.place ? words.resume(run.place.number, run.place.total) : words.resumePlain,
                }
              }
              trouble={run.trouble}
              guides={!brief.guided ? 'none' : run.knowsGuide ? 'known' : 'new'}
              guide={guide}
              setGuide={setGuide}
              memory={run.memory}
              lesson={lesson}
              last={lastFinished(run.progress, brief.scenario)?.run ?? null}
              start={() => void run.start(address.seed, guide || !run.knowsGuide)}
              resume={() => void run.resume()}
              retry={run.retry}
            />
          </section>
        </div>
      )}
      {(phase === 'saving' || (phase === 'debrief' && told === null)) && (
        <div class="page narrow">
          <p role="status">{runWords.saving}</p>
        </div>
      )}
      {phase === 'debrief' && shift && told === 'failed' && (
        <div class="page narrow stack">
          <p>{words.noDebrief}</p>
          <p>
            <a class="button" href={`${href('/debrief/')}?run=${shift.run}`}>
              {words.seeDebrief}
            </a>
          </p>
        </div>
      )}
      {phase === 'debrief' && shift && told !== null && told !== 'failed' && (
        <told.Debrief shift={shift} of={told.of} lesson={lesson} takeFocus />
      )}
    </>
  );
}
