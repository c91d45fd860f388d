import { tallyStep } from '../../domain/metrics/drift-tally.ts';
import type { Simulation } from '../contract.ts';
import { parseAction } from './actions.ts';
import { drawWorld } from './draw.ts';
import { isKnown, shownBeside, stepSize } from './evidence.ts';
import { isSpec } from './is-spec.ts';
import { unclear } from './reason.ts';
import { scoreOf } from './score.ts';
import { isLastStep, moreOf, screenOf } from './screen.ts';
import type {
  Action,
  Line,
  Output,
  Score,
  Seen,
  Settled,
  Spec,
  State,
  Tool,
  Visible,
  World,
} from './types.ts';
import { besideWords } from './wording.ts';

/** Stands before the line at a place, its first step shown. */
function arrive(at: number, settled: Settled[], world: World): State {
  const bare: State = {
    at,
    phase: 'watching',
    step: 0,
    seen: [],
    fresh: 0,
    looks: [],
    reason: null,
    settled,
  };
  return world.lines[at] ? advance(bare, 1, world) : bare;
}

/** One step of the stop-the-line practice. Total: what is not allowed now gives back the very same state. */
function reduce(state: State, action: Action, world: World): State {
  const line = world.lines[state.at];
  if (!line) return state;
  const { spec } = world;
  if (state.phase === 'after')
    return action.do === 'next' ? arrive(state.at + 1, state.settled, world) : state;
  if (state.phase === 'stopping') return stopping(state, action, line, world);
  switch (action.do) {
    case 'carry-on':
      return isLastStep(state, spec) ? settle(state, null, world) : advance(state, 1, world);
    case 'to-next-wrong':
      return spec.step === 'item' && !isLastStep(state, spec)
        ? advance(state, stepsToWrong(state, world), world)
        : state;
    case 'look':
      return moreOf(state, spec) > 0 ? look(state, line, spec) : state;
    case 'leave-out':
      return leaveOut(state, action.nth, spec.tools[line.tool] as Tool);
    case 'stop':
      return { ...state, phase: 'stopping' };
    default:
      return state;
  }
}

function stopping(state: State, action: Action, line: Line, world: World): State {
  switch (action.do) {
    case 'back':
      return { ...state, phase: 'watching', reason: null };
    case 'reason': {
      const tool = world.spec.tools[line.tool] as Tool;
      const known = action.cause === unclear || tool.causes.some(({ id }) => id === action.cause);
      return known && action.cause !== state.reason ? { ...state, reason: action.cause } : state;
    }
    case 'commit':
      return state.reason === null ? state : settle(state, state.step * stepSize(world.spec), world);
    default:
      return state;
  }
}

/** Adds outputs to what was seen, each with the tally after it. */
function see(
  seen: readonly Seen[],
  outputs: { output: Output; place: number; extra: boolean }[],
  tool: Tool,
): Seen[] {
  let tally = seen.at(-1)?.tally ?? 0;
  const added = outputs.map(({ output, place, extra }): Seen => {
    const wrong = output.kind !== null;
    tally = tallyStep(tally, wrong, tool.design.m);
    const kind = tool.kinds.find(({ id }) => id === output.kind)?.name ?? null;
    return { place, extra, wrong, kind, says: output.says, finding: output.finding, leftOut: false, tally };
  });
  return [...seen, ...added];
}

/** Takes a wrong output out of the tally, or back in; the tally of all that came after it moves with it. */
function leaveOut(state: State, nth: number, { design }: Tool): State {
  if (state.seen[nth]?.wrong !== true) return state;
  let tally = 0;
  const seen = state.seen.map((one, i): Seen => {
    const leftOut = i === nth ? !one.leftOut : one.leftOut;
    if (!leftOut) tally = tallyStep(tally, one.wrong, design.m);
    return { ...one, leftOut, tally };
  });
  return { ...state, seen };
}

/** Shows the audited outputs of so many further steps: the next one, the next week, or all up to the next wrong one. */
function advance(state: State, steps: number, { lines, spec }: World): State {
  const line = lines[state.at] as Line;
  const size = stepSize(spec);
  const from = state.step * size;
  const outputs = line.places.slice(from, from + steps * size).map(([output], i) => ({
    output: output as Output,
    place: from + i + 1,
    extra: false,
  }));
  return {
    ...state,
    step: state.step + steps,
    seen: see(state.seen, outputs, spec.tools[line.tool] as Tool),
    fresh: state.seen.length,
    looks: [...state.looks, ...outputs.slice(0, steps).map(() => 0)],
  };
}

/** How many steps on the next wrong audited output lies, or the last one. */
function stepsToWrong({ at, step }: State, { lines }: World): number {
  const ahead = (lines[at] as Line).places.slice(step);
  const wrong = ahead.findIndex(([output]) => output?.kind !== null);
  return wrong < 0 ? ahead.length : wrong + 1;
}

function look(state: State, line: Line, spec: Spec): State {
  const before = state.looks[state.step - 1] ?? 0;
  const tool = spec.tools[line.tool] as Tool;
  const known = shownBeside(state.step, before, spec).length;
  const outputs = shownBeside(state.step, before + 1, spec)
    .slice(known)
    .map(({ place, index }) => ({ output: besideWords(line, place, index, tool), place, extra: true }));
  return {
    ...state,
    seen: see(state.seen, outputs, tool),
    fresh: state.seen.length,
    looks: [...state.looks.slice(0, -1), before + 1],
  };
}

/** Ends a line; in practice what it was is shown first, in a measured run the next one comes at once. */
function settle(state: State, stop: number | null, world: World): State {
  const line = world.lines[state.at] as Line;
  const { kinds } = world.spec.tools[line.tool] as Tool;
  const left = state.seen.filter(({ leftOut }) => leftOut);
  const known = left.filter(({ kind, place }) => {
    const id = kinds.find(({ name }) => name === kind)?.id ?? null;
    return isKnown({ kind: id }, place, line, world.spec);
  }).length;
  const own: Settled = {
    stop,
    reason: stop === null ? null : state.reason,
    looks: state.looks,
    leftOut: { known, other: left.length - known },
  };
  const settled = [...state.settled, own];
  return world.spec.mode === 'practice'
    ? { ...state, phase: 'after', settled }
    : arrive(state.at + 1, settled, world);
}

/** Stop the line (issue 4, point 3): audited outputs stream by; carry on, look at more, or stop. */
export const engine: Simulation<Spec, World, State, Action, Visible, Score> = {
  type: 'drift',
  isSpec,
  generate: (spec, _cases, rng) => drawWorld(spec, rng),
  begin: (world) => arrive(0, [], world),
  visible: screenOf,
  reduce,
  done: (state, world) => state.at >= world.lines.length,
  score: scoreOf,
  parseAction,
};
