import type { Case, FailureMode, Move, Value } from '../../case.ts';
import type { Rng } from '../../rng.ts';
import { ownChance, shownConfidence } from '../confidence.ts';
import { evenly, type Family, soundness } from '../family.ts';
import { type FamilyName, familyDepartment } from '../names.ts';
import { euros } from './figures.ts';
import { cueRows, money, type Paper, shown } from './papers.ts';

/** What a line comes to: cents, a number, or a decision in words. */
export type Result = number | string;

/** One line with what the AI made of it. */
export interface Line<X, V> {
  facts: X;
  view: V;
  said: Result;
  right: Result;
  /** Version of the assistant that made it; in a batch 4.3 comes after 4.2. */
  version: '4.2' | '4.3';
}

export interface Item<S, X, V> {
  lines: Line<X, V>[];
  shared: S;
  subtlety: number;
}

/** What an item is to be. A batch has four lines, any other item one. */
export interface Want<F> {
  fault: F | null;
  batch: boolean;
  subtlety: number;
}

/** What the learner reads once the item is settled. */
export interface Prose {
  truthText: string;
  cue: string;
  verificationSteps: string[];
  feedback: string;
}

export interface Handling {
  bestMove: Move;
  acceptableMoves: Move[];
  /** Role ids of content/roles.yaml. */
  escalateTo: string[];
}

/** The words of one item, single or batch. */
export interface Heading {
  title: string;
  task: string;
  /** What the answer is. */
  label: string;
  /** What the AI says; the wording comes from chance alone. */
  text: string;
}

/** A harmless thing that may have raised a doubt, and why the output is right all the same. */
export interface Story<S, X, V> {
  applies(line: Line<X, V>, shared: S): boolean;
  truthText(line: Line<X, V>, shared: S): string;
  cue: string;
  feedback: string;
}

/**
 * What a family says of itself; `familyOf` makes the generator. F faults, S what the lines of an item share,
 * T what is special about a line, X its true facts, V what the AI believes about them.
 */
export interface Kind<F extends FailureMode, S, T, X, V> {
  name: FamilyName;
  faults: readonly F[];
  /** Faults that a change can bring into several lines at once; the others hit one line of a batch. */
  systematic: readonly F[];
  desk: string;
  shared(want: Want<F>, rng: Rng): S;
  bland: T;
  /** Harmless twins of every cue. */
  lures(right: boolean, shared: S, rng: Rng): T;
  /** The trait that gives a fault its chance. */
  baited(fault: F, traits: T, shared: S, rng: Rng): T;
  /** Draws the facts of the line at this place of the item (0 to 3). */
  draw(traits: T, shared: S, rng: Rng, place: number): X;
  /** The only place where a fault enters: what the AI sees, and the rule it applies. */
  view(facts: X, fault: F | null, shared: S): V;
  /** What the AI works out, honestly, from its view; from a true view, what is right. */
  read(facts: X, view: V, shared: S): Result;
  /** Results are cents: a batch adds them up, and a fault must move EUR 1 and 1% of the truth. Otherwise a list. */
  inMoney: boolean;
  /** A fault after which nobody can know the right answer from the records. */
  unknowable?: F;
  /** One result as an answer. */
  value(result: Result): Value;
  /** Every answer that may be picked for a single line, where it is a choice. */
  options?: string[];
  key(facts: X): string;
  papers(item: Item<S, X, V>): Paper<F>[];
  heading(item: Item<S, X, V>, rng: Rng): Heading;
  /** Cents lost when this wrong item is accepted; `assumed` where no amount in the papers says it. */
  cost(item: Item<S, X, V>): { missCents: number; basis: 'amount' | 'assumed' };
  handling: Record<F, Handling>;
  batchRoles: string[];
  /** How a fault is explained, and the step that finds it. */
  explain(fault: F, line: Line<X, V>, shared: S): Prose;
  /** What the new version did in several lines: "took a yearly rent for a monthly one". */
  habit(fault: F, shared: S): string;
  /** The last story applies to every line. */
  stories: readonly Story<S, X, V>[];
  steps: string[];
}

/** Share of items that are a batch, the same for right and wrong ones and for every fault. */
const batchShare = 0.2;
const linesOfBatch = 4;

/** The generator of a family (science/generators.yaml): faults come evenly, stretches keep their exact numbers. */
export function familyOf<F extends FailureMode, S, T, X, V>(kind: Kind<F, S, T, X, V>): Family {
  return ({ segments, subtlety, confidence }, rng) => {
    const sound = soundness(segments, rng.fork('which'));
    const nextFault = evenly(kind.faults, rng.fork('faults'));
    return sound.map((right, i) => {
      const own = rng.fork(`item ${i}`);
      const want = { fault: right ? null : nextFault(), batch: own.chance(batchShare), subtlety };
      const item = drawItem(kind, want, own);
      const said = shownConfidence(ownChance(right, confidence, own), confidence);
      return toCase(kind, item, want, said, own);
    });
  };
}

