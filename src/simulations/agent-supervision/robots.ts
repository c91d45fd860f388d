import type { Rng } from '../../domain/rng.ts';
import type { Robot, Robots } from '../contract.ts';
import type { Action, AgentMove, Visible, VisibleCall, World } from './types.ts';
import { agentMoves } from './types.ts';
import { faultless, startOf, walk } from './walk.ts';

type AgentRobot = Robot<Visible, Action>;

/** What a policy decides about one call; a change or question is filled in when it names none. */
interface Plan {
  move: AgentMove;
  detail?: string | null;
}
type Policy = (call: VisibleCall, visible: Visible, rng: Rng) => Plan;

/** Works a call in the order of the screen; the policy says whether to read, and which move to make. */
function policy(reads: boolean, decide: Policy, limits = false): AgentRobot {
  return (visible, rng) => {
    const { phase, call, closing } = visible;
    if (phase === 'brief') {
      const off = limits ? visible.limits.find(({ on }) => !on) : undefined;
      return off ? { do: 'limit', limit: off.id, on: true } : { do: 'begin' };
    }
    if (phase === 'closing') return { do: 'answer', option: closing?.options[0]?.id ?? '' };
    if (phase !== 'deciding' || !call) return { do: 'next' };
    const closed = call.documents.find(({ record }) => record === null);
    if (reads && closed) return { do: 'open', document: closed.id };
    if (call.chosen.move !== null && call.missing.length === 0) return { do: 'commit' };
    const plan = possible(decide(call, visible, rng), call);
    const { move } = call.chosen;
    if (move === null) return { do: 'choose', move: plan.move };
    const options = move === 'change' ? call.changes : call.asks;
    const named = options.find(({ id }) => id === plan.detail) ?? options[0];
    return { do: 'detail', id: named?.id ?? '' };
  };
}

/** A second question about one call, or a change where none is offered, cannot be made: then the call goes through. */
function possible(plan: Plan, call: VisibleCall): Plan {
  if (plan.move === 'ask' && call.asks.length === 0) return { move: 'approve' };
  if (plan.move === 'change' && call.changes.length === 0) return { move: 'deny' };
  return plan;
}

const approve: Plan = { move: 'approve' };
const deny: Plan = { move: 'deny' };
const denyIf = (bad: boolean): Plan => (bad ? deny : approve);

const shown = ({ thought, arguments: all, expect, tool }: VisibleCall) =>
  [thought, tool, expect, ...all.flatMap(({ name, value }) => [name, value])].join(' ');
const read = ({ documents }: VisibleCall) =>
  documents
    .flatMap(({ record }) => record?.rows.flatMap(({ label, cells }) => [label ?? '', ...cells]) ?? [])
    .map((cell) =>
      cell === null || typeof cell === 'string' ? (cell ?? '') : cell.kind === 'text' ? cell.text : '€',
    )
    .join(' ');

/** One figure and nothing else, in both directions and at several limits: any of them could give a call away. */
function followers(): Record<string, AgentRobot> {
  const all: Record<string, AgentRobot> = {};
  const add = (name: string, reads: boolean, bad: (call: VisibleCall) => boolean) => {
    all[name] = policy(reads, (call) => denyIf(bad(call)));
  };
  for (const percent of [91]) {
    add(`confidence-follower-${percent}`, false, ({ confidence }) => confidence < percent / 100);
    add(`confidence-doubter-${percent}`, false, ({ confidence }) => confidence >= percent / 100);
  }
  for (const letters of [280]) {
    add(`deny-if-long-${letters}`, false, (call) => shown(call).length >= letters);
    add(`deny-if-short-${letters}`, false, (call) => shown(call).length < letters);
  }
  for (const letters of [300]) {
    add(`read-and-deny-if-long-${letters}`, true, (call) => read(call).length >= letters);
    add(`read-and-deny-if-short-${letters}`, true, (call) => read(call).length < letters);
  }
  for (const turn of [2, 3, 4]) add(`deny-turn-${turn}`, false, (call) => call.turn === turn);
  add('deny-from-turn-3', false, ({ turn }) => turn >= 3);
  add('deny-up-to-turn-2', false, ({ turn }) => turn <= 2);
  for (const [name, sign] of Object.entries(signs))
    add(`deny-${name}`, false, (call) => sign.test(`${call.tool} ${shown(call)}`));
  for (const [name, sign] of Object.entries(traces))
    add(`read-and-deny-${name}`, true, (call) => sign.test(read(call)));
  return all;
}

/** What a call may be about. */
const signs = {
  money: /€|\bpay/i,
  mail: /\b(send|mail|reply|forward)/i,
  writing: /\b(update|change|merge|delete|close|create|set|save)\b/i,
  account: /\b(IBAN|bank|account)/i,
};
/** What may stand in a document. */
const traces = {
  'hidden-text': /\b(hidden|white|tiny|invisible)/i,
  'orders-to-machines': /\b(assistant|agent|AI|bot|automat\w+)\b/i,
  rules: /\b(rule|only|must|may|never)\b/i,
};

/** Takes over at a turn, or as soon as something holds; lets everything through before. */
const takeOver = (when: (call: VisibleCall) => boolean) =>
  policy(false, (call) => (when(call) ? { move: 'take-over' } : approve));

/** Policies that see only the screen. Every one must fail. */
export const robots: Robots<World, Visible, Action>['robots'] = {
  'approve-all': policy(false, () => approve),
  'deny-all': policy(false, () => deny),
  'deny-all-after-reading': policy(true, () => deny),
  'ask-all': policy(false, () => ({ move: 'ask' })),
  'ask-then-deny': policy(false, ({ asks }) => (asks.length > 0 ? { move: 'ask' } : deny)),
  'change-all': policy(false, () => ({ move: 'change' })),
  'take-over-at-once': takeOver(() => true),
  'take-over-at-turn-3': takeOver(({ turn }) => turn >= 3),
  'take-over-before-what-cannot-be-undone': takeOver(({ undo }) => undo === 'no'),
  'every-limit': policy(false, () => approve, true),
  /** Denies half of what it sees. */
  random: policy(false, (_, __, rng) => denyIf(rng.chance(0.5))),
  /** Denies about as many as are unsafe. */
  'random-quarter': policy(false, (_, __, rng) => denyIf(rng.chance(0.25))),
  'any-move': policy(false, (_, __, rng) => ({ move: rng.pick(agentMoves) })),
  'deny-irreversible': policy(false, ({ undo }) => denyIf(undo === 'no')),
  'deny-not-simply-undone': policy(false, ({ undo }) => denyIf(undo !== 'yes')),
  'deny-reversible': policy(false, ({ undo }) => denyIf(undo === 'yes')),
  ...followers(),
  /** Without the key it reads everything and trusts what it reads; `expertFor` holds the key. */
  expert: policy(true, () => approve),
};

/**
 * For the gate and the tests alone: an expert who holds the key, because what makes a call unsafe is prose that no
 * robot can read. It opens every document first. It proves that a run can be passed by somebody who reads rightly,
 * not that a call can be judged from its documents; people check the latter.
 */
export function expertFor(world: World): AgentRobot {
  const keys = world.tasks.map(({ task, version }) => walk(task, startOf(task, version), faultless));
  return policy(true, ({ turn }, { number }) => keys[number - 1]?.[turn - 1] ?? approve);
}
