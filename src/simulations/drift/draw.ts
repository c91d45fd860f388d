import type { Ledger } from '../../domain/metrics/cost.ts';
import { gapCents, leastGapCents } from '../../domain/metrics/shift-score.ts';
import type { Rng } from '../../domain/rng.ts';
import { baselineOf, ledgerOf } from './cost.ts';
import { lengthOf } from './evidence.ts';
import type { Line, Shape, Spec, Tool, World } from './types.ts';
import { withWords } from './wording.ts';

/** Share of the errors under change that are of the kind its cause makes; the rest are of any kind, as before. */
const lean = 0.75;
/** Of what blind work costs, the ideal observer saves at least this part: a score of less would be noise. */
const leastSaving = 0.25;
/** Runs that are drawn before a scenario is said to have none worth playing. */
const mostTries = 200;

/** What is decided about one line before a word is written. */
interface Plan {
  tool: Tool;
  index: number;
  tau: number | null;
  cause: Tool['causes'][number] | null;
  shape: Shape | null;
  log: Line['log'];
  /** Kind of every output, null for right ones, by place. */
  kinds: (string | null)[][];
}

/**
 * Draws the lines of work of one run. Which of them change, when, and where known errors strike is decided
 * independently of the tool and of its log: every line shows all notes of its tool. A run in which even the ideal
 * observer would by bad luck be hardly ahead of blind work is drawn anew (rulings: stakes). Throws RangeError when none
 * comes up.
 */
export function drawWorld(spec: Spec, rng: Rng): World {
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const own = rng.fork(`run ${attempt}`);
    const plans = planRun(spec, own);
    const lines = plans.map((plan, i) => lineOf(plan, i, own.fork(`words ${i}`).int(0, 0xffffffff), spec));
    if (!worthPlaying(ledgerOf(lines, 0))) continue;
    return { spec, lines: lines.map((line) => withWords(line, spec.tools[line.tool] as Tool)) };
  }
  throw new RangeError(
    `${spec.scenario}: in ${mostTries} runs the ideal observer was never EUR 20 ahead of blind work; mind the stakes`,
  );
}

/** The ideal observer is at least EUR 20 and a good part of its cost ahead of never stopping and of stopping at once. */
function worthPlaying(costs: Ledger): boolean {
  const blind = Math.min(costs.acceptAll, costs.rejectAll);
  return gapCents(costs) >= Math.max(leastGapCents, leastSaving * blind);
}

function planRun(spec: Spec, rng: Rng): Plan[] {
  const sound = rng.int(...spec.sound);
  const changing = rng.shuffle(Array.from({ length: spec.lines }, (_, i) => i >= sound));
  const tools = toolsFor(spec, rng.fork('tools'));
  const ways = rng.fork('shapes').shuffle(spec.shapes);
  const struck = struckLines(changing, rng.fork('known'));
  let changed = 0;
  return changing.map((changes, i) => {
    const shape = changes ? (ways[changed++ % ways.length] as Shape) : null;
    return planLine(spec, tools[i] as number, shape, struck[i] === true, rng.fork(`line ${i}`));
  });
}

/** Every tool as often as any other, give or take one; the order is chance. */
function toolsFor(spec: Spec, rng: Rng): number[] {
  const all: number[] = [];
  while (all.length < spec.lines) all.push(...rng.shuffle(spec.tools.map((_, i) => i)));
  return rng.shuffle(all.slice(0, spec.lines));
}

/**
 * Where a passing cause strikes: all sound lines, and at least one of the changing ones but not all. So errors of a
 * known kind neither prove a line sound, nor does their absence, and whoever merely counts errors stops the wrong one.
 */
function struckLines(changing: readonly boolean[], rng: Rng): boolean[] {
  const all = changing.filter(Boolean).length;
  const some = all < 2 ? rng.int(0, all) : rng.int(1, all - 1);
  const among = rng.shuffle(Array.from({ length: all }, (_, i) => i < some));
  return changing.map((changes) => (changes ? among.shift() === true : true));
}

