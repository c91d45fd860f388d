import { countMonth, effectOf, plansOf } from './month.ts';
import type { Entry, Outcome, Process, Spec } from './types.ts';

/**
 * The month before and after the learner's plan, and with the best one; and the questions that the joined systems
 * would answer rightly: those of which every hand-over on the way holds.
 */
export function outcomeOf(
  process: Process,
  entries: readonly Entry[],
  spec: Pick<Spec, 'trouble' | 'month'>,
): Outcome {
  const plans = plansOf(process, entries);
  const { links } = process;
  const holds = (plan: (typeof plans)['after']) =>
    links.map((link, i) => effectOf(link, plan[i] ?? null).left === 'whole');
  const before = holds(plans.before);
  const after = holds(plans.after);
  return {
    before: countMonth(links, plans.before, spec),
    after: countMonth(links, plans.after, spec),
    best: countMonth(links, plans.best, spec),
    bestLinks: process.best,
    questions: process.questions.map(({ ask, links: needed }) => ({
      ask,
      before: needed.every((i) => before[i]),
      after: needed.every((i) => after[i]),
    })),
  };
}

/** Minutes avoided by the learner's plans and by the best ones, over all processes; negative when it got worse. */
export function avoidedOf(outcomes: readonly Outcome[]): { yours: number; best: number } {
  let [yours, best] = [0, 0];
  for (const outcome of outcomes) {
    yours += outcome.before.minutes - outcome.after.minutes;
    best += outcome.before.minutes - outcome.best.minutes;
  }
  return { yours, best };
}
