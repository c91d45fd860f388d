import type { Case } from '../domain/case.ts';
import { isCase, isObject } from '../domain/forms.ts';

/** What a practice page fetches before the first item: plain data made at build time. */
export interface Shift {
  v: 1;
  type: string;
  /** Digest of spec and cases: a run begun with another one cannot go on. */
  caseSet: string;
  spec: unknown;
  cases: Case[];
}

/**
 * Why a shift cannot be had: not reachable, or not in a form this page can read. The page has one sentence for each;
 * nobody is shown more, so no more travels with it.
 */
export class ShiftError extends Error {
  readonly why: 'failed' | 'odd';
  constructor(why: 'failed' | 'odd') {
    super(why);
    this.why = why;
  }
}

/** Reads a fetched shift; whether its spec has its form, the engine says. A page older or newer than its data must say so instead of breaking mid-run. */
export function parseShift(raw: unknown, type: string): Shift {
  const { v, type: made, caseSet, spec, cases } = isObject(raw) ? raw : {};
  if (
    v !== 1 ||
    made !== type ||
    typeof caseSet !== 'string' ||
    !isObject(spec) ||
    !Array.isArray(cases) ||
    cases.length > 1000 ||
    !cases.every(isCase)
  )
    throw new ShiftError('odd');
  return { v, type, caseSet, spec, cases: cases as Case[] };
}

/** Fetches a shift; throws ShiftError. What has not come whole after `patience` ms has failed. */
export async function loadShift(
  url: string,
  type: string,
  get: typeof fetch = fetch,
  patience = 15_000,
): Promise<Shift> {
  const signal = AbortSignal.timeout(patience);
  const response = await get(url, { signal }).catch(() => null);
  if (!response?.ok) throw new ShiftError('failed');
  const raw: unknown = await response.json().catch(() => {
    // It broke off, or is no JSON.
    throw new ShiftError(signal.aborted ? 'failed' : 'odd');
  });
  return parseShift(raw, type);
}

/** The seed an address names (`?seed=123`): a whole number from 0 to 2^32 − 1, else null. */
export function seedOf(search: string): number | null {
  const text = new URLSearchParams(search).get('seed');
  if (text === null || !/^\d{1,10}$/.test(text)) return null;
  const seed = Number(text);
  return seed <= 0xffffffff ? seed : null;
}

/** The address names a shift, but not one that can be: say so, instead of starting another. */
export const oddSeed = (search: string): boolean =>
  new URLSearchParams(search).has('seed') && seedOf(search) === null;
