import { readFileSync, statSync } from 'node:fs';
import { content } from '#words/content';
import { at, type Problem } from './problem.ts';

/** Longer than any lesson or case; a larger file is a picture or an export saved under the wrong name. */
const largestFile = 300_000;

/** Reads a file that a person wrote. Gives either its text or the one sentence that says why it cannot be read. */
export function readPlainFile(path: string, file: string): { text: string } | { problem: Problem } {
  const bytes = statSync(path).size;
  if (bytes > largestFile) return { problem: at(file, undefined, content.tooLarge(bytes, largestFile)) };
  return decode(readFileSync(path), file);
}

/** Bytes to text: UTF-8 without a byte order mark, not empty, no control characters. */
function decode(bytes: Uint8Array, file: string): { text: string } | { problem: Problem } {
  const first = bytes[0];
  const second = bytes[1];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: at(file, 1, content.utf16) };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: at(file, badLine(bytes), content.notUtf8) };
  }
  if (text.startsWith('\uFEFF')) return { problem: at(file, 1, content.byteOrderMark) };
  if (text.trim() === '') return { problem: at(file, undefined, content.emptyFile) };
  const control = findControl(text);
  if (control >= 0) return { problem: at(file, lineOf(text, control), content.controlCharacter) };
  return { text };
}

/** Place of the first character that is neither text, tab nor line end. */
function findControl(text: string): number {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return i;
  }
  return -1;
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The line of the first byte that is not UTF-8: the longest readable start is read, its lines counted. */
function badLine(bytes: Uint8Array): number {
  const soft = new TextDecoder('utf-8').decode(bytes);
  const index = soft.indexOf('\uFFFD');
  return index < 0 ? 1 : lineOf(soft, index);
}
