/** A path set by a manager: small enough for one link, and nothing in it that could run. */
export interface AssignmentLink {
  v: 1;
  path: string;
  /** ISO day, or null without a date. */
  due: string | null;
  note: string;
  /** Who assigns, as they wrote it; a name, not proof of who they are. */
  from: string;
}

export const noteLimit = 500;
export const nameLimit = 80;

/** Why a link or file was turned down: a key of `words`, with what came. */
export type Refusal = 'cut' | 'damaged' | 'newer' | 'form' | 'too-long';

/** Real calendar days only: "2026-02-30" is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** One line of plain text: no control characters, no direction tricks, no runs of spaces. */
export function cleanText(text: string, limit: number): string {
  return [
    ...text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, limit)
    .join('');
}

/** Reads untrusted data as an assignment; a newer version and a wrong form are told apart. */
export function readAssignment(
  raw: unknown,
): { ok: true; link: AssignmentLink } | { ok: false; why: Refusal } {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { ok: false, why: 'form' };
  const { v, path, due, note, from } = raw as Record<string, unknown>;
  if (typeof v === 'number' && v > 1) return { ok: false, why: 'newer' };
  if (v !== 1 || typeof path !== 'string' || !/^[a-z0-9-]{1,60}$/.test(path))
    return { ok: false, why: 'form' };
  if (due !== null && (typeof due !== 'string' || !isDay(due))) return { ok: false, why: 'form' };
  if (typeof note !== 'string' || typeof from !== 'string') return { ok: false, why: 'form' };
  if (note.length > 4 * noteLimit || from.length > 4 * nameLimit) return { ok: false, why: 'too-long' };
  return {
    ok: true,
    link: { v: 1, path, due, note: cleanText(note, noteLimit), from: cleanText(from, nameLimit) },
  };
}
