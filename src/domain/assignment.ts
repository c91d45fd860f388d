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

/**
 * One line of plain text: no control characters, no direction tricks, no half characters, no runs of spaces; at most
 * `limit` code points. Cleaning what is clean changes nothing, so a digest over it stays right.
 */
export function cleanText(text: string, limit: number): string {
  return [
    ...text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ]
    .slice(0, limit)
    .join('')
    .trimEnd();
}

/** The most lines a note keeps; further ones run on in the last. */
export const lineLimit = 8;

/** The same for text of a few lines: their breaks stay, at most `lineLimit` lines and one empty line in a row. */
export function cleanLines(text: string, limit: number): string {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => cleanText(line, limit))
    .filter((line, i, all) => line !== '' || (i > 0 && all[i - 1] !== ''));
  const last = lines.slice(lineLimit - 1).filter((line) => line !== '');
  const kept = [...lines.slice(0, lineLimit - 1), ...(last.length > 0 ? [last.join(' ')] : [])];
  return [...kept.join('\n').trim()].slice(0, limit).join('').trimEnd();
}

/** Nothing to see in it: empty, or only characters that leave no mark, such as a Hangul filler. */
export const looksEmpty = (text: string): boolean =>
  !/[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, ''));

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
    link: { v: 1, path, due, note: cleanLines(note, noteLimit), from: cleanText(from, nameLimit) },
  };
}
