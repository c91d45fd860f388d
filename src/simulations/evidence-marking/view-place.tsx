import { list } from '#words/format';
import { evidence as words } from '#words-of/evidence-marking';
import type { Document, Line } from './types.ts';

export interface Found {
  document: Document;
  line: Line;
}

/** The line an address leads to; null when it leads nowhere. */
export function lineAt(documents: readonly Document[], at: string): Found | null {
  for (const document of documents) {
    const line = document.lines.find((one) => `${document.id}/${one.at}` === at);
    if (line) return { document, line };
  }
  return null;
}

/** "Card 1, line 4": the short name of the paper, where there are several, and of the line. */
export function placeName(documents: readonly Document[], at: string): string {
  const found = lineAt(documents, at);
  if (!found) return at;
  const { document, line } = found;
  const name = (document.kind === 'table' ? words.row : words.line)(line.at);
  const short = document.title.split(/[:,]/)[0] ?? document.title;
  return documents.length === 1 ? name : `${short}, ${name}`;
}

/** Several places in one phrase. */
export const placeNames = (documents: readonly Document[], at: readonly string[]): string =>
  list(at.map((one) => placeName(documents, one)));
