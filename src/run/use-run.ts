import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { goingRun } from '../domain/fold.ts';
import { freshSeed } from '../stores/entropy.ts';
import { $storage } from '../stores/log.ts';
import { $progress, $ready } from '../stores/progress.ts';
import { leaveRun, recordAction, startRun } from '../stores/run.ts';
import type { BriefData } from './Brief.tsx';
import { endRun } from './end-run.ts';
import type { HoldingLesson } from './finish-lessons.ts';
import { createPlayer, type Player } from './player.ts';
import { createWorld, placeOf, prepare, type Ready } from './ready.ts';
import { atFirst, knowsGuide, reduce } from './run-state.ts';
import { ShiftError } from './shift.ts';
import { createStopwatch } from './stopwatch.ts';

interface Hand {
  run: string;
  player: Player;
  ready: Ready;
}

/**
 * Plays one practice: every action is applied at once and written to the log behind it, so that a killed tab
 * stands exactly where it was. What another tab does to the same run is followed.
 */
export function useRun(brief: BriefData, lesson: string | null, lessons: readonly HoldingLesson[]) {
  const [state, step] = useReducer(reduce, atFirst);
  const progress = useStore($progress, { ssr: 'initial' });
  const ready = useStore($ready, { ssr: 'initial' });
  const storage = useStore($storage, { ssr: 'initial' });
  const loading = useRef<Promise<Ready> | null>(null);
  const loaded = useRef<Ready | null>(null);
  const hand = useRef<Hand | null>(null);
  const watch = useRef(createStopwatch(0));

  /** Engine, screen and cases, once. A failure is said, and the next try begins anew. */
  const get = async (): Promise<Ready | null> => {
    loading.current ??= prepare(brief.scenario, brief.type);
    try {
      loaded.current = await loading.current;
      return loaded.current;
    } catch (error) {
      loading.current = null;
      fail(error);
      return null;
    }
  };
  const fail = (error: unknown) =>
    step({ do: 'fail', trouble: { why: error instanceof ShiftError ? error.why : 'failed', run: null } });

  /** A run from its seed and actions; null, and said, when its cases allow no shift. */
  const draw = (r: Ready, seed: number, actions: readonly unknown[]): Player | null => {
    try {
      const player = createPlayer(r.engine, createWorld(r, seed), actions);
      player.visible(); // a world that cannot be shown must fail here, before a run is written down
      return player;
    } catch {
      fail(new ShiftError('odd'));
      return null;
    }
  };

  const unfinished = ready ? goingRun(progress, brief.scenario) : null;
  const stale = unfinished && loaded.current && loaded.current.shift.caseSet !== unfinished.caseSet;

  // An unfinished run: fetch what it needs, so that "Continue at item 7 of 12" can be said.
  useEffect(() => {
    if (unfinished && state.phase === 'brief' && !loading.current)
      void get().then((r) => r && step({ do: 'arrive' }));
  }, [unfinished?.run, state.phase]);

  const place = useMemo(() => {
    if (!unfinished || !loaded.current || stale || state.phase !== 'brief') return null;
    return placeOf(loaded.current, unfinished.seed, unfinished.actions);
  }, [unfinished?.run, unfinished?.acted, state.turn, state.phase, stale]);

  const play = (run: string, r: Ready, player: Player) => {
    hand.current = { run, player, ready: r };
    watch.current = createStopwatch(Date.now());
    watch.current.on(player.visible().item?.key ?? '', Date.now());
    // The tab may have gone after the last action and before the end was written.
    if (player.done()) void end();
    else step({ do: 'go', to: 'desk' });
  };

  const start = async (seed: number | null, guide: boolean) => {
    step({ do: 'wait' });
    const r = await get();
    if (!r) return;
    const drawn = seed ?? freshSeed();
    const player = draw(r, drawn, []);
    if (!player) return;
    const old = goingRun($progress.get(), brief.scenario);
    if (old) await leaveRun(old.run);
    const { scenario, type, mode, stakes } = brief;
    const run = await startRun({
      scenario,
      type,
      seed: drawn,
      caseSet: r.shift.caseSet,
      fresh: seed === null,
      lesson: lesson ?? old?.lesson ?? null,
      mode,
      stakes,
    });
    play(run, r, player);
    // Simulations without a guide refuse this, and nothing happens.
    if (!guide) act({ do: 'skip-guide' });
  };

  const resume = async () => {
    step({ do: 'wait' });
    const r = await get();
    const known = goingRun($progress.get(), brief.scenario);
    if (!r) return;
    if (!known) return step({ do: 'go', to: 'brief' });
    if (known.caseSet !== r.shift.caseSet) {
      return step({ do: 'fail', trouble: { why: 'changed', run: known.run } });
    }
    const player = draw(r, known.seed, known.actions);
    if (player) play(known.run, r, player);
  };

  const act = (action: unknown) => {
    const now = hand.current;
    if (!now) return;
    const { player, run } = now;
    const n = player.actions.length;
    const at = player.visible().item?.key ?? '';
    if (!player.act(action)) return;
    void recordAction(run, n, action, watch.current.on(at, Date.now()));
    watch.current.on(player.visible().item?.key ?? '', Date.now());
    step({ do: 'turn' });
    if (player.done()) void end();
  };

  const end = async () => {
    const now = hand.current;
    if (!now) return;
    hand.current = null;
    step({ do: 'go', to: 'saving' });
    const about = $progress.get().runs[now.run];
    const shift = await endRun(now.run, brief, now.player.score(), about ?? null, lessons);
    step({ do: 'finish', shift });
  };

  // What another tab does to this run.
  useEffect(() => {
    const now = hand.current;
    const known = now && progress.runs[now.run];
    if (!known) return;
    const over = known.state === 'finished';
    if (!over && !now.player.follow(known.actions)) return;
    if (over || now.player.done()) {
      hand.current = null;
      step({ do: 'fail', trouble: { why: 'elsewhere', run: known.run } });
    } else step({ do: 'turn' });
  }, [progress]);

  // Time counts only while the item is seen.
  useEffect(() => {
    const look = () =>
      watch.current.going(state.phase === 'desk' && document.visibilityState === 'visible', Date.now());
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [state.phase]);

  return {
    state,
    progress,
    awake: ready,
    memory: storage.mode === 'memory',
    hand: hand.current,
    unfinished: stale ? null : unfinished,
    trouble: state.trouble ?? (stale ? ({ why: 'changed', run: unfinished.run } as const) : null),
    place,
    knowsGuide: knowsGuide(progress, brief.type),
    start,
    resume,
    act,
    pause: () => step({ do: 'go', to: 'paused' }),
    goOn: () => step({ do: 'go', to: 'desk' }),
    leave: () => {
      hand.current = null;
      step({ do: 'go', to: 'brief' });
    },
    retry: () => void get().then((r) => r && step({ do: 'go', to: 'brief' })),
  };
}
