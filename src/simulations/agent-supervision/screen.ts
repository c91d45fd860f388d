import { fill, recordOf } from './facts.ts';
import type {
  AgentMove,
  Branch,
  Drawn,
  Facts,
  Node,
  Reasons,
  State,
  Told,
  Turn,
  Visible,
  VisibleCall,
  World,
} from './types.ts';
import { agentMoves } from './types.ts';
import { branchOf, fitsAt, nodeOf, riskOf } from './walk.ts';

/** What `commit` still waits for. */
export function missingOf({ move, detail }: Pick<State, 'move' | 'detail'>): VisibleCall['missing'] {
  if (move === null) return ['move'];
  return (move === 'change' || move === 'ask') && detail === null ? ['detail'] : [];
}

/** Exactly what the screen may show now (contract: Views and robots get nothing else). */
export function screenOf(state: State, world: World): Visible {
  const { spec, tasks } = world;
  const drawn = tasks[state.at] as Drawn;
  const { phase } = state;
  const inTask = phase === 'brief' || phase === 'deciding' || phase === 'after';
  const turns = state.turns[state.at] ?? [];
  const told = tellAll(drawn, turns);
  // After its commit a call lies there still: the last one settled.
  const number = turns.length + (phase === 'deciding' ? 1 : 0);
  const last = turns[turns.length - 1];
  const { task } = drawn;
  return {
    phase,
    mode: spec.mode,
    number: state.at + 1,
    total: tasks.length,
    item: phase === 'done' ? null : { key: inTask ? `${task.id}-${number}` : 'closing' },
    agent: spec.agent,
    stakes: spec.stakes,
    task: inTask
      ? {
          title: fill(task.title, state.facts),
          brief: fill(task.brief, state.facts),
          department: task.department,
        }
      : null,
    limits: spec.limits.map(({ id, text }) => ({ id, text, on: state.limits.includes(id) })),
    call: phase === 'deciding' || phase === 'after' ? callOf(state, drawn, number) : null,
    log: phase === 'after' ? told.slice(0, -1) : inTask ? told : [],
    before: phase === 'brief' || phase === 'closing' ? endBefore(state, world) : null,
    happened: phase === 'after' ? (told[told.length - 1] ?? null) : null,
    reasons: phase === 'after' && last ? reasonsOf(drawn, last) : null,
    closing: closingOf(state, world),
  };
}

/** The texts of a call hang on its node and the facts alone, and are asked for again at every step on the screen. */
const texts = new WeakMap<Facts, WeakMap<Node, ReturnType<typeof textsOf>>>();

function textsOf(node: Node, drawn: Drawn, name: string, facts: Facts) {
  const write = (text: string) => fill(text, facts);
  return {
    ...shownCall(node, drawn, name, write),
    changes: node.changes.map(({ id, text }) => ({ id, text: write(text) })),
    asks: node.asks.map(({ id, text, by }) => ({
      id,
      text: write(text),
      by: by === null ? null : write(by),
    })),
  };
}

function callOf(state: State, drawn: Drawn, turn: number): VisibleCall | null {
  const node = nodeOf(drawn.task, state.node);
  if (!node) return null;
  const { facts, move, detail } = state;
  const known = texts.get(facts) ?? new WeakMap();
  const own = known.get(node) ?? textsOf(node, drawn, state.node, facts);
  texts.set(facts, known.set(node, own));
  return {
    turn,
    ...own,
    documents: node.read.flatMap((id) => {
      const document = drawn.task.documents.find((one) => one.id === id);
      if (!document) return [];
      const open = state.opened.includes(id) || state.phase === 'after';
      return [{ id, title: fill(document.title, facts), record: open ? recordOf(document, facts) : null }];
    }),
    asks: state.asked.includes(state.node) ? [] : own.asks,
    paid: state.fresh.length > 0,
    chosen: { move, detail },
    missing: state.phase === 'deciding' ? missingOf(state) : [],
  };
}

