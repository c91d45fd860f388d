import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { isSpec } from './is-spec.ts';
import { designOf } from './month.ts';
import { scoreOf } from './score.ts';
import { missingOf, screenOf, usedDays } from './screen.ts';
import type { Action, Entry, Link, Process, Score, Spec, State, Visible, World } from './types.ts';

const untouched: Entry = {
  traceOpen: false,
  status: null,
  fieldsOpen: false,
  take: null,
  own: null,
  build: false,
};

const entriesOf = (process: Process | undefined): Entry[] => process?.links.map(() => untouched) ?? [];

/** One step. Total: what is not allowed now gives back the very same state (contract). */
function reduce(state: State, action: Action, world: World): State {
  const process = world.processes[state.at];
  const entries = state.entries[state.at];
  if (!process || !entries) return state;
  if (action.do === 'commit') return missingOf(state, world).length > 0 ? state : commit(state, world);
  if (action.do === 'next') return next(state, world);
  const link = process.links[action.link];
  const entry = entries[action.link];
  if (!link || !entry) return state;
  const changed = edit(entry, action, link, state, world);
  if (changed === entry) return state;
  return withEntries(
    state,
    entries.map((one, i) => (i === action.link ? changed : one)),
  );
}

const withEntries = (state: State, entries: Entry[]): State => ({
  ...state,
  entries: state.entries.map((list, i) => (i === state.at ? entries : list)),
});

/** Reasons come after each part in practice, and never in a measured run. */
function commit(state: State, world: World): State {
  const told = world.spec.mode === 'practice';
  if (state.phase === 'trace') return { ...state, phase: told ? 'told' : 'plan' };
  if (state.phase === 'plan') return told ? { ...state, phase: 'month' } : onward(state, world);
  return state;
}

function next(state: State, world: World): State {
  if (state.phase === 'told') return { ...state, phase: 'plan' };
  return state.phase === 'month' ? onward(state, world) : state;
}

function onward({ at, entries }: State, { processes }: World): State {
  const following = processes[at + 1];
  return {
    at: at + 1,
    phase: 'trace',
    entries: following ? [...entries, entriesOf(following)] : entries,
  };
}

type Edit = Exclude<Action, { do: 'commit' | 'next' }>;

/** Changes to one hand-over. Everything may be changed until the part is committed; what was opened stays open. */
function edit(now: Entry, action: Edit, link: Link, state: State, world: World): Entry {
  if (action.do === 'open') {
    if (action.part === 'claim')
      return state.phase === 'trace' && !now.traceOpen ? { ...now, traceOpen: true } : now;
    return state.phase === 'plan' && !now.fieldsOpen ? { ...now, fieldsOpen: true } : now;
  }
  if (action.do === 'status')
    return state.phase === 'trace' && now.status !== action.status ? { ...now, status: action.status } : now;
  if (state.phase !== 'plan') return now;
  switch (action.do) {
    case 'draft':
      if (now.take === action.take) return now;
      // Changing begins at the draft; what was changed before is still there after a look back.
      return {
        ...now,
        take: action.take,
        own: now.own ?? (action.take === 'change' ? designOf(link, now) : null),
      };
    case 'key': {
      const known = link.keys.some(({ field }) => field === action.key);
      return known && changing(now) && now.own.key !== action.key
        ? { ...now, own: { ...now.own, key: action.key } }
        : now;
    }
    case 'direction':
      return changing(now) && now.own.direction !== action.direction
        ? { ...now, own: { ...now.own, direction: action.direction } }
        : now;
    case 'access': {
      const known = link.bundles.some(({ id }) => id === action.access);
      return known && changing(now) && now.own.access !== action.access
        ? { ...now, own: { ...now.own, access: action.access } }
        : now;
    }
    case 'build': {
      if (now.build === action.on) return now;
      const fits = usedDays(state, world) + link.days <= world.spec.budget.days;
      return action.on && !fits ? now : { ...now, build: action.on };
    }
  }
}

const changing = (entry: Entry): entry is Entry & { own: NonNullable<Entry['own']> } =>
  entry.take === 'change' && entry.own !== null;

/** The silo map (issue 4, point 7): trace a case across systems, build links with a budget, watch a month. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'silo-map',
  isSpec,
  generate: drawWorld,
  begin: ({ processes }) => ({ at: 0, phase: 'trace', entries: [entriesOf(processes[0])] }),
  visible: screenOf,
  reduce,
  done: (state, world) => state.at >= world.processes.length,
  score: scoreOf,
  parseAction,
};
