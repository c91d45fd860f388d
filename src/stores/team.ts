import { atom } from 'nanostores';
import { digest } from '../domain/digest.ts';
import { type Receipt, readReceiptData } from '../domain/receipt.ts';
import { readRoster, receiptId } from '../domain/team.ts';
import { teamShelf } from './shelf.ts';
import type { Fault } from './storage.ts';

/** A manager's team: receipts and a roster, in this browser only. Not part of the log: it must be forgettable. */
export interface Team {
  receipts: Receipt[];
  roster: string[];
  /** Entries of this browser's shelf that do not read as a receipt or a roster. */
  unread: number;
  /** Null while everything is kept; else why it lives in memory only. */
  fault: Fault | null;
}

const nobody: Team = { receipts: [], roster: [], unread: 0, fault: null };
export const $team = atom<Team>(nobody);

/** Where each receipt lies, because an older version of the site may have put it under another key. */
const places = new WeakMap<Receipt, string>();
const placeOf = (r: Receipt) => places.get(r) ?? `receipt/${receiptId(r)}`;

function readEntry(key: unknown, value: unknown): Receipt | string[] | null {
  try {
    if (key === 'roster' && Array.isArray(value))
      return readRoster(value.filter((x) => typeof x === 'string').join('\n')).names;
    if (typeof key !== 'string' || !key.startsWith('receipt/')) return null;
    // It was judged against the clock when it came in; a clock set back since must not hide it.
    const read = readReceiptData(value, Number.MAX_SAFE_INTEGER, digest);
    if (!read.ok) return null;
    places.set(read.receipt, key);
    return read.receipt;
  } catch {
    return null;
  }
}

/** Reads the team from the browser; what cannot be read is left where it is, and counted. Never rejects. */
export async function loadTeam(): Promise<void> {
  const receipts: Receipt[] = [];
  let roster: string[] = [];
  let unread = 0;
  for (const { key, value } of await teamShelf.all()) {
    const entry = readEntry(key, value);
    if (entry === null) unread += 1;
    else if (Array.isArray(entry)) roster = entry;
    else receipts.push(entry);
  }
  $team.set({ receipts, roster, unread, fault: null });
}

/** Keeps exactly these receipts. */
export async function keepReceipts(receipts: Receipt[]): Promise<void> {
  const before = $team.get().receipts;
  const keep = new Set(receipts.map(placeOf));
  $team.set({ ...$team.get(), receipts });
  let fault: Fault | null = null;
  for (const receipt of receipts) {
    if (!before.includes(receipt)) fault = (await teamShelf.put(placeOf(receipt), receipt)) ?? fault;
  }
  for (const receipt of before) if (!keep.has(placeOf(receipt))) await teamShelf.remove(placeOf(receipt));
  if (fault) $team.set({ ...$team.get(), fault });
}

export async function keepRoster(roster: string[]): Promise<void> {
  $team.set({ ...$team.get(), roster });
  const fault = await teamShelf.put('roster', roster);
  if (fault) $team.set({ ...$team.get(), fault });
}

/** Removes every receipt and name from this browser. False when the browser would not remove what lies there. */
export async function forgetTeam(): Promise<boolean> {
  const fault = await teamShelf.clear();
  $team.set(nobody);
  return fault === null;
}