function planLine(spec: Spec, index: number, shape: Shape | null, struck: boolean, rng: Rng): Plan {
  const tool = spec.tools[index] as Tool;
  const would = { cause: rng.pick(tool.causes), tau: firstChanged(spec, rng.fork('tau')) };
  const { log, passing } = drawLog(spec, tool, would, rng.fork('log'));
  const { cause, tau } = shape === null ? { cause: null, tau: null } : would;
  const strike = struck ? strikeAt(spec, passing.period, rng.fork('strike')) : null;
  const kinds: Plan['kinds'] = [];
  for (let place = 1; place <= lengthOf(spec); place++) {
    const more =
      tau === null || place < tau
        ? 0
        : shape === 'creep'
          ? Math.min(1, (place - tau + 1) / spec.creepOver)
          : 1;
    const { p0, p1 } = tool.design;
    const rate = p0 + more * (p1 - p0);
    const known =
      strike && place > (passing.period - 1) * spec.perPeriod && place <= passing.period * spec.perPeriod;
    const here: (string | null)[] = [];
    for (let i = 0; i < spec.outputsPerAudit; i++) {
      const byCause = known && (i === 0 ? strike.places.has(place) : rng.chance(strike.rate));
      const wrong = rng.chance(rate);
      // Errors under change beyond the usual ones lean to the kind that its cause makes.
      const leaning = cause && more > 0 && rng.chance((1 - p0 / rate) * lean);
      const kind = leaning ? cause.kind : rng.pick(tool.kinds).id;
      here.push(byCause ? passing.kind : wrong ? kind : null);
    }
    kinds.push(here);
  }
  return { tool, index, tau, cause, shape, log, kinds };
}

/**
 * Geometric with the declared mean, within the declared ends (science/spec 1.7). Drawn again outside them rather than
 * cut to them: cut, four in ten changes would come at the very same place, and that could be learned.
 */
function firstChanged({ change: { mean, from, to } }: Spec, rng: Rng): number {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    let place = 1;
    while (place <= to && !rng.chance(1 / mean)) place += 1;
    if (place >= from && place <= to) return place;
  }
  return rng.int(from, to);
}

/**
 * All notes of the tool and one of its passing causes, each in a day or week of its own. The note that tells of the
 * cause, if there is one, stands in the period of the change or the one before; the passing cause comes before it,
 * where there is room. Sound lines have the log of a change that does not come, so that no log tells them apart.
 */
function drawLog(
  spec: Spec,
  tool: Tool,
  { tau, cause }: { tau: number; cause: Tool['causes'][number] },
  rng: Rng,
) {
  const free = rng.shuffle(Array.from({ length: spec.periods }, (_, i) => i + 1));
  const now = Math.ceil(tau / spec.perPeriod);
  const take = (wanted: (period: number) => boolean): number => {
    const at = free.findIndex(wanted);
    return free.splice(at < 0 ? 0 : at, 1)[0] as number;
  };
  const passing = rng.pick(tool.passing);
  const period = take((p) => p < now);
  const log: Line['log'] = [{ period, text: passing.text, known: passing.kind }];
  const soon = rng.chance(0.5) ? now - 1 : now;
  const order = [...tool.notes].sort((a, b) => Number(b.id === cause.note) - Number(a.id === cause.note));
  for (const { id, text } of order)
    log.push({ period: take((p) => id !== cause.note || p === soon || p === now), text, known: null });
  log.sort((a, b) => a.period - b.period);
  return { log, passing: { period, kind: passing.kind } };
}

/** How many known errors, at which audited places; outputs beside them are struck as often. */
function strikeAt({ known, perPeriod }: Spec, period: number, rng: Rng) {
  const errors = Math.min(perPeriod, rng.int(...known));
  const first = (period - 1) * perPeriod + 1;
  const all = rng.shuffle(Array.from({ length: perPeriod }, (_, i) => first + i));
  return { places: new Set(all.slice(0, errors)), rate: errors / perPeriod };
}

/** The line without its words, and what it costs. */
function lineOf({ index, tau, cause, shape, log, kinds }: Plan, i: number, words: number, spec: Spec): Line {
  const line: Line = {
    key: `line-${i + 1}`,
    tool: index,
    tau,
    cause: cause?.id ?? null,
    shape,
    places: kinds.map((place) => place.map((kind) => ({ says: '', finding: '', kind }))),
    log,
    words,
    baseline: { acceptAll: 0, rejectAll: 0, checkAll: 0, ideal: 0 },
  };
  return { ...line, baseline: baselineOf(line, spec) };
}
