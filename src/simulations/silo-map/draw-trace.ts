import type { Value } from '../../domain/case.ts';
import { iso } from '../../domain/families/common/days.ts';
import type { Rng } from '../../domain/rng.ts';
import type { LinkSpec, ProcessSpec, Row, Spec, Status, ValueSpec } from './types.ts';

/** One case of a trace. The first two are called the same and are two people. */
interface Traced {
  number: string;
  name: string;
}

/** A line before it is written down: which case it belongs to stays with the drawing. */
interface Line {
  minute: number;
  number: string;
  name: string;
  value: Value;
  by: Row['by'];
  cue: boolean;
}

export interface Trace {
  people: Traced[];
  /** One for each link, in their order. */
  lines: { out: Row[]; in: Row[]; cues: string[] }[];
}

const perDay = 1_440;
const dayMs = 86_400_000;

/** People of one trace: the first two share a name. With little to tell them apart, so do nearly their numbers. */
function drawPeople({ number, people }: ProcessSpec, { traced, subtlety }: Spec, rng: Rng): Traced[] {
  const names = rng.shuffle(people).slice(0, traced - 1);
  const digits = new Set<string>();
  const first = distinctDigits(number.digits, rng);
  digits.add(first);
  const second = subtlety === 3 ? `${first.slice(0, -2)}${first.at(-1)}${first.at(-2)}` : '';
  if (second) digits.add(second);
  while (digits.size < traced) digits.add(distinctDigits(number.digits, rng));
  return [...digits].map((text, i) => ({
    number: `${number.prefix}${text}`,
    name: names[Math.max(0, i - 1)] as string,
  }));
}

/** Digits without a leading nought, of which the last two differ. */
function distinctDigits(count: number, rng: Rng): string {
  const low = 10 ** (count - 1);
  for (;;) {
    const text = String(rng.int(low, 10 * low - 1));
    if (text.at(-1) !== text.at(-2)) return text;
  }
}

function drawValue(spec: ValueSpec, rng: Rng): Value {
  switch (spec.kind) {
    case 'money':
      return { kind: 'money', cents: stepped(spec, rng) * 100, currency: 'EUR' };
    case 'number':
      return { kind: 'number', number: stepped(spec, rng), decimals: 0, unit: spec.unit };
    case 'code':
      return { kind: 'text', text: `${spec.prefix}${distinctDigits(spec.digits, rng)}` };
    case 'date': {
      const first = Math.round(Date.parse(`${spec.from}T00:00:00Z`) / dayMs);
      return { kind: 'date', date: iso(first + rng.int(0, spec.days - 1)) };
    }
  }
}

const stepped = ({ low, high, step }: { low: number; high: number; step: number }, rng: Rng) =>
  low + step * rng.int(0, Math.floor((high - low) / step));

/** Values of one trace: no two alike, so that a value says which case it belongs to. */
function drawValues(spec: ValueSpec, count: number, rng: Rng): Value[] {
  const found = new Map<string, Value>();
  for (let tries = 0; found.size < count && tries < 1_000; tries++) {
    const value = drawValue(spec, rng);
    found.set(JSON.stringify(value), value);
  }
  if (found.size < count)
    throw new RangeError(`cannot draw ${count} different values of ${JSON.stringify(spec)}`);
  return [...found.values()];
}

const sameValue = (a: Value, b: Value) => JSON.stringify(a) === JSON.stringify(b);

/** Where a thing begins: one line for each case, by day, during working hours. */
function begin(link: LinkSpec, people: readonly Traced[], { staff }: Spec, rng: Rng): Line[] {
  const values = drawValues(link.value as ValueSpec, people.length, rng);
  return people.map(({ number, name }, i) => ({
    minute: (link.begin + rng.int(0, 2)) * perDay + rng.int(8 * 60, 16 * 60),
    number,
    name,
    value: values[i] as Value,
    by: link.origin === 'system' ? { how: 'own', who: null } : { how: 'typed', who: rng.pick(staff) },
    cue: false,
  }));
}

/** How long a late line takes, as a share of the agreed time: plain at first, just beyond it at the hardest. */
const lateShare = { 1: [3, 5], 2: [1.6, 2.6], 3: [1.12, 1.4] } as const;

const between = ([low, high]: readonly [number, number], rng: Rng) => low + (high - low) * rng.next();

/** A minute of the working day within the agreed time, since a person types it; null where a few tries find none. */
function atWork(left: number, limit: number, rng: Rng): number | null {
  for (let tries = 0; tries < 12; tries++) {
    const minute = left + Math.max(1, Math.round(limit * between([0.02, 0.95], rng)));
    const clock = minute % perDay;
    if (clock >= 8 * 60 && clock < 17 * 60) return minute;
  }
  return null;
}

