import { useStore } from '@nanostores/preact';
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { brief as words } from '#words/practice';
import { run as runWords } from '#words/run';
import { href } from '../parts/href.ts';
import { isTyping } from '../parts/keys.ts';
import { useSaid } from '../parts/say.ts';
import { $keys } from '../stores/settings.ts';
import { Brief, type BriefData } from './Brief.tsx';
import type DebriefType from './Debrief.tsx';
import { lastFinished } from './last-finished.ts';
import { Paused } from './Paused.tsx';
import { oddSeed, seedOf } from './shift.ts';
import { useRun } from './use-run.ts';
import { Ways } from './Ways.tsx';

type DebriefView = ComponentType<Parameters<typeof DebriefType>[0]>;

interface Props {
  brief: BriefData;
  /** Lessons that hold this practice: one of them may have sent the learner here. */
  lessons: { id: string; title: string; href: string }[];
}

/** A practice from its first screen to its debrief, whatever the simulation. */
export default function Run({ brief, lessons }: Props) {
  const [address, setAddress] = useState<{ seed: number | null; lesson: Props['lessons'][number] | null }>({
    seed: null,
    lesson: null,
  });
  const [oddAddress, setOddAddress] = useState(false);
  const [guide, setGuide] = useState(false);
  const [said, say] = useSaid();
  const [Debrief, setDebrief] = useState<DebriefView | 'failed' | null>(null);
  const keys = useStore($keys, { ssr: 'initial' }) === 'on';
  const heading = useRef<HTMLHeadingElement>(null);
  /** What had the focus when the desk was covered. */
  const left = useRef<HTMLElement | null>(null);
  const run = useRun(brief, address.lesson?.id ?? null);
  const { phase, busy, shift } = run.state;
  const { hand } = run;

  useEffect(() => {
    const lesson = new URLSearchParams(location.search).get('lesson');
    setOddAddress(oddSeed(location.search));
    setAddress({ seed: seedOf(location.search), lesson: lessons.find((l) => l.id === lesson) ?? null });
  }, []);

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
      heading.current?.focus({ preventScroll: true });
    }
    if (phase === 'desk' && before.current === 'paused') {
      const back = left.current?.isConnected && left.current !== document.body ? left.current : null;
      (back ?? document.querySelector<HTMLElement>('.desk h2'))?.focus({ preventScroll: true });
    }
    if (phase === 'brief' || phase === 'debrief') say('');
    if (phase !== 'brief' && (Debrief === null || (phase === 'debrief' && Debrief === 'failed'))) {
      import('./Debrief.tsx').then(
        (module) => setDebrief(() => module.default),
        () => setDebrief('failed'),
      );
    }
    before.current = phase;
  }, [phase]);

  const lessonLink = address.lesson && { title: address.lesson.title, href: address.lesson.href };
  return (
    <>
      <p class="visually-hidden" role="status" aria-live="polite">
        {said}
      </p>
      {atDesk && (
        <div hidden={phase === 'paused'}>
          <hand.ready.View
            visible={hand.player.visible()}
            title={brief.title}
            act={run.act}
            say={say}
            pause={pause}
            leave={run.leave}
            keys={keys && phase === 'desk'}
          />
        </div>
      )}
      {phase === 'paused' && (
        <Paused
          keys={keys}
          setKeys={(on) => $keys.set(on ? 'on' : 'off')}
          goOn={run.goOn}
          leave={run.leave}
        />
      )}
      {phase === 'brief' && (
        <Brief brief={brief} heading={heading}>
          <Ways
            awake={run.awake}
            busy={busy}
            seed={address.seed}
            oddAddress={oddAddress}
            going={
              run.unfinished && {
                place: run.place ? words.resume(run.place.number, run.place.total) : words.resumePlain,
              }
            }
            trouble={run.trouble}
            knowsGuide={run.knowsGuide}
            guide={guide}
            setGuide={setGuide}
            memory={run.memory}
            lesson={lessonLink}
            last={lastFinished(run.progress, brief.scenario)?.run ?? null}
            start={() => void run.start(address.seed, guide || !run.knowsGuide)}
            resume={() => void run.resume()}
            retry={run.retry}
          />
        </Brief>
      )}
      {(phase === 'saving' || (phase === 'debrief' && Debrief === null)) && (
        <div class="page narrow">
          <p role="status">{runWords.saving}</p>
        </div>
      )}
      {phase === 'debrief' && shift && Debrief === 'failed' && (
        <div class="page narrow stack">
          <p>{words.noDebrief}</p>
          <p>
            <a class="button" href={`${href('/debrief/')}?run=${shift.run}`}>
              {words.seeDebrief}
            </a>
          </p>
        </div>
      )}
      {phase === 'debrief' && shift && Debrief !== null && Debrief !== 'failed' && (
        <Debrief shift={shift} lesson={lessonLink} takeFocus />
      )}
    </>
  );
}
