import type { Progress } from '../domain/progress.ts';
import type { FinishedShift } from './kept.ts';

/** Why a shift cannot begin or go on, and the run it is about. */
export interface Trouble {
  why: 'failed' | 'odd' | 'changed' | 'elsewhere';
  run: string | null;
}

/** What the page shows: first screen, desk, desk covered, writing down, debrief. */
type Phase = 'brief' | 'desk' | 'paused' | 'saving' | 'debrief';

export interface RunState {
  phase: Phase;
  /** Something is being fetched before the desk can be shown. */
  busy: boolean;
  trouble: Trouble | null;
  /** Raised with every action, because the player itself changes in place. */
  turn: number;
  shift: FinishedShift | null;
}

export type Step =
  | { do: 'wait' }
  | { do: 'arrive' }
  | { do: 'fail'; trouble: Trouble }
  | { do: 'go'; to: Phase }
  | { do: 'turn' }
  | { do: 'finish'; shift: FinishedShift };

export const atFirst: RunState = { phase: 'brief', busy: false, trouble: null, turn: 0, shift: null };

/** Where a page stands after one step. Trouble always leads back to the first screen, which says it. */
export function reduce(state: RunState, step: Step): RunState {
  switch (step.do) {
    case 'wait':
      return { ...state, busy: true, trouble: null };
    case 'arrive':
      return { ...state, busy: false, turn: state.turn + 1 };
    case 'fail':
      return { ...state, phase: 'brief', busy: false, trouble: step.trouble };
    case 'go':
      return { ...state, phase: step.to, busy: false, trouble: null };
    case 'turn':
      return { ...state, turn: state.turn + 1 };
    case 'finish':
      return { ...state, phase: 'debrief', shift: step.shift };
  }
}

/** Enough actions to have settled two items. */
const guideLength = 10;

/** Was the guide of this type of practice seen before, in any run? */
export const knowsGuide = (progress: Progress, type: string): boolean =>
  Object.values(progress.runs).some(
    (run) => run.type === type && (run.state === 'finished' || run.acted >= guideLength),
  );
