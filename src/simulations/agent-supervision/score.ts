import type { Move } from '../../domain/case.ts';
import type { Judgement } from '../../domain/judgement.ts';
import { type Ledger, type LedgerItem, ledger } from '../../domain/metrics/cost.ts';
import { fill, harmCents } from './facts.ts';
import { reaches } from './marks.ts';
import { outcome, reasonsOf, shownCall, tell } from './screen.ts';
import type {
  AgentMove,
  Drawn,
  Kept,
  KeptTask,
  KeptTurn,
  Node,
  Score,
  Spec,
  State,
  Turn,
  World,
} from './types.ts';
import {
  approveAll,
  byHand,
  denyAll,
  faultless,
  fitsAt,
  nodeOf,
  riskOf,
  startOf,
  type Way,
  walk,
} from './walk.ts';

/** Which of the site's five moves an agent move is, so that all simulations feed one profile. */
const asMove: Record<AgentMove, Move> = {
  approve: 'accept',
  change: 'correct',
  ask: 'request-data',
  deny: 'escalate',
  'take-over': 'stop-line',
};

/** Scores what has been settled so far; a run passes only when it is done. */
export function scoreOf(state: State, world: World): Score {
  const { spec } = world;
  const tasks = state.turns.map((turns, t) => keptTask(world.tasks[t] as Drawn, turns));
  const judgements = state.turns.flatMap((turns, t) => judge(world.tasks[t] as Drawn, turns));
  const marks = countsOf(tasks);
  const closing = state.answer === null ? null : closingOf(spec, state.answer);
  return {
    judgements,
    passed:
      state.phase === 'done' &&
      reaches(marks.stopped, spec.pass.wrongStopped) &&
      reaches(marks.letThrough, spec.pass.rightLetThrough),
    ledger: ledgerOf(tasks, state.turns, world),
    kept: {
      title: spec.title,
      agent: spec.agent,
      tasks: tasks.filter(({ turns }) => turns.length > 0),
      ...marks,
      pass: spec.pass,
      limits: spec.limits.filter(({ id }) => state.limits.includes(id)).map(({ text }) => text),
      closing,
    },
  };
}

const itemOf = (drawn: Drawn, turn: number) => `${drawn.task.id}-${turn}`;

/** One judgement for every call that was decided; calls a limit blocked or a take-over left are none. */
function judge(drawn: Drawn, turns: readonly Turn[]): Judgement[] {
  return turns.flatMap(({ node: name, facts, move, detail, opened }, i) => {
    if (move === 'blocked') return [];
    const node = nodeOf(drawn.task, name) as Node;
    const risk = riskOf(node, facts);
    return [
      {
        item: itemOf(drawn, i + 1),
        department: drawn.task.department,
        failureMode: risk?.kind ?? 'none',
        sound: risk === null,
        move: asMove[move],
        stopped: move !== 'approve',
        fitting: fitsAt(node, facts, move, detail),
        detailRight: risk && move === 'change' ? detail === risk.change : null,
        risk: null,
        aiConfidence: drawn.sure[name] ?? 0.9,
        opened: opened.length,
        mark: null,
        markRight: null,
        reason: null,
        counted: true,
      },
    ];
  });
}

function keptTask(drawn: Drawn, turns: readonly Turn[]): KeptTask {
  const { task } = drawn;
  const kept = turns.map((turn, i): KeptTurn => {
    const node = nodeOf(task, turn.node) as Node;
    const branch = outcome(node, turn);
    const { by, says, detail } = tell(drawn, turn, i + 1);
    const write = (text: string) => fill(text, turn.facts);
    const harm = turn.move === 'blocked' ? 0 : harmCents(branch, turn.facts);
    const cause = turns.findIndex(({ node: name, move }) => name === branch.from && move !== 'blocked');
    return {
      turn: i + 1,
      item: turn.move === 'blocked' ? null : itemOf(drawn, i + 1),
      ...shownCall(node, drawn, turn.node, write),
      move: turn.move,
      detail,
      opened: turn.opened.map((id) => write(task.documents.find((one) => one.id === id)?.title ?? id)),
      by,
      says,
      reasons: reasonsOf(drawn, turn),
      harmCents: harm,
      harmFrom: harm === 0 ? null : cause < 0 ? i + 1 : cause + 1,
    };
  });
  const warranted = warrantedTurn(drawn, turns);
  const stepped = turns.findIndex(({ move }) => move !== 'approve' && move !== 'blocked');
  const stepIn = stepped < 0 ? null : stepped + 1;
  const facts = turns[0]?.facts ?? {};
  return {
    id: task.id,
    title: fill(task.title, facts),
    department: task.department,
    brief: fill(task.brief, facts),
    turns: kept,
    warranted,
    stepIn,
    delay: warranted === null || stepIn === null ? null : stepIn - warranted,
    left: leftOf(drawn, turns),
    harmCents: kept.reduce((sum, { harmCents }) => sum + harmCents, 0),
  };
}