/** Draws until the fault changes the output, and by enough to matter; sound items are right at the first draw. */
function drawItem<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  want: Want<F>,
  rng: Rng,
): Item<S, X, V> {
  for (let attempt = 0; attempt < 1_000; attempt++) {
    const shared = kind.shared(want, rng);
    const lines = want.batch ? batch(kind, want, shared, rng) : [single(kind, want, shared, rng)];
    if (fits(kind, want, lines)) return { lines, shared, subtlety: want.subtlety };
  }
  throw new RangeError(`${kind.name}: no item with the fault ${want.fault} in 1,000 draws`);
}

function fits<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  { fault, batch: asBatch }: Want<F>,
  lines: readonly Line<X, V>[],
): boolean {
  if (fault === null) return true;
  const least = asBatch && kind.systematic.includes(fault) ? 2 : 1;
  if (hitsOf(lines).size < least) return false;
  if (!kind.inMoney) return true;
  const right = sum(lines.map((line) => line.right));
  return Math.abs(sum(lines.map(({ said }) => said)) - right) >= Math.max(100, Math.abs(right) / 100);
}

function made<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  traits: T,
  fault: F | null,
  shared: S,
  place: number,
  version: '4.2' | '4.3',
  rng: Rng,
): Line<X, V> {
  const facts = kind.draw(traits, shared, rng, place);
  const view = kind.view(facts, fault, shared);
  const right = kind.read(facts, fault === null ? view : kind.view(facts, null, shared), shared);
  return { facts, view, said: fault === null ? right : kind.read(facts, view, shared), right, version };
}

function single<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  { fault }: Want<F>,
  shared: S,
  rng: Rng,
): Line<X, V> {
  const harmless = kind.lures(fault === null, shared, rng);
  const traits = fault === null ? harmless : kind.baited(fault, harmless, shared, rng);
  return made(kind, traits, fault, shared, 0, rng.pick(['4.2', '4.3'] as const), rng);
}

/**
 * Four lines; version 4.3 came after the first or before all of them. A systematic fault came with it and hits
 * two or three lines, any other fault one. Harmless twins stand in right and wrong batches alike, and a right
 * batch may have several lines alike too, so that neither is a sign of a fault.
 */
function batch<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  { fault }: Want<F>,
  shared: S,
  rng: Rng,
): Line<X, V>[] {
  const before = rng.int(0, 1);
  const everywhere = fault !== null && kind.systematic.includes(fault);
  const special = everywhere ? rng.int(2, 3) : 1;
  const places = rng.shuffle(Array.from({ length: linesOfBatch - before }, (_, i) => before + i));
  const baits = new Set(places.slice(0, special));
  return Array.from({ length: linesOfBatch }, (_, i) => {
    const changed = i >= before;
    const baited = fault !== null && baits.has(i);
    const harmless = rng.chance(0.5) ? kind.lures(fault === null, shared, rng) : kind.bland;
    const traits = baited ? kind.baited(fault, harmless, shared, rng) : harmless;
    const hit = everywhere ? changed : baited;
    return made(kind, traits, hit ? fault : null, shared, i, changed ? '4.3' : '4.2', rng);
  });
}

/** The usual cost of a wrong amount: how far it is off. */
export function amountAtStake<S, X, V>({ lines }: Item<S, X, V>): { missCents: number; basis: 'amount' } {
  const off = sum(lines.map(({ said }) => said)) - sum(lines.map(({ right }) => right));
  return { missCents: Math.abs(off), basis: 'amount' };
}

const sum = (results: readonly Result[]) => results.reduce<number>((total, r) => total + Number(r), 0);

const hitsOf = <X, V>(lines: readonly Line<X, V>[]): Set<number> =>
  new Set(lines.flatMap(({ said, right }, i) => (said === right ? [] : [i])));

/** A list of results in the order of the lines: "90, 60, 30, 120". */
const listed = (results: readonly Result[]): Value => ({ kind: 'text', text: results.join(', ') });

/** The whole answer of an item: the value of its line, the total of a batch, or the list of its results. */
function answerOf<F extends FailureMode, S, T, X, V>(
  kind: Pick<Kind<F, S, T, X, V>, 'inMoney' | 'value'>,
  results: readonly Result[],
): Value {
  const [only] = results;
  if (results.length === 1 && only !== undefined) return kind.value(only);
  return kind.inMoney ? money(sum(results)) : listed(results);
}

