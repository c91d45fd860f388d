import type { Case } from '../../domain/case.ts';
import { deskConfidence, ownChance, shownConfidence } from '../../domain/families/confidence.ts';
import type { Rng } from '../../domain/rng.ts';
import { drawMonth, drawPlans, type Plan } from './draw-plan.ts';
import { drawTrace } from './draw-trace.ts';
import {
  type Break,
  breaks,
  type Link,
  type Process,
  type ProcessSpec,
  type Spec,
  type Status,
  type World,
} from './types.ts';

/**
 * Draws a run: some processes of the pool; in each so many hand-overs that do not hold, and the lines that show it;
 * what the AI states about them, of which exactly the declared numbers are wrong; and a month of cases. Throws
 * RangeError, in words, when that cannot be drawn.
 */
export function drawWorld(spec: Spec, _cases: readonly Case[], rng: Rng): World {
  const { processes: pool, staff: _staff, ...kept } = spec;
  if (pool.length < spec.draw)
    throw new RangeError(`${spec.scenario}: cannot draw ${spec.draw} processes from ${pool.length}`);
  const drawn = rng.fork('processes').shuffle(pool).slice(0, spec.draw);
  const links = drawn.reduce((sum, process) => sum + process.links.length, 0);
  const claims = soundness(links, spec.wrong.claims, rng.fork('claims'));
  const drafts = soundness(links, spec.wrong.drafts, rng.fork('drafts'));
  let from = 0;
  const processes = drawn.map((process) => {
    const to = from + process.links.length;
    const sound = { claims: claims.slice(from, to), drafts: drafts.slice(from, to) };
    from = to;
    return drawProcess(process, sound, spec, rng.fork(`process ${process.id}`));
  });
  return { spec: kept, processes };
}

/** Which of so many outputs are right: all but exactly `wrong` of them. */
const soundness = (count: number, wrong: number, rng: Rng): boolean[] =>
  rng.shuffle(Array.from({ length: count }, (_, i) => i >= wrong));

/**
 * Kinds of break for one process. Some show in the number of lines and some only when each line is held against its
 * twin: both sorts are always there, so that counting lines or looking at times alone is not enough.
 */
function drawKinds(count: number, rng: Rng): Break[] {
  if (count === 2) return [rng.pick(['by-hand', 'lost'] as const), rng.pick(['late', 'wrong-key'] as const)];
  if (count === 3) return ['late', 'wrong-key', rng.pick(breaks)];
  return [...breaks, ...Array.from({ length: count - breaks.length }, () => rng.pick(breaks))];
}

/** Which hand-overs do not hold, and how, within what may befall each. */
function drawTruths({ id, links, breaks: count }: ProcessSpec, rng: Rng): Status[] {
  const truths: Status[] = links.map(() => 'whole');
  const places = rng.shuffle(links.map((_, at) => at));
  for (const kind of drawKinds(count, rng)) {
    const at = places.find((i) => truths[i] === 'whole' && links[i]?.may.includes(kind));
    if (at === undefined) throw new RangeError(`${id}: no hand-over is left that may be ${kind}`);
    truths[at] = kind;
  }
  return truths;
}

/**
 * What the AI says of a hand-over it misreads. It takes what it saw further up for something that happens here, or it
 * overlooks a break, or it takes one kind for another.
 */
function misread(at: number, truths: readonly Status[], { links }: ProcessSpec, rng: Rng): Status {
  const truth = truths[at] as Status;
  const { after } = links[at] as ProcessSpec['links'][number];
  const above = links.findIndex(({ id }) => id === after);
  const upstream = above < 0 ? 'whole' : (truths[above] as Status);
  if (truth === 'whole') return upstream !== 'whole' ? upstream : rng.pick(breaks);
  return rng.chance(0.6) ? 'whole' : rng.pick(breaks.filter((status) => status !== truth));
}

/** Hand-overs and a month that fit each other: see `drawMonth`. */
function drawPlanned(process: ProcessSpec, spec: Spec, rng: Rng) {
  for (let tries = 0; tries < 200; tries++) {
    const truths = drawTruths(process, rng.fork(`truths ${tries}`));
    const month = drawMonth(truths, spec, rng.fork(`month ${tries}`));
    if (month) return { truths, month };
  }
  throw new RangeError(
    `${spec.scenario}: no month can be drawn in which ${spec.budget.days} days buy two links that avoid trouble, unless one figure alone finds them`,
  );
}

interface Sound {
  claims: boolean[];
  drafts: boolean[];
}

function drawProcess(process: ProcessSpec, sound: Sound, spec: Spec, rng: Rng): Process {
  const { truths, month } = drawPlanned(process, spec, rng);
  const { people, lines } = drawTrace(process, truths, spec, rng.fork('trace'));
  const place = (id: string) => process.systems.findIndex((system) => system.id === id);
  const sure = rng.fork('confidence');
  const { claims, drafts } = spec.wrong;
  const count = Math.max(1, sound.claims.length * 2 * spec.draw);
  const model = deskConfidence(Math.min(0.9, Math.max(0.05, (claims + drafts) / count)));
  const confidence = (right: boolean) => shownConfidence(ownChance(right, model, sure), model);
  const misreading = rng.fork('misread');
  const plans = drawPlans(process.links, sound.drafts, month.best, rng.fork('plans'));
  const links = process.links.map((link, i): Link => {
    const claimSound = sound.claims[i] === true;
    const draftSound = sound.drafts[i] === true;
    const plan = plans[i] as Plan;
    const cases = month.cases[i] as number;
    const truth = truths[i] as Status;
    return {
      id: link.id,
      from: place(link.from),
      to: place(link.to),
      what: link.what,
      hours: link.hours,
      truth,
      claim: {
        status: claimSound ? truth : misread(i, truths, process, misreading),
        confidence: confidence(claimSound),
      },
      out: lines[i]?.out ?? [],
      in: lines[i]?.in ?? [],
      cues: lines[i]?.cues ?? [],
      purpose: link.purpose,
      needs: link.needs,
      ...plan,
      draft: { ...plan.draft, confidence: confidence(draftSound) },
      cases,
      days: month.days[i] as number,
      hits: drawHits(cases, spec, rng.fork(`hits ${link.id}`)),
    };
  });
  const named = rng.fork('names').pick(people).name;
  return {
    id: process.id,
    title: process.title,
    story: process.story,
    department: process.department,
    unit: process.unit,
    numberName: process.number.name,
    systems: process.systems.map(({ title, owner }) => ({ title, owner })),
    people,
    links,
    questions: process.questions.map(({ ask, links: needed }) => ({
      ask: ask.replaceAll('{name}', named),
      links: needed.map((id) => process.links.findIndex((link) => link.id === id)),
    })),
    best: month.best,
  };
}

/** Which cases of the month go wrong on a hand-over that does not hold: one in `hit` of those that cross it. */
const drawHits = (cases: number, { month }: Spec, rng: Rng): number[] =>
  rng
    .shuffle(Array.from({ length: month.cases }, (_, i) => i))
    .slice(0, Math.floor(cases / month.hit))
    .sort((a, b) => a - b);
