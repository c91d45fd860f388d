import type { Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import { isKept, isOpen, looksSound } from './figures.ts';
import {
  type Action,
  bands,
  type Cut,
  type Figures,
  type Visible,
  type VisibleRound,
  type World,
} from './types.ts';

type CutRobot = Robot<Visible, Action>;

/** Puts the slider where the policy wants it, says so and commits. The policy sees the screen alone. */
const policy =
  (where: (round: VisibleRound, visible: Visible, rng: Rng) => Cut): CutRobot =>
  (visible, rng) => {
    const { item } = visible;
    if (!item || visible.phase !== 'deciding') return { do: 'next' };
    if (item.choice !== null && visible.missing.length === 0) return { do: 'commit' };
    const cut = Math.min(bands, Math.max(0, Math.round(where(item, visible, rng))));
    if (cut === item.proposal) return { do: 'choose', choice: 'keep' };
    if (cut !== item.cut) return { do: 'look', cut };
    return { do: 'choose', choice: 'move' };
  };

const least = (figures: readonly Figures[], of: (at: Figures) => number): Cut =>
  figures.reduce((a, b) => (of(b) < of(a) ? b : a)).cut;

/**
 * The rule the brief states: keep what is within the limits and costs little more than the lowest on the screen, else
 * go to the lowest. In a sample the lowest single figure is partly luck, so its neighbours have a say.
 */
function careful({ figures, proposal, stage }: VisibleRound, { tolerance, stakes }: Visible): Cut {
  if (looksSound(figures, proposal, tolerance[stage], stakes)) return proposal;
  const open = figures.filter(isOpen);
  const away = open.filter(({ cut }) => !isKept(cut, proposal));
  const from = away.length > 0 ? away : open;
  if (from.length === 0) return 0;
  if (stage === 'first') return least(from, ({ costCents }) => costCents);
  const smooth = (cut: Cut) =>
    [-1, 0, 0, 1].reduce((sum, by) => sum + (figures[cut + by] ?? (figures[cut] as Figures)).costCents, 0);
  return least(from, ({ cut }) => smooth(cut));
}

/** Halfway to where careful work would end: moves the right way, but never far enough. */
const half = (round: VisibleRound, visible: Visible): Cut => {
  const to = careful(round, visible);
  return round.proposal + Math.trunc((to - round.proposal) / 2);
};

/** The cheapest cut-off of the month before: right while nothing changes. */
function lastMonth(round: VisibleRound, visible: Visible): Cut {
  if (!round.last) return careful(round, visible);
  return round.proposal;
}

const limited = ({ hours, fairness }: VisibleRound) => hours !== null || fairness !== null;

/** Policies that see only the screen. `expert` passes; every other one must fail. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  /** Keeps every proposal. */
  'accept-all': policy(({ proposal }) => proposal),
  /** Reviews every case. */
  'reject-all': policy(() => 0),
  'review-none': policy(() => bands),
  middle: policy(() => bands / 2),
  random: policy((_, __, rng) => rng.int(0, bands)),
  /** Takes the score for a promise: nine in ten, or as the costs would have it if the score were a chance. */
  'score-believer': policy((_, { stakes }) =>
    Math.ceil(
      (bands * (stakes.checkCents + stakes.falseStopCents)) / (stakes.missCents + stakes.falseStopCents),
    ),
  ),
  'only-the-sure': policy(() => 18),
  'always-lower': policy(({ proposal }) => proposal - 3),
  'always-higher': policy(({ proposal }) => proposal + 3),
  'half-step': policy(half),
  /** Looks at the stated confidence only: keeps where it is high, goes to the middle where it is not. */
  'confidence-follower': policy(({ confidence, proposal }) => (confidence >= 0.87 ? proposal : bands / 2)),
  'confidence-doubter': policy(({ confidence, proposal }) => (confidence < 0.87 ? proposal : bands / 2)),
  /** Fewest mistakes of both kinds, whatever they cost. */
  accuracy: policy(({ figures }) => least(figures, ({ seen }) => seen.misses + seen.falseAlarms)),
  /** No miss among what is looked up, at any price. */
  'no-miss': policy(({ figures }) =>
    Math.max(...figures.filter(({ seen }) => seen.misses === 0).map(({ cut }) => cut)),
  ),
  /** As many misses as false alarms, as if they cost the same. */
  'even-handed': policy(({ figures }) =>
    least(figures, ({ seen }) => Math.abs(seen.misses - seen.falseAlarms)),
  ),
  /** Never looks at a new month: what was right last month stays. */
  'last-month': policy(lastMonth),
  /** Follows the cost and no limit; where there is none, it keeps. */
  'limit-blind': policy((round) =>
    limited(round) ? least(round.figures, ({ costCents }) => costCents) : round.proposal,
  ),
  expert: policy(careful),
};

/** Decides from what is shown, like everybody. */
export const expertFor: Robots<World, Visible, Action>['expertFor'] = () => robots['expert'] as CutRobot;

/** A sample leaves the rest to chance (rulings: robots). */
export const leastExpertPasses = 0.95;