function toCase<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  item: Item<S, X, V>,
  { fault, batch: asBatch }: Want<F>,
  confidence: number,
  rng: Rng,
): Case {
  const { lines } = item;
  const papers = kind.papers(item);
  const hit = hitsOf(lines);
  const heading = kind.heading(item, rng);
  const truth = answerOf(
    kind,
    lines.map(({ right }) => right),
  );
  const cost = fault === null ? { missCents: 0, basis: 'none' as const } : kind.cost(item);
  const options = kind.options && !asBatch ? { options: kind.options } : {};
  return {
    id: `${kind.name}-${Array.from({ length: 8 }, () => rng.int(0, 15).toString(16)).join('')}`,
    title: heading.title,
    department: familyDepartment[kind.name],
    task: heading.task,
    sourceRecords: shown(papers),
    onDesk: [kind.desk],
    ai: { text: heading.text, confidence },
    answer: {
      label: heading.label,
      ai: answerOf(
        kind,
        lines.map(({ said }) => said),
      ),
      truth: fault !== null && fault === kind.unknowable ? null : truth,
      ...options,
    },
    sound: fault === null,
    failureMode: fault ?? 'none',
    ...(fault === null ? proseOfSound(kind, item) : proseOfFault(kind, fault, item, hit, truth)),
    ...(fault === null ? letThrough : handlingOf(kind, fault, asBatch)),
    cueAt: cueRows(papers, fault, hit),
    costs: {
      missCents: cost.missCents,
      falseAlarmCents: fault === null ? 1_200 : 240,
      basis: cost.basis,
      per: 'case',
      verificationMinutes: asBatch ? 5 : 3,
    },
  };
}

const letThrough: Handling = { bestMove: 'accept', acceptableMoves: ['accept'], escalateTo: [] };

/** A fault that repeats within one batch is not solved by mending one line: the assistant itself must stop. */
function handlingOf<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  fault: F,
  asBatch: boolean,
): Handling {
  if (!asBatch || !kind.systematic.includes(fault)) return kind.handling[fault];
  return {
    bestMove: 'stop-line',
    acceptableMoves: ['stop-line', 'escalate'],
    escalateTo: kind.batchRoles,
  };
}

const written = (value: Value): string => {
  if (value.kind === 'money') return euros(value.cents);
  if (value.kind === 'number') return `${value.number}${value.unit ? ` ${value.unit}` : ''}`;
  return value.kind === 'date' ? value.date : value.text;
};

function proseOfFault<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  fault: F,
  { lines, shared }: Item<S, X, V>,
  hit: ReadonlySet<number>,
  truth: Value,
): Prose {
  const line = lines[[...hit][0] as number] as Line<X, V>;
  const one = kind.explain(fault, line, shared);
  const right =
    fault === kind.unknowable
      ? ''
      : lines.length > 1 && !kind.inMoney
        ? ` Right is: ${written(truth)}.`
        : ` Right is ${written(truth)}.`;
  if (lines.length === 1) return { ...one, truthText: `${one.truthText}${right}` };
  if (!kind.systematic.includes(fault)) {
    return { ...one, truthText: `${kind.key(line.facts)}: ${one.truthText}${right}` };
  }
  return {
    truthText: `In ${hit.size} lines version 4.3 of the assistant ${kind.habit(fault, shared)}.${right}`,
    cue: `The same mistake stands in ${hit.size} lines, and all of them were made by the new version.`,
    verificationSteps: [
      'Work out two or three lines by hand.',
      'Ask what the wrong lines have in common, and read the log.',
      one.verificationSteps[0] as string,
    ],
    feedback:
      'When the same mistake comes twice, the next batch will have it as well. Stop the line first, then mend the lines.',
  };
}

/** Reasons for a right output. The story is the harmless thing most likely to have raised a doubt. */
function proseOfSound<F extends FailureMode, S, T, X, V>(
  kind: Kind<F, S, T, X, V>,
  { lines, shared }: Item<S, X, V>,
): Prose {
  for (const story of kind.stories) {
    const line = lines.find((l) => story.applies(l, shared));
    if (!line) continue;
    const named = lines.length > 1 ? `${kind.key(line.facts)}: ` : '';
    return {
      truthText: `${named}${story.truthText(line, shared)} The output is right.`,
      cue: story.cue,
      verificationSteps:
        lines.length > 1 ? ['Work out two or three lines by hand.', ...kind.steps] : kind.steps,
      feedback: story.feedback,
    };
  }
  throw new RangeError(`${kind.name}: the last story must apply to every line`);
}
