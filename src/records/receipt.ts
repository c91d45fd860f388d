import { localDay } from '../domain/day.ts';
import { digest } from '../domain/digest.ts';
import { makeReceipt } from '../domain/receipt.ts';
import { saveFile } from './save-file.ts';

/** Letters and digits of a name, of any script, for a file name. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');

/** Whose receipt a file is, on its outside: "receipt-onboarding-lin-a-2026-11-21.json". */
export const receiptFile = (name: string, path: string, made: number): string =>
  ['receipt', path, slug(name), localDay(made)]
    .filter((part) => part !== '')
    .join('-')
    .concat('.json');

/** Saves a receipt as a file and gives back its name. */
export function saveReceipt(input: Parameters<typeof makeReceipt>[0]): string {
  const name = receiptFile(input.name, input.path.id, input.made);
  saveFile(name, 'application/json', JSON.stringify(makeReceipt(input, digest), null, 1));
  return name;
}
