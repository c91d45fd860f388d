import { firstOf, plain } from './facts.ts';
import type { AgentMove, Branch, Facts, Node, Risk, Task, Version } from './types.ts';

/** Where a task stands: a node (null: the agent is through), and the facts. */
export interface Place {
  node: string | null;
  facts: Facts;
}

/** More turns than any task has; the check says when a task could take more. */
export const mostTurns = 40;

/** A node by its name; null for `end` and for names that lead nowhere. */
export const nodeOf = ({ nodes }: Task, name: string | null): Node | null =>
  name !== null && Object.hasOwn(nodes, name) ? (nodes[name] as Node) : null;

/** Why this call is not safe in this state; null when it is. */
export const riskOf = ({ risks }: Node, facts: Facts): Risk | null => firstOf(risks, facts);

/** Where a task begins in one of its versions. */
export const startOf = (task: Task, version: Version): Place => ({
  node: task.start,
  facts: { ...task.facts, ...version.set },
});

/** What an author wrote about a move in this state. */
export function branchOf(node: Node, move: AgentMove, detail: string | null, facts: Facts): Branch {
  const options = move === 'change' ? node.changes : node.asks;
  const list =
    move === 'change' || move === 'ask'
      ? (options.find(({ id }) => id === detail)?.branches ?? [])
      : node.on[move];
  return firstOf(list, facts) ?? plain;
}

/** Where a move leads. After a question the same call lies there again, unless the author says otherwise. */
export function follow(
  task: Task,
  name: string,
  move: AgentMove,
  detail: string | null,
  facts: Facts,
): Place {
  const node = nodeOf(task, name);
  if (!node) return { node: null, facts };
  const branch = branchOf(node, move, detail, facts);
  const after = { ...facts, ...branch.set };
  const on = branch.goto ?? (move === 'ask' ? name : (firstOf(node.next, after)?.goto ?? null));
  return { node: move === 'take-over' || nodeOf(task, on) === null ? null : on, facts: after };
}

/** Is this move, with this detail, one of those that fit? */
export function fitsAt(node: Node, facts: Facts, move: AgentMove, detail: string | null): boolean {
  const risk = riskOf(node, facts);
  if (!risk) return move === 'approve';
  if (move === 'change') return detail !== null && detail === risk.change;
  if (move === 'ask') return detail !== null && detail === risk.question;
  return move !== 'approve' && risk.fits.includes(move);
}

export interface Step {
  node: string;
  facts: Facts;
  risk: Risk | null;
  move: AgentMove;
  detail: string | null;
}

/** A way to decide every call, such as "approve all". */
export type Way = (node: Node, facts: Facts) => { move: AgentMove; detail: string | null };

/** Safe calls go through; an unsafe one gets its change, else the first move that fits. */
export const faultless: Way = (node, facts) => {
  const risk = riskOf(node, facts);
  if (!risk) return { move: 'approve', detail: null };
  if (risk.change !== null) return { move: 'change', detail: risk.change };
  return { move: risk.fits[0] ?? 'deny', detail: null };
};
const always =
  (move: 'approve' | 'deny'): Way =>
  () => ({ move, detail: null });
export const approveAll = always('approve');
export const denyAll = always('deny');
/** Lets safe calls through and denies the others: how a task would go on after it was taken over. */
export const byHand: Way = (node, facts) => (riskOf(node, facts) ? denyAll : approveAll)(node, facts);

/** All calls from a place on, if they are decided in one way. Pure; at most `mostTurns`. */
export function walk(task: Task, from: Place, way: Way): Step[] {
  const steps: Step[] = [];
  let { node: name, facts } = from;
  while (name !== null && steps.length < mostTurns) {
    const node = nodeOf(task, name);
    if (!node) break;
    const { move, detail } = way(node, facts);
    steps.push({ node: name, facts, risk: riskOf(node, facts), move, detail });
    ({ node: name, facts } = follow(task, name, move, detail, facts));
  }
  return steps;
}
