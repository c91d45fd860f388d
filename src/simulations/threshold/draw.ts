import { type Banded, pooled } from '../../domain/metrics/cutoff.ts';
import type { Rng } from '../../domain/rng.ts';
import { cuts, figuresOf, isKept, isOpen, looksSound, truthOf } from './figures.ts';
import { drawCases, drawMonth, drawSample, type Month, within } from './people.ts';
import { type Place, planOf } from './plan.ts';
import {
  bands,
  type Cut,
  type Desk,
  type Example,
  type FaultKind,
  type Figures,
  type Round,
  type Spec,
  scoreAt,
  type Truth,
  type World,
} from './types.ts';

/** So many months are drawn for one place, and so many first months for a pair, before a scenario is called impossible. */
const mostTries = 120;
const mostPairs = 20;
/** A proposal is drawn clearly sound (half the tolerance at most) or clearly wrong (so many times the tolerance). */
const clearlySound = 0.75;
const clearlyWrong = 1.6;
/** An unfair proposal costs at most so many times the lowest of all, and is so far over the limit that rounding shows it. */
const looksCheap = 1.15;
const plainly = 0.02;

/**
 * Draws a run: which desk in which month, which proposals are wrong and why, and every case of them.
 *
 * @throws RangeError when the ranges of the scenario do not allow what it asks for.
 */
export function drawWorld(spec: Spec, _cases: unknown, rng: Rng): World {
  const places = planOf(spec, rng);
  const drawn: Drawn[] = [];
  const width = spec.pairs ? 2 : 1;
  for (let i = 0; i < places.length; i += width) {
    const own = rng.fork(`round ${i}`);
    drawn.push(...drawTogether(places.slice(i, i + width), spec, own));
  }
  return {
    spec,
    rounds: drawn.map((found, i) => roundOf(found, places[i] as Place, i, spec, rng.fork(`words ${i}`))),
  };
}

function roundOf(found: Drawn, place: Place, i: number, spec: Spec, rng: Rng): Round {
  const { all, labelled, last, hours, scored, figures, truth, proposal } = found;
  const desk = spec.desks[place.desk] as Desk;
  return {
    key: `round-${i + 1}`,
    ...place,
    proposal,
    offer: rng.pick(desk.offers[place.stage]).replaceAll('{cut}', String(scoreAt(proposal))),
    news: place.stage === 'next' && desk.news.length > 0 ? rng.pick(desk.news) : null,
    confidence: rng.int(78, 96) / 100,
    all,
    labelled,
    last,
    hours,
    scored,
    figures,
    truth,
    examples: examplesOf(labelled, desk, rng.fork('names')),
  };
}

/** One place, or a pair whose second month follows from its first: then a first month without a second is drawn again. */
function drawTogether([first, second]: Place[], spec: Spec, rng: Rng): Drawn[] {
  if (!first) return [];
  let failed = first;
  for (let i = 0; i < mostPairs; i++) {
    failed = first;
    const one = drawRound(first, null, spec, rng);
    if (!one) break;
    if (!second) return [one];
    failed = second;
    const two = drawRound(second, one, spec, rng);
    if (two) return [one, two];
  }
  const { desk, fault, stage } = failed;
  throw new RangeError(
    `${spec.scenario}: desk "${spec.desks[desk]?.id}" allows no ${fault ? `"${fault}"` : 'sound'} proposal for ${stage === 'first' ? 'audited cases' : 'a new month'}`,
  );
}

interface Asked {
  spec: Spec;
  desk: Desk;
  fault: FaultKind | null;
  /** The month just played at this desk; null where each round stands alone. */
  last: Drawn | null;
}

interface Drawn
  extends Pick<Round, 'all' | 'labelled' | 'last' | 'hours' | 'scored' | 'figures' | 'truth' | 'proposal'> {
  month: Month;
}

function drawRound({ desk, stage, fault }: Place, last: Drawn | null, spec: Spec, rng: Rng): Drawn | null {
  const asked = { spec, desk: spec.desks[desk] as Desk, fault, last };
  for (let i = 0; i < mostTries; i++) {
    const drawn = stage === 'first' ? tryFirst(asked, rng) : tryNext(asked, rng);
    if (drawn) return drawn;
  }
  return null;
}

/** Reviewers' hours that there are for so many cases, in whole hours. */
const hoursOf = ({ capacity, minutesPerReview }: Desk, scored: readonly number[]): number | null =>
  capacity === null
    ? null
    : Math.round((scored.reduce((sum, n) => sum + n, 0) * minutesPerReview * capacity) / 60);

type Population = Pick<Drawn, 'month' | 'all' | 'hours' | 'scored' | 'truth'>;

/** All cases of a month and what is true of them; null when no cut-off is within the limits. */
function populate(month: Month, desk: Desk, stage: Round['stage'], spec: Spec, rng: Rng): Population | null {
  const all = drawCases(month, rng);
  const { real, clean } = pooled(all);
  const scored = real.map((n, band) => n + (clean[band] as number));
  const hours = hoursOf(desk, scored);
  const truth = truthOf({ all, hours, stage }, desk.minutesPerReview, spec);
  return truth && { month, all, hours, scored, truth };
}

const seenBy = (
  { scored, hours }: Population,
  labelled: readonly Banded[],
  { minutesPerReview }: Desk,
  spec: Spec,
): Figures[] =>
  figuresOf({ scored, labelled, hours, fairness: spec.fairness, minutesPerReview }, spec.stakes);

