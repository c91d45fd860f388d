import { atom } from 'nanostores';
import { digest } from '../domain/digest.ts';
import { type Receipt, readReceipt } from '../domain/receipt.ts';
import { readRoster } from '../domain/team.ts';
import { teamShelf } from './shelf.ts';
import type { Fault } from './storage.ts';

/** A manager's team: receipts and a roster, in this browser only. Not part of the log: it must be forgettable. */
export interface Team {
  receipts: Receipt[];
  roster: string[];
  /** Null while everything is kept; else why it lives in memory only. */
  fault: Fault | null;
}

export const $team = atom<Team>({ receipts: [], roster: [], fault: null });

/** Reads the team from the browser; what does not read as a receipt is left where it is and not shown. */
export async function loadTeam(now: number): Promise<void> {
  const receipts: Receipt[] = [];
  let roster: string[] = [];
  for (const { key, value } of await teamShelf.all()) {
    if (key === 'roster' && Array.isArray(value))
      roster = readRoster(value.filter((x) => typeof x === 'string').join('\n'));
    else if (key.startsWith('receipt/')) {
      const read = readReceipt(JSON.stringify(value), now, digest);
      if (read.ok) receipts.push(read.receipt);
    }
  }
  $team.set({ receipts, roster, fault: null });
}

const keyOf = (r: Receipt) => `receipt/${r.path.id}/${r.person.key}`;

/** Keeps exactly these receipts. */
export async function keepReceipts(receipts: Receipt[]): Promise<void> {
  const before = $team.get().receipts;
  const keep = new Set(receipts.map(keyOf));
  $team.set({ ...$team.get(), receipts });
  let fault: Fault | null = null;
  for (const receipt of receipts) {
    if (!before.includes(receipt)) fault = (await teamShelf.put(keyOf(receipt), receipt)) ?? fault;
  }
  for (const receipt of before) if (!keep.has(keyOf(receipt))) await teamShelf.remove(keyOf(receipt));
  if (fault) $team.set({ ...$team.get(), fault });
}

export async function keepRoster(roster: string[]): Promise<void> {
  $team.set({ ...$team.get(), roster });
  const fault = await teamShelf.put('roster', roster);
  if (fault) $team.set({ ...$team.get(), fault });
}

/** Removes every receipt and name from this browser. */
export async function forgetTeam(): Promise<void> {
  await teamShelf.clear();
  $team.set({ receipts: [], roster: [], fault: null });
}
