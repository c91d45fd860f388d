import { drift } from '#words-of/drift';
import type { Seen, Visible } from './types.ts';

const kindsOf = (some: readonly Seen[]): string =>
  some
    .filter(({ wrong }) => wrong)
    .map(({ kind }) => kind)
    .join('. ');

/** Notes that came since the last screen. */
function newNotes({ log, step }: Visible, last: Visible | null): string[] {
  const known = new Set(last?.log.map(({ text }) => text));
  return log
    .filter(({ text }) => !known.has(text))
    .map(({ text, period }) => drift.said.note(drift.period(step, period), text));
}

/** Words for the ear when a line begins: what became of the one before, which tool it is, what came first. */
export function spokenStart(visible: Visible, last: Visible | null): string {
  const { tool, number, total, mode } = visible;
  if (!tool) return '';
  const told: string[] = [];
  if (last && mode === 'measured')
    told.push(
      last.phase === 'stopping' ? drift.measuredStopped(number - 1) : drift.measuredEnded(number - 1),
    );
  told.push(
    `${drift.place(number, total)}: ${tool.name}. ${tool.what}`,
    drift.usual(tool.design.p0, tool.design.p1),
  );
  return [...told, spokenCame(visible), ...newNotes(visible, null)].join(' ');
}

/** What the last step brought: the ear gets counts, and only the errors in full. */
function spokenCame({ seen, fresh, step, period }: Visible): string {
  const came = seen.slice(fresh);
  const last = came.at(-1);
  if (!last) return '';
  const wrong = came.filter((one) => one.wrong).length;
  const right = came.length - wrong;
  const what = `${last.kind}. ${last.finding}`;
  if (last.extra) return drift.said.look(right, wrong, kindsOf(came), last.tally);
  if (step === 'week') return drift.said.week(period, right, wrong, kindsOf(came), last.tally);
  return came.length === 1
    ? drift.said.one(last.place, last.wrong, what, last.tally)
    : drift.said.passed(last.wrong ? right : came.length, last.place, last.wrong, what, last.tally);
}

/** Words for the ear after any other step, or when an error was left out or put back. */
export function spokenStep(visible: Visible, last: Visible): string {
  if (last.seen.length === visible.seen.length)
    return drift.said.leftOut(
      visible.seen.filter(({ leftOut }) => leftOut).length,
      visible.seen.at(-1)?.tally ?? 0,
    );
  return [spokenCame(visible), ...newNotes(visible, last)].join(' ');
}
