import { departments, failureModes, moves } from './case.ts';
import { idPattern, latest, timeOfId } from './event-ids.ts';
import type { Event, EventKind, EventKinds, StoredEvent } from './events.ts';
import { type Judgement, riskSteps } from './judgement.ts';
import { type Upgrade, upgraded, upgrades, versionOf } from './upgrades.ts';

/**
 * The form of every kind of event. Written by hand, because these checks travel with every lesson page: measured
 * with esbuild and brotli, three kinds in `zod/mini` weigh 6.7 kB, and all kinds here 1.6 kB; the whole log with
 * its storage may weigh 9. The compiler holds every reader to the type in `events.ts`: a forgotten field, or one
 * of the wrong type, does not compile.
 */

/** Takes a raw value and gives back a clean copy, or undefined when it has not the form. */
type Reader<T> = (raw: unknown) => T | undefined;
type Shape<T> = { [P in keyof T]-?: Reader<T[P]> };

/** Limits in characters, for the fields in which people type. */
export const limits = {
  note: 20_000,
  answer: 500,
  dispute: 1_000,
  shown: 2_000_000,
  action: 4_000,
  unknown: 50_000,
} as const;

const text =
  (most: number): Reader<string> =>
  (raw) =>
    typeof raw === 'string' && raw.length <= most ? raw : undefined;
const yesNo: Reader<boolean> = (raw) => (typeof raw === 'boolean' ? raw : undefined);
const amount: Reader<number> = (raw) => (Number.isFinite(raw) ? (raw as number) : undefined);
const between =
  (low: number, high: number): Reader<number> =>
  (raw) =>
    typeof raw === 'number' && raw >= low && raw <= high ? raw : undefined;
const whole =
  (most: number): Reader<number> =>
  (raw) =>
    Number.isInteger(raw) ? between(0, most)(raw) : undefined;
const matching =
  (pattern: RegExp): Reader<string> =>
  (raw) =>
    typeof raw === 'string' && pattern.test(raw) ? raw : undefined;
const key = matching(/^[a-z0-9][a-z0-9-]{0,119}$/i);
/** A name used as a key: nothing that an object already has, such as `constructor` or `__proto__`. */
const name: Reader<string> = (raw) =>
  key(raw) === undefined || (raw as string) in {} ? undefined : (raw as string);
const day = matching(/^\d{4}-\d{2}-\d{2}$/);
const oneOf =
  <T>(allowed: readonly T[]): Reader<T> =>
  (raw) =>
    allowed.find((one) => one === raw);
const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (raw) =>
    raw === null ? null : reader(raw);
const listOf =
  <T>(reader: Reader<T>, most: number): Reader<T[]> =>
  (raw) => {
    if (!Array.isArray(raw) || raw.length > most) return undefined;
    const out = raw.map(reader);
    return out.includes(undefined) ? undefined : (out as T[]);
  };
/** Any plain data of at most `most` characters as JSON. */
const plain =
  (most: number): Reader<unknown> =>
  (raw) => {
    try {
      const json = JSON.stringify(raw);
      if (json.length > most) return undefined;
      return JSON.parse(json, (key, value: unknown) => (key === '__proto__' ? undefined : value));
    } catch {
      return undefined; // undefined, a function, a circle, or nested too deep
    }
  };
const isObject = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** Reads the fields of a shape and nothing else; the name of the first bad field when one is bad. */
function readFields<T>(shape: Shape<T>, raw: unknown): { out: T } | { bad: string } {
  if (!isObject(raw)) return { bad: '' };
  const out: Partial<T> = {};
  for (const key in shape) {
    const value = Object.hasOwn(raw, key) ? shape[key](raw[key]) : undefined;
    if (value === undefined) return { bad: key };
    out[key] = value;
  }
  return { out: out as T };
}
const object =
  <T>(shape: Shape<T>): Reader<T> =>
  (raw) => {
    const read = readFields(shape, raw);
    return 'out' in read ? read.out : undefined;
  };

