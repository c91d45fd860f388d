import { upper95 } from '../../domain/metrics/proportion.ts';
import type { Call, Paper, Reason, Report } from './types.ts';

/** A group served less than four fifths as well as the best one calls for a change (science/simulations: pilot rule). */
const leastRatio = 0.8;

/**
 * Worst share of right results of a group, over the best one: 1 is even. Null with an empty group. Source: the
 * four-fifths comparison of science/simulations (pilot rule).
 */
export function groupRatio(groups: readonly { n: number; errors: number }[]): number | null {
  if (groups.length < 2 || groups.some(({ n }) => n === 0)) return null;
  const shares = groups.map(({ n, errors }) => (n - errors) / n);
  const best = Math.max(...shares);
  return best === 0 ? null : Math.min(...shares) / best;
}

/** What the board's rule says of a paper: stop what cannot be put right, change what can, else go. */
export const callOnPaper = ({
  failing,
  truth,
}: Pick<Paper, 'failing' | 'truth'>): { call: Call; decides: Reason[] } => ({
  call: truth,
  decides: failing.length > 0 ? failing : ['nothing'],
});

type Evidence = Pick<
  Report,
  'n' | 'errors' | 'groups' | 'rollbackTested' | 'ownerNamed' | 'savedCents' | 'costCents'
>;

/**
 * What the board's rule says of a report, and the finding that decides. In this order: more wrong ones than tolerated,
 * or no gain: stop. Nobody answers for it, no tested way back, or a group served worse: change. The upper 95% bound
 * still above what is tolerated: extend. Else go. What was spent decides nothing.
 * Source: science/simulations (pilot rule), science/spec 1.5 for the bound.
 */
export function callOnReport(evidence: Evidence, tolerated: number): { call: Call; decides: Reason } {
  const { n, errors, groups, rollbackTested, ownerNamed, savedCents, costCents } = evidence;
  if (errors / n > tolerated) return { call: 'stop', decides: 'errors' };
  if (savedCents <= costCents) return { call: 'stop', decides: 'benefit' };
  if (!ownerNamed) return { call: 'change', decides: 'owner-now' };
  if (!rollbackTested) return { call: 'change', decides: 'rollback' };
  if ((groupRatio(groups) ?? 1) < leastRatio) return { call: 'change', decides: 'groups' };
  if ((upper95(errors, n) ?? 1) > tolerated) return { call: 'extend', decides: 'bound' };
  return { call: 'go', decides: 'nothing' };
}

/** Findings that may be named for a call: for an extension also the bare count, for a go also the bound that allows it. */
export function acceptedReasons(call: Call, decides: Reason): Reason[] {
  if (call === 'extend') return ['bound', 'errors'];
  if (call === 'go') return ['nothing', 'bound'];
  return decides === 'errors' ? ['errors', 'bound'] : [decides];
}

/**
 * Smallest number of checked results, at the same share of errors, whose upper 95% bound is within what is tolerated;
 * null when the share itself is not below it, or more than 5,000 would be needed.
 */
export function enough(errors: number, n: number, tolerated: number): number | null {
  const rate = errors / n;
  if (rate >= tolerated) return null;
  const holds = (m: number) => (upper95(Math.round(rate * m), m) ?? 1) <= tolerated;
  for (let m = n; m <= 5_000; m += 1) if (holds(m)) return m;
  return null;
}