/** Clearly what it is to be, and never so far off that it needs no look. */
function isClear(cut: Cut, wrong: boolean, { regrets, allowed, fits }: Truth, tolerance: number): boolean {
  const regret = regrets[cut] as number;
  if (cut < 2 || cut > bands - 1 || regret > 2.5) return false;
  if (!wrong) return allowed[cut] === true && regret <= clearlySound * tolerance;
  // Wrong also for whoever moves by a single step, since that still counts as keeping.
  if (cuts.some((other) => isKept(other, cut) && fits[other])) return false;
  return allowed[cut] === false || regret >= clearlyWrong * tolerance;
}

/** What is told after a commit has to be so: each fault must be one that the figures bear out. */
function bearsOut(fault: FaultKind | null, cut: Cut, truth: Truth, fairness: number | null): boolean {
  const { best, cheapest, allowed, costs, gaps, regrets, fits } = truth;
  const unfair = allowed[cut] === false && (gaps[cut] ?? 0) > (gaps[best] ?? 0);
  // Here the lowest cost alone must lead astray.
  const astray = cut > best && fits[cheapest] === false;
  switch (fault) {
    case 'unfair':
      return (
        unfair &&
        astray &&
        (costs[cut] as number) <= looksCheap * (costs[cheapest] as number) &&
        (gaps[cut] ?? 0) >= (fairness ?? 0) + plainly
      );
    case 'slipped':
      return unfair && astray;
    case 'promise':
      return cut > best && scoreAt(cut) >= 70 && (regrets[cut] as number) >= 0.2;
    case 'inflated':
      return best > cut;
    case 'new-kind':
      return best < cut;
    case null:
      return true;
    default:
      return !unfair || (regrets[cut] as number) >= 0.3;
  }
}

function tryFirst({ spec, desk, fault }: Asked, rng: Rng): Drawn | null {
  const found = populate(drawMonth(desk, rng), desk, 'first', spec, rng);
  if (!found) return null;
  const { truth, all } = found;
  const open = cuts.filter(
    (cut) =>
      isClear(cut, fault !== null, truth, spec.tolerance.first) && bearsOut(fault, cut, truth, spec.fairness),
  );
  if (open.length === 0) return null;
  // Sound is not the same as cheapest: whoever always moves to the lowest figure moves sound ones too. And where a limit
  // makes most faults too high, the others are too low, so that the side tells nothing.
  const { fairness } = spec;
  const wanted = open.filter((cut) =>
    fault === null ? !isKept(cut, truth.best) : fairness === null || fault === 'unfair' || cut < truth.best,
  );
  const figures = seenBy(found, all, desk, spec);
  return {
    ...found,
    labelled: all,
    last: null,
    figures,
    proposal: rng.pick(wanted.length > 0 ? wanted : open),
  };
}

function tryNext({ spec, desk, fault, last }: Asked, rng: Rng): Drawn | null {
  const before = last ?? populate(drawMonth(desk, rng), desk, 'first', spec, rng);
  if (!before) return null;
  const proposal = before.truth.best;
  const month = changed({ ...before.month, count: Math.round(within(rng, desk.count)) }, fault, rng);
  const found = populate(month, desk, 'next', spec, rng);
  if (!found || !isClear(proposal, fault !== null, found.truth, spec.tolerance.next)) return null;
  if (!bearsOut(fault, proposal, found.truth, spec.fairness)) return null;
  const labelled = drawSample(found.all, within(rng, spec.audited), rng);
  const figures = seenBy(found, labelled, desk, spec);
  // Chance may blur how far to move. A sample that says the opposite, or whose lowest figure lies far from all that
  // fits, would make careful work wrong: drawn again.
  const open = figures.filter(isOpen);
  if (open.length === 0) return null;
  const lowest = open.reduce((a, b) => (b.costCents < a.costCents ? b : a)).cut;
  if (!cuts.some((cut) => isKept(cut, lowest) && found.truth.fits[cut])) return null;
  if (looksSound(figures, proposal, spec.tolerance.next, spec.stakes) !== (fault === null)) return null;
  return { ...found, labelled, last: before.all, figures, proposal };
}

/** Small changes come in every month; a fault is a large one. */
function changed(month: Month, fault: FaultKind | null, rng: Rng): Month {
  const calm = { ...month, prevalence: month.prevalence * within(rng, [0.9, 1.1]) };
  switch (fault) {
    case 'share': {
      const factor = rng.chance(0.5) ? within(rng, [0.2, 0.45]) : within(rng, [2.2, 3.6]);
      return { ...calm, prevalence: Math.min(0.6, month.prevalence * factor) };
    }
    case 'inflated':
      return { ...calm, centre: month.centre - within(rng, [0.6, 1.2]) };
    case 'new-kind': {
      // They come on top of the ones the tool knows.
      const more = within(rng, [0.9, 2]);
      return {
        ...calm,
        prevalence: Math.min(0.6, month.prevalence * (1 + more)),
        strange: { share: more / (1 + more), sharpness: month.sharpness * within(rng, [0.3, 0.6]) },
      };
    }
    case 'slipped': {
      const slip = within(rng, [0.5, 1]);
      const groups = month.groups.map((group, i) =>
        i === month.groups.length - 1 ? { ...group, shift: group.shift - slip } : group,
      );
      return { ...calm, groups };
    }
    default:
      return calm;
  }
}

/** At most one looked-up case of each kind per band, under names in a drawn order. */
function examplesOf(labelled: readonly Banded[], { names }: Desk, rng: Rng): Example[] {
  const { real, clean } = pooled(labelled);
  const order = rng.shuffle(names);
  const found: Example[] = [];
  for (let band = 0; band < bands; band++) {
    for (const isReal of [true, false]) {
      if (((isReal ? real : clean)[band] ?? 0) === 0) continue;
      const name = order[found.length % order.length] ?? '';
      found.push({ band, score: scoreAt(band) + rng.int(0, 4), name, real: isReal });
    }
  }
  return found;
}
