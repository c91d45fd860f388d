import type { Rng } from '../../domain/rng.ts';
import type { Robot } from '../contract.ts';
import type { Action } from './types.ts';
import type { Visible, VisibleRow } from './types-screen.ts';

/** A policy that sees only the screen. */
export type Cleaner = Robot<Visible, Action>;

/** Ends the run from wherever it is: marks what is left, answers with its own count, takes the first rule. */
function finish(visible: Visible): Action {
  const { phase, rows, task, rule } = visible;
  if (phase === 'result' || phase === 'ruled') return { do: 'next' };
  if (phase === 'rule') {
    if (rule && rule.chosen === null) return { do: 'rule', option: rule.options[0]?.option ?? 0 };
    return { do: 'commit' };
  }
  if (task === 'clean') return { do: 'run' };
  const right = rows.filter(({ mark }) => mark === 'right').length;
  return { do: 'answer', percent: Math.round((100 * right) / rows.length) };
}

/** A policy of a `clean` table and one of a `score` table; null means that there is nothing more to do. */
export interface Policy {
  clean(visible: Visible, rng: Rng): Action | null;
  mark(row: VisibleRow, visible: Visible, rng: Rng): Action;
}

/** Works a run of either task to its end. */
export const policy =
  ({ clean, mark }: Policy): Cleaner =>
  (visible, rng) => {
    if (visible.phase !== 'work') return finish(visible);
    if (visible.task === 'clean') return clean(visible, rng) ?? finish(visible);
    const next = visible.rows.find((row) => row.mark === null);
    return next ? mark(next, visible, rng) : finish(visible);
  };

/** Marks a row. */
export const as = (row: VisibleRow, mark: 'right' | 'not-right'): Action => ({
  do: 'mark',
  row: row.key,
  as: mark,
});

/** Marks it as the checking AI does; as right where that says nothing. */
export const agree = (row: VisibleRow) => as(row, row.check?.says ?? 'right');

/** Neither merged into another nor out of date. */
export const isLive = (row: VisibleRow) => row.into === null && !row.obsolete;
export const rowOf = ({ rows }: Visible, key: string) => rows.find((row) => row.key === key);

/** Rows whose proposal waits for an answer. */
export const open = (visible: Visible) =>
  visible.rows.filter(({ proposal, decision }) => proposal !== null && decision === null);
