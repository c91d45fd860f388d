import type { Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import { alike } from './names.ts';
import { isMonthFirst } from './sets.ts';
import type { Action, ClassFix, Column, Deed, Visible, VisibleRow, World } from './types.ts';
import {
  bareAccount,
  dateReadings,
  isBare,
  markedAmount,
  monthFirst,
  readByAi,
  writeAmount,
} from './values.ts';

type Cleaner = Robot<Visible, Action>;

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
interface Policy {
  clean(visible: Visible, rng: Rng): Action | null;
  mark(row: VisibleRow, visible: Visible, rng: Rng): Action;
}

const policy =
  ({ clean, mark }: Policy): Cleaner =>
  (visible, rng) => {
    if (visible.phase !== 'work') return finish(visible);
    if (visible.task === 'clean') return clean(visible, rng) ?? finish(visible);
    const next = visible.rows.find((row) => row.mark === null);
    return next ? mark(next, visible, rng) : finish(visible);
  };

const as = (row: VisibleRow, mark: 'right' | 'not-right'): Action => ({ do: 'mark', row: row.key, as: mark });
const agree = (row: VisibleRow) => as(row, row.check?.says ?? 'right');
const disagree = (row: VisibleRow) => as(row, row.check?.says === 'right' ? 'not-right' : 'right');

const isLive = (row: VisibleRow) => row.into === null && !row.obsolete;
const rowOf = ({ rows }: Visible, key: string) => rows.find((row) => row.key === key);

/** Rows a deed speaks of, if it could be done now. */
function aim(visible: Visible, deed: Deed): VisibleRow[] | null {
  const keys = deed.kind === 'merge' ? [deed.keep, deed.drop] : [deed.row];
  const rows = keys.flatMap((key) => rowOf(visible, key) ?? []);
  if (rows.length < keys.length || !rows.every(isLive)) return null;
  return deed.kind === 'set' && rows[0]?.[deed.column] === deed.value ? null : rows;
}

const open = (visible: Visible) =>
  visible.rows.filter(({ proposal, decision }) => proposal !== null && decision === null);

/** Applies the proposals it likes, in its own order, until the minutes run out; leaves the others. */
function proposalsBy(
  likes: (row: VisibleRow, visible: Visible) => boolean,
  before: (a: VisibleRow, b: VisibleRow) => number = () => 0,
) {
  return (visible: Visible): Action | null => {
    const next = open(visible)
      .filter((row) => likes(row, visible))
      .sort(before)
      .find((row) => row.proposal && aim(visible, row.proposal.deed));
    return next && visible.left >= visible.minutes.apply ? { do: 'apply', row: next.key } : null;
  };
}

const isMerge = ({ proposal }: VisibleRow) => proposal?.deed.kind === 'merge';

/* ---- the expert: what a careful clerk sees in the table and in the papers ---- */

/** What a row's own papers say that the table does not: a deed that rights it, or null. */
function fromPapers(row: VisibleRow, visible: Visible): Deed | null {
  const { slip } = row;
  if (!slip) return null;
  if (slip.closed) return { kind: 'obsolete', row: row.key };
  for (const column of ['account', 'date', 'amount'] as const) {
    const truth = slip[column];
    if (truth !== null && readByAi(visible.set, column, row[column]) !== truth)
      return { kind: 'set', row: row.key, column, value: truth };
  }
  return null;
}

/** What the table itself shows how to mend: a marked unit, a date of a source that puts months first, a short year. */
function inSight(row: VisibleRow, { set }: Visible): Deed | null {
  const date = (value: string | null): Deed | null =>
    value === null ? null : { kind: 'set', row: row.key, column: 'date', value };
  if (/\.\d{2}$/.test(row.date)) return date(dateReadings(row.date)[0] ?? null);
  if (row.date.includes('/') && isMonthFirst(set, row.group)) return date(monthFirst(row.date));
  const marked = markedAmount(set, row.amount);
  if (marked !== null)
    return { kind: 'set', row: row.key, column: 'amount', value: writeAmount(set, marked) };
  const fixed = repairedAccount(row.account);
  return fixed === null ? null : { kind: 'set', row: row.key, column: 'account', value: fixed };
}

/** German, British and Irish accounts have 22 signs; a letter O has no place among their digits. */
function repairedAccount(text: string): string | null {
  const account = bareAccount(text);
  const [length, digitsFrom] = { DE: [22, 2], GB: [22, 8], IE: [22, 8], NL: [18, 8] }[
    account.slice(0, 2)
  ] ?? [0, 0];
  if (!length || !digitsFrom) return null;
  const fixed = (account.slice(0, digitsFrom) + account.slice(digitsFrom).replaceAll('O', '0')).slice(
    0,
    length,
  );
  return fixed === account ? null : fixed;
}

/** The table gives cause to open the papers, and would not show by itself what is right. */
const isOdd = (row: VisibleRow) =>
  row.date === '' ||
  row.amount === '' ||
  isBare(row.amount) ||
  row.last < '2024-01-01' ||
  row.proposal?.deed.kind === 'set';

/** Who sounds like whom, by the names of a table: asked for again at every step. */
const twins = new Map<string, Map<string, string[]>>();
const twinsOn = new WeakMap<readonly VisibleRow[], Map<string, string[]>>();
function twinsIn(rows: readonly VisibleRow[]): Map<string, string[]> {
  const here = twinsOn.get(rows);
  if (here) return here;
  const names = rows.map(({ name }) => name).join('|');
  const known = twins.get(names);
  if (known) {
    twinsOn.set(rows, known);
    return known;
  }
  const found = new Map(
    rows.map((row) => [
      row.key,
      rows.filter((other) => other !== row && alike(row.name, other.name)).map(({ key }) => key),
    ]),
  );
  if (twins.size > 20) twins.clear();
  twins.set(names, found);
  return found;
}
const likeOf = (row: VisibleRow, visible: Visible): VisibleRow | undefined =>
  twinsIn(visible.rows)
    .get(row.key)
    ?.flatMap((key) => rowOf(visible, key) ?? [])
    .find(isLive);

/** Live rows with nearly the same name, if the register numbers in the table do not say that they are two firms. */
function twinOf(row: VisibleRow, visible: Visible): VisibleRow | null {
  const twin = likeOf(row, visible);
  const registers = [row, twin].map((one) => one?.slip?.register ?? one?.register ?? null);
  return twin && !(registers[0] && registers[1] && registers[0] !== registers[1]) ? twin : null;
}

/** One thing an expert might do: worth its jobs, for its minutes. */
interface Plan {
  worth: number;
  cost: number;
  action: Action;
}

const minutesFor = (deed: Deed, visible: Visible) =>
  visible.minutes[deed.kind === 'merge' ? 'merge' : deed.kind === 'obsolete' ? 'obsolete' : 'fix'];

const sameDeed = (a: Deed, b: Deed) => JSON.stringify(a) === JSON.stringify(b);

/** A deed by the cheapest way: the assistant's proposal where it is the same. */
function wayTo(deed: Deed, visible: Visible): { cost: number; action: Action } {
  const by = open(visible).find(({ proposal }) => proposal !== null && sameDeed(proposal.deed, deed));
  if (by) return { cost: visible.minutes.apply, action: { do: 'apply', row: by.key } };
  const cost = minutesFor(deed, visible);
  if (deed.kind === 'set') {
    const { row, column, value } = deed;
    return { cost, action: { do: 'fix', row, column, value } };
  }
  return deed.kind === 'merge'
    ? { cost, action: { do: 'merge', keep: deed.keep, drop: deed.drop } }
    : { cost, action: { do: 'obsolete', row: deed.row } };
}

/** What to do about a row next, or null. A look costs minutes too, and may find that all is well. */
function planFor(row: VisibleRow, visible: Visible): Plan | null {
  if (!isLive(row)) return null;
  const { look, apply } = visible.minutes;
  const twin = twinOf(row, visible);
  if (twin) {
    const worth = row.uses + twin.uses;
    const closed = [row, twin].filter((one) => one.register === null && one.slip === null);
    if (closed[0])
      return { worth, cost: closed.length * look + apply, action: { do: 'look', row: closed[0].key } };
    const [keep, drop] = row.last >= twin.last ? [row, twin] : [twin, row];
    return { worth, ...wayTo({ kind: 'merge', keep: keep.key, drop: drop.key }, visible) };
  }
  const deed = row.slip ? fromPapers(row, visible) : inSight(row, visible);
  if (deed) return { worth: row.uses, ...wayTo(deed, visible) };
  if (row.slip || !isOdd(row)) return null;
  return { worth: row.uses, cost: look + apply, action: { do: 'look', row: row.key } };
}

/** Fixes for many rows that are right by the rules of writing alone. */
const safe: readonly ClassFix[] = ['slash-by-source', 'short-years', 'marked-units', 'merge-register'];

function expertStep(visible: Visible): Action | null {
  const affordable = (action: Action, cost: number) => (cost <= visible.left ? action : null);
  for (const { fix, rows, minutes, edit } of visible.classes) {
    // A merge touches two rows at a time.
    const byHand = (fix === 'merge-register' ? rows.length / 2 : rows.length) * visible.minutes.fix;
    if (edit === null && safe.includes(fix) && minutes < byHand && minutes <= visible.left)
      return { do: 'class', fix };
  }
  // Where the papers are silent the owner has to be asked.
  const silent = visible.rows.find(
    ({ slip, flagged, date, amount }) =>
      slip && !flagged && ((slip.date === null && date === '') || (slip.amount === null && amount === '')),
  );
  if (silent && visible.left >= visible.minutes.flag) return { do: 'flag', row: silent.key };
  const plans = visible.rows.flatMap((row) => planFor(row, visible) ?? []);
  plans.sort((a, b) => b.worth / b.cost - a.worth / a.cost);
  for (const { action, cost } of plans) {
    const step = affordable(action, cost);
    if (step) return step;
  }
  return null;
}

/** Of a `score` table: the rules of writing first, then the papers, as far as the minutes go. */
function expertMark(row: VisibleRow, visible: Visible): Action {
  const twin = twinOf(row, visible);
  if (twin) {
    if (row.register !== null || (row.slip && twin?.slip)) return as(row, 'not-right');
    const closed = [row, twin].find((one) => one && !one.slip);
    if (closed && visible.left >= visible.minutes.look) return { do: 'look', row: closed.key };
    return agree(row);
  }
  if (row.date === '' || row.amount === '') return as(row, 'not-right');
  const broken = inSight(row, visible) !== null;
  if (broken) return as(row, 'not-right');
  if (row.slip) return as(row, fromPapers(row, visible) ? 'not-right' : 'right');
  const odd = isOdd(row) || row.check?.says === 'not-right';
  const rest = visible.rows.filter((other) => other.mark === null).length * visible.minutes.look;
  if ((odd || visible.left >= rest) && visible.left >= visible.minutes.look)
    return { do: 'look', row: row.key };
  return as(row, 'right');
}

const expert: Cleaner = policy({ clean: expertStep, mark: expertMark });

/** For the gate and the tests: all that is needed stands in the table and the papers. */
export const expertFor = (_world: World): Cleaner => expert;

/** Opens nothing, and believes a proposal from so much confidence on; or only below it. */
function confidenceRobots(): Record<string, Cleaner> {
  const all: Record<string, Cleaner> = {};
  for (const percent of [85, 92]) {
    const sure = (confidence: number) => confidence >= percent / 100;
    all[`confidence-follower-${percent}`] = policy({
      clean: proposalsBy(({ proposal }) => sure(proposal?.confidence ?? 0)),
      mark: (row) => (sure(row.check?.confidence ?? 0) ? agree(row) : disagree(row)),
    });
    all[`confidence-doubter-${percent}`] = policy({
      clean: proposalsBy(({ proposal }) => !sure(proposal?.confidence ?? 1)),
      mark: (row) => (sure(row.check?.confidence ?? 0) ? disagree(row) : agree(row)),
    });
  }
  return all;
}

const allClasses = (visible: Visible): Action | null => {
  const next = visible.classes.find(
    ({ edit, rows, minutes }) => edit === null && rows.length > 0 && minutes <= visible.left,
  );
  return next ? { do: 'class', fix: next.fix } : null;
};

/** Merges every two records with nearly the same name. */
const mergeAlike = (visible: Visible): Action | null => {
  if (visible.left < visible.minutes.merge) return null;
  for (const row of visible.rows.filter(isLive)) {
    const twin = likeOf(row, visible);
    if (!twin) continue;
    const [keep, drop] = row.last >= twin.last ? [row, twin] : [twin, row];
    return { do: 'merge', keep: keep.key, drop: drop.key };
  }
  return null;
};

const random: Policy['clean'] = (visible, rng) => {
  const next = open(visible).find((row) => row.proposal && aim(visible, row.proposal.deed));
  if (!next) return null;
  const apply = rng.chance(0.5) && visible.left >= visible.minutes.apply;
  return { do: apply ? 'apply' : 'leave', row: next.key };
};

/** Works down the list: papers first, then whatever they say, until the minutes are gone. */
const topDown = (visible: Visible): Action | null => {
  const next = visible.rows.find((row) => isLive(row) && (!row.slip || fromPapers(row, visible)));
  if (!next) return null;
  if (!next.slip) return visible.left >= visible.minutes.look ? { do: 'look', row: next.key } : null;
  const deed = fromPapers(next, visible);
  if (!deed) return null;
  const { cost, action } = wayTo(deed, visible);
  return cost <= visible.left ? action : null;
};

/** Opens papers and does nothing with them. */
const lookOnly = (visible: Visible): Action | null => {
  const next = visible.rows.find(({ slip }) => !slip);
  return next && visible.left >= visible.minutes.look ? { do: 'look', row: next.key } : null;
};

const flagAll = (visible: Visible): Action | null => {
  const next = open(visible).find(({ flagged }) => !flagged);
  return next && visible.left >= visible.minutes.flag ? { do: 'flag', row: next.key } : null;
};

/** Mends what the table shows and never opens a paper; believes the assistant in the rest. */
const tableOnly = (visible: Visible): Action | null => {
  for (const row of visible.rows) {
    const deed = isLive(row) ? inSight(row, visible) : null;
    if (!deed) continue;
    const { cost, action } = wayTo(deed, visible);
    if (cost <= visible.left) return action;
  }
  return proposalsBy(() => true)(visible);
};

const column = (row: VisibleRow): Column | null =>
  row.proposal?.deed.kind === 'set' ? row.proposal.deed.column : null;

/** Policies that see only the screen. `expert` passes; every other one must fail. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  'accept-all': policy({ clean: proposalsBy(() => true), mark: agree }),
  'reject-all': policy({ clean: () => null, mark: disagree }),
  random: policy({ clean: random, mark: (row, _, rng) => as(row, rng.chance(0.5) ? 'right' : 'not-right') }),
  ...confidenceRobots(),
  'highest-confidence-first': policy({
    clean: proposalsBy(
      ({ proposal }) => (proposal?.confidence ?? 0) >= 0.78,
      (a, b) => (b.proposal?.confidence ?? 0) - (a.proposal?.confidence ?? 0),
    ),
    mark: (row) => as(row, 'right'),
  }),
  'lowest-confidence-first': policy({
    clean: proposalsBy(
      ({ proposal }) => (proposal?.confidence ?? 1) < 0.88,
      (a, b) => (a.proposal?.confidence ?? 0) - (b.proposal?.confidence ?? 0),
    ),
    mark: (row) => as(row, 'not-right'),
  }),
  'no-merges': policy({
    clean: proposalsBy((row) => !isMerge(row)),
    mark: (row) => as(row, row.date.includes('/') ? 'not-right' : 'right'),
  }),
  'merges-only': policy({
    clean: proposalsBy(isMerge),
    mark: (row) => as(row, row.last < '2025-01-01' ? 'not-right' : 'right'),
  }),
  'dates-only': policy({ clean: proposalsBy((row) => column(row) === 'date'), mark: agree }),
  'used-most-first': policy({
    clean: proposalsBy(
      ({ uses }) => uses >= 2,
      (a, b) => b.uses - a.uses,
    ),
    mark: (row) => as(row, row.uses >= 3 ? 'not-right' : 'right'),
  }),
  'merge-alike': policy({
    clean: mergeAlike,
    mark: (row, { rows }) => as(row, (twinsIn(rows).get(row.key)?.length ?? 0) > 0 ? 'not-right' : 'right'),
  }),
  'all-classes': policy({ clean: allClasses, mark: agree }),
  'classes-then-accept': policy({
    clean: (visible) => allClasses(visible) ?? proposalsBy(() => true)(visible),
    mark: agree,
  }),
  'top-down': policy({
    clean: topDown,
    mark: (row, visible) =>
      row.slip || visible.left < visible.minutes.look ? agree(row) : { do: 'look', row: row.key },
  }),
  'look-only': policy({
    clean: lookOnly,
    mark: (row, visible) =>
      row.slip || visible.left < visible.minutes.look ? disagree(row) : { do: 'look', row: row.key },
  }),
  'flag-all': policy({ clean: flagAll, mark: (row) => as(row, 'not-right') }),
  'table-only': policy({
    clean: tableOnly,
    mark: (row, visible) =>
      as(row, row.date === '' || row.amount === '' || inSight(row, visible) ? 'not-right' : 'right'),
  }),
  expert,
};
