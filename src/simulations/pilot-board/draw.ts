import { upper95, wilson } from '../../domain/metrics/proportion.ts';
import type { Rng } from '../../domain/rng.ts';
import { callOnReport } from './rule.ts';
import {
  type Call,
  type FindingId,
  type FirstCall,
  type Gate,
  gates,
  type Paper,
  type Proposal,
  type Recommendation,
  type Report,
  type Spec,
  type World,
} from './types.ts';

/** Wordings of a recommendation, all of one length; kept apart from whether it holds. */
const wordings = 3;

/** How many papers of a run call for what: a fifth to stop, two fifths to change, the rest to go. */
export function firstCalls(n: number): FirstCall[] {
  const stops = Math.max(1, Math.round(n * 0.2));
  const changes = Math.max(1, Math.round(n * 0.4));
  return Array.from({ length: n }, (_, i) => (i < stops ? 'stop' : i < stops + changes ? 'change' : 'go'));
}

/** What a proposal may have to be called, by what its texts allow. */
export const mayBe = ({ first, gates: texts, weak }: Proposal, call: FirstCall): boolean =>
  first.includes(call) &&
  (call === 'go' ||
    (call === 'stop'
      ? gates.some((gate) => texts[gate].stopper !== undefined)
      : (weak.length > 0 ? weak : gates).some((gate) => texts[gate].bad !== undefined)));

/** Gives every wanted call a proposal of its own that may have it; null when there is no way. */
export function matched(pool: readonly Proposal[], wanted: readonly FirstCall[]): Proposal[] | null {
  const of: number[] = wanted.map(() => -1);
  const taken = pool.map(() => -1);
  const place = (w: number, seen: Set<number>): boolean => {
    for (const [p, proposal] of pool.entries()) {
      if (seen.has(p) || !mayBe(proposal, wanted[w] as FirstCall)) continue;
      seen.add(p);
      if (taken[p] === -1 || place(taken[p] as number, seen)) {
        taken[p] = w;
        of[w] = p;
        return true;
      }
    }
    return false;
  };
  for (const w of wanted.keys()) if (!place(w, new Set())) return null;
  return of.map((p) => pool[p] as Proposal);
}

/** @throws RangeError when the pool has too few proposals of a kind. */
export function drawWorld(spec: Spec, rng: Rng): World {
  const wanted = firstCalls(spec.proposals);
  const found = matched(rng.shuffle(spec.pool), wanted);
  if (!found)
    throw new RangeError(
      `${spec.scenario}: cannot draw ${spec.proposals} proposals from ${spec.pool.length}`,
    );
  const wrongFirst = spread(spec.proposals, spec.wrong.first, rng.fork('first'));
  const wrongSecond = spread(spec.proposals, spec.wrong.second, rng.fork('second'));
  const outcomes = outcomesOf(spec.proposals, rng.fork('outcomes'));
  const papers = found.map((proposal, i) => {
    const own = rng.fork(`paper-${i}`);
    const truth = wanted[i] as FirstCall;
    // What should never have run comes back with more errors than the board tolerates.
    const outcome = truth === 'stop' ? 'stop-errors' : (outcomes[i] as Outcome);
    return {
      proposal,
      paper: drawPaper(proposal, truth, wrongFirst[i] === true, own),
      report: drawReport(proposal, outcome, wrongSecond[i] === true, own),
      order: 0,
    };
  });
  const seconds = rng.shuffle(papers.map((_, i) => i));
  return { spec, papers: rng.shuffle(papers.map((one, i) => ({ ...one, order: seconds[i] as number }))) };
}

const spread = (n: number, wrong: number, rng: Rng): boolean[] =>
  rng.shuffle(Array.from({ length: n }, (_, i) => i < wrong));

function recommend(truth: Call, wrong: boolean, among: readonly Call[], rng: Rng): Recommendation {
  const others = among.filter((call) => call !== truth);
  return {
    call: wrong ? rng.pick(others) : truth,
    // Drawn apart from whether it holds: how sure it says it is tells nothing here.
    confidence: rng.int(64, 96) / 100,
    say: rng.int(0, wordings - 1),
  };
}

function drawPaper(proposal: Proposal, truth: FirstCall, wrong: boolean, rng: Rng): Paper {
  const { gates: of, weak } = proposal;
  const may = truth === 'stop' ? gates.filter((gate) => of[gate].stopper !== undefined) : [];
  const bad = (weak.length > 0 ? weak : [...gates]).filter((gate) => of[gate].bad !== undefined);
  const failing =
    truth === 'stop'
      ? rng.shuffle(may).slice(0, 1)
      : truth === 'change'
        ? rng.shuffle(bad).slice(0, bad.length > 2 && rng.chance(0.3) ? 2 : 1)
        : [];
  const text = (gate: Gate): string => {
    const { good, bad: fails, stopper } = of[gate];
    if (!failing.includes(gate)) return good;
    return (truth === 'stop' ? stopper : fails) ?? good;
  };
  const hidden = rng.shuffle(gates).slice(0, 3);
  return {
    truth,
    texts: Object.fromEntries(gates.map((gate) => [gate, text(gate)])) as Record<Gate, string>,
    failing: gates.filter((gate) => failing.includes(gate)),
    hidden: gates.filter((gate) => hidden.includes(gate)),
    // Whoever is wrong about a paper that should go holds it up; about any other, lets it go too soon.
    said: recommend(truth, wrong, truth === 'go' ? ['change', 'stop'] : ['go', 'change', 'stop'], rng),
  };
}

