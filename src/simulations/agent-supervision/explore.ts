import { firstOf } from './facts.ts';
import type { AgentMove, Branch, Facts, Risk, Task } from './types.ts';
import { follow, nodeOf, startOf } from './walk.ts';

/** What a task can come to, whatever is decided in any of its versions. */
export interface Found {
  nodes: Set<string>;
  risks: Set<Risk>;
  branches: Set<Branch>;
  /** Values each variable takes. */
  values: Map<string, Set<string | boolean>>;
  /** Nodes from which the same state comes back, so that a task may never end. */
  loops: Set<string>;
  /** Most calls of one task. */
  longest: number;
  /** More states than can be looked at. */
  tooMany: boolean;
}

const mostStates = 20_000;

/** Every state of a task: all moves at all nodes in all versions. For the check alone. */
export function explore(task: Task): Found {
  const found: Found = {
    nodes: new Set(),
    risks: new Set(),
    branches: new Set(),
    values: new Map(),
    loops: new Set(),
    longest: 0,
    tooMany: false,
  };
  const depth = new Map<string, number>();
  const open = new Set<string>();
  /** Calls from here to the end, on the longest way. */
  const visit = (name: string | null, facts: Facts, asked: readonly string[]): number => {
    const node = nodeOf(task, name);
    if (name === null || !node) return 0;
    const key = JSON.stringify([name, Object.entries(facts).sort(), [...asked].sort()]);
    if (open.has(key)) {
      found.loops.add(name);
      return 0;
    }
    const known = depth.get(key);
    if (known !== undefined) return known;
    if (depth.size + open.size > mostStates) {
      found.tooMany = true;
      return 0;
    }
    open.add(key);
    found.nodes.add(name);
    for (const [variable, value] of Object.entries(facts)) {
      found.values.set(variable, (found.values.get(variable) ?? new Set()).add(value));
    }
    const risk = firstOf(node.risks, facts);
    if (risk) found.risks.add(risk);
    let longest = 0;
    const go = (move: AgentMove, detail: string | null, list: readonly Branch[], then = asked) => {
      const branch = firstOf(list, facts);
      if (branch) found.branches.add(branch);
      const to = follow(task, name, move, detail, facts);
      longest = Math.max(longest, visit(to.node, to.facts, then));
    };
    go('approve', null, node.on.approve);
    go('deny', null, node.on.deny);
    go('take-over', null, node.on['take-over']);
    for (const { id, branches } of node.changes) go('change', id, branches);
    if (!asked.includes(name))
      for (const { id, branches } of node.asks) go('ask', id, branches, [...asked, name]);
    open.delete(key);
    depth.set(key, longest + 1);
    return longest + 1;
  };
  for (const version of task.versions) {
    const { node, facts } = startOf(task, version);
    found.longest = Math.max(found.longest, visit(node, facts, []));
  }
  return found;
}
