import { cleanText, nameLimit } from './assignment.ts';
import type { Receipt, ReceiptStep } from './receipt.ts';

/** One person on the board: handed in (with a receipt) or only known from the roster. */
export interface TeamRow {
  name: string;
  receipt: Receipt | null;
  /** Another person on this board has the same name. */
  namesake: boolean;
  onRoster: boolean;
}

export interface TeamBoard {
  path: { id: string; title: string };
  steps: { kind: ReceiptStep['kind']; id: string; title: string }[];
  rows: TeamRow[];
  handedIn: number;
  missing: number;
}

const same = (name: string) => name.normalize('NFKC').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim();

/**
 * Keeps one receipt per person and path: the newest from the same browser profile wins, whichever comes first.
 * Another profile with the same name stays a person of its own.
 */
export function addReceipts(
  kept: readonly Receipt[],
  incoming: readonly Receipt[],
): { receipts: Receipt[]; added: number; newer: number; older: number } {
  const byKey = new Map(kept.map((r) => [`${r.path.id}/${r.person.key}`, r]));
  let added = 0;
  let newer = 0;
  let older = 0;
  for (const receipt of incoming) {
    const key = `${receipt.path.id}/${receipt.person.key}`;
    const have = byKey.get(key);
    if (!have) added += 1;
    else if (receipt.made > have.made) newer += 1;
    else {
      older += 1;
      continue;
    }
    byKey.set(key, receipt);
  }
  return {
    receipts: [...byKey.values()].sort(
      (a, b) => a.person.name.localeCompare(b.person.name, 'en') || a.person.key.localeCompare(b.person.key),
    ),
    added,
    newer,
    older,
  };
}

/** Names from pasted text: one per line, or the first column of a table; doubles and empty lines fall away. */
export function readRoster(text: string): string[] {
  const names = text
    .split(/\r?\n/)
    .map((line) => cleanText((line.split(/[\t;]/)[0] ?? '').replace(/^["']|["']$/g, ''), nameLimit))
    .filter((name) => name.length > 0);
  const first = new Map<string, string>();
  for (const name of names.slice(0, 2000)) if (!first.has(same(name))) first.set(same(name), name);
  return [...first.values()];
}

/** One board per path, in the order of the paths' ids. */
export function boards(receipts: readonly Receipt[], roster: readonly string[]): TeamBoard[] {
  const paths = new Map(receipts.map((r) => [r.path.id, r.path]));
  return [...paths.values()]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((path) =>
      board(
        path,
        receipts.filter((r) => r.path.id === path.id),
        roster,
      ),
    );
}

function board(path: Receipt['path'], receipts: readonly Receipt[], roster: readonly string[]): TeamBoard {
  const steps = new Map<string, TeamBoard['steps'][number]>();
  // The newest receipt knows the path best; steps only older ones name come after.
  for (const receipt of receipts.toSorted((a, b) => b.made - a.made)) {
    for (const { kind, id, title } of receipt.steps)
      if (!steps.has(`${kind}/${id}`)) steps.set(`${kind}/${id}`, { kind, id, title });
  }
  const listed = new Set(roster.map(same));
  const counts = new Map<string, number>();
  for (const r of receipts) counts.set(same(r.person.name), (counts.get(same(r.person.name)) ?? 0) + 1);
  const rows: TeamRow[] = receipts.map((receipt) => ({
    name: receipt.person.name,
    receipt,
    namesake: (counts.get(same(receipt.person.name)) ?? 0) > 1,
    onRoster: listed.has(same(receipt.person.name)),
  }));
  const missing = roster
    .filter((name) => !counts.has(same(name)))
    .map((name) => ({ name, receipt: null, namesake: false, onRoster: true }));
  return {
    path,
    steps: [...steps.values()],
    rows: [...rows, ...missing].sort((a, b) => a.name.localeCompare(b.name, 'en')),
    handedIn: rows.length,
    missing: missing.length,
  };
}