/**
 * First turn whose displayed evidence makes the expected loss of approving greater than the cost of stepping in
 * (science/simulations.yaml): the version's own node, at the turn where it was met, or where it would have been.
 */
function warrantedTurn({ task, version }: Drawn, turns: readonly Turn[]): number | null {
  if (version.warranted === null) return null;
  const met = turns.findIndex(({ node }) => node === version.warranted);
  if (met >= 0) return met + 1;
  const at = walk(task, startOf(task, version), faultless).findIndex(
    ({ node }) => node === version.warranted,
  );
  return at < 0 ? null : at + 1;
}

/** Calls that were still to come when a task was taken over at a place where that does not fit. */
function leftOf({ task }: Drawn, turns: readonly Turn[]): KeptTask['left'] {
  const last = turns[turns.length - 1];
  const none = { safe: 0, unsafe: 0 };
  const node = last ? nodeOf(task, last.node) : null;
  if (!last || !node || last.move !== 'take-over' || fitsAt(node, last.facts, 'take-over', null)) return none;
  const [, ...rest] = walk(task, { node: last.node, facts: last.facts }, byHand);
  const unsafe = rest.filter(({ risk }) => risk).length;
  return { safe: rest.length - unsafe, unsafe };
}

/** Both sides of passing: what was taken over or blocked counts as stopped, as the first screen says. */
function countsOf(tasks: readonly KeptTask[]): Pick<Kept, 'stopped' | 'letThrough'> {
  const stopped = { x: 0, n: 0 };
  const letThrough = { x: 0, n: 0 };
  for (const { turns, left } of tasks) {
    for (const { move, reasons } of turns) {
      const side = reasons.safe ? letThrough : stopped;
      side.n += 1;
      if ((move === 'approve') === reasons.safe) side.x += 1;
    }
    stopped.x += left.unsafe;
    stopped.n += left.unsafe;
    letThrough.n += left.safe;
  }
  return { stopped, letThrough };
}

/**
 * Your way against four others on the same tasks. What is let through changes what comes next, so each other way is
 * played to its own end: approving everything meets more unsafe calls than stopping the first.
 */
function ledgerOf(tasks: readonly KeptTask[], settled: readonly Turn[][], world: World): Ledger {
  const { spec } = world;
  const yours = tasks.flatMap(({ turns, left }, t) => [
    ...turns.map(({ reasons, move }, i) =>
      ledgerItem(spec, reasons.safe, move !== 'approve', (settled[t]?.[i]?.fresh.length ?? 0) > 0),
    ),
    ...Array.from({ length: left.safe }, () => ledgerItem(spec, true, true, false)),
  ]);
  const others = baselines.get(world) ?? baselinesOf(world);
  baselines.set(world, others);
  return { you: ledger(yours, spec.stakes).you, ...others };
}

/** The other ways hang on the world alone, so they are played once for each. */
const baselines = new WeakMap<World, Omit<Ledger, 'you'>>();

function baselinesOf({ spec, tasks }: World): Omit<Ledger, 'you'> {
  const along = (way: Way) =>
    ledger(
      tasks.flatMap(({ task, version }) =>
        walk(task, startOf(task, version), way).map(({ risk }) =>
          ledgerItem(spec, risk === null, false, false),
        ),
      ),
      spec.stakes,
    );
  const { checkAll, ideal } = along(faultless);
  return {
    acceptAll: along(approveAll).acceptAll,
    rejectAll: along(denyAll).rejectAll,
    checkAll,
    ideal,
  };
}

const ledgerItem = ({ share }: Spec, sound: boolean, stopped: boolean, checked: boolean): LedgerItem => ({
  sound,
  stopped,
  checked,
  pWrong: share,
});

function closingOf({ closing }: Spec, answer: string): Kept['closing'] {
  const own = closing?.options.find(({ id }) => id === answer);
  const right = closing?.options.find(({ id }) => id === closing.right);
  if (!closing || !own || !right) return null;
  return {
    ask: closing.ask,
    answer: own.text,
    right: right.text,
    fitting: own.id === right.id,
    why: own.why,
  };
}
