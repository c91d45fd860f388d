import type { Judgement } from '../../domain/judgement.ts';
import { assess, holds } from './assess.ts';
import { costOf, ledgerOf } from './cost.ts';
import { isKnown, shownBeside } from './evidence.ts';
import type { Line, Output, Score, Settled, ShownLine, Spec, State, Tool, World } from './types.ts';

const markOf = (output: Output, place: number, line: Line, spec: Spec): 0 | 1 | 2 =>
  output.kind === null ? 0 : isKnown(output, place, line, spec) ? 2 : 1;

/** A settled line with all that the reveal and the debrief tell of it. */
export function shownLine(line: Line, settled: Settled, spec: Spec): ShownLine {
  const tool = spec.tools[line.tool] as Tool;
  const cause = tool.causes.find(({ id }) => id === line.cause) ?? null;
  const reason = tool.causes.find(({ id }) => id === settled.reason);
  const mark = (place: number, index: number) =>
    markOf(line.places[place - 1]?.[index] as Output, place, line, spec);
  return {
    key: line.key,
    name: tool.name,
    what: tool.what,
    design: tool.design,
    tau: line.tau,
    cause: cause && { id: cause.id, name: cause.name, explains: cause.explains },
    shape: line.shape,
    stop: settled.stop,
    reason: settled.reason === null ? null : { id: settled.reason, name: reason?.name ?? '' },
    audited: line.places.map((_, i) => mark(i + 1, 0)),
    extras: settled.looks.flatMap((count, i) =>
      shownBeside(i + 1, count, spec).map(({ place, index }) => ({ place, was: mark(place, index) })),
    ),
    log: line.log.map((note) => ({
      ...note,
      known: tool.kinds.find(({ id }) => id === note.known)?.name ?? null,
    })),
    leftOut: settled.leftOut,
    assessment: assess(line, spec, settled),
  };
}

function judge(line: ShownLine, tool: Tool): Judgement {
  const { result, looks } = line.assessment;
  const stopped = line.stop !== null;
  const sound = line.tau === null || (line.stop !== null && line.stop < line.tau);
  return {
    item: line.key,
    department: tool.department,
    failureMode: sound ? 'none' : 'drift',
    sound,
    move: stopped ? 'stop-line' : 'accept',
    stopped,
    fitting: result === 'went-on' || result === 'in-time' || result === 'excused',
    detailRight: null,
    risk: null,
    aiConfidence: 1 - tool.design.p0,
    opened: looks,
    mark: null,
    markRight: null,
    reason: line.reason?.id ?? null,
    counted: true,
  };
}

/**
 * Scores the lines settled so far. A run passes when it is done, no line was stopped without grounds, and every one
 * that changed was stopped in time (rulings: passing; `assess`).
 */
export function scoreOf(state: State, world: World): Score {
  const { spec } = world;
  const lines = state.settled.map((settled, i) => shownLine(world.lines[i] as Line, settled, spec));
  return {
    judgements: lines.map((line, i) => judge(line, spec.tools[(world.lines[i] as Line).tool] as Tool)),
    passed: state.at >= world.lines.length && lines.every(({ assessment }) => holds(assessment)),
    ledger: ledgerOf(
      world.lines.slice(0, lines.length),
      lines.reduce(
        (total, { stop, assessment }, i) =>
          total + costOf(world.lines[i] as Line, spec, stop, assessment.looks),
        0,
      ),
    ),
    kept: {
      title: spec.title,
      step: spec.step,
      perPeriod: spec.perPeriod,
      outputsPerAudit: spec.outputsPerAudit,
      limit: spec.limit,
      rho: 1 / spec.change.mean,
      lines,
    },
  };
}