const answer = listOf(text(limits.answer), 40);
const risk = orNull(oneOf(riskSteps));
const judgement = object<Judgement>({
  item: text(120),
  department: oneOf(departments),
  failureMode: oneOf([...failureModes, 'none' as const]),
  sound: yesNo,
  move: oneOf(moves),
  stopped: yesNo,
  fitting: yesNo,
  detailRight: orNull(yesNo),
  risk,
  aiConfidence: between(0, 1),
  opened: whole(1000),
  mark: orNull(text(200)),
  markRight: orNull(yesNo),
  reason: orNull(text(200)),
  counted: yesNo,
});

const kinds: { [K in EventKind]: Shape<EventKinds[K]> } = {
  'lesson.opened': { lesson: name },
  'lesson.read': { lesson: name, anchor: text(200) },
  'lesson.finished': { lesson: name },
  'check.drafted': { lesson: name, check: name, answer, sure: risk },
  'check.answered': { lesson: name, check: name, answer, right: yesNo, sure: risk },
  'note.written': { lesson: name, note: name, text: text(limits.note) },
  'point.ticked': { lesson: name, note: name, point: name, ticked: yesNo },
  'run.started': {
    run: name,
    scenario: name,
    type: name,
    seed: whole(2 ** 32 - 1),
    caseSet: text(200),
    fresh: yesNo,
    lesson: orNull(name),
    mode: oneOf(['practice', 'measured'] as const),
    stakes: orNull(object({ missCents: amount, falseStopCents: amount, checkCents: amount })),
  },
  'run.acted': { run: name, n: whole(100_000), action: plain(limits.action), ms: between(0, 1e12) },
  'run.finished': {
    run: name,
    passed: yesNo,
    judgements: listOf(judgement, 500),
    ledger: orNull(
      object({ you: amount, acceptAll: amount, rejectAll: amount, checkAll: amount, ideal: amount }),
    ),
    shown: orNull(text(limits.shown)),
  },
  'run.left': { run: name },
  'key.disputed': { run: name, item: name, text: text(limits.dispute) },
  'path.chosen': { path: name },
  'path.accepted': {
    path: name,
    due: orNull(day),
    note: text(2_000),
    from: text(200),
    link: text(8_000),
  },
  'receipt.made': { path: name, key: name },
  'name.given': { name: text(200) },
};

/** How many kinds this site knows: a part of the checkpoint's stamp. */
export const knownKinds = Object.keys(kinds).length;

const envelope: Shape<StoredEvent> = {
  id: matching(idPattern),
  at: whole(8.64e15),
  v: whole(1_000),
  kind: matching(/^[a-z]+\.[a-z-]{1,40}$/),
  data: (raw) => (isObject(raw) ? raw : undefined),
};

/**
 * What reading an event can come to: one we know; one of a newer site, kept as it is, skipped when folding and
 * exported again; or broken, with the field that is wrong (`''`: it is no event at all).
 */
export type ReadEvent =
  | { ok: true; event: Event; unknown?: never }
  | { unknown: true; kept: StoredEvent; ok?: never }
  | { ok: false; why: string; unknown?: never };

/**
 * Reads one event from untrusted storage, a backup or another tab. Never throws; the result is a clean copy. One
 * dated after `until` is broken: it would stay the newest for ever. From outside, pass a moment near now.
 */
export function readEvent(raw: unknown, list: readonly Upgrade[] = upgrades, until = latest): ReadEvent {
  const head = readFields(envelope, raw);
  if ('bad' in head) return { ok: false, why: head.bad };
  if (Math.max(head.out.at, timeOfId(head.out.id)) > until) return { ok: false, why: 'at' };
  try {
    const event = upgraded(head.out, list);
    const { kind } = event;
    if (!Object.hasOwn(kinds, kind) || event.v > versionOf(kind, list)) {
      const data = plain(limits.unknown)(head.out.data);
      return data === undefined ? { ok: false, why: 'data' } : { unknown: true, kept: { ...head.out, data } };
    }
    const body = readFields<EventKinds[EventKind]>(
      kinds[kind as EventKind] as Shape<EventKinds[EventKind]>,
      event.data,
    );
    if ('bad' in body) return { ok: false, why: `data.${body.bad}` };
    return { ok: true, event: { ...event, data: body.out } as Event };
  } catch {
    return { ok: false, why: 'data' };
  }
}
