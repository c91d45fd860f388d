import { digest } from '../domain/digest.ts';
import { makeReceipt } from '../domain/receipt.ts';
import { saveFile } from './save-file.ts';

/** Saves a receipt as a file and gives back its name: "receipt-onboarding-2026-11-21.json". */
export function saveReceipt(input: Parameters<typeof makeReceipt>[0]): string {
  const name = `receipt-${input.path.id}-${new Date(input.made).toISOString().slice(0, 10)}.json`;
  saveFile(name, 'application/json', JSON.stringify(makeReceipt(input, digest), null, 1));
  return name;
}
