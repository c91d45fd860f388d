import { cleanText, isDay, looksEmpty, nameLimit } from './assignment.ts';
import type { Course, CoursePath, PathStep } from './course.ts';
import { localDay } from './day.ts';
import { lessonState } from './fold.ts';
import type { FourCounts, Progress } from './progress.ts';

/**
 * What a learner hands in: the steps of one path with their state, and for practices the four counts. No answers,
 * no notes, and no time of day but the moment it was made. It is the learner's own word: a file can be edited, and the team page says so.
 */
export interface Receipt {
  format: 'second-look-receipt';
  version: 1;
  /** Milliseconds since 1970 when it was made. */
  made: number;
  person: {
    name: string;
    /** Names the browser profile it came from, so that a newer receipt replaces an older one and a namesake does not. */
    key: string;
  };
  path: { id: string; title: string };
  due: string | null;
  steps: ReceiptStep[];
  /** Detects cut or damaged files; it does not prevent forging. */
  check: string;
}

export interface ReceiptStep {
  kind: 'lesson' | 'practice';
  id: string;
  title: string;
  state: 'untouched' | 'started' | 'finished';
  /** ISO day of finishing, by the learner's clock. */
  on: string | null;
  /** Practices only: the latest finished run, and whether both marks were reached. */
  counts: FourCounts | null;
  passed: boolean | null;
}

/** The steps of a path as a receipt states them. */
export function receiptSteps(course: Course, path: CoursePath, progress: Progress): ReceiptStep[] {
  return path.steps.flatMap((step) => oneStep(course, step, progress) ?? []);
}

function oneStep(course: Course, step: PathStep, progress: Progress): ReceiptStep | null {
  if ('lesson' in step) {
    const lesson = course.lessons[step.lesson];
    if (!lesson) return null;
    const state = lessonState(lesson, progress);
    const at = progress.lessons[lesson.id]?.finishedAt ?? null;
    return {
      kind: 'lesson',
      id: lesson.id,
      title: lesson.title,
      state,
      on: state === 'finished' && at !== null ? localDay(at) : null,
      counts: null,
      passed: null,
    };
  }
  const scenario = course.scenarios[step.practice];
  if (!scenario) return null;
  const runs = progress.runOrder
    .flatMap((id) => progress.runs[id] ?? [])
    .filter((r) => r.scenario === scenario.id);
  const last = runs.filter((r) => r.state === 'finished').at(-1);
  return {
    kind: 'practice',
    id: scenario.id,
    title: scenario.title,
    state: last ? 'finished' : runs.some((r) => r.state === 'going') ? 'started' : 'untouched',
    on: last?.finishedAt ? localDay(last.finishedAt) : null,
    counts: last?.counts ?? null,
    passed: last?.passed ?? null,
  };
}

/** Builds a receipt; `digest` gives the check over everything else in it. */
export function makeReceipt(
  input: {
    name: string;
    key: string;
    made: number;
    path: CoursePath;
    due: string | null;
    steps: ReceiptStep[];
  },
  digest: (value: unknown) => string,
): Receipt {
  const body = {
    format: 'second-look-receipt' as const,
    version: 1 as const,
    made: input.made,
    person: { name: cleanText(input.name, nameLimit), key: input.key },
    path: { id: input.path.id, title: cleanText(input.path.title, titleLimit) },
    due: input.due,
    steps: input.steps.map((step) => ({ ...step, title: cleanText(step.title, titleLimit) })),
  };
  return { ...body, check: digest(body) };
}

export type ReceiptRefusal =
  | 'not-json'
  | 'other-file'
  | 'newer'
  | 'form'
  | 'damaged'
  | 'too-large'
  | 'future';
export const receiptSizeLimit = 200_000;
const titleLimit = 120;
/** Clocks differ by minutes, not by days: a receipt from further ahead would beat every honest later one. */
const clocksDiffer = 15 * 60_000;
/** The last moment a date can hold, ECMA-262 21.4.1.1. */
const lastMoment = 8.64e15;

/** `who`: the name in a file that was turned down, cleaned, when it can still be read. */
export type ReadReceipt = { ok: true; receipt: Receipt } | { ok: false; why: ReceiptRefusal; who?: string };

/** Reads a file somebody sent. Every field is checked; text is cleaned; nothing of it can run. Never throws. */
export function readReceipt(text: string, now: number, digest: (value: unknown) => string): ReadReceipt {
  if (text.length > receiptSizeLimit) return { ok: false, why: 'too-large' };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { ok: false, why: 'not-json', ...whoIn(text) };
  }
  const read = readReceiptData(raw, now, digest);
  return read.ok ? read : { ...read, ...whoOf(raw) };
}

