import type { FailureMode } from '../../domain/case.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { type LedgerItem, ledger } from '../../domain/metrics/cost.ts';
import { fourCounts } from '../../domain/metrics/counts.ts';
import { designOf, isWide } from './month.ts';
import { avoidedOf, outcomeOf } from './outcome.ts';
import { rightedOf } from './righted.ts';
import type { Break, Entry, KeptProcess, Link, Process, Score, State, Status, World } from './types.ts';

/** What kind of error it is to take one way of handing over for another: what really happens there decides. */
const modeOf: Record<Break, FailureMode> = {
  'by-hand': 'duplicated-records',
  late: 'stale-data',
  lost: 'silent-truncation',
  'wrong-key': 'wrong-join-silo',
};

/** Where nothing is wrong but something was claimed, the claim says what was misread. */
const modeOfClaim = (truth: Status, claim: Status): FailureMode | 'none' => {
  if (truth === claim) return 'none';
  const kind = truth === 'whole' ? claim : truth;
  return kind === 'whole' ? 'none' : modeOf[kind];
};

const common = {
  risk: null,
  mark: null,
  markRight: null,
  reason: null,
  counted: true,
} as const;

/** What was said about a claim: leaving it as it is accepts it, any other status corrects it. */
function judgeClaim(process: Process, link: Link, entry: Entry): Judgement {
  const right = entry.status === link.truth;
  const stopped = entry.status !== link.claim.status;
  return {
    ...common,
    item: `${process.id}-${link.id}-claim`,
    department: process.department,
    failureMode: modeOfClaim(link.truth, link.claim.status),
    sound: link.claim.status === link.truth,
    move: stopped ? 'correct' : 'accept',
    stopped,
    fitting: right,
    detailRight: stopped ? right : null,
    aiConfidence: link.claim.confidence,
    opened: entry.traceOpen ? 1 : 0,
  };
}

/** Has a design the right field, direction and access? */
const isRight = (link: Link, entry: Entry): boolean => {
  const { key, direction, access } = designOf(link, entry);
  return key === link.right.key && direction === link.right.direction && access === link.right.access;
};

function judgeDraft(process: Process, link: Link, entry: Entry): Judgement {
  const right = isRight(link, entry);
  const stopped = entry.take === 'change';
  return {
    ...common,
    item: `${process.id}-${link.id}-draft`,
    department: process.department,
    failureMode: link.draftFault ?? 'none',
    sound: link.draftFault === null,
    move: stopped ? 'correct' : 'accept',
    stopped,
    fitting: right,
    detailRight: stopped ? right : null,
    aiConfidence: link.draft.confidence,
    opened: entry.fieldsOpen ? 1 : 0,
  };
}

/** Parts that are committed: a claim once its part is left, a draft once the process is. */
function judgementsOf(process: Process, entries: readonly Entry[], planned: boolean): Judgement[] {
  const each = (judge: typeof judgeClaim) =>
    process.links.map((link, i) => judge(process, link, entries[i] as Entry));
  return [...each(judgeClaim), ...(planned ? each(judgeDraft) : [])];
}

/** Share of `part` in `whole` reaches a mark; an empty whole has nothing to fail. */
const reaches = (part: number, whole: number, mark: number) => whole <= 0 || part / whole >= mark - 1e-9;

/** Share of wrong ones among all that the AI states in one run: declared, and so known beforehand. */
const wrongShare = ({ spec, processes }: World): number => {
  const outputs = processes.reduce((sum, { links }) => sum + 2 * links.length, 0);
  return (spec.wrong.claims + spec.wrong.drafts) / outputs;
};

/**
 * Scores what has been committed so far. A run passes when it is done, on both shares (wrong ones put right, right ones left alone), on the trouble avoided, and
 * when no link was built that gives away more than the task needs (rulings: two-sided; least access).
 */
export function scoreOf(state: State, world: World): Score {
  const { spec } = world;
  const judgements: Judgement[] = [];
  const processes: KeptProcess[] = [];
  let wide = 0;
  world.processes.forEach((process, i) => {
    const entries = state.entries[i];
    const told = i < state.at;
    const now = i === state.at;
    if (!entries || (now && state.phase === 'trace')) return;
    const planned = told || state.phase === 'month';
    judgements.push(...judgementsOf(process, entries, planned));
    if (!planned) return;
    const { best: _best, questions: _questions, ...shown } = process;
    processes.push({
      ...shown,
      links: process.links.map((link, at) => ({ ...link, entry: entries[at] as Entry })),
      outcome: outcomeOf(process, entries, spec),
    });
    process.links.forEach((link, at) => {
      const entry = entries[at] as Entry;
      if (entry.build && isWide(link, designOf(link, entry).access)) wide += 1;
    });
  });
  const pWrong = wrongShare(world);
  const items = judgements.map(
    ({ sound, stopped, opened }): LedgerItem => ({ sound, stopped, checked: opened > 0, pWrong }),
  );
  const { wrong, putRight } = rightedOf(judgements);
  const { rightStopped, rightThrough } = fourCounts(judgements);
  const avoided = avoidedOf(processes.map(({ outcome }) => outcome));
  const { pass } = spec;
  return {
    judgements,
    passed:
      state.at >= world.processes.length &&
      reaches(putRight, wrong, pass.putRight) &&
      reaches(rightThrough, rightStopped + rightThrough, pass.rightLetThrough) &&
      reaches(avoided.yours, avoided.best, pass.avoided) &&
      wide === 0,
    ledger: ledger(items, spec.stakes),
    kept: {
      pass,
      month: { cases: spec.month.cases, hit: spec.month.hit },
      budgetDays: spec.budget.days,
      trouble: spec.trouble,
      processes,
    },
  };
}