/** What the agent shows of a call, in the run as in the debrief. */
export const shownCall = (node: Node, drawn: Drawn, name: string, write: (text: string) => string) => ({
  thought: write(node.thought),
  tool: node.tool,
  arguments: node.arguments.map((one) => ({ name: write(one.name), value: write(one.value) })),
  expect: write(node.expect),
  undo: write(node.undo),
  confidence: drawn.sure[name] ?? 0.9,
});

/** A settled call is told the same way for ever. */
const toldBefore = new WeakMap<Turn, Told>();

const tellAll = (drawn: Drawn, turns: readonly Turn[]): Told[] =>
  turns.map((turn, i) => {
    const told = toldBefore.get(turn) ?? tell(drawn, turn, i + 1);
    toldBefore.set(turn, told);
    return told;
  });

/** What happened at a settled call, in the words of the systems, the agent or a colleague. */
export function tell(drawn: Drawn, turn: Turn, number: number): Told {
  const node = nodeOf(drawn.task, turn.node) as Node;
  const branch = outcome(node, turn);
  const write = (text: string) => fill(text, { ...turn.facts, ...branch.set });
  const option = optionOf(node, turn);
  const by = turn.move === 'ask' ? (node.asks.find(({ id }) => id === turn.detail)?.by ?? '') : null;
  return {
    turn: number,
    tool: node.tool,
    move: turn.move,
    detail: option ? write(option.text) : null,
    by: by === null ? null : write(by),
    // A limit keeps the call from being made: what a person's "no" would have brought about is not told.
    says: branch.says === null || turn.move === 'blocked' ? null : write(branch.says),
  };
}

/** What the author wrote about a settled call. */
export const outcome = (node: Node, { move, detail, facts }: Turn): Branch =>
  branchOf(node, move === 'blocked' ? 'deny' : move, detail, facts);

const optionOf = (node: Node, { move, detail }: Turn) =>
  move === 'change' || move === 'ask'
    ? (move === 'change' ? node.changes : node.asks).find(({ id }) => id === detail)
    : undefined;

/** Was it safe, why, and which moves fit: told after the effect in practice, in the debrief otherwise. */
export function reasonsOf(drawn: Drawn, { node: name, facts, move, detail }: Turn): Reasons {
  const { task } = drawn;
  const node = nodeOf(task, name) as Node;
  const risk = riskOf(node, facts);
  const write = (text: string) => fill(text, facts);
  const named = (list: readonly { id: string; text: string }[], id: string | null | undefined) => {
    const found = list.find((one) => one.id === id);
    return found ? write(found.text) : null;
  };
  const fits = agentMoves.filter((one: AgentMove) =>
    fitsAt(node, facts, one, one === 'change' ? (risk?.change ?? null) : (risk?.question ?? null)),
  );
  return {
    safe: risk === null,
    kind: risk?.kind ?? 'none',
    why: write(risk?.why ?? node.safe),
    fitting: move !== 'blocked' && fitsAt(node, facts, move, detail),
    fits,
    change: named(node.changes, risk?.change),
    question: named(node.asks, risk?.question),
    see: (risk?.see ?? []).map((id) => {
      const title = task.documents.find((document) => document.id === id)?.title;
      return title === undefined ? id : write(title);
    }),
  };
}

/** How the task before ended, for a run that does not stop after each call. */
function endBefore(state: State, { spec, tasks }: World): Visible['before'] {
  if (spec.mode === 'practice') return null;
  const at = state.phase === 'brief' ? state.at - 1 : state.at;
  const drawn = tasks[at];
  const turns = state.turns[at];
  const last = turns?.[turns.length - 1];
  if (!drawn || !turns || !last) return null;
  return { title: fill(drawn.task.title, last.facts), last: tell(drawn, last, turns.length) };
}

function closingOf({ phase, answer }: State, { spec }: World): Visible['closing'] {
  if (!spec.closing || (phase !== 'closing' && phase !== 'closed')) return null;
  const { ask, options, right } = spec.closing;
  const told = phase === 'closed';
  return {
    ask,
    options: options.map(({ id, text }) => ({ id, text })),
    answer,
    right: told ? right : null,
    why: told ? (options.find(({ id }) => id === answer)?.why ?? null) : null,
  };
}