/**
 * What arrives of the lines that lie in the giving system. One case shows what the hand-over does (typed ones: all
 * show it, and one stands twice). Look-alikes: a line that is nearly late, and one that somebody released. Marks the
 * deciding lines on both sides; `out` is changed in this alone.
 */
function carry(
  out: Line[],
  status: Status,
  hours: number,
  people: readonly Traced[],
  spec: Spec,
  rng: Rng,
): Line[] {
  const { subtlety, staff } = spec;
  const limit = hours * 60;
  const delay = (share: number) => Math.max(1, Math.round(limit * share));
  const arrived = out.map((line) => ({
    ...line,
    minute: line.minute + delay(between([0.05, 0.6], rng)),
    by: { how: 'feed', who: null } as Row['by'],
    cue: false,
  }));
  const nearly = rng.int(0, out.length - 1);
  const released = rng.int(0, out.length - 1);
  const near = arrived[nearly];
  if (subtlety > 1 && near && status !== 'late')
    near.minute = (out[nearly] as Line).minute + delay(between([0.86, 0.97], rng));
  const release = arrived[released];
  if (subtlety === 3 && release) release.by = { how: 'released', who: rng.pick(staff) };

  const [first, second] = people as [Traced, Traced];
  // Never a line that stands twice already: which of the two it happened to, nobody could say.
  const alone = out.flatMap(({ number, value }, i) =>
    out.some((o, j) => j !== i && o.number === number && sameValue(o.value, value)) ? [] : [i],
  );
  const twins = alone.filter((i) => out[i]?.name === first.name);
  const singles = alone.filter((i) => out[i]?.name !== first.name);
  switch (status) {
    case 'whole':
      return arrived;
    case 'late': {
      const at = rng.pick(alone);
      const [left, line] = [out[at], arrived[at]];
      if (!left || !line) return arrived;
      line.minute = left.minute + delay(between(lateShare[subtlety], rng));
      left.cue = true;
      line.cue = true;
      return arrived;
    }
    case 'lost': {
      const at = rng.pick(singles);
      (out[at] as Line).cue = true;
      return arrived.filter((_, i) => i !== at);
    }
    case 'by-hand': {
      const who = rng.pick(staff);
      arrived.forEach((line, i) => {
        line.by = { how: 'typed', who };
        line.minute = atWork((out[i] as Line).minute, limit, rng) ?? line.minute;
      });
      const at = rng.pick(singles);
      const line = arrived[at] as Line;
      line.cue = true;
      // The second copy is in time as well: being there twice is all that is wrong with it.
      const latest = (out[at] as Line).minute + limit;
      return [...arrived, { ...line, minute: Math.min(latest, line.minute + rng.int(3, 40)) }];
    }
    case 'wrong-key': {
      const at = rng.pick(twins);
      const line = arrived[at] as Line;
      line.number = line.number === first.number ? second.number : first.number;
      line.cue = true;
      (out[at] as Line).cue = true;
      return arrived;
    }
  }
}

/**
 * The lines of one process, hand-over by hand-over: what goes wrong on one travels on to the next, so a late, lost or
 * wrongly joined case is seen again further on, where nothing went wrong any more. `truths` in the order of the links.
 */
export function drawTrace(process: ProcessSpec, truths: readonly Status[], spec: Spec, rng: Rng): Trace {
  const people = drawPeople(process, spec, rng.fork('people'));
  const arrivals = new Map<string, Line[]>();
  const firstDay = Math.round(Date.parse(`${process.first}T00:00:00Z`) / dayMs);
  const lines = process.links.map((link, i) => {
    const own = rng.fork(`link ${link.id}`);
    const source = link.after === null ? begin(link, people, spec, own) : arrivals.get(link.after);
    if (!source)
      throw new RangeError(`${process.id}: "${link.id}" comes after "${link.after}", which is not before it`);
    const out = source.map((line) => ({ ...line, cue: false }));
    const came = carry(out, truths[i] as Status, link.hours, people, spec, own);
    arrivals.set(link.id, came);
    const sides = [written(out, `${i}-out`, firstDay), written(came, `${i}-in`, firstDay)] as const;
    return { out: sides[0].rows, in: sides[1].rows, cues: [...sides[0].cues, ...sides[1].cues] };
  });
  return { people: rng.fork('register').shuffle(people), lines };
}

/** Lines as a system lists them, by time; and the ids of those that show what happens. */
function written(lines: readonly Line[], name: string, firstDay: number): { rows: Row[]; cues: string[] } {
  const rows: Row[] = [];
  const cues: string[] = [];
  for (const { cue, ...line } of [...lines].sort((a, b) => a.minute - b.minute)) {
    const id = `${name}-${rows.length + 1}`;
    rows.push({
      id,
      day: iso(firstDay + Math.floor(line.minute / perDay)),
      time: clock(line.minute % perDay),
      ...line,
    });
    if (cue) cues.push(id);
  }
  return { rows, cues };
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
