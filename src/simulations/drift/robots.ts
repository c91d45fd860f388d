import { type Step, shiryaev } from '../../domain/metrics/drift.ts';
import type { Robot, Robots } from '../contract.ts';
import { unclear } from './reason.ts';
import type { Action, Seen, Visible, World } from './types.ts';

type DriftRobot = Robot<Visible, Action>;
type Choice = 'carry-on' | 'to-next-wrong' | 'look' | 'stop';

/** Works through reasons and reveals; the policy only chooses among the moves. */
const policy =
  (choose: (visible: Visible, rng: Parameters<DriftRobot>[1]) => Choice): DriftRobot =>
  (visible, rng) => {
    if (visible.phase === 'after') return { do: 'next' };
    if (visible.phase === 'stopping')
      return visible.reason === null ? { do: 'reason', cause: unclear } : { do: 'commit' };
    const choice = choose(visible, rng);
    if (choice === 'to-next-wrong' && !visible.canSkip) return { do: 'carry-on' };
    if (choice === 'look' && visible.more === 0) return { do: 'carry-on' };
    return { do: choice };
  };

/** Stops when a condition holds. Conditions that only a wrong output can bring about skip the right ones. */
const stopWhen = (holds: (visible: Visible) => boolean): DriftRobot =>
  policy((visible) => (holds(visible) ? 'stop' : 'to-next-wrong'));

/** Is this an error that the log of its day or week explains, and that will pass? */
const explained = ({ kind, place }: Seen, { log, perPeriod }: Visible): boolean =>
  kind !== null && log.some(({ known, period }) => known === kind && period === Math.ceil(place / perPeriod));

/** What the ideal observer believes from the screen alone, known passing errors left out. */
function belief(visible: Visible): number {
  const { tool, model, seen, audited } = visible;
  if (!tool) return 0;
  const steps: Step[] = new Array(audited).fill([]);
  for (const one of seen) {
    if (explained(one, visible)) continue;
    const was = one.wrong ? 1 : 0;
    steps[one.place - 1] = one.extra ? ([steps[one.place - 1] ?? [], was].flat() as Step) : was;
  }
  return shiryaev(steps, { ...model, p0: tool.design.p0, p1: tool.design.p1 }).posterior.at(-1) ?? 0;
}

const lastWrong = ({ seen }: Visible): Seen | undefined => (seen.at(-1)?.wrong ? seen.at(-1) : undefined);
const audits = ({ seen }: Visible): Seen[] => seen.filter(({ extra }) => !extra);
const wrongIn = (some: readonly Seen[]): number => some.filter(({ wrong }) => wrong).length;

/** Stops at the n-th wrong output; after n outputs; at so many wrong ones of the last so many. */
function counters(): Record<string, DriftRobot> {
  const all: Record<string, DriftRobot> = {};
  for (const n of [2, 3, 4, 6, 8, 10])
    all[`wrong-ones-${n}`] = stopWhen((visible) => wrongIn(visible.seen) >= n);
  for (const n of [1, 3]) all[`after-days-${n}`] = policy(({ period }) => (period > n ? 'stop' : 'carry-on'));
  for (const [k, n] of [
    [2, 5],
    [3, 10],
    [4, 10],
    [5, 20],
  ] as const)
    all[`window-${k}-of-${n}`] = stopWhen((visible) => wrongIn(audits(visible).slice(-n)) >= k);
  for (const percent of [15, 20])
    all[`share-over-${percent}`] = stopWhen(
      (visible) => visible.seen.length >= 10 && wrongIn(visible.seen) * 100 >= percent * visible.seen.length,
    );
  return all;
}

/** Policies that see only the screen. `expert` decides by the evidence; every other one must fail. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  'accept-all': policy(() => 'to-next-wrong'),
  /** Stops every line as soon as it begins. */
  'reject-all': policy(() => 'stop'),
  /** Any of the moves that are offered. */
  random: policy((_, rng) => rng.pick(['carry-on', 'to-next-wrong', 'look', 'stop'] as const)),
  /** Carries on, and stops out of the blue now and then. */
  whim: policy((_, rng) => (rng.chance(0.2) ? 'stop' : 'to-next-wrong')),
  'first-error': stopWhen((visible) => wrongIn(visible.seen) > 0),
  'two-in-a-row': stopWhen(({ seen }) => seen.at(-1)?.wrong === true && seen.at(-2)?.wrong === true),
  'two-of-a-kind': stopWhen(({ seen }) => {
    const [last, before] = seen.filter(({ wrong }) => wrong).slice(-2);
    return last !== undefined && last.kind === before?.kind;
  }),
  /** Stops at the first error of a day or week whose log holds a note. */
  'note-follower': stopWhen((visible) => {
    const last = lastWrong(visible);
    return visible.log.some(({ period }) => last && period === Math.ceil(last.place / visible.perPeriod));
  }),
  /** Follows the chart, but never reads the log. */
  'tally-without-log': stopWhen(({ seen, fresh, tool }) =>
    seen.slice(fresh).some(({ tally }) => tool !== null && tally >= tool.design.H),
  ),
  /** Trusts every line in which it has seen known errors. */
  'excuse-lover': stopWhen(
    (visible) => belief(visible) >= 0.9 && !visible.seen.some((one) => explained(one, visible)),
  ),
  /** Looks at everything and stops at whatever it finds. */
  'look-and-stop': policy(({ more, seen }) => (more > 0 ? 'look' : wrongIn(seen) > 0 ? 'stop' : 'carry-on')),
  ...counters(),
  /** Looks at more when the evidence is in doubt, and stops where the ideal observer would. */
  expert: policy((visible) => {
    const now = belief(visible);
    if (now >= visible.model.threshold) return 'stop';
    return now >= 0.3 && visible.more > 0 ? 'look' : 'to-next-wrong';
  }),
};

/** Nothing in this task lies in prose: the expert decides from the screen alone. */
export const expertFor = (): DriftRobot => robots['expert'] as DriftRobot;

/** Chance is part of the task (rulings: robots). */
export const leastExpertPasses = 0.95;
