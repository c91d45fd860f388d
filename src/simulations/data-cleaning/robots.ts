import type { Robots } from '../contract.ts';
import { expert, fromPapers, inSight, likeOf, twinsIn, wayTo } from './expert.ts';
import { agree, as, type Cleaner, isLive, open, type Policy, policy, rowOf } from './policy.ts';
import type { Action, Column, Deed, World } from './types.ts';
import type { Visible, VisibleRow } from './types-screen.ts';

export { expertFor } from './expert.ts';

const disagree = (row: VisibleRow) => as(row, row.check?.says === 'right' ? 'not-right' : 'right');

/** Rows a deed speaks of, if it could be done now. */
function aim(visible: Visible, deed: Deed): VisibleRow[] | null {
  const keys = deed.kind === 'merge' ? [deed.keep, deed.drop] : [deed.row];
  const rows = keys.flatMap((key) => rowOf(visible, key) ?? []);
  if (rows.length < keys.length || !rows.every(isLive)) return null;
  return deed.kind === 'set' && rows[0]?.[deed.column] === deed.value ? null : rows;
}

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