type Outcome = 'go' | 'extend' | 'stop-errors' | 'stop-benefit' | 'groups' | 'rollback' | 'owner-now';

/** About two fifths go; the others come evenly. */
function outcomesOf(n: number, rng: Rng): Outcome[] {
  const others = rng.shuffle<Outcome>([
    'extend',
    'stop-errors',
    'groups',
    'extend',
    'stop-benefit',
    'rollback',
    'owner-now',
  ]);
  const goes = Math.round(n * 0.4);
  return rng.shuffle(
    Array.from({ length: n }, (_, i) => (i < goes ? 'go' : (others[(i - goes) % others.length] as Outcome))),
  );
}

/** Whole tens, because a sample is planned. */
const tens = (n: number) => 10 * Math.round(n / 10);

/** Tries at a count before the plain one is taken. */
const mostTries = 80;

/** Errors among `n` that nature makes at `rate` each; drawn again until they fit the outcome, else `plain`. */
function drawErrors(
  n: number,
  rate: number,
  fits: (errors: number) => boolean,
  plain: number,
  rng: Rng,
): number {
  for (let at = 0; at < mostTries; at++) {
    let errors = 0;
    for (let i = 0; i < n; i++) if (rng.chance(rate)) errors += 1;
    if (fits(errors)) return errors;
  }
  return plain;
}

/** Largest number of errors in `n` whose upper 95% bound stays within `most`; −1 when even none is too many. */
function mostErrors(n: number, most: number): number {
  let errors = -1;
  while ((upper95(errors + 1, n) ?? 1) <= most) errors += 1;
  return errors;
}

/** Fewest errors in `n` that leave no doubt that the share is above `tolerated` (lower Wilson limit). */
function tooMany(n: number, tolerated: number): number {
  let errors = Math.ceil(n * tolerated);
  while ((wilson(errors, n).lo ?? 0) <= tolerated) errors += 1;
  return errors;
}

/** How many were checked and how many of them were wrong, so that the board's rule comes to `outcome`. */
function drawCounts(
  outcome: Outcome,
  tolerated: number,
  rng: Rng,
): { n: number; errors: number; rate: number } {
  /** Results that would do with no error at all (0.05 to the power 1/n). */
  const least = Math.log(0.05) / Math.log(1 - tolerated);
  if (outcome === 'extend') {
    const n = tens(least * (0.5 + 0.4 * rng.next()));
    // The truth may lie on either side of what is tolerated: that is what the evidence cannot tell.
    const rate = tolerated * (0.3 + rng.next());
    const fits = (x: number) => x / n <= 0.85 * tolerated && (upper95(x, n) ?? 1) >= 1.15 * tolerated;
    return { n, rate, errors: drawErrors(n, rate, fits, 0, rng) };
  }
  if (outcome === 'stop-errors') {
    const n = tens(least * (1.6 + 1.4 * rng.next()));
    const rate = tolerated * (1.8 + rng.next());
    const low = tooMany(n, tolerated);
    return { n, rate, errors: drawErrors(n, rate, (x) => x >= low && x <= low + 6, low, rng) };
  }
  const n = tens(least * (4 + 2 * rng.next()));
  const rate = tolerated * (0.25 + 0.3 * rng.next());
  const most = mostErrors(n, 0.95 * tolerated);
  if (outcome === 'groups') return { n, rate: most / n, errors: most };
  return { n, rate, errors: drawErrors(n, rate, (x) => x <= most, Math.floor(most / 2), rng) };
}

function drawReport(proposal: Proposal, outcome: Outcome, wrong: boolean, rng: Rng): Report {
  const { tolerated, groups: names } = proposal.pilot;
  const { n, errors, rate } = drawCounts(outcome, tolerated, rng);
  const groups = drawGroups(names, n, errors, outcome === 'groups', rng);
  const savedCents = 100_000 * rng.int(7, 24);
  const share = outcome === 'stop-benefit' ? 1.1 + 0.3 * rng.next() : 0.45 + 0.3 * rng.next();
  const evidence = {
    n,
    errors,
    groups,
    rollbackTested: outcome !== 'rollback',
    ownerNamed: outcome !== 'owner-now',
    savedCents,
    costCents: 10_000 * Math.round((savedCents * share) / 10_000),
  };
  const { call, decides } = callOnReport(evidence, tolerated);
  const others = rng.shuffle<FindingId>(['bound', 'groups', 'rollback', 'owner-now', 'benefit']);
  return {
    ...evidence,
    truth: call,
    decides,
    bound: upper95(errors, n) ?? 1,
    spentCents: 100_000 * rng.int(12, 60),
    trueRate: rate,
    hidden: others.slice(0, 3),
    said: recommend(
      call,
      wrong,
      call === 'go' ? ['extend', 'stop'] : call === 'stop' ? ['go', 'extend'] : ['go'],
      rng,
    ),
  };
}

/** Two groups, the small one about a tenth. Errors fall alike on both, or, `uneven`, nearly all on the small one. */
function drawGroups(
  [large, small]: [string, string],
  n: number,
  errors: number,
  uneven: boolean,
  rng: Rng,
): Report['groups'] {
  // So few that the errors there are make up more than a quarter of them.
  const few = uneven ? Math.max(8, Math.floor(errors / 0.3)) : Math.round(n * (0.12 + 0.08 * rng.next()));
  const own = uneven ? Math.max(errors - 1, Math.ceil(0.26 * few)) : Math.round((errors * few) / n);
  return [
    { name: large, n: n - few, errors: errors - Math.min(own, errors) },
    { name: small, n: few, errors: Math.min(own, errors) },
  ];
}
