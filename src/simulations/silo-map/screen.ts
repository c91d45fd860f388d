import { designOf } from './month.ts';
import { outcomeOf } from './outcome.ts';
import type { Entry, Link, State, Visible, VisibleLink, VisiblePlan, World } from './types.ts';

/** Days of the budget that are spent on chosen links. */
export function usedDays(state: State, world: World): number {
  const links = world.processes[state.at]?.links ?? [];
  const entries = state.entries[state.at] ?? [];
  return links.reduce((sum, { days }, i) => sum + (entries[i]?.build ? days : 0), 0);
}

/** Is your own way to build it still the draft? */
const sameAsDraft = (link: Link, entry: Entry): boolean => {
  const now = designOf(link, entry);
  const { key, direction, access } = link.draft;
  return now.key === key && now.direction === direction && now.access === access;
};

/** What commit still waits for, in the order of the list. No link has to be built. */
export function missingOf(state: State, world: World): Visible['missing'] {
  const links = world.processes[state.at]?.links ?? [];
  const entries = state.entries[state.at] ?? [];
  return links.flatMap((link, i): Visible['missing'] => {
    const entry = entries[i];
    if (!entry) return [];
    if (state.phase === 'trace') return entry.status === null ? [{ link: i, what: 'status' }] : [];
    if (state.phase !== 'plan') return [];
    if (entry.take === null) return [{ link: i, what: 'draft' }];
    return entry.take === 'change' && sameAsDraft(link, entry) ? [{ link: i, what: 'change' }] : [];
  });
}

/** Exactly what the screen may show now (contract: Views and robots get nothing else). */
export function screenOf(state: State, world: World): Visible {
  const { spec, processes } = world;
  const process = processes[state.at];
  const entries = state.entries[state.at] ?? [];
  return {
    phase: process ? state.phase : 'done',
    number: Math.min(processes.length, state.at + 1),
    total: processes.length,
    item: process ? { key: `${process.id}-${state.phase}` } : null,
    process: process
      ? {
          id: process.id,
          title: process.title,
          story: process.story,
          unit: process.unit,
          numberName: process.numberName,
          systems: process.systems,
          people: process.people,
          links: process.links.map((link, i) => linkOnScreen(link, entries[i] as Entry, i, state, world)),
          questions: process.questions.map(({ ask }) => ask),
          outcome: state.phase === 'month' ? outcomeOf(process, entries, spec) : null,
        }
      : null,
    budget: { days: spec.budget.days, used: usedDays(state, world) },
    month: { cases: spec.month.cases, hit: spec.month.hit },
    trouble: spec.trouble,
    checkCents: spec.stakes.checkCents,
    told: spec.mode === 'practice',
    missing: missingOf(state, world),
  };
}

function linkOnScreen(link: Link, entry: Entry, at: number, state: State, world: World): VisibleLink {
  // In practice the first part is told before the second begins, and stays told.
  const told = world.spec.mode === 'practice' && state.phase !== 'trace';
  const open = entry.traceOpen || told;
  return {
    id: link.id,
    from: link.from,
    to: link.to,
    what: link.what,
    hours: link.hours,
    claim: link.claim,
    entry,
    trace: open ? { out: link.out, in: link.in } : null,
    truth: told ? link.truth : null,
    cues: told ? link.cues : [],
    plan:
      state.phase === 'plan' || state.phase === 'month' ? planOnScreen(link, entry, at, state, world) : null,
  };
}

function planOnScreen(link: Link, entry: Entry, at: number, state: State, world: World): VisiblePlan {
  const { phase } = state;
  const best = world.processes[state.at]?.best ?? [];
  const { records, keys, flow, purpose, needs } = link;
  return {
    cases: link.cases,
    days: link.days,
    draft: link.draft,
    bundles: link.bundles,
    keyNames: keys.map(({ field }) => field),
    fields: entry.fieldsOpen || phase === 'month' ? { records, keys, flow, purpose, needs } : null,
    told: phase === 'month' ? { right: link.right, fault: link.draftFault, best: best.includes(at) } : null,
  };
}
