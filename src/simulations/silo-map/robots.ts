import type { Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import { bySize } from './draw-plan.ts';
import { bestLinks, greedy, worthOf } from './month.ts';
import {
  type Action,
  breaks,
  type Design,
  directions,
  type Row,
  type Status,
  statuses,
  type Visible,
  type VisibleLink,
  type VisiblePlan,
  type World,
} from './types.ts';

type SiloRobot = Robot<Visible, Action>;

/** What a policy makes of one process. Each part sees the link as the screen shows it, opened where it reads. */
interface Policy {
  /** Opens lines and fields. */
  reads: boolean;
  status(link: VisibleLink, rng: Rng): Status;
  design(link: VisibleLink, plan: VisiblePlan, rng: Rng): Design;
  /** The links to build, in the order in which they are taken while the budget lasts. */
  order(links: readonly VisibleLink[], visible: Visible, rng: Rng): number[];
}

/** Works through a process in the order of the screen: one action a step. */
function policy({ reads, status, design, order }: Policy): SiloRobot {
  return (visible, rng) => {
    const { process, phase, missing } = visible;
    if (!process || phase === 'told' || phase === 'month') return { do: 'next' };
    const { links } = process;
    if (reads) {
      const closed = links.findIndex(({ trace, plan }) =>
        phase === 'trace' ? trace === null : plan?.fields === null,
      );
      if (closed >= 0) return { do: 'open', link: closed, part: phase === 'trace' ? 'claim' : 'draft' };
    }
    const first = missing[0];
    if (first?.what === 'status')
      return { do: 'status', link: first.link, status: status(links[first.link] as VisibleLink, rng) };
    for (const [at, link] of links.entries()) {
      const action = phase === 'plan' ? review(at, link, design, rng) : null;
      if (action) return action;
    }
    const wanted = phase === 'plan' ? order(links, visible, rng) : [];
    const build = wanted.find((at) => links[at]?.entry.build === false);
    if (build === undefined) return { do: 'commit' };
    return { do: 'build', link: build, on: true };
  };
}

const same = (a: Design, b: Design) =>
  a.key === b.key && a.direction === b.direction && a.access === b.access;

/** Reviews one draft: keeps it, or changes it to what the policy wants, one field a step. Null once that is done. */
function review(at: number, link: VisibleLink, design: Policy['design'], rng: Rng): Action | null {
  const { plan, entry } = link;
  if (!plan || entry.take === 'keep') return null;
  if (entry.take === 'change' && entry.own && !same(entry.own, plan.draft)) {
    const want = design(link, plan, rng);
    return towards(at, entry.own, want);
  }
  const want = design(link, plan, rng);
  if (same(want, plan.draft)) return { do: 'draft', link: at, take: 'keep' };
  if (entry.take === null) return { do: 'draft', link: at, take: 'change' };
  return towards(at, entry.own ?? plan.draft, want);
}

function towards(link: number, now: Design, want: Design): Action | null {
  if (now.key !== want.key) return { do: 'key', link, key: want.key };
  if (now.direction !== want.direction) return { do: 'direction', link, direction: want.direction };
  if (now.access !== want.access) return { do: 'access', link, access: want.access };
  return null;
}

const valueOf = ({ value }: Row) => JSON.stringify(value);

/** What opened lines show of a hand-over: each line that went out against what came in. */
export function readTrace(link: VisibleLink): Status {
  if (!link.trace) return link.claim.status;
  const { out, in: came } = link.trace;
  if (came.some(({ by }) => by.how === 'typed')) return 'by-hand';
  const left = [...came];
  for (const line of out) {
    // Both lists stand by time, so the first line that fits is the one that left first.
    const at = left.findIndex((row) => row.number === line.number && valueOf(row) === valueOf(line));
    if (at < 0) return left.some((row) => valueOf(row) === valueOf(line)) ? 'wrong-key' : 'lost';
    const [row] = left.splice(at, 1);
    if (row && row.minute - line.minute > link.hours * 60) return 'late';
  }
  return left.length > 0 ? 'by-hand' : 'whole';
}

/** How a link has to be built, from the opened facts: the field that is whole in both, who may change it, the need. */
export function readFields(plan: VisiblePlan): Design {
  const { fields, bundles, draft } = plan;
  if (!fields) return draft;
  const { records } = fields;
  const key = fields.keys.find(
    ({ from, to }) =>
      [from.filled, from.different].every((n) => n === records.from) &&
      [to.filled, to.different].every((n) => n === records.to),
  );
  const fit = bundles.find(
    (bundle) =>
      bundle.fields.length === fields.needs.length &&
      bundle.fields.every((field) => fields.needs.includes(field)),
  );
  return {
    key: key?.field ?? draft.key,
    direction: fields.flow,
    access: fit?.id ?? draft.access,
  };
}

/** The links worth most for the budget, as far as the own answers of part one tell. */
function byWorth(links: readonly VisibleLink[], { budget, trouble, month }: Visible): number[] {
  const spec = { trouble, month: { ...month, low: 0, high: 0 } };
  const worth = links.map(({ entry, plan }) => worthOf(entry.status ?? 'whole', plan?.cases ?? 0, spec));
  return bestLinks(worth, daysOf(links), budget.days);
}

const daysOf = (links: readonly VisibleLink[]) => links.map(({ plan }) => plan?.days ?? 0);

/** Takes links by one figure while the budget lasts. */
const ordered =
  (figure: (plan: VisiblePlan, at: number) => number): Policy['order'] =>
  (links, { budget }) => {
    const order = links
      .map((_, i) => i)
      .sort((a, b) => figureOf(links, figure, a) - figureOf(links, figure, b) || a - b);
    return greedy(order, daysOf(links), budget.days);
  };
const figureOf = (
  links: readonly VisibleLink[],
  figure: (plan: VisiblePlan, at: number) => number,
  at: number,
) => {
  const plan = links[at]?.plan;
  return plan ? figure(plan, at) : 0;
};

const believe: Policy = {
  reads: false,
  status: ({ claim }) => claim.status,
  design: (_, { draft }) => draft,
  order: byWorth,
};
const careful: Policy = {
  reads: true,
  status: readTrace,
  design: (_, plan) => readFields(plan),
  order: byWorth,
};

/** Any other status than the claimed one, the same for the same link. */
const doubt = ({ claim }: VisibleLink): Status =>
  claim.status === 'whole' ? (breaks[claim.confidence > 0.9 ? 1 : 2] as Status) : 'whole';
/** The draft with one thing changed: the next field of the list. */
const otherKey = ({ keyNames, draft }: VisiblePlan): Design => ({
  ...draft,
  key: keyNames[(keyNames.indexOf(draft.key) + 1) % keyNames.length] ?? draft.key,
});

const access = (plan: VisiblePlan, id: string | undefined): Design => ({
  ...readFields(plan),
  access: id ?? plan.draft.access,
});

const always = (status: Status): SiloRobot => policy({ ...careful, status: () => status });

/** Policies that look at the stated confidence alone, in both directions and at several limits. */
function figureFollowers(): Record<string, SiloRobot> {
  const all: Record<string, SiloRobot> = {};
  for (const percent of [80, 90, 95]) {
    const by = (trusts: (sure: boolean) => boolean): Policy => ({
      ...believe,
      status: (link) => (trusts(link.claim.confidence >= percent / 100) ? link.claim.status : doubt(link)),
      design: (_, plan) => (trusts(plan.draft.confidence >= percent / 100) ? plan.draft : otherKey(plan)),
    });
    all[`confidence-follower-${percent}`] = policy(by((sure) => sure));
    all[`confidence-doubter-${percent}`] = policy(by((sure) => !sure));
  }
  return all;
}

const expert = policy(careful);

/** Policies that see only the screen. The expert reads numbers, times, fields and needs; every other one must fail. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  'accept-all': policy(believe),
  'reject-all': policy({ ...believe, status: doubt, design: (_, plan) => otherKey(plan) }),
  random: policy({
    ...believe,
    status: (_, rng) => rng.pick(statuses),
    design: (link, plan, all) => {
      // The same whenever it is asked: what a draft is changed to is decided once.
      const rng = all.fork(link.id);
      return {
        key: rng.pick(plan.keyNames),
        direction: rng.pick(directions),
        access: rng.pick(plan.bundles).id,
      };
    },
    order: (links, { budget }, rng) =>
      greedy(rng.fork('order').shuffle(links.map((_, i) => i)), daysOf(links), budget.days),
  }),
  /** Doubts every second output. */
  coin: policy({
    ...believe,
    status: (link, rng) => (rng.chance(0.5) ? link.claim.status : doubt(link)),
    design: (link, plan, rng) => (rng.fork(link.id).chance(0.5) ? plan.draft : otherKey(plan)),
  }),
  ...Object.fromEntries(statuses.map((status) => [`all-${status}`, always(status)])),
  /** Reads only one of the two parts. */
  'reads-lines-only': policy({ ...careful, design: believe.design }),
  'reads-fields-only': policy({ ...careful, status: believe.status }),
  /** Looks at the times alone, or only counts the lines on both sides. */
  'times-only': policy({
    ...careful,
    status: (link) => (readTrace(link) === 'late' ? 'late' : 'whole'),
  }),
  'counts-only': policy({
    ...careful,
    status: ({ trace, claim }) => {
      if (!trace) return claim.status;
      const more = trace.in.length - trace.out.length;
      return more > 0 ? 'by-hand' : more < 0 ? 'lost' : 'whole';
    },
  }),
  /** Careful in everything but which links to build. */
  'cheapest-links': policy({ ...careful, order: ordered(({ days }) => days) }),
  'dearest-links': policy({ ...careful, order: ordered(({ days }) => -days) }),
  'busiest-links': policy({ ...careful, order: ordered(({ cases }) => -cases) }),
  'first-links': policy({ ...careful, order: ordered((_, at) => at) }),
  'no-links': policy({ ...careful, order: () => [] }),
  /** Careful in everything but what a link may pass on. */
  'widest-access': policy({ ...careful, design: (_, plan) => access(plan, bySize(plan).at(-1)?.id) }),
  'narrowest-access': policy({ ...careful, design: (_, plan) => access(plan, bySize(plan)[0]?.id) }),
  'middle-access': policy({ ...careful, design: (_, plan) => access(plan, bySize(plan)[1]?.id) }),
  'first-access': policy({ ...careful, design: (_, plan) => access(plan, plan.bundles[0]?.id) }),
  /** Careful in everything but the field: the one that says most to a reader, or the first of the list. */
  'first-key': policy({
    ...careful,
    design: (_, plan) => ({ ...readFields(plan), key: plan.keyNames[0] as string }),
  }),
  ...figureFollowers(),
  expert,
};

/** All cues are figures and codes on the screen, so the expert needs no key. */
export const expertFor = (_world: World): SiloRobot => expert;