/**
 * The same for data that is parsed already, such as a receipt kept in this browser. The check is taken over the
 * cleaned receipt, of limited size and depth, and stands in what is given back: what was read once reads again.
 */
export function readReceiptData(
  raw: unknown,
  now: number,
  digest: (value: unknown) => string,
): { ok: true; receipt: Receipt } | { ok: false; why: ReceiptRefusal } {
  if (!isObject(raw) || raw['format'] !== 'second-look-receipt') return { ok: false, why: 'other-file' };
  if (typeof raw['version'] === 'number' && raw['version'] > 1) return { ok: false, why: 'newer' };
  const { check } = raw;
  const receipt = shape(raw);
  if (!receipt || typeof check !== 'string') return { ok: false, why: 'form' };
  if (digest(receipt) !== check) return { ok: false, why: 'damaged' };
  if (receipt.made > now + clocksDiffer) return { ok: false, why: 'future' };
  return { ok: true, receipt: { ...receipt, check } };
}

function whoOf(raw: unknown): { who?: string } {
  const person = isObject(raw) ? raw['person'] : null;
  const name = isObject(person) && typeof person['name'] === 'string' ? person['name'].slice(0, 400) : '';
  const who = cleanText(name, nameLimit);
  return looksEmpty(who) ? {} : { who };
}

/** The name in the beginning of a file that breaks off. */
function whoIn(text: string): { who?: string } {
  const found = /"person"\s*:\s*\{\s*"name"\s*:\s*("(?:[^"\\]|\\.){1,400}")/.exec(text.slice(0, 4000));
  try {
    return found ? whoOf({ person: { name: JSON.parse(found[1] as string) } }) : {};
  } catch {
    return {};
  }
}

const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
const isCount = (x: unknown): x is number =>
  typeof x === 'number' && Number.isInteger(x) && x >= 0 && x <= 10_000;
const isId = (x: unknown): x is string => typeof x === 'string' && /^[a-z0-9-]{1,80}$/.test(x);
const isTitle = (x: unknown): x is string =>
  typeof x === 'string' && x.length <= 400 && !looksEmpty(cleanText(x, titleLimit));

function shape(raw: Record<string, unknown>): Omit<Receipt, 'check'> | null {
  const { version, made, person, path, due, steps } = raw;
  if (version !== 1 || typeof made !== 'number' || !Number.isInteger(made)) return null;
  if (made < 0 || made > lastMoment) return null;
  if (!isObject(person) || typeof person['name'] !== 'string' || person['name'].length > 4 * nameLimit)
    return null;
  const name = cleanText(person['name'], nameLimit);
  if (looksEmpty(name)) return null;
  if (typeof person['key'] !== 'string' || !/^[a-z0-9-]{4,64}$/i.test(person['key'])) return null;
  if (!isObject(path) || !isId(path['id']) || !isTitle(path['title'])) return null;
  if (due !== null && !(typeof due === 'string' && isDay(due))) return null;
  if (!Array.isArray(steps) || steps.length > 200) return null;
  const read = steps.map(shapeStep);
  if (read.some((s) => s === null)) return null;
  return {
    format: 'second-look-receipt',
    version: 1,
    made,
    person: { name, key: person['key'] },
    path: { id: path['id'], title: cleanText(path['title'], titleLimit) },
    due: due as string | null,
    steps: read as ReceiptStep[],
  };
}

function shapeStep(raw: unknown): ReceiptStep | null {
  if (!isObject(raw)) return null;
  const { kind, id, title, state, on, counts, passed } = raw;
  if ((kind !== 'lesson' && kind !== 'practice') || !isId(id) || !isTitle(title)) return null;
  if (state !== 'untouched' && state !== 'started' && state !== 'finished') return null;
  if (on !== null && !(typeof on === 'string' && isDay(on))) return null;
  if (passed !== null && typeof passed !== 'boolean') return null;
  let four: FourCounts | null = null;
  if (counts !== null) {
    if (!isObject(counts)) return null;
    const { wrongStopped, wrongThrough, rightStopped, rightThrough } = counts;
    if (!isCount(wrongStopped) || !isCount(wrongThrough) || !isCount(rightStopped) || !isCount(rightThrough))
      return null;
    four = { wrongStopped, wrongThrough, rightStopped, rightThrough };
  }
  return { kind, id, title: cleanText(title, titleLimit), state, on, counts: four, passed };
}
