import { isStakes, isText, shape } from '../domain/forms.ts';
import type { Judgement, RunMode, Stakes } from '../domain/judgement.ts';
import type { Ledger } from '../domain/metrics/cost.ts';

/** What a finished run keeps beside its judgements, so that its debrief survives edits and upgrades. */
export interface Kept {
  v: 1;
  type: string;
  title: string;
  stakes: Stakes;
  /** What the simulation kept (`Score.kept`), unread: its own `DebriefModule.read` says whether it can be shown. */
  own: unknown;
}

/** Everything a debrief tells. `kept` is null once only the judgements remain. */
export interface FinishedShift {
  run: string;
  scenario: string;
  type: string;
  title: string;
  seed: number;
  fresh: boolean;
  /** What the scenario was when the run began. */
  mode: RunMode;
  /** What it was played at; null where nobody wrote it down. */
  stakes: Stakes | null;
  passed: boolean;
  judgements: Judgement[];
  ledger: Ledger | null;
  kept: Kept | null;
}

const isHead = shape({ v: (raw) => raw === 1, type: isText, title: isText, stakes: isStakes });

/**
 * What was kept, or null when it is gone, newer, or not in a form that can be shown. Runs of before there were several
 * simulations hold the desk's own part flat, beside the rest.
 */
export function readKept(raw: unknown): Kept | null {
  if (!isHead(raw)) return null;
  const { v, type, title, stakes, ...rest } = raw as Omit<Kept, 'own'> & Record<string, unknown>;
  return { v, type, title, stakes, own: Object.hasOwn(rest, 'own') ? rest['own'] : rest };
}
