import { cleanText } from '../domain/assignment.ts';
import { digest } from '../domain/digest.ts';
import { type Receipt, type ReceiptRefusal, readReceipt, receiptSizeLimit } from '../domain/receipt.ts';

/** A file that is no receipt, why, and whose it seems to be. */
export interface Broken {
  file: string;
  why: ReceiptRefusal | 'unreadable';
  who?: string;
}

/** The most files read at once. */
export const filesLimit = 2000;

/** Reads files one by one. Whatever one of them holds, the others are read: never rejects. */
export async function readFiles(
  files: readonly File[],
  now: number,
): Promise<{ good: Receipt[]; bad: Broken[] }> {
  const good: Receipt[] = [];
  const bad: Broken[] = [];
  for (const file of files.slice(0, filesLimit)) {
    const name = cleanText(file.name.slice(0, 400), 120);
    try {
      const text = file.size > 4 * receiptSizeLimit ? null : await file.text();
      const read =
        text === null ? { ok: false as const, why: 'too-large' as const } : readReceipt(text, now, digest);
      if (read.ok) good.push(read.receipt);
      else bad.push({ file: name, why: read.why, ...('who' in read && read.who ? { who: read.who } : {}) });
    } catch {
      bad.push({ file: name, why: 'unreadable' });
    }
  }
  return { good, bad };
}
