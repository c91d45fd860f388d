import type { Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import { deciding } from './judge.ts';
import { acceptedReasons, callOnReport } from './rule.ts';
import { turnsOf } from './screen.ts';
import type { Action, Call, Fact, Reason, Visible, World } from './types.ts';

type BoardRobot = Robot<Visible, Action>;
type Item = NonNullable<Visible['item']>;
interface Plan {
  call: Call;
  because: Reason;
}

/** Makes a call in the order of the screen; `asks` says what to ask for first. */
function policy(
  decide: (item: Item, rng: Rng, round: 1 | 2) => Plan,
  asks: 'all' | 'none' = 'none',
): BoardRobot {
  return ({ item, phase, missing, round }, rng) => {
    if (!item || phase === 'reasons') return { do: 'next' };
    const closed =
      asks === 'all' && item.asksLeft > 0 ? item.facts.find(({ shown }) => shown === null) : undefined;
    if (closed) return { do: 'ask', about: closed.id };
    if (missing.length === 0) return { do: 'commit' };
    const { call, because } = decide(item, rng, round);
    const allowed = item.calls.includes(call) ? call : 'change';
    return missing.includes('call') ? { do: 'call', call: allowed } : { do: 'because', reason: because };
  };
}

const always = (call: Call): BoardRobot =>
  policy((item, _, round) => ({
    call: item.calls.includes(call) ? call : 'change',
    because: call === 'go' ? 'nothing' : round === 1 ? 'owner' : 'errors',
  }));
const follow = ({ said }: Item): Plan => ({ call: said.call, because: 'nothing' });
const other = ({ said, calls }: Item, rng: Rng): Plan => ({
  call: rng.pick(calls.filter((call) => call !== said.call)),
  because: 'nothing',
});

const factOf = <Is extends Fact['is']>(item: Item, is: Is): Extract<Fact, { is: Is }> | null =>
  (item.facts.find(({ shown }) => shown?.is === is)?.shown as Extract<Fact, { is: Is }>) ?? null;

/** Reads a report as the board's rule does. What it could not ask for it takes to be in order. */
function readReport(item: Item): Plan | null {
  const errors = factOf(item, 'errors');
  if (!errors) return null;
  const benefit = factOf(item, 'benefit');
  const evidence = {
    n: errors.n,
    errors: errors.errors,
    groups: factOf(item, 'groups')?.groups ?? [],
    rollbackTested: factOf(item, 'rollback')?.tested ?? true,
    ownerNamed: factOf(item, 'owner')?.named ?? true,
    savedCents: benefit?.savedCents ?? 1,
    costCents: benefit?.costCents ?? 0,
  };
  const { call, decides } = callOnReport(evidence, errors.tolerated);
  return { call, because: acceptedReasons(call, decides)[0] ?? 'nothing' };
}

/** Looks at the bare share of wrong ones: below what is tolerated it is fine, above it is over. */
function bareRate(item: Item): Plan {
  const errors = factOf(item, 'errors');
  if (!errors) return follow(item);
  const fine = errors.errors / errors.n <= errors.tolerated;
  return { call: fine ? 'go' : 'stop', because: fine ? 'nothing' : 'errors' };
}

/** Follows the assistant above a confidence, else takes the next best call. */
const confident = (least: number, doubts: boolean): BoardRobot =>
  policy((item, rng) => (item.said.confidence >= least !== doubts ? follow(item) : other(item, rng)));

const spentMuch = 3_500_000;

/**
 * Papers are prose, which no robot reads: there the expert follows the key once it has asked for what it could, which
 * only a test harness can hand to it. Reports it reads itself, from what the screen shows.
 */
export function expertFor(world: World): BoardRobot {
  const papers = turnsOf(
    { settled: [], current: { asked: [], call: null, because: null }, told: false },
    world,
  );
  const keys = new Map(papers.map((turn) => [`${turn.entry.proposal.id}-1`, deciding(turn)]));
  return policy((item) => {
    const known = keys.get(item.key);
    if (known) return { call: known.call, because: known.decides[0] ?? 'nothing' };
    return readReport(item) ?? follow(item);
  }, 'all');
}

export const robots: Robots<World, Visible, Action>['robots'] = {
  'accept-all': policy(follow),
  'reject-all': policy(other),
  random: policy((item, rng) => ({ call: rng.pick(item.calls), because: rng.pick(item.reasons) })),
  'go-all': always('go'),
  'change-all': always('change'),
  'extend-all': always('extend'),
  'stop-all': always('stop'),
  'bare-rate': policy(bareRate),
  'bare-rate-asking': policy(bareRate, 'all'),
  'report-reader': policy((item) => readReport(item) ?? follow(item), 'all'),
  'gap-changer': policy((item) => {
    const gap = item.facts.find(({ shown }) => shown === null);
    return { call: 'change', because: gap?.id ?? 'nothing' };
  }),
  'sunk-cost': policy((item) => {
    const spent = factOf(item, 'spent');
    return spent ? { call: spent.spentCents >= spentMuch ? 'go' : 'stop', because: 'spent' } : follow(item);
  }),
  'confidence-follower-70': confident(0.7, false),
  'confidence-follower-85': confident(0.85, false),
  'confidence-doubter-80': confident(0.8, true),
  expert: policy((item) => readReport(item) ?? follow(item), 'all'),
};
