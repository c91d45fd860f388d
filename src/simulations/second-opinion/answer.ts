import type { Value } from '../../domain/case.ts';
import { readNumber } from '../../domain/value.ts';
import type { Form, Reply } from './types.ts';

/** Largest number that may be answered, in the unit of the form: beyond it a slip of the keys is certain. */
const most = 1e9;

/** A typed answer or a chosen option; null when it is none. */
export function readReply(form: Form, text: string): Reply | null {
  if (form.kind === 'verdict') return form.options.includes(text) ? text : null;
  const n = readNumber(text);
  return n !== null && Math.abs(n) <= most ? n : null;
}

/** The same answer: within the tolerance for numbers (both ends), to the letter for verdicts. */
export function same(form: Form, a: Reply, b: Reply): boolean {
  if (form.kind === 'verdict' || typeof a === 'string' || typeof b === 'string') return a === b;
  return Math.abs(a - b) <= form.tolerance + 1e-9;
}

/** An answer as a value that a screen can write. */
export function valueOf(form: Form, reply: Reply): Value {
  if (form.kind === 'verdict' || typeof reply === 'string') return { kind: 'text', text: String(reply) };
  if (form.unit === 'EUR') return { kind: 'money', cents: Math.round(reply * 100), currency: 'EUR' };
  // As many decimals as were meant: 6, 7.5, 7.25.
  const hundredths = Math.round(reply * 100);
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
  return { kind: 'number', number: reply, decimals, unit: form.unit };
}
