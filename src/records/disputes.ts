import { csvField } from './csv.ts';
import { saveFile } from './save-file.ts';

/** One objection as it leaves the browser. No name, no figures of the learner: what the case says, and what they hold against it. */
export interface Objection {
  scenario: string;
  /** Seed and digest of spec and cases: with them the very same item can be made again. */
  seed: number;
  caseSet: string;
  /** Id of the case. */
  case: string;
  title: string;
  /** What the AI said, its text and its answer. Empty when the browser no longer keeps what was shown. */
  ai: string;
  /** What the key says: right or wrong, why, and the right answer. */
  key: string;
  text: string;
}

const format = 'second-look-objections';

export const objectionsJson = (objections: readonly Objection[]): string =>
  JSON.stringify({ format, version: 1, objections }, null, 1);

export type ObjectionHead = Record<keyof Objection, string>;

/** One line per objection, with a head. `separator` is `;` for spreadsheets that expect it. */
export function objectionsCsv(
  objections: readonly Objection[],
  head: ObjectionHead,
  separator: ',' | ';' = ',',
): string {
  const columns = Object.keys(head) as (keyof Objection)[];
  const rows = [columns.map((c) => head[c]), ...objections.map((o) => columns.map((c) => o[c]))];
  return `\uFEFF${rows.map((row) => row.map(csvField).join(separator)).join('\r\n')}\r\n`;
}

/** Saves the objections as a file named after `day` (ISO) and gives back its name. */
export function saveObjections(
  objections: readonly Objection[],
  as: 'json' | 'csv',
  day: string,
  head: ObjectionHead,
): string {
  const name = `objections-${day}.${as}`;
  if (as === 'json') saveFile(name, 'application/json', objectionsJson(objections));
  else saveFile(name, 'text/csv', objectionsCsv(objections, head));
  return name;
}
