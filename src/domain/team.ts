import { cleanText, looksEmpty, nameLimit } from './assignment.ts';
import type { Course } from './course.ts';
import type { Receipt, ReceiptStep } from './receipt.ts';

/** What a board takes from this site, never from a file: the paths, their steps, the order and the titles. */
export interface TeamPath {
  id: string;
  title: string;
  steps: BoardStep[];
}

export interface BoardStep {
  kind: ReceiptStep['kind'];
  id: string;
  title: string;
}

/** One person on the board: handed in (with a receipt) or only known from the roster. */
export interface TeamRow {
  name: string;
  receipt: Receipt | null;
  /** Another person on this board has the same name. */
  namesake: boolean;
  /** The same browser handed in under another name as well. */
  otherName: boolean;
  onRoster: boolean;
  /** Steps finished, of those this site has. */
  finished: number;
}

export interface TeamBoard {
  path: { id: string; title: string };
  /** Practices first, because what people did there stands beside their names; then lessons, in order of the path. */
  steps: BoardStep[];
  rows: TeamRow[];
  handedIn: number;
  /** Null without a roster: then nobody can be missing. */
  missing: number | null;
}

/** Something on a receipt that this site does not have: a whole path, or steps of one. */
export interface Stranger {
  name: string;
  path: string;
  /** Titles of unknown steps; empty when the path itself is unknown. */
  steps: string[];
}

const same = (name: string) => name.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim();

/** The most receipts one browser keeps, and the most names of a roster. */
export const receiptLimit = 2000;
const rosterLimit = 2000;

/** Who handed in what: path, browser profile and name. The same profile under another name is another entry. */
export const receiptId = (r: Receipt): string => `${r.path.id}/${r.person.key}/${same(r.person.name)}`;

/**
 * Keeps one receipt per person and path: the newest from the same browser profile under the same name wins,
 * whichever comes first. Another profile with the same name stays a person of its own, and so does another name
 * from the same profile: a file must not be able to take somebody else's place.
 */
export function addReceipts(
  kept: readonly Receipt[],
  incoming: readonly Receipt[],
): { receipts: Receipt[]; added: number; newer: number; older: number; noRoom: number } {
  const byId = new Map(kept.map((r) => [receiptId(r), r]));
  let added = 0;
  let newer = 0;
  let older = 0;
  let noRoom = 0;
  for (const receipt of incoming) {
    const id = receiptId(receipt);
    const have = byId.get(id);
    if (have ? receipt.made <= have.made : byId.size >= receiptLimit) {
      if (have) older += 1;
      else noRoom += 1;
      continue;
    }
    if (have) newer += 1;
    else added += 1;
    byId.set(id, receipt);
  }
  return {
    receipts: [...byId.values()].sort(
      (a, b) => a.person.name.localeCompare(b.person.name, 'en') || a.person.key.localeCompare(b.person.key),
    ),
    added,
    newer,
    older,
    noRoom,
  };
}

/**
 * Names from pasted text: one per line, or the first column of a table; doubles and empty lines fall away. `left`
 * says how many came after the limit.
 */
export function readRoster(text: string): { names: string[]; left: number } {
  const first = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const name = cleanText((line.split(/[\t;]/)[0] ?? '').replace(/^["']|["']$/g, ''), nameLimit);
    if (!looksEmpty(name) && !first.has(same(name))) first.set(same(name), name);
  }
  const names = [...first.values()];
  return { names: names.slice(0, rosterLimit), left: Math.max(0, names.length - rosterLimit) };
}

/** The paths of this site as boards need them. */
export const teamPaths = (course: Course): TeamPath[] =>
  course.paths.map(({ id, title, steps }) => ({
    id,
    title,
    steps: steps.flatMap((step): BoardStep[] => {
      const kind = 'lesson' in step ? 'lesson' : 'practice';
      const found = 'lesson' in step ? course.lessons[step.lesson] : course.scenarios[step.practice];
      return found ? [{ kind, id: found.id, title: found.title }] : [];
    }),
  }));

/** One board per path of this site that somebody handed in, in the order of the site's paths. */
export function boards(
  receipts: readonly Receipt[],
  roster: readonly string[],
  paths: readonly TeamPath[],
): TeamBoard[] {
  return paths.flatMap((path) => {
    const own = receipts.filter((r) => r.path.id === path.id);
    return own.length > 0 ? [board(path, own, roster)] : [];
  });
}

const isStep = (step: BoardStep) => (other: BoardStep) => other.kind === step.kind && other.id === step.id;

/** What the receipt says of one step; undefined when it does not name it. */
export const stepOn = (receipt: Receipt | null, step: BoardStep): ReceiptStep | undefined =>
  receipt?.steps.find(isStep(step)) as ReceiptStep | undefined;

function board(path: TeamPath, receipts: readonly Receipt[], roster: readonly string[]): TeamBoard {
  const steps = (['practice', 'lesson'] as const).flatMap((kind) =>
    path.steps.filter((s) => s.kind === kind),
  );
  const listed = new Set(roster.map(same));
  const names = tally(receipts.map((r) => same(r.person.name)));
  const keys = tally(receipts.map((r) => r.person.key));
  const people = tally(receipts.map((r) => `${r.person.key}/${same(r.person.name)}`));
  const rows: TeamRow[] = receipts.map((receipt) => {
    const name = same(receipt.person.name);
    const { key } = receipt.person;
    return {
      name: receipt.person.name,
      receipt,
      namesake: (names.get(name) ?? 0) > 1,
      otherName: (keys.get(key) ?? 0) > (people.get(`${key}/${name}`) ?? 0),
      onRoster: listed.has(name),
      finished: steps.filter((step) => stepOn(receipt, step)?.state === 'finished').length,
    };
  });
  const missing = roster
    .filter((name) => !names.has(same(name)))
    .map((name) => ({
      name,
      receipt: null,
      namesake: false,
      otherName: false,
      onRoster: true,
      finished: 0,
    }));
  return {
    path: { id: path.id, title: path.title },
    steps,
    rows: [...rows, ...missing].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    handedIn: rows.length,
    missing: roster.length > 0 ? missing.length : null,
  };
}

function tally(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The most strangers listed, and the most steps named of each. */
const strangersShown = 50;
const stepsShown = 10;

/** Receipts of paths or steps this site does not have: listed apart, so that no file can add a column. */
export function strangers(
  receipts: readonly Receipt[],
  paths: readonly TeamPath[],
): { shown: Stranger[]; more: number } {
  const all = receipts.flatMap((receipt): Stranger[] => {
    const path = paths.find((p) => p.id === receipt.path.id);
    const unknown = path ? receipt.steps.filter((step) => !path.steps.some(isStep(step))) : [];
    if (path && unknown.length === 0) return [];
    const steps = unknown.slice(0, stepsShown).map((s) => s.title);
    return [{ name: receipt.person.name, path: path?.title ?? receipt.path.title, steps }];
  });
  return { shown: all.slice(0, strangersShown), more: Math.max(0, all.length - strangersShown) };
}
